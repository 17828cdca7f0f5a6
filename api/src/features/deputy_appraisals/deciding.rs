//! The office proposes whom to commend, the presidium decides; the commendations and the news follow in one act.

use super::case::Case;
use super::dto::{DecideDeputyAppraisalRequest, ProposeDeputyAppraisalRequest};
use super::log::{appraised, entry};
use super::model::{DeputyAppraisalOutcome, DeputyAppraisalStatus};
use super::rows::DeputyRow;
use super::rules::wrong_decision;
use super::store_people;
use crate::features::awards::{self, Commendation};
use crate::features::congresses::CongressLevel;
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use std::collections::HashSet;

/// Proposes five-good deputies, in place of those proposed before.
pub(in crate::features) fn propose(
    tx: &mut Tx<'_>,
    acting: &Acting,
    mut case: Case,
    request: &ProposeDeputyAppraisalRequest,
) -> Result<Case, Problem> {
    let is_five_good = |one: &DeputyRow| one.outcome == Some(DeputyAppraisalOutcome::FiveGood);
    let code = "appraisal_not_five_good";
    let chosen = chosen(&case, &request.deputy_ids, is_five_good, code)?;
    let mut people: Vec<_> = case.deputies.iter().map(|(one, _)| one.clone()).collect();
    for one in &mut people {
        one.is_proposed = chosen.contains(&one.deputy_id);
    }
    let sums = store_people::tallies_of(tx, &case.row)?;
    store_people::replace(tx, &case.row, people, sums)?;
    case.row.status = DeputyAppraisalStatus::Proposed;
    case.row.proposal_note.clone_from(&request.note);
    case.save(tx, acting)?;
    let case = Case::load(tx, acting, case.row)?;
    entry(&case, "deputy_appraisal.proposed")
        .with("total", chosen.len())
        .write(tx, acting)?;
    Ok(case)
}

/// Writes the decision down: the commendations are entered, and everybody who was appraised is told that they can see
/// their own result.
pub(in crate::features) fn decide(
    tx: &mut Tx<'_>,
    acting: &Acting,
    mut case: Case,
    request: &DecideDeputyAppraisalRequest,
) -> Result<Case, Problem> {
    if let Some(code) = wrong_decision(request.decided_on, case.row.closed_on, acting.today) {
        return Err(Problem::field("/decided_on", code));
    }
    let code = "appraisal_not_proposed";
    let chosen = chosen(&case, &request.deputy_ids, |one| one.is_proposed, code)?;
    let mut people: Vec<_> = case.deputies.iter().map(|(one, _)| one.clone()).collect();
    for one in &mut people {
        one.is_commended = chosen.contains(&one.deputy_id);
    }
    let sums = store_people::tallies_of(tx, &case.row)?;
    store_people::replace(tx, &case.row, people, sums)?;
    case.row.status = DeputyAppraisalStatus::Decided;
    case.row.decided_on = Some(request.decided_on);
    case.row.decided_by = Some(request.decided_by.clone());
    case.row.decision_note.clone_from(&request.note);
    case.save(tx, acting)?;
    let case = Case::load(tx, acting, case.row)?;
    commend(tx, acting, &case, request)?;
    entry(&case, "deputy_appraisal.decided")
        .with("decided_by", request.decided_by.as_str())
        .with("total", chosen.len())
        .telling(appraised(&case))
        .write(tx, acting)?;
    Ok(case)
}

/// Those of `ids` among the deputies of whom it may be: each once.
fn chosen(
    case: &Case,
    ids: &[Id],
    may: impl Fn(&DeputyRow) -> bool,
    code: &str,
) -> Result<HashSet<Id>, Problem> {
    let people = case.deputies.iter().map(|(one, _)| one);
    let known: HashSet<Id> = people
        .filter(|one| may(one))
        .map(|one| one.deputy_id)
        .collect();
    let mut seen = HashSet::new();
    for (at, id) in ids.iter().enumerate() {
        let pointer = format!("/deputy_ids/{at}");
        if !known.contains(id) {
            return Err(Problem::field(&pointer, code));
        }
        if !seen.insert(*id) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
    }
    Ok(seen)
}

fn commend(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    request: &DecideDeputyAppraisalRequest,
) -> Result<(), Problem> {
    let row = &case.row;
    // The presidium of a town; the standing committee itself, not its office.
    let giver_id = match row.level {
        CongressLevel::Township => row.office_id,
        CongressLevel::County => row.organ_id,
    };
    let giver = organs::names(tx, row.county_id, &[giver_id])?.remove(&giver_id);
    let title = request.award_title.clone();
    let given = Commendation {
        level: row.level,
        organ_id: row.organ_id,
        town_id: row.town_id,
        office_id: row.office_id,
        term_id: row.term_id,
        appraisal_id: row.id,
        title: title.unwrap_or_else(|| format!("{}年度五好代表", row.year)),
        giver: giver.unwrap_or_else(|| request.decided_by.clone()),
        awarded_on: request.decided_on,
        document_number: request.document_number.clone(),
        is_demo: row.is_demo,
    };
    let people = case.deputies.iter().filter(|(one, _)| one.is_commended);
    let people: Vec<(Id, String)> = people
        .map(|(one, name)| (one.deputy_id, name.clone()))
        .collect();
    awards::commend(tx, acting, &given, &people)
}
