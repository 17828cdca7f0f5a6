//! Lists of inspections by saved view.

use super::dto::ListInspectionsQuery;
use super::model::{InspectionStatus as Status, InspectionView as View};
use super::rows::Inspection;
use super::store::{Boxed, visible};
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::i18n::Params;
use crate::platform::text::contains_pattern;
use crate::schema::{inspection_handovers, inspections};
use diesel::prelude::*;
use serde_json::json;

/// The views open to a role, in the order of the tabs.
pub(super) fn views(role: Role) -> &'static [View] {
    match role {
        Role::Deputy => &[View::ToDo, View::Mine, View::All],
        Role::Township | Role::County | Role::Undertaker => &[View::ToDo, View::All],
        Role::Village | Role::Admin | Role::Security | Role::Auditor => &[],
    }
}

/// The view asked for, if it is open to the reader.
pub(super) fn view_of(asked: Option<View>, role: Role) -> Result<View, Problem> {
    let view = asked.unwrap_or(View::All);
    let open = views(role);
    if open.is_empty() || open.contains(&view) {
        return Ok(view);
    }
    Err(Problem::parameter("view", "choice", Params::new()))
}

/// What the caller must act on: the office hands over what is written and feeds back what is answered,
/// the leading deputy writes, the unit answers.
fn waiting<'a>(query: Boxed<'a>, scope: &Scope) -> Boxed<'a> {
    let for_office = inspections::status
        .eq(Status::Answered)
        .or(inspections::status
            .eq(Status::Open)
            .and(inspections::has_report.eq(true)));
    match scope.role() {
        Role::County => query
            .filter(inspections::level.eq(CongressLevel::County))
            .filter(for_office),
        Role::Township => query.filter(for_office),
        Role::Deputy => query
            .filter(inspections::lead_deputy_id.nullable().eq(scope.deputy_id()))
            .filter(inspections::status.eq(Status::Open))
            .filter(inspections::has_report.eq(false)),
        _ => query.filter(
            inspections::id.eq_any(
                inspection_handovers::table
                    .filter(inspection_handovers::county_id.eq(scope.county_id()))
                    .filter(inspection_handovers::unit_id.eq(scope.organ_id()))
                    .filter(inspection_handovers::answered_at.is_null())
                    .select(inspection_handovers::inspection_id),
            ),
        ),
    }
}

fn rows_of<'a>(scope: &Scope, view: View, filter: &ListInspectionsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    query = match view {
        View::All => query,
        View::ToDo => waiting(query, scope),
        View::Mine => query.filter(
            inspections::lead_deputy_id
                .nullable()
                .eq(scope.deputy_id())
                .or(inspections::created_by.nullable().eq(scope.account_id())),
        ),
    };
    if let Some(status) = &filter.status {
        query = query.filter(one_of(inspections::status, status.0.clone()));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(inspections::kind, kind.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(inspections::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(inspections::town_id, towns));
    }
    if let Some(units) = &filter.unit_id {
        // Of a unit's own list nobody learns whom else it was handed over to.
        let mut units = units.0.clone();
        if scope.role() == Role::Undertaker {
            units.retain(|unit| *unit == scope.organ_id());
        }
        query = query.filter(
            inspections::id.eq_any(
                inspection_handovers::table
                    .filter(inspection_handovers::county_id.eq(scope.county_id()))
                    .filter(one_of(inspection_handovers::unit_id, units))
                    .select(inspection_handovers::inspection_id),
            ),
        );
    }
    if let Some(q) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        query = query.filter(
            inspections::search_text
                .like(contains_pattern(q))
                .escape('\\'),
        );
    }
    query
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    view: View,
    filter: &ListInspectionsQuery,
    page: &PageRequest,
) -> Result<Page<Inspection>, Problem> {
    let query = rows_of(scope, view, filter);
    let query = keyset!(query, page, true, inspections::created_at: Timestamp, inspections::id);
    let rows = query.select(Inspection::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        let query = rows_of(scope, view, filter);
        found.count(conn, query)?;
    }
    Ok(found)
}

/// How many rows a view holds.
pub(super) fn count(conn: &mut AnyConnection, scope: &Scope, view: View) -> Result<i64, Problem> {
    let query = rows_of(scope, view, &ListInspectionsQuery::default());
    Ok(query.count().get_result(conn)?)
}
