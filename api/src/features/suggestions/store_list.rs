//! Reading lists by keyset.

use diesel::dsl::not;
use diesel::prelude::*;

use super::list::{DueWindow, SortColumn, Source, View, Wanted, by_status, sources};
use super::model::{PartRole, SignaturePart, SignatureStatus, Status, Turn};
use super::rows::{ItemRow, Listed};
use super::store::{Boxed, admitted, not_a_foreign_draft, not_admitted, of_county};
use super::store_order::{Position, key, position, segment, values};
use super::store_outcomes::by_outcome;
use super::store_place::place;
use super::store_search;
use super::store_views::counted;
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, count_up_to, one_of};
use crate::platform::http::{Page, PageRequest, Problem, TOTAL_MAX};
use crate::schema::{
    deputies, organs, suggestion_extensions, suggestion_parts, suggestion_returns,
    suggestion_signatures, suggestions,
};

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

/// Signed by the deputy in a part, or in any. The lead deputy's own stand in their rows.
fn signed<'a>(scope: &Scope, part: Option<SignaturePart>) -> Boxed<'a> {
    let query = of_county(scope);
    match (part, scope.deputy_id()) {
        (Some(SignaturePart::Lead), Some(deputy)) => {
            query.filter(suggestions::lead_deputy_id.eq(deputy))
        }
        (Some(part), _) => {
            let by = signed_by!(scope, [part], SignatureStatus::ALL.to_vec());
            query.filter(suggestions::id.eq_any(by))
        }
        (None, _) => query.filter(
            suggestions::id.eq_any(
                suggestion_signatures::table
                    .filter(suggestion_signatures::county_id.eq(scope.county_id()))
                    .filter(
                        suggestion_signatures::deputy_id
                            .nullable()
                            .eq(scope.deputy_id()),
                    )
                    .select(suggestion_signatures::suggestion_id),
            ),
        ),
    }
}

/// What waits for the deputy who holds this part.
fn waiting_for_deputy<'a>(scope: &Scope, part: SignaturePart) -> Boxed<'a> {
    match (part, scope.deputy_id()) {
        (SignaturePart::Lead, Some(deputy)) => of_county(scope)
            .filter(suggestions::lead_deputy_id.eq(deputy))
            .filter(one_of(
                suggestions::status,
                [Status::Returned, Status::Replied],
            )),
        _ => of_county(scope)
            .filter(suggestions::id.eq_any(signed_by!(scope, [part], [SignatureStatus::Invited])))
            .filter(one_of(
                suggestions::status,
                [Status::Draft, Status::Submitted, Status::Returned],
            )),
    }
}

/// Whether a view holds nothing but what was handed in: a period runs for it, the chair supervises
/// it, a unit has promised something in its answer.
pub(super) fn is_handed_in(due: DueWindow, wanted: &Wanted) -> bool {
    due != (None, None) || matches!(wanted.view, View::Key | View::Promises)
}

/// The rows of one source within a due window, filtered.
pub(super) fn rows_of<'a>(
    scope: &Scope,
    source: &Source,
    due: DueWindow,
    wanted: &Wanted,
) -> Boxed<'a> {
    let query = of_county(scope);
    let mut query = match source {
        Source::County | Source::Town(_) => {
            let query = if is_handed_in(due, wanted) {
                query
            } else {
                not_a_foreign_draft(query, scope)
            };
            match source {
                Source::Town(town) => query.filter(suggestions::town_id.eq(*town)),
                _ => query,
            }
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
        // As their indexes say it.
        View::Key => query = query.filter(suggestions::is_key),
        View::Promises => query = query.filter(suggestions::has_open_promise),
        _ => {}
    }
    narrowed(query, wanted)
}

/// What the filters leave of these rows.
pub(super) fn narrowed<'a>(mut query: Boxed<'a>, wanted: &Wanted) -> Boxed<'a> {
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
    if let Some(ids) = &wanted.only {
        query = query.filter(one_of(suggestions::id, ids.clone()));
    }
    query
}

/// The names in a row: of the lead deputy, the town, the unit.
type Named = (Option<String>, Option<String>, Option<String>);

/// The rows of a query with the names in them, and with their texts when these are to be looked into.
/// Each name is found by its key, in the same statement.
fn named(
    conn: &mut AnyConnection,
    query: Boxed<'_>,
    with_content: bool,
) -> Result<Vec<Listed>, Problem> {
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
    let names = (lead, town, unit);
    if with_content {
        let rows: Vec<(ItemRow, Named, String)> = query
            .select((ItemRow::as_select(), names, suggestions::content))
            .load(conn)?;
        let listed = rows.into_iter();
        return Ok(listed
            .map(|(row, names, content)| listed_of(row, names, Some(content)))
            .collect());
    }
    let rows: Vec<(ItemRow, Named)> = query.select((ItemRow::as_select(), names)).load(conn)?;
    let listed = rows.into_iter();
    Ok(listed
        .map(|(row, names)| listed_of(row, names, None))
        .collect())
}

fn listed_of(row: ItemRow, (lead, town, unit): Named, content: Option<String>) -> Listed {
    Listed {
        row,
        lead_name: lead.unwrap_or_default(),
        town_name: town,
        unit_name: unit,
        content,
        found: None,
    }
}

/// A list about to be read: where its rows come from, and which way.
pub(super) struct Reading<'a> {
    acting: &'a Acting,
    wanted: &'a Wanted,
    sources: Vec<Source>,
    due: DueWindow,
    ascending: bool,
    with_content: bool,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &'a Acting,
        wanted: &'a Wanted,
        is_backward: bool,
    ) -> Result<Self, Problem> {
        let place = place(conn, acting, &[wanted.view])?;
        let (sources, due) = sources(wanted.view, acting, &place);
        Ok(Self {
            acting,
            wanted,
            sources: by_status(sources, wanted),
            due,
            ascending: wanted.sort.descending == is_backward,
            with_content: wanted.words.is_some(),
        })
    }

    /// The same rows out of these.
    pub(super) fn limited_to(&self, wanted: &'a Wanted) -> Self {
        Self {
            wanted,
            sources: self.sources.clone(),
            ..*self
        }
    }

    /// The rows after a position, at most so many, in the direction of reading.
    pub(super) fn rows(
        &self,
        conn: &mut AnyConnection,
        after: Option<&Position>,
        limit: i64,
    ) -> Result<Vec<Listed>, Problem> {
        let (sort, ascending) = (self.wanted.sort, self.ascending);
        let mut segments = match sort.column {
            SortColumn::Created => vec![true],
            SortColumn::Due | SortColumn::Number => vec![true, false],
        };
        if ascending == sort.descending {
            segments.reverse();
        }
        if let Some((key, _)) = after {
            // What lies before the position needs not be read.
            let at = segments
                .iter()
                .position(|with_value| *with_value == key.is_some());
            segments.drain(..at.unwrap_or_default());
        }
        let mut rows: Vec<Listed> = Vec::new();
        for with_value in segments {
            let after = after.filter(|(key, _)| key.is_some() == with_value);
            let missing = limit - i64::try_from(rows.len()).unwrap_or(i64::MAX);
            if missing <= 0 {
                break;
            }
            let mut found = Vec::new();
            for source in &self.sources {
                if !with_value && self.has_a_day(source) {
                    continue;
                }
                let query = rows_of(&self.acting.scope, source, self.due, self.wanted);
                let query = segment(query, sort, with_value, after, ascending).limit(missing);
                found.extend(named(conn, query, self.with_content)?);
            }
            if self.sources.len() > 1 {
                found.sort_by(|a, b| {
                    let order = (key(&a.row, sort), a.row.id).cmp(&(key(&b.row, sort), b.row.id));
                    if ascending { order } else { order.reverse() }
                });
                found.truncate(usize::try_from(missing).unwrap_or(usize::MAX));
            }
            rows.extend(found);
        }
        Ok(rows)
    }

    /// Whether all rows of a source have a deadline, so that those without need not be looked for: PostgreSQL does
    /// not see that no day is before a day and missing, and read the suggestions of a town to find none.
    fn has_a_day(&self, source: &Source) -> bool {
        self.wanted.sort.column == SortColumn::Due
            && self.due != (None, None)
            && !matches!(source, Source::UnitAssists(_))
    }

    /// Where its rows come from; no row is in two of them.
    pub(super) fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The rows of a source, in no order.
    pub(super) fn statement(&self, source: &Source) -> Boxed<'a> {
        rows_of(&self.acting.scope, source, self.due, self.wanted)
    }

    /// How many rows there are, counted no further than one beyond [`TOTAL_MAX`].
    pub(super) fn total(&self, conn: &mut AnyConnection) -> Result<i64, Problem> {
        let scope = &self.acting.scope;
        let rows = self.sources.iter();
        let rows = rows.flat_map(|source| counted(scope, source, self.due, self.wanted));
        Ok(count_up_to(conn, rows.collect(), TOTAL_MAX)?)
    }
}

/// One page of a list.
pub(super) fn list(
    conn: &mut AnyConnection,
    acting: &Acting,
    wanted: &Wanted,
    page: &PageRequest,
) -> Result<Page<Listed>, Problem> {
    if let Some(words) = &wanted.words {
        return store_search::list(conn, acting, wanted, words, page);
    }
    let reading = Reading::new(conn, acting, wanted, page.is_backward())?;
    let after = position(page, wanted.sort)?;
    let rows = reading.rows(conn, after.as_ref(), page.fetch())?;
    let mut found = page.page(rows, |listed| values(&listed.row, wanted.sort));
    if wanted.filter.count {
        found.counted(reading.total(conn)?);
    }
    Ok(found)
}
