//! Lists of decisions by saved view.

use super::dto::ListDecisionsQuery;
use super::model::{
    DecisionHandoverStatus, DecisionKind as Kind, DecisionStatus as Status, DecisionView as View,
};
use super::rows::DecisionRow;
use super::store::{Boxed, visible};
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::i18n::Params;
use crate::platform::text::contains_pattern;
use crate::schema::{decision_handovers, decision_origins, decisions};
use diesel::prelude::*;
use serde_json::json;

/// The views open to a role, in the order of the tabs.
pub(super) fn views(role: Role) -> &'static [View] {
    match role {
        Role::Township | Role::County => &[View::ToDo, View::Running, View::All],
        Role::Undertaker => &[View::ToDo, View::All],
        Role::Deputy => &[View::Running, View::All],
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

/// What the caller must act on: the office hands over, publishes, files, judges and closes; the unit reports.
fn waiting<'a>(query: Boxed<'a>, scope: &Scope) -> Boxed<'a> {
    if scope.role() == Role::Undertaker {
        return query.filter(
            decisions::id.eq_any(
                decision_handovers::table
                    .filter(decision_handovers::county_id.eq(scope.county_id()))
                    .filter(decision_handovers::unit_id.eq(scope.organ_id()))
                    .filter(decision_handovers::status.eq(DecisionHandoverStatus::Waiting))
                    .select(decision_handovers::decision_id),
            ),
        );
    }
    let to_hand_over = decisions::status
        .eq(Status::Adopted)
        .and(decisions::kind.eq(Kind::Opinion));
    let to_file_budget = decisions::is_budget
        .eq(true)
        .and(decisions::level.eq(CongressLevel::Township))
        .and(decisions::status.ne(Status::Draft))
        .and(decisions::budget_filed_on.is_null());
    let query = query.filter(
        to_hand_over
            .or(decisions::publish_due_on.is_not_null())
            .or(decisions::file_due_on.is_not_null())
            .or(to_file_budget)
            .or(decisions::status.eq(Status::Reported))
            .or(decisions::reported_count.gt(decisions::accepted_count)),
    );
    match scope.role() {
        Role::County => query.filter(decisions::level.eq(CongressLevel::County)),
        _ => query,
    }
}

fn rows_of<'a>(scope: &Scope, view: View, filter: &ListDecisionsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    query = match view {
        View::All => query,
        View::ToDo => waiting(query, scope),
        View::Running => query.filter(one_of(
            decisions::status,
            vec![Status::Adopted, Status::HandedOver, Status::Reported],
        )),
    };
    if let Some(status) = &filter.status {
        query = query.filter(one_of(decisions::status, status.0.clone()));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(decisions::kind, kind.0.clone()));
    }
    if let Some(body) = &filter.body {
        query = query.filter(one_of(decisions::body, body.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(decisions::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(decisions::town_id, towns));
    }
    let origins = || {
        decision_origins::table
            .filter(decision_origins::county_id.eq(scope.county_id()))
            .select(decision_origins::decision_id)
    };
    if let Some(meeting) = filter.meeting_id {
        let of_meeting = origins().filter(decision_origins::meeting_id.eq(meeting));
        query = query.filter(decisions::id.eq_any(of_meeting));
    }
    if let Some(ballot) = filter.ballot_id {
        let of_vote = origins().filter(decision_origins::ballot_id.eq(ballot));
        query = query.filter(decisions::id.eq_any(of_vote));
    }
    if let Some(is_budget) = filter.is_budget {
        query = query.filter(decisions::is_budget.eq(is_budget));
    }
    if let Some(units) = &filter.unit_id {
        // Of a unit's own list nobody learns whom else it was handed over to.
        let mut units = units.0.clone();
        if scope.role() == Role::Undertaker {
            units.retain(|unit| *unit == scope.organ_id());
        }
        query = query.filter(
            decisions::id.eq_any(
                decision_handovers::table
                    .filter(decision_handovers::county_id.eq(scope.county_id()))
                    .filter(one_of(decision_handovers::unit_id, units))
                    .select(decision_handovers::decision_id),
            ),
        );
    }
    if let Some(q) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        let pattern = contains_pattern(q);
        query = query.filter(decisions::search_text.like(pattern).escape('\\'));
    }
    query
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    view: View,
    filter: &ListDecisionsQuery,
    page: &PageRequest,
) -> Result<Page<DecisionRow>, Problem> {
    let query = rows_of(scope, view, filter);
    let query = keyset!(query, page, true, decisions::created_at: Timestamp, decisions::id);
    let rows = query.select(DecisionRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        let query = rows_of(scope, view, filter);
        found.count(conn, query)?;
    }
    Ok(found)
}

/// How many rows a view holds.
pub(super) fn count(conn: &mut AnyConnection, scope: &Scope, view: View) -> Result<i64, Problem> {
    let query = rows_of(scope, view, &ListDecisionsQuery::default());
    Ok(query.count().get_result(conn)?)
}
