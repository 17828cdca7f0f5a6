//! Counting outcomes: one grouped statement for everything that is alike, one for what is late,
//! one for what was criticised.

use super::model::GroupBy;
use super::rules::Alike;
use crate::features::suggestions::dto::ListSuggestionsQuery;
use crate::features::suggestions::model::{ResultClass, Status, SuggestionLevel};
use crate::platform::auth::{Acting, Role};
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, MultiBackend, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    suggestion_criticisms, suggestion_outcomes as outcomes, suggestion_parts, suggestion_signatures,
};
use chrono::Datelike;
use diesel::dsl::count_star;
use diesel::prelude::*;

/// What a group is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// Everything.
    All,
    /// A town, or none.
    Town(Option<Id>),
    /// A unit, or none.
    Unit(Option<Id>),
    /// A class, or none yet.
    Class(Option<ResultClass>),
    /// A year.
    Year(i32),
    /// A congress.
    Level(SuggestionLevel),
}

/// How many suggestions of a group are alike in everything that is counted.
pub(super) struct Cell {
    pub key: Key,
    pub alike: Alike,
    pub count: i64,
}

/// The outcomes that a scope may see and a filter leaves. A macro: the type of a grouped statement
/// contains what it is grouped by.
macro_rules! narrowed {
    ($query:expr, $acting:expr, $filter:expr) => {{
        let (scope, filter) = (&$acting.scope, $filter);
        let mut query = $query.filter(outcomes::county_id.eq(scope.county_id()));
        query = match scope.role() {
            Role::County => query,
            Role::Township => query.filter(outcomes::town_id.eq(scope.town_id())),
            // What it leads, and what it has a part in (J6).
            Role::Undertaker => query.filter(
                outcomes::unit_id
                    .eq(scope.organ_id())
                    .or(outcomes::suggestion_id
                        .eq_any(
                            suggestion_parts::table
                                .filter(suggestion_parts::county_id.eq(scope.county_id()))
                                .filter(suggestion_parts::unit_id.eq(scope.organ_id()))
                                .filter(suggestion_parts::ended_at.is_null())
                                .select(suggestion_parts::suggestion_id),
                        )
                        .nullable()),
            ),
            Role::Deputy => query.filter(
                outcomes::town_id
                    .eq(scope.town_id())
                    .and(one_of(outcomes::status, admitted()))
                    .or(outcomes::suggestion_id
                        .eq_any(
                            suggestion_signatures::table
                                .filter(suggestion_signatures::county_id.eq(scope.county_id()))
                                .filter(
                                    suggestion_signatures::deputy_id
                                        .nullable()
                                        .eq(scope.deputy_id()),
                                )
                                .select(suggestion_signatures::suggestion_id),
                        )
                        .nullable()),
            ),
            Role::Village | Role::Admin | Role::Security | Role::Auditor => {
                query.filter(outcomes::year.lt(0))
            }
        };
        if let Some(values) = &filter.status {
            query = query.filter(one_of(outcomes::status, values.0.clone()));
        }
        if let Some(values) = &filter.town_id {
            query = query.filter(one_of(outcomes::town_id, values.0.clone()));
        }
        if let Some(values) = &filter.unit_id {
            query = query.filter(one_of(outcomes::unit_id, values.0.clone()));
        }
        if let Some(values) = &filter.level {
            query = query.filter(one_of(outcomes::level, values.0.clone()));
        }
        if let Some(values) = &filter.result_class {
            query = query.filter(one_of(outcomes::result_class, values.0.clone()));
        }
        if let Some(years) = years(filter) {
            query = query.filter(one_of(outcomes::year, years));
        }
        if let Some(from) = filter.submitted_at_from {
            query = query.filter(outcomes::submitted_at.ge(from));
        }
        if let Some(to) = filter.submitted_at_to {
            query = query.filter(outcomes::submitted_at.lt(to));
        }
        query
    }};
}

/// The years of a filter that has a beginning and an end: they are in an index, the instants are not.
fn years(filter: &ListSuggestionsQuery) -> Option<Vec<i32>> {
    let from = local_date(filter.submitted_at_from?).year();
    let to = local_date(filter.submitted_at_to?).year();
    (from..=to).contains(&from).then_some(())?;
    (to - from < 16).then(|| (from..=to).collect())
}

/// The states the deputies of a town may read about.
fn admitted() -> Vec<Status> {
    let all = Status::ALL.iter().copied();
    all.filter(|status| status.is_admitted()).collect()
}

/// A row of the first statement, without its group.
type Counted = (
    Status,
    Option<ResultClass>,
    Option<bool>,
    crate::features::suggestions::model::Reach,
    Option<crate::features::suggestions::model::Satisfaction>,
    i64,
);

/// The suggestions about which a unit was criticised (J18): few.
#[diesel::dsl::auto_type(no_type_alias)]
fn criticised(county_id: i64) -> _ {
    suggestion_criticisms::table
        .filter(suggestion_criticisms::county_id.eq(county_id))
        .select(suggestion_criticisms::suggestion_id)
}

/// Runs the statements, the first grouped by a column whose values become keys. What is late, and what
/// was criticised, is not grouped: it is little, found by its day or by its own table, and a grouped
/// statement would read everything instead.
macro_rules! counted {
    ($conn:expr, $acting:expr, $filter:expr, $columns:expr, $column:path, $kind:ty, $key:expr) => {{
        let make = $key;
        let query = outcomes::table
            .group_by($columns)
            .select((
                $column,
                (
                    outcomes::status,
                    outcomes::result_class,
                    outcomes::in_time,
                    outcomes::contact,
                    outcomes::rating,
                    count_star(),
                ),
            ))
            .into_boxed::<MultiBackend>();
        let rows: Vec<($kind, Counted)> = narrowed!(query, $acting, $filter).load($conn)?;
        let cells = rows.into_iter().map(|(value, row)| cell(make(value), row));
        let query = outcomes::table.select($column).into_boxed::<MultiBackend>();
        let late: Vec<$kind> = narrowed!(query, $acting, $filter)
            .filter(outcomes::running_due_on.lt($acting.today))
            .load($conn)?;
        let query = outcomes::table.select($column).into_boxed::<MultiBackend>();
        let criticised: Vec<$kind> = narrowed!(query, $acting, $filter)
            .filter(outcomes::suggestion_id.eq_any(criticised($acting.scope.county_id())))
            .load($conn)?;
        Ok(Counts {
            cells: cells.collect(),
            late: late.into_iter().map(make).collect(),
            criticised: criticised.into_iter().map(make).collect(),
        })
    }};
}

fn cell(key: Key, (status, class, in_time, contact, rating, count): Counted) -> Cell {
    let alike = Alike {
        status,
        class,
        in_time,
        contact,
        rating,
    };
    Cell { key, alike, count }
}

/// What is counted.
pub(super) struct Counts {
    /// The cells of every group.
    pub cells: Vec<Cell>,
    /// The group of each one that is late today.
    pub late: Vec<Key>,
    /// The group of each one about which a unit was criticised (J18).
    pub criticised: Vec<Key>,
}

/// Counts what is in scope and in the filter, by group. Whatever the groups are, the statement is
/// grouped in the order of an index; the caller adds up what falls into one group.
pub(super) fn count(
    conn: &mut AnyConnection,
    acting: &Acting,
    filter: &ListSuggestionsQuery,
    group_by: GroupBy,
) -> Result<Counts, Problem> {
    let alike = (
        outcomes::status,
        outcomes::result_class,
        outcomes::in_time,
        outcomes::contact,
        outcomes::rating,
    );
    match group_by {
        GroupBy::None => {
            let columns = (outcomes::year, alike);
            counted!(conn, acting, filter, columns, outcomes::year, i32, |_| {
                Key::All
            })
        }
        GroupBy::Year => {
            let columns = (outcomes::year, alike);
            counted!(
                conn,
                acting,
                filter,
                columns,
                outcomes::year,
                i32,
                Key::Year
            )
        }
        GroupBy::Town => {
            let columns = (outcomes::town_id, alike);
            counted!(
                conn,
                acting,
                filter,
                columns,
                outcomes::town_id,
                Option<Id>,
                Key::Town
            )
        }
        // Of some years: in the order of the index that begins with the year.
        GroupBy::Unit if years(filter).is_some() => {
            let columns = (outcomes::year, outcomes::unit_id, alike);
            counted!(
                conn,
                acting,
                filter,
                columns,
                outcomes::unit_id,
                Option<Id>,
                Key::Unit
            )
        }
        GroupBy::Unit => {
            let columns = (outcomes::unit_id, alike);
            counted!(
                conn,
                acting,
                filter,
                columns,
                outcomes::unit_id,
                Option<Id>,
                Key::Unit
            )
        }
        GroupBy::Level => {
            let columns = (outcomes::year, alike, outcomes::level);
            counted!(
                conn,
                acting,
                filter,
                columns,
                outcomes::level,
                SuggestionLevel,
                Key::Level
            )
        }
        GroupBy::ResultClass => {
            let (columns, key) = ((outcomes::year, alike), Key::Class);
            counted!(
                conn,
                acting,
                filter,
                columns,
                outcomes::result_class,
                Option<ResultClass>,
                key
            )
        }
    }
}
