//! Lists of oral_opinions by saved view.

use super::dto::ListOralOpinionsQuery;
use super::model::{OralOpinionStatus as Status, OralOpinionView as View};
use super::rows::OralOpinion;
use super::store::{Boxed, visible};
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::i18n::Params;
use crate::platform::text::contains_pattern;
use crate::schema::oral_opinions;
use diesel::prelude::*;
use serde_json::json;

/// The views open to a role, in the order of the tabs.
pub(super) fn views(role: Role) -> &'static [View] {
    match role {
        Role::Deputy => &[View::Mine, View::All],
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

/// What the caller must act on: the office sorts, the unit answers.
fn waiting<'a>(query: Boxed<'a>, scope: &Scope) -> Boxed<'a> {
    match scope.role() {
        Role::County => query
            .filter(oral_opinions::level.eq(CongressLevel::County))
            .filter(oral_opinions::status.eq(Status::Open)),
        Role::Township => query.filter(oral_opinions::status.eq(Status::Open)),
        _ => query.filter(oral_opinions::status.eq(Status::Routed)),
    }
}

fn rows_of<'a>(scope: &Scope, view: View, filter: &ListOralOpinionsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    query = match view {
        View::All => query,
        View::ToDo => waiting(query, scope),
        View::Mine => query.filter(oral_opinions::deputy_id.nullable().eq(scope.deputy_id())),
    };
    if let Some(status) = &filter.status {
        query = query.filter(one_of(oral_opinions::status, status.0.clone()));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(oral_opinions::kind, kind.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(oral_opinions::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(oral_opinions::town_id, towns));
    }
    if let Some(units) = &filter.unit_id {
        let units: Vec<Option<Id>> = units.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(oral_opinions::unit_id, units));
    }
    if let Some(inspection) = filter.inspection_id {
        query = query.filter(oral_opinions::inspection_id.eq(inspection));
    }
    if let Some(q) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        query = query.filter(
            oral_opinions::search_text
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
    filter: &ListOralOpinionsQuery,
    page: &PageRequest,
) -> Result<Page<OralOpinion>, Problem> {
    let query = rows_of(scope, view, filter);
    let query = keyset!(query, page, true, oral_opinions::created_at: Timestamp, oral_opinions::id);
    let rows = query.select(OralOpinion::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        let query = rows_of(scope, view, filter);
        found.count(conn, query)?;
    }
    Ok(found)
}

/// How many rows a view holds.
pub(super) fn count(conn: &mut AnyConnection, scope: &Scope, view: View) -> Result<i64, Problem> {
    let query = rows_of(scope, view, &ListOralOpinionsQuery::default());
    Ok(query.count().get_result(conn)?)
}
