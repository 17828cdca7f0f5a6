//! Lists of motions by saved view.

use super::dto::ListMotionsQuery;
use super::model::{MotionStatus as Status, MotionView as View};
use super::rows::Motion;
use super::store::{Boxed, public, terms_of, visible};
use crate::features::congresses::CongressLevel;
use crate::features::signatures::{SignaturePart, SignatureStatus};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::i18n::Params;
use crate::platform::text::contains_pattern;
use crate::schema::{joint_signatures, motion_tasks, motions};
use diesel::prelude::*;
use serde_json::json;

/// The views open to a role, in the order of the tabs.
pub(super) fn views(role: Role) -> &'static [View] {
    match role {
        Role::Deputy => &[
            View::ToDo,
            View::Mine,
            View::Joined,
            View::Congress,
            View::All,
        ],
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

/// Signatures on paper are to be noted: the lead asked for it, and some are missing.
#[diesel::dsl::auto_type(no_type_alias)]
fn on_paper() -> _ {
    let gathering: Status = Status::Draft;
    motions::status
        .eq(gathering)
        .and(motions::paper_asked_at.is_not_null())
        .and(motions::signed_count.lt(motions::required_count))
}

/// What the caller must act on.
fn waiting<'a>(query: Boxed<'a>, scope: &Scope) -> Boxed<'a> {
    let county_id = scope.county_id();
    let decided = vec![Status::Submitted, Status::Referred, Status::OnAgenda];
    match scope.role() {
        Role::County => query
            .filter(motions::level.eq(CongressLevel::County))
            .filter(one_of(motions::status, decided).or(on_paper())),
        Role::Township => query.filter(one_of(motions::status, decided).or(on_paper())),
        Role::Deputy => {
            let asked = joint_signatures::table
                .filter(joint_signatures::county_id.eq(county_id))
                .filter(joint_signatures::deputy_id.nullable().eq(scope.deputy_id()))
                .filter(joint_signatures::status.eq(SignatureStatus::Invited))
                .select(joint_signatures::subject_id);
            let open = vec![Status::Draft, Status::Returned];
            query.filter(one_of(motions::status, open)).filter(
                motions::id.eq_any(asked).or(motions::lead_deputy_id
                    .eq(scope.deputy_id())
                    .and(motions::status.eq(Status::Returned))),
            )
        }
        _ => query.filter(
            motions::id.eq_any(
                motion_tasks::table
                    .filter(motion_tasks::county_id.eq(county_id))
                    .filter(motion_tasks::unit_id.eq(scope.organ_id()))
                    .filter(motion_tasks::reported_at.is_null())
                    .select(motion_tasks::motion_id),
            ),
        ),
    }
}

fn rows_of<'a>(scope: &Scope, view: View, filter: &ListMotionsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    query = match view {
        View::All => query,
        View::ToDo => waiting(query, scope),
        View::Mine => query.filter(motions::lead_deputy_id.eq(scope.deputy_id())),
        View::Joined => query.filter(
            motions::id.eq_any(
                joint_signatures::table
                    .filter(joint_signatures::county_id.eq(scope.county_id()))
                    .filter(joint_signatures::deputy_id.nullable().eq(scope.deputy_id()))
                    .filter(joint_signatures::part.eq(SignaturePart::Cosigner))
                    .select(joint_signatures::subject_id),
            ),
        ),
        View::Congress => query
            .filter(motions::term_id.eq_any(terms_of(scope)))
            .filter(one_of(motions::status, public())),
    };
    if let Some(status) = &filter.status {
        query = query.filter(one_of(motions::status, status.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(motions::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(motions::town_id, towns));
    }
    if let Some(q) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        query = query.filter(motions::search_text.like(contains_pattern(q)).escape('\\'));
    }
    query
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    view: View,
    filter: &ListMotionsQuery,
    page: &PageRequest,
) -> Result<Page<Motion>, Problem> {
    let query = rows_of(scope, view, filter);
    let query = keyset!(query, page, true, motions::created_at: Timestamp, motions::id);
    let rows = query.select(Motion::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        let query = rows_of(scope, view, filter);
        found.count(conn, query)?;
    }
    Ok(found)
}

/// How many rows a view holds.
pub(super) fn count(conn: &mut AnyConnection, scope: &Scope, view: View) -> Result<i64, Problem> {
    let query = rows_of(scope, view, &ListMotionsQuery::default());
    Ok(query.count().get_result(conn)?)
}
