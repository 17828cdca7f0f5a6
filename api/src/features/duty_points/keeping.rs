//! Rules of points are written, and put in force by a decision.

use super::dto::{DecideDutyRuleSetRequest, DraftDutyRuleSetRequest, UpdateDutyRuleSetRequest};
use super::error;
use super::log::of_rules;
use super::model::DutyRuleSetStatus as Status;
use super::response::DutyRuleSet;
use super::rows::RuleSetRow;
use super::rule_set::DutyRules;
use super::{store_rule_sets, templates};
use crate::features::duty_records::{Quarter, frozen_through, lock_records};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Json, Tx};
use crate::platform::http::{IfMatch, Problem, minted};
use serde_json::json;
use std::collections::HashMap;

/// Writes a draft, from a template or from what is given.
pub(in crate::features) fn draft(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &DraftDutyRuleSetRequest,
) -> Result<RuleSetRow, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store_rule_sets::exists(tx, county_id, id))?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let template = match &request.template {
        Some(key) => {
            let found = templates::find(key);
            Some(found.ok_or_else(|| Problem::field("/template", "duty_rule_template"))?)
        }
        None => None,
    };
    let rules = request.rules.clone();
    let rules = rules.or_else(|| template.map(|one| one.rules.clone()));
    let rules = rules.ok_or_else(|| Problem::field("/rules", "required"))?;
    check(&rules)?;
    let title = request.title.clone();
    let title = title.or_else(|| template.map(|one| one.title.clone()));
    let title = title.ok_or_else(|| Problem::field("/title", "required"))?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = RuleSetRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        title,
        template: template.map(|one| one.key.clone()),
        source: template.map(|one| one.source.clone()),
        rules: Json(json!(rules)),
        status: Status::Draft,
        effective_from: None,
        decided_on: None,
        decided_by: None,
        basis: None,
        created_by_name: acting.actor_name().to_owned(),
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store_rule_sets::insert(tx, &row)?;
    of_rules(&row, "duty_rule_set.drafted").write(tx, acting)?;
    Ok(row)
}

/// Changes a draft.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (id, seen): (Id, IfMatch),
    request: &UpdateDutyRuleSetRequest,
) -> Result<RuleSetRow, Problem> {
    let mut row = opened(tx, acting, id, seen)?;
    if let Some(rules) = &request.rules {
        check(rules)?;
        row.rules = Json(json!(rules));
    }
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    save(tx, acting, row, "duty_rule_set.updated")
}

/// Puts a draft in force from the beginning of a quarter that is not closed, which may have begun: what was done in it
/// is counted by these rules from then on.
pub(in crate::features) fn decide(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (id, seen): (Id, IfMatch),
    request: &DecideDutyRuleSetRequest,
) -> Result<RuleSetRow, Problem> {
    let mut row = opened(tx, acting, id, seen)?;
    let day = request.effective_from;
    let quarter = Quarter::of(day);
    let wrong = |code| Err(Problem::field("/effective_from", code));
    if quarter.first_day() != Some(day) {
        return wrong("duty_rules_not_a_quarter");
    }
    lock_records(tx, row.county_id, row.organ_id)?;
    let frozen = frozen_through(tx, row.county_id, row.organ_id)?;
    if frozen.is_some_and(|last| quarter <= last) {
        return wrong("duty_rules_quarter_closed");
    }
    if store_rule_sets::is_taken(tx, &row, day)? {
        return wrong("duty_rules_same_quarter");
    }
    if request.decided_on > acting.today {
        return Err(Problem::field("/decided_on", "future"));
    }
    row.status = Status::InForce;
    row.effective_from = Some(day);
    row.decided_on = Some(request.decided_on);
    row.decided_by = Some(request.decided_by.clone());
    row.basis.clone_from(&request.basis);
    save(tx, acting, row, "duty_rule_set.decided")
}

/// A draft in scope, in the hands of the office of its congress.
fn opened(tx: &mut Tx<'_>, acting: &Acting, id: Id, seen: IfMatch) -> Result<RuleSetRow, Problem> {
    let row = store_rule_sets::lock(tx, &acting.scope, id, seen)?;
    if !congresses::is_office(&acting.scope, row.level, row.town_id) {
        return Err(error::NOT_YOUR_TURN.problem());
    }
    match row.status {
        Status::Draft => Ok(row),
        Status::InForce => Err(error::RULES_IN_FORCE.problem()),
    }
}

fn save(
    tx: &mut Tx<'_>,
    acting: &Acting,
    mut row: RuleSetRow,
    kind: &'static str,
) -> Result<RuleSetRow, Problem> {
    row.updated_at = acting.now;
    let row = store_rule_sets::save(tx, &row)?;
    of_rules(&row, kind).write(tx, acting)?;
    Ok(row)
}

fn check(rules: &DutyRules) -> Result<(), Problem> {
    match rules.wrong() {
        Some((place, code)) => Err(Problem::field(&format!("/rules{place}"), code)),
        None => Ok(()),
    }
}

/// Rules as they are read.
pub(super) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: &[RuleSetRow],
) -> Result<Vec<DutyRuleSet>, Problem> {
    let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
    let towns = organs::short_names(conn, acting.scope.county_id(), &towns)?;
    rows.iter().map(|row| one(acting, row, &towns)).collect()
}

fn one(
    acting: &Acting,
    row: &RuleSetRow,
    towns: &HashMap<Id, String>,
) -> Result<DutyRuleSet, Problem> {
    let is_office = congresses::is_office(&acting.scope, row.level, row.town_id);
    Ok(DutyRuleSet {
        id: row.id,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        title: row.title.clone(),
        template: row.template.clone(),
        source: row.source.clone(),
        rules: serde_json::from_value(row.rules.0.clone()).map_err(Problem::internal)?,
        status: row.status,
        effective_from: row.effective_from,
        decided_on: row.decided_on,
        decided_by: row.decided_by.clone(),
        basis: row.basis.clone(),
        created_by: row.created_by_name.clone(),
        created_at: row.created_at,
        can_edit: is_office && row.status == Status::Draft,
        version: row.version,
    })
}

/// The only one of some.
pub(super) fn read_one(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &RuleSetRow,
) -> Result<DutyRuleSet, Problem> {
    let mut found = read(conn, acting, std::slice::from_ref(row))?;
    found.pop().ok_or_else(Problem::not_found)
}
