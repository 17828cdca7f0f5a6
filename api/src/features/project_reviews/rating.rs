//! A satisfaction vote of the next session on a project (V12): linked; again when too few were content.

use super::dto::LinkProjectRatingRequest;
use super::rows::SatisfactionRow;
use super::{error, ratings, store};
use crate::features::ballots;
use crate::features::parameters;
use crate::features::project_works::{self, Case};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// So many percent must be content; a local rule.
const SHARE: &str = "project_satisfied_share";

/// Links a rating of the same congress.
pub(super) fn link(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: LinkProjectRatingRequest,
) -> Result<(), Problem> {
    let (county_id, id) = (case.row.county_id, request.ballot_id);
    let known = store::satisfactions(tx, county_id, &[case.row.id])?;
    let before: Vec<_> = known.iter().map(|row| row.ballot_id).chain([id]).collect();
    let mut found = ballots::ratings(tx, county_id, &before)?;
    let ballot = found
        .remove(&id)
        .filter(|one| one.level == case.row.level && one.town_id == case.row.town_id)
        .ok_or_else(|| Problem::field("/ballot_id", "not_a_rating"))?;
    if known.iter().any(|row| row.ballot_id == id) {
        return Err(error::BALLOT_TAKEN.problem());
    }
    // A vote that came to nothing does not count.
    let last = known
        .iter()
        .rev()
        .find(|row| found.get(&row.ballot_id).is_some_and(|one| !one.is_void));
    if let Some(last) = last {
        let told = ratings::told(tx, county_id, std::slice::from_ref(last))?;
        let mut again = told.iter().filter_map(|(_, one)| one.needs_rectification);
        if again.next() != Some(true) {
            return Err(error::NOT_AGAIN.problem());
        }
    }
    let share = parameters::resolve(tx, county_id, case.row.town_id, SHARE, acting.today)?;
    let row = SatisfactionRow {
        county_id,
        ballot_id: id,
        work_id: case.row.id,
        share_percent: share.count().map_err(Problem::internal)?,
        linked_by: acting.scope.account_id(),
        linked_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store::insert_satisfaction(tx, &row)?;
    case.save(tx, acting)?;
    project_works::entry(&case.row, "project_work.rating_linked")
        .with("ballot_id", id.to_string())
        .with("ballot_title", ballot.title)
        .with("share_percent", row.share_percent)
        .telling(case.both())
        .write(tx, acting)
}
