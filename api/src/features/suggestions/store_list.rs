//! Reading lists by keyset.
//!
//! Rows whose sort value is null come last, as a segment of their own, so that both engines page
//! alike and each segment is one range of an index.

use chrono::NaiveDate;
use diesel::dsl::not;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::list::{DueWindow, Place, Sort, SortColumn, Source, View, Wanted, by_status, sources};
use super::model::{PartRole, SignaturePart, SignatureStatus, Status, Turn};
use super::rows::{ItemRow, Listed};
use super::store::{Boxed, admitted, not_a_foreign_draft, not_admitted, of_county};
use super::store_outcomes::by_outcome;
use super::store_people;
use crate::features::parameters;
use crate::platform::auth::{Acting, Role, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::{Page, PageRequest, Problem, problem_codes};
use crate::schema::{
    deputies, organs, suggestion_extensions, suggestion_parts, suggestion_promises,
    suggestion_returns, suggestion_signatures, suggestions,
};

/// No view is counted beyond this: a tab needs no more, and counting must not grow with the years.
pub(super) const COUNT_LIMIT: i64 = 1000;

/// What the reader's place contributes to these views.
pub(super) fn place(
    conn: &mut AnyConnection,
    acting: &Acting,
    views: &[View],
) -> Result<Place, Problem> {
    let scope = &acting.scope;
    let mut place = Place::default();
    let has = |view| views.contains(&view);
    match scope.role() {
        Role::County if has(View::ToDo) || has(View::Returned) => {
            place.offices = store_people::offices(conn, scope, None)?;
        }
        Role::Township if has(View::ToDo) || has(View::Returned) => {
            place.offices = store_people::offices(conn, scope, scope.town_id())?;
        }
        _ => {}
    }
    if has(View::DueSoon) {
        let (county, town) = (scope.county_id(), scope.town_id());
        let key = "suggestion_due_soon_days";
        let days = parameters::resolve(conn, county, town, key, acting.today)?;
        place.due_soon_days = days.count().map_err(Problem::internal)?;
    }
    Ok(place)
}

/// What the calling deputy signed in one of these parts, where the signature is in one of these
/// states. A macro: a statement within another cannot be boxed.
macro_rules! signed_by {
    ($scope:expr, $parts:expr, $states:expr) => {
        suggestion_signatures::table
            .filter(suggestion_signatures::county_id.eq($scope.county_id()))
            .filter(
                suggestion_signatures::deputy_id
                    .nullable()
                    .eq($scope.deputy_id()),
            )
            .filter(one_of(suggestion_signatures::part, $parts))
            .filter(one_of(suggestion_signatures::status, $states))
            .select(suggestion_signatures::suggestion_id)
    };
}

/// What a unit has a part of this role in. A macro, as above.
macro_rules! parts_of {
    ($scope:expr, $unit:expr, $role:expr) => {
        suggestion_parts::table
            .filter(suggestion_parts::county_id.eq($scope.county_id()))
            .filter(suggestion_parts::unit_id.eq($unit))
            .filter(suggestion_parts::ended_at.is_null())
            .filter(suggestion_parts::role.eq($role))
            .select(suggestion_parts::suggestion_id)
    };
}

/// Signed by the deputy in a part, or in any.
fn signed<'a>(scope: &Scope, part: Option<SignaturePart>) -> Boxed<'a> {
    let parts = part.map_or_else(|| SignaturePart::ALL.to_vec(), |part| vec![part]);
    let by = signed_by!(scope, parts, SignatureStatus::ALL.to_vec());
    of_county(scope).filter(suggestions::id.eq_any(by))
}

/// What waits for the deputy who holds this part.
fn waiting_for_deputy<'a>(scope: &Scope, part: SignaturePart) -> Boxed<'a> {
    let (signatures, states) = match part {
        SignaturePart::Lead => (
            SignatureStatus::ALL.to_vec(),
            vec![Status::Returned, Status::Replied],
        ),
        SignaturePart::Cosigner => (
            vec![SignatureStatus::Invited],
            vec![Status::Draft, Status::Submitted, Status::Returned],
        ),
    };
    of_county(scope)
        .filter(suggestions::id.eq_any(signed_by!(scope, [part], signatures)))
        .filter(one_of(suggestions::status, states))
}

/// The rows of one source within a due window, filtered.
fn rows_of<'a>(scope: &Scope, source: &Source, due: DueWindow, wanted: &Wanted) -> Boxed<'a> {
    let query = of_county(scope);
    let mut query = match source {
        Source::County => not_a_foreign_draft(query, scope),
        Source::Town(town) => {
            not_a_foreign_draft(query, scope).filter(suggestions::town_id.eq(*town))
        }
        Source::TownAdmitted(town) => query
            .filter(suggestions::town_id.eq(*town))
            .filter(one_of(suggestions::status, admitted())),
        Source::Unit(unit) => query.filter(suggestions::unit_id.eq(*unit)),
        Source::UnitTurn(unit) => query
            .filter(suggestions::unit_id.eq(*unit))
            .filter(suggestions::turn.eq(Turn::Unit))
            .filter(not(suggestions::id.eq_any(
                // One of several that has answered its part.
                parts_of!(scope, *unit, PartRole::Separate)
                    .filter(suggestion_parts::replied_at.is_not_null()),
            ))),
        Source::UnitJoins(unit) => query.filter(suggestions::unit_id.ne(*unit)).filter(
            suggestions::id.eq_any(
                suggestion_parts::table
                    .filter(suggestion_parts::county_id.eq(scope.county_id()))
                    .filter(suggestion_parts::unit_id.eq(*unit))
                    .filter(suggestion_parts::ended_at.is_null())
                    .select(suggestion_parts::suggestion_id),
            ),
        ),
        Source::UnitAssists(unit) => query.filter(suggestions::turn.eq(Turn::Unit)).filter(
            suggestions::id.eq_any(
                parts_of!(scope, *unit, PartRole::Assisting)
                    .filter(suggestion_parts::opinion_at.is_null()),
            ),
        ),
        Source::UnitSeparate(unit) => query
            .filter(suggestions::turn.eq(Turn::Unit))
            .filter(suggestions::unit_id.ne(*unit))
            .filter(
                suggestions::id.eq_any(
                    parts_of!(scope, *unit, PartRole::Separate)
                        .filter(suggestion_parts::replied_at.is_null()),
                ),
            ),
        Source::CountyIn(status) => {
            not_a_foreign_draft(query, scope).filter(suggestions::status.eq(*status))
        }
        Source::OfficeTurn(office) => query
            .filter(suggestions::office_id.eq(*office))
            .filter(suggestions::turn.eq(Turn::Office)),
        Source::TimeAsked(office) => query.filter(
            suggestions::id.eq_any(
                suggestion_extensions::table
                    .filter(suggestion_extensions::county_id.eq(scope.county_id()))
                    .filter(suggestion_extensions::office_id.eq(*office))
                    .filter(suggestion_extensions::decided_at.is_null())
                    .select(suggestion_extensions::suggestion_id),
            ),
        ),
        Source::ReturnAsked(office) => query.filter(
            suggestions::id.eq_any(
                suggestion_returns::table
                    .filter(suggestion_returns::county_id.eq(scope.county_id()))
                    .filter(suggestion_returns::office_id.eq(*office))
                    .filter(suggestion_returns::decided_at.is_null())
                    .select(suggestion_returns::suggestion_id),
            ),
        ),
        Source::Signed(part, but_admitted_of) => {
            let query = signed(scope, *part);
            match but_admitted_of {
                Some(town) => query.filter(
                    suggestions::town_id
                        .is_null()
                        .or(suggestions::town_id.ne(*town))
                        .or(one_of(suggestions::status, not_admitted())),
                ),
                None => query,
            }
        }
        Source::DeputyTurn(part) => waiting_for_deputy(scope, *part),
    };
    if let (Source::UnitAssists(unit), Some(to)) = (source, due.1) {
        // The view of an assisting unit has a day of its own.
        let own = parts_of!(scope, *unit, PartRole::Assisting)
            .filter(suggestion_parts::due_on.ge(due.0.unwrap_or_default()))
            .filter(suggestion_parts::due_on.le(to));
        return narrowed(query.filter(suggestions::id.eq_any(own)), wanted);
    }
    if let Some(from) = due.0 {
        query = query.filter(suggestions::due_on.ge(from));
    }
    if let Some(to) = due.1 {
        query = query.filter(suggestions::due_on.le(to));
    }
    match wanted.view {
        // As the index of the key ones says it.
        View::Key => query = query.filter(suggestions::is_key),
        View::Promises => {
            let open = suggestion_promises::table
                .filter(suggestion_promises::county_id.eq(scope.county_id()))
                .filter(suggestion_promises::closed_at.is_null())
                .select(suggestion_promises::suggestion_id);
            query = query.filter(suggestions::id.eq_any(open));
        }
        _ => {}
    }
    narrowed(query, wanted)
}

fn narrowed<'a>(mut query: Boxed<'a>, wanted: &Wanted) -> Boxed<'a> {
    let filter = &wanted.filter;
    if let Some(values) = &filter.status {
        query = query.filter(one_of(suggestions::status, values.0.clone()));
    }
    if let Some(values) = &filter.town_id {
        query = query.filter(one_of(suggestions::town_id, values.0.clone()));
    }
    if let Some(values) = &filter.unit_id {
        query = query.filter(one_of(suggestions::unit_id, values.0.clone()));
    }
    if let Some(values) = &filter.deputy_id {
        query = query.filter(one_of(suggestions::lead_deputy_id, values.0.clone()));
    }
    if let Some(values) = &filter.level {
        query = query.filter(one_of(suggestions::level, values.0.clone()));
    }
    if let Some(values) = &filter.result_class {
        query = query.filter(one_of(suggestions::result_class, values.0.clone()));
    }
    if let Some(from) = filter.submitted_at_from {
        query = query.filter(suggestions::submitted_at.ge(from));
    }
    if let Some(to) = filter.submitted_at_to {
        query = query.filter(suggestions::submitted_at.lt(to));
    }
    query = by_outcome(query, filter);
    if let Some(pattern) = &wanted.pattern {
        query = query.filter(suggestions::search_text.like(pattern.clone()).escape('\\'));
    }
    query
}

/// A sort value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Time(Timestamp),
    Date(NaiveDate),
    Text(String),
}

fn key(row: &ItemRow, sort: Sort) -> Option<Key> {
    match sort.column {
        SortColumn::Created => Some(Key::Time(row.created_at)),
        SortColumn::Due => row.due_on.map(Key::Date),
        SortColumn::Number => row.number.clone().map(Key::Text),
    }
}

fn values(row: &ItemRow, sort: Sort) -> Vec<Value> {
    let value = match key(row, sort) {
        Some(Key::Time(at)) => json!(at),
        Some(Key::Date(on)) => json!(on),
        Some(Key::Text(text)) => json!(text),
        None => Value::Null,
    };
    vec![value, json!(row.id)]
}

/// The position a page continues after.
fn position(page: &PageRequest, sort: Sort) -> Result<Option<(Option<Key>, Id)>, Problem> {
    let Some((value, id)) = page.after::<(Value, Id)>()? else {
        return Ok(None);
    };
    if value.is_null() && sort.column != SortColumn::Created {
        return Ok(Some((None, id)));
    }
    let read = match sort.column {
        SortColumn::Created => serde_json::from_value(value).map(Key::Time),
        SortColumn::Due => serde_json::from_value(value).map(Key::Date),
        SortColumn::Number => serde_json::from_value(value).map(Key::Text),
    };
    let key = read.map_err(|_| problem_codes::CURSOR_MISMATCH.problem())?;
    Ok(Some((Some(key), id)))
}

/// Continues after a key and orders by `(column, id)`. The first condition repeats the second, so
/// that the range of the index is found.
macro_rules! ordered {
    ($query:expr, $column:path, $after:expr, $ascending:expr) => {{
        let mut query = $query;
        if let Some((value, id)) = $after {
            query = if $ascending {
                query
                    .filter($column.ge(value.clone()))
                    .filter($column.gt(value).or(suggestions::id.gt(id)))
            } else {
                query
                    .filter($column.le(value.clone()))
                    .filter($column.lt(value).or(suggestions::id.lt(id)))
            };
        }
        if $ascending {
            query.order(($column.asc(), suggestions::id.asc()))
        } else {
            query.order(($column.desc(), suggestions::id.desc()))
        }
    }};
}

/// The part of a source with (`true`) or without a sort value, after a position in that part.
fn segment<'a>(
    query: Boxed<'a>,
    sort: Sort,
    with_value: bool,
    after: Option<&(Option<Key>, Id)>,
    ascending: bool,
) -> Boxed<'a> {
    if !with_value {
        let query = match sort.column {
            SortColumn::Created => query,
            SortColumn::Due => query.filter(suggestions::due_on.is_null()),
            SortColumn::Number => query.filter(suggestions::number.is_null()),
        };
        return match (after, ascending) {
            (Some((_, id)), true) => query
                .filter(suggestions::id.gt(*id))
                .order(suggestions::id.asc()),
            (Some((_, id)), false) => query
                .filter(suggestions::id.lt(*id))
                .order(suggestions::id.desc()),
            (None, true) => query.order(suggestions::id.asc()),
            (None, false) => query.order(suggestions::id.desc()),
        };
    }
    let id = after.map(|(_, id)| *id);
    let after = after.and_then(|(key, _)| key.clone()).zip(id);
    match sort.column {
        SortColumn::Created => {
            let after = match after {
                Some((Key::Time(at), id)) => Some((at, id)),
                _ => None,
            };
            ordered!(query, suggestions::created_at, after, ascending)
        }
        SortColumn::Due => {
            let after = match after {
                Some((Key::Date(on), id)) => Some((on, id)),
                _ => None,
            };
            let query = query.filter(suggestions::due_on.is_not_null());
            ordered!(query, suggestions::due_on, after, ascending)
        }
        SortColumn::Number => {
            let after = match after {
                Some((Key::Text(text), id)) => Some((text, id)),
                _ => None,
            };
            let query = query.filter(suggestions::number.is_not_null());
            ordered!(query, suggestions::number, after, ascending)
        }
    }
}

/// A row of a page.
type Named = (ItemRow, Option<String>, Option<String>, Option<String>);

/// The rows of a query with the names in them: of the lead deputy, the town, the unit. Each is found
/// by its key, in the same statement.
fn named(conn: &mut AnyConnection, query: Boxed<'_>) -> Result<Vec<Listed>, Problem> {
    let lead = deputies::table
        .filter(deputies::county_id.eq(suggestions::county_id))
        .filter(deputies::id.eq(suggestions::lead_deputy_id))
        .select(deputies::name)
        .single_value();
    let town = organs::table
        .filter(organs::county_id.eq(suggestions::county_id))
        .filter(organs::id.nullable().eq(suggestions::town_id))
        .select(organs::short_name)
        .single_value();
    let unit = organs::table
        .filter(organs::county_id.eq(suggestions::county_id))
        .filter(organs::id.nullable().eq(suggestions::unit_id))
        .select(organs::short_name)
        .single_value();
    let rows: Vec<Named> = query
        .select((ItemRow::as_select(), lead, town, unit))
        .load(conn)?;
    let listed = rows.into_iter().map(|(row, lead, town, unit)| Listed {
        row,
        lead_name: lead.unwrap_or_default(),
        town_name: town,
        unit_name: unit,
    });
    Ok(listed.collect())
}

/// One page of a list.
pub(super) fn list(
    conn: &mut AnyConnection,
    acting: &Acting,
    wanted: &Wanted,
    page: &PageRequest,
) -> Result<Page<Listed>, Problem> {
    let place = place(conn, acting, &[wanted.view])?;
    let (sources, due) = sources(wanted.view, acting, &place);
    let sources = by_status(sources, wanted);
    let sort = wanted.sort;
    let ascending = sort.descending == page.is_backward();
    let after = position(page, sort)?;
    let mut segments = match sort.column {
        SortColumn::Created => vec![true],
        SortColumn::Due | SortColumn::Number => vec![true, false],
    };
    if page.is_backward() {
        segments.reverse();
    }
    if let Some((key, _)) = &after {
        // What lies before the position needs not be read.
        let at = segments
            .iter()
            .position(|with_value| *with_value == key.is_some());
        segments.drain(..at.unwrap_or_default());
    }
    let mut rows: Vec<Listed> = Vec::new();
    for with_value in segments {
        let after = after
            .as_ref()
            .filter(|(key, _)| key.is_some() == with_value);
        let missing = page.fetch() - i64::try_from(rows.len()).unwrap_or(i64::MAX);
        if missing <= 0 {
            break;
        }
        let mut found = Vec::new();
        for source in &sources {
            let query = rows_of(&acting.scope, source, due, wanted);
            let query = segment(query, sort, with_value, after, ascending).limit(missing);
            found.extend(named(conn, query)?);
        }
        if sources.len() > 1 {
            found.sort_by(|a, b| {
                let order = (key(&a.row, sort), a.row.id).cmp(&(key(&b.row, sort), b.row.id));
                if ascending { order } else { order.reverse() }
            });
            found.truncate(usize::try_from(missing).unwrap_or(usize::MAX));
        }
        rows.extend(found);
    }
    let mut found = page.page(rows, |listed| values(&listed.row, sort));
    if wanted.filter.count {
        let mut total = 0;
        for source in &sources {
            let query = rows_of(&acting.scope, source, due, wanted);
            total += query.count().get_result::<i64>(conn)?;
        }
        found.total = Some(total);
    }
    Ok(found)
}

/// How many rows a view holds, at most [`COUNT_LIMIT`].
pub(super) fn count(
    conn: &mut AnyConnection,
    acting: &Acting,
    wanted: &Wanted,
    place: &Place,
) -> Result<i64, Problem> {
    let (sources, due) = sources(wanted.view, acting, place);
    let mut total = 0;
    for source in &sources {
        let ids: Vec<Id> = rows_of(&acting.scope, source, due, wanted)
            .select(suggestions::id)
            .limit(COUNT_LIMIT)
            .load(conn)?;
        total += i64::try_from(ids.len()).unwrap_or(COUNT_LIMIT);
    }
    Ok(total.min(COUNT_LIMIT))
}
