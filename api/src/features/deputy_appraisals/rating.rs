//! A deputy rates the others, once, secretly: the roll is marked and the sums grow in one transaction; what was said is
//! kept nowhere.

use super::case::Case;
use super::dto::{DeputyAppraisalMark, RateDeputyAppraisalRequest};
use super::{error, store_people};
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use std::collections::{HashMap, HashSet};

/// Adds what was said of every deputy who is appraised but the rater.
///
/// # Errors
/// 422 for marks that do not fit; `deputy_appraisal_already_rated`.
pub(super) fn rate(
    tx: &mut Tx<'_>,
    case: &Case,
    request: &RateDeputyAppraisalRequest,
) -> Result<(), Problem> {
    tx.without_event("a secret rating leaves no trace in the log");
    let own = case.own.ok_or_else(Problem::not_found)?;
    let good = read(case, own, &request.marks)?;
    if !store_people::mark_phone(tx, &case.row, own)? {
        return Err(error::ALREADY_RATED.problem());
    }
    let mut people: Vec<_> = case.deputies.iter().map(|(one, _)| one.clone()).collect();
    for one in &mut people {
        one.phone_sheets += i64::from(good.contains_key(&one.deputy_id));
    }
    let mut sums = store_people::tallies_of(tx, &case.row)?;
    for sum in &mut sums {
        let items = good.get(&sum.deputy_id);
        sum.phone_good += i64::from(items.is_some_and(|items| items.contains(&sum.item)));
    }
    store_people::replace(tx, &case.row, people, sums)
}

/// The items in which each deputy is found good: each deputy once, nobody left out, not the rater.
fn read<'a>(
    case: &Case,
    own: Id,
    marks: &'a [DeputyAppraisalMark],
) -> Result<HashMap<Id, &'a [i64]>, Problem> {
    let count = i64::try_from(case.items()?.len()).map_err(Problem::internal)?;
    let people = case.deputies.iter().map(|(one, _)| one.deputy_id);
    let wanted: HashSet<Id> = people.filter(|id| *id != own).collect();
    let mut good = HashMap::new();
    for (at, mark) in marks.iter().enumerate() {
        let pointer = format!("/marks/{at}/deputy_id");
        if mark.deputy_id == own {
            return Err(Problem::field(&pointer, "appraisal_not_oneself"));
        }
        if !wanted.contains(&mark.deputy_id) {
            return Err(Problem::field(&pointer, "appraisal_not_appraised"));
        }
        if good.insert(mark.deputy_id, &mark.good[..]).is_some() {
            return Err(Problem::field(&pointer, "duplicate"));
        }
        let mut seen = HashSet::new();
        let is_item = |item: &i64| (0..count).contains(item) && seen.insert(*item);
        if !mark.good.iter().all(is_item) {
            let pointer = format!("/marks/{at}/good");
            return Err(Problem::field(&pointer, "appraisal_no_such_item"));
        }
    }
    match good.len() == wanted.len() {
        true => Ok(good),
        false => Err(Problem::field("/marks", "appraisal_somebody_left_out")),
    }
}
