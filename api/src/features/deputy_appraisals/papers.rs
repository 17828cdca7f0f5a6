//! The office enters what was rated on paper: who handed in a paper, and the sums. Entered again, it replaces what was
//! entered before. Nobody reads the sums back before it is closed.

use super::case::Case;
use super::dto::{DeputyAppraisalPaper, RecordDeputyAppraisalPapersRequest};
use super::log::entry;
use super::model::DeputyAppraisalChannel;
use super::store_people;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use std::collections::{HashMap, HashSet};

/// Enters it.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: Case,
    request: &RecordDeputyAppraisalPapersRequest,
) -> Result<Case, Problem> {
    let ids = raters(&case, &request.rater_ids)?;
    let totals = totals(&case, &ids, &request.totals)?;
    let mut people: Vec<_> = case.deputies.iter().map(|(one, _)| one.clone()).collect();
    for one in &mut people {
        one.paper_sheets = totals.get(&one.deputy_id).map_or(0, |total| total.sheets);
    }
    let mut sums = store_people::tallies_of(tx, &case.row)?;
    for sum in &mut sums {
        let total = totals.get(&sum.deputy_id);
        let item = usize::try_from(sum.item).map_err(Problem::internal)?;
        let good = total.and_then(|total| total.good.get(item));
        sum.paper_good = good.copied().unwrap_or_default();
    }
    store_people::replace(tx, &case.row, people, sums)?;
    store_people::mark_papers(tx, &case.row, &request.rater_ids)?;
    let mut case = case;
    case.save(tx, acting)?;
    let case = Case::load(tx, acting, case.row)?;
    entry(&case, "deputy_appraisal.papers_recorded")
        .with("total", request.rater_ids.len())
        .write(tx, acting)?;
    Ok(case)
}

/// Who handed in a paper: on the roll, each once, nobody who has rated on a phone.
fn raters(case: &Case, ids: &[Id]) -> Result<HashSet<Id>, Problem> {
    let roll: HashMap<Id, DeputyAppraisalChannel> = case
        .raters
        .iter()
        .map(|(one, _)| (one.deputy_id, one.channel))
        .collect();
    let mut seen = HashSet::new();
    for (at, id) in ids.iter().enumerate() {
        let code = match roll.get(id) {
            None => Some("appraisal_not_a_rater"),
            Some(DeputyAppraisalChannel::Phone) => Some("appraisal_rated_by_phone"),
            Some(_) if !seen.insert(*id) => Some("duplicate"),
            Some(_) => None,
        };
        if let Some(code) = code {
            return Err(Problem::field(&format!("/rater_ids/{at}"), code));
        }
    }
    Ok(seen)
}

/// The sums: each deputy once, nobody left out, not more than could be.
fn totals<'a>(
    case: &Case,
    raters: &HashSet<Id>,
    totals: &'a [DeputyAppraisalPaper],
) -> Result<HashMap<Id, &'a DeputyAppraisalPaper>, Problem> {
    let items = case.items()?.len();
    let wanted: HashSet<Id> = case.deputies.iter().map(|(one, _)| one.deputy_id).collect();
    let papers = i64::try_from(raters.len()).map_err(Problem::internal)?;
    let mut found = HashMap::new();
    for (at, total) in totals.iter().enumerate() {
        let pointer = |name: &str| format!("/totals/{at}/{name}");
        if !wanted.contains(&total.deputy_id) {
            return Err(Problem::field(
                &pointer("deputy_id"),
                "appraisal_not_appraised",
            ));
        }
        if found.insert(total.deputy_id, total).is_some() {
            return Err(Problem::field(&pointer("deputy_id"), "duplicate"));
        }
        // Nobody rates themself.
        let most = papers - i64::from(raters.contains(&total.deputy_id));
        if total.sheets > most {
            return Err(Problem::field(
                &pointer("sheets"),
                "appraisal_more_than_papers",
            ));
        }
        if total.good.len() != items {
            return Err(Problem::field(
                &pointer("good"),
                "appraisal_one_for_each_item",
            ));
        }
        if !total
            .good
            .iter()
            .all(|good| (0..=total.sheets).contains(good))
        {
            return Err(Problem::field(
                &pointer("good"),
                "appraisal_more_than_sheets",
            ));
        }
    }
    match found.len() == wanted.len() {
        true => Ok(found),
        false => Err(Problem::field("/totals", "appraisal_somebody_left_out")),
    }
}
