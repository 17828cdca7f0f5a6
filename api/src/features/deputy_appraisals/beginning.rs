//! Deputies are asked to rate: the parameters, who is appraised and the roll are fixed.

use super::case::Case;
use super::create::{check_due, empty};
use super::dto::BeginDeputyAppraisalRequest;
use super::error;
use super::log::{entry, raters};
use super::model::{DeputyAppraisalChannel, DeputyAppraisalStatus};
use super::rows::{DeputyRow, RaterRow};
use super::store_people;
use crate::features::parameters;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use std::collections::HashSet;

/// The parameters an appraisal is held by.
const KEYS: [&str; 4] = [
    "appraisal_item_share_percent",
    "appraisal_creation_target_percent",
    "appraisal_commendation_target_percent",
    "ballot_minimum_group",
];

/// Begins it; everybody in office is told and may rate. Who is not in office any more, or suspended, is not appraised.
///
/// # Errors
/// `deputy_appraisal_too_few` when nobody could be rated by enough others.
pub(in crate::features) fn begin(
    tx: &mut Tx<'_>,
    acting: &Acting,
    mut case: Case,
    request: &BeginDeputyAppraisalRequest,
) -> Result<Case, Problem> {
    let due_on = request.due_on.unwrap_or(case.row.due_on);
    check_due(due_on, acting.today)?;
    let row = &mut case.row;
    let active = store_people::in_office(tx, row.county_id, row.term_id)?;
    let set = parameters::resolve_these(tx, row.county_id, row.town_id, &KEYS, acting.today)?;
    let mut values = Vec::new();
    for one in set {
        values.push(one.int().map_err(Problem::internal)?);
    }
    let [share, creation, commendation, minimum] = values[..] else {
        return Err(Problem::internal(anyhow::anyhow!(
            "parameters of an appraisal"
        )));
    };
    let members = i64::try_from(active.len()).map_err(Problem::internal)?;
    let known: HashSet<Id> = active.iter().copied().collect();
    let people = case.deputies.iter().map(|(one, _)| one.clone());
    let people: Vec<DeputyRow> = people
        .filter(|one| known.contains(&one.deputy_id))
        .collect();
    // Nobody rates themself.
    if people.is_empty() || members <= minimum {
        return Err(error::TOO_FEW.problem());
    }
    row.status = DeputyAppraisalStatus::Open;
    row.due_on = due_on;
    row.opened_on = Some(acting.today);
    row.share_percent = Some(share);
    row.creation_target = Some(creation);
    row.commendation_target = Some(commendation);
    row.minimum_group = Some(minimum);
    row.member_count = Some(members);
    let ids: Vec<Id> = people.iter().map(|one| one.deputy_id).collect();
    let rater = |deputy_id: &Id| RaterRow {
        county_id: case.row.county_id,
        appraisal_id: case.row.id,
        deputy_id: *deputy_id,
        channel: DeputyAppraisalChannel::None,
    };
    let mut roll: Vec<RaterRow> = active.iter().map(rater).collect();
    roll.sort_by_key(|one| one.deputy_id);
    let sums = empty(&case.row, &ids, case.items()?.len());
    store_people::replace(tx, &case.row, people, sums)?;
    store_people::enrol(tx, roll)?;
    case.save(tx, acting)?;
    let case = Case::load(tx, acting, case.row)?;
    entry(&case, "deputy_appraisal.begun")
        .with("total", case.raters.len())
        .telling(raters(&case))
        .write(tx, acting)?;
    Ok(case)
}
