//! An oral opinion with everything around it, in a fixed number of queries.

use super::case::Case;
use super::error;
use super::model::{OralOpinionAction, OralOpinionStatus};
use super::response::{
    OralOpinionActionState, OralOpinionItem, OralOpinionResponse, OralOpinionRouting,
    OralOpinionSuggestion,
};
use super::rows::{OralOpinion, RoutingRow};
use super::store;
use crate::features::suggestions::Made;
use crate::features::{clocks, inspections, organs, terms};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

/// Names of towns (short) and units by identifier.
struct Names {
    towns: HashMap<Id, String>,
    units: HashMap<Id, String>,
}

/// The oral opinion as the actor sees it: a unit only its own routing.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<OralOpinionResponse, Problem> {
    let (row, scope) = (&case.row, &acting.scope);
    let mut routings = store::routings(conn, row)?;
    if scope.role() == Role::Undertaker {
        routings.retain(|one| one.unit_id == scope.organ_id());
    }
    let mut units: Vec<Id> = routings.iter().map(|one| one.unit_id).collect();
    units.extend(row.unit_id);
    units.extend(row.addressed_unit_id);
    let towns: Vec<Id> = row.town_id.into_iter().collect();
    let names = Names {
        towns: organs::short_names(conn, row.county_id, &towns)?,
        units: organs::names(conn, row.county_id, &units)?,
    };
    let mut term = terms::by_ids(conn, row.county_id, &[row.term_id])?;
    let deadlines = clocks::store::list(conn, scope, row.id)?;
    // The unit's own: of one taken back from a unit nothing runs any more.
    let deadline = deadlines.first().filter(|_| row.unit_id.is_some());
    let may_see_inspection = match row.inspection_id {
        Some(id) => inspections::find(conn, scope, id)?.is_some(),
        None => false,
    };
    let addressed = row.addressed_unit_id;
    let routing = |one: RoutingRow| OralOpinionRouting {
        unit_name: names.units.get(&one.unit_id).cloned().unwrap_or_default(),
        id: one.id,
        unit_id: one.unit_id,
        reason: one.reason,
        routed_on: one.routed_on,
        due_on: one.due_on,
        recorded_by: one.recorded_by_name,
    };
    Ok(OralOpinionResponse {
        item: item(row, &names, acting.today),
        congress_name: term
            .remove(&row.term_id)
            .map(|term| term.congress_name)
            .unwrap_or_default(),
        addressed_unit_id: addressed,
        addressed_unit_name: addressed.and_then(|id| names.units.get(&id).cloned()),
        may_see_inspection,
        answer: row.answer.clone(),
        answered_by: row.answered_by.clone(),
        answered_post: row.answered_post.clone(),
        answer_recorded_by: row.answer_recorded_by.clone(),
        deadline: deadline.map(|one| clocks::DeadlineResponse::of(one, acting.locale)),
        routings: routings.into_iter().map(routing).collect(),
        suggestion: case.made.as_ref().and_then(suggestion),
        actions: actions(case, acting.locale),
        recorded_by: row.recorded_by_name.clone(),
        is_demo: row.is_demo,
    })
}

fn suggestion(made: &Made) -> Option<OralOpinionSuggestion> {
    let (title, number, status) = made.seen.clone()?;
    Some(OralOpinionSuggestion {
        id: made.id,
        title,
        number,
        status,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<OralOpinion>,
) -> Result<Page<OralOpinionItem>, Problem> {
    let county_id = acting.scope.county_id();
    let towns: Vec<Id> = rows.items.iter().filter_map(|row| row.town_id).collect();
    let units: Vec<Id> = rows.items.iter().filter_map(|row| row.unit_id).collect();
    let names = Names {
        towns: organs::short_names(conn, county_id, &towns)?,
        units: organs::names(conn, county_id, &units)?,
    };
    Ok(rows.map(|row| item(&row, &names, acting.today)))
}

fn item(row: &OralOpinion, names: &Names, today: NaiveDate) -> OralOpinionItem {
    OralOpinionItem {
        id: row.id,
        kind: row.kind,
        inspection_id: row.inspection_id,
        occasion: row.occasion.clone(),
        deputy_id: row.deputy_id,
        deputy_name: row.deputy_name.clone(),
        content: row.content.clone(),
        raised_on: row.raised_on,
        status: row.status,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| names.towns.get(&id).cloned()),
        unit_id: row.unit_id,
        unit_name: row.unit_id.and_then(|id| names.units.get(&id).cloned()),
        due_on: row.due_on,
        is_overdue: row.status == OralOpinionStatus::Routed
            && row.due_on.is_some_and(|due| clocks::is_overdue(due, today)),
        on_the_spot: row.on_the_spot,
        answered_on: row.answered_on,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<OralOpinionActionState> {
    let at = case.snapshot();
    let state = |key: &OralOpinionAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|refusal| error::problem(refusal, &at, locale));
        OralOpinionActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    OralOpinionAction::ALL.iter().map(state).collect()
}
