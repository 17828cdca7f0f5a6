//! The rating ends and what came of it is computed; before that deputies who have not rated are reminded; or it is called
//! off.

use super::case::Case;
use super::dto::CancelDeputyAppraisalRequest;
use super::log::{entry, raters, silent};
use super::model::{DeputyAppraisalOutcome, DeputyAppraisalStatus};
use super::rules::outcome;
use super::store_people;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use std::collections::{HashMap, HashSet};

/// Reminds who has not rated: that is known, and not what anybody rated.
pub(super) fn remind(tx: &mut Tx<'_>, acting: &Acting, case: &mut Case) -> Result<(), Problem> {
    case.row.reminded_on = Some(acting.today);
    case.save(tx, acting)?;
    let told = silent(case);
    entry(case, "deputy_appraisal.reminded")
        .with("total", told.len())
        .telling(told)
        .write(tx, acting)
}

/// Closes it and computes what came of it for each (domain 12/36).
pub(in crate::features) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    mut case: Case,
) -> Result<Case, Problem> {
    let active = store_people::in_office(tx, case.row.county_id, case.row.term_id)?;
    let active: HashSet<Id> = active.into_iter().collect();
    let sums = store_people::tallies_of(tx, &case.row)?;
    let mut goods: HashMap<Id, Vec<i64>> = HashMap::new();
    for sum in &sums {
        goods.entry(sum.deputy_id).or_default().push(sum.good());
    }
    let share = case.row.share_percent.unwrap_or(100);
    let mut people: Vec<_> = case.deputies.iter().map(|(one, _)| one.clone()).collect();
    for one in &mut people {
        let is_active = active.contains(&one.deputy_id);
        let goods = goods.get(&one.deputy_id).map_or(&[][..], Vec::as_slice);
        one.outcome = Some(outcome(is_active, goods, one.sheets(), share));
    }
    let reached = people
        .iter()
        .filter(|one| one.outcome == Some(DeputyAppraisalOutcome::FiveGood));
    let reached = reached.count();
    let total = people.len();
    store_people::replace(tx, &case.row, people, sums)?;
    case.row.status = DeputyAppraisalStatus::Closed;
    case.row.closed_on = Some(acting.today);
    case.save(tx, acting)?;
    let case = Case::load(tx, acting, case.row)?;
    entry(&case, "deputy_appraisal.closed")
        .with("total", total)
        .with("reached", reached)
        .write(tx, acting)?;
    Ok(case)
}

/// Calls it off; who could rate is told why.
pub(super) fn cancel(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CancelDeputyAppraisalRequest,
) -> Result<(), Problem> {
    case.row.status = DeputyAppraisalStatus::Cancelled;
    case.row.cancel_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    entry(case, "deputy_appraisal.cancelled")
        .with("reason", request.reason.as_str())
        .telling(raters(case))
        .write(tx, acting)
}
