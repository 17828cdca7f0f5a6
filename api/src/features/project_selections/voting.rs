//! The candidates are put to the vote, in secret on paper (V9), and the ballot taken back.

use super::case::Case;
use super::dto::BeginProjectVoteRequest;
use super::log::entry;
use super::model::{ProjectFewerRule, ProjectSelectionStatus};
use super::rows::OptionRow;
use super::{error, rules, store, updating};
use crate::features::ballots::{self, Selection};
use crate::features::inspections;
use crate::features::projects::{self, Project, model::ProjectStatus};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};
use std::collections::HashSet;

fn number(of: i32) -> Result<u32, Problem> {
    u32::try_from(of).map_err(Problem::internal)
}

/// Makes the ballot from the list of candidates: more of them than are chosen (V7), each with another name and with a
/// unit that still exists.
pub(in crate::features) fn begin(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &BeginProjectVoteRequest,
) -> Result<(), Problem> {
    updating::session(tx, acting, case, request.meeting_id)?;
    let round = (case.row.county_id, case.row.round_id);
    let candidates = projects::of_round(tx, round, &[ProjectStatus::Shortlisted])?;
    let (seats, percent) = (number(case.row.seats)?, number(case.row.surplus_percent)?);
    let fewest = rules::fewest(seats, percent);
    let standing = u32::try_from(candidates.len()).map_err(Problem::internal)?;
    if standing < fewest {
        return Err(error::NO_SURPLUS
            .with("seats", seats)
            .with("percent", percent)
            .with("surplus", rules::surplus(seats, percent))
            .with("fewest", fewest)
            .with("candidates", standing)
            .with("missing", fewest - standing));
    }
    ready(tx, acting, &candidates)?;
    let labels: Vec<&str> = candidates.iter().map(|one| one.title.as_str()).collect();
    let title = case.row.title.trim_end_matches("办法").to_owned();
    let asked = Selection {
        meeting_id: request.meeting_id,
        sitting_id: request.sitting_id,
        item_id: request.item_id,
        title: &title,
        seats,
        is_single_round: case.row.fewer_rule == ProjectFewerRule::Fewer,
        labels: &labels,
    };
    let ballot_id = ballots::select(tx, acting, &asked)?;
    let options = candidates.iter().map(|one| OptionRow {
        county_id: case.row.county_id,
        selection_id: case.row.id,
        project_id: one.id,
        label: one.title.clone(),
    });
    store::set_options(tx, &case.row, options.collect())?;
    projects::put_on_ballot(tx, acting, round, (true, &title))?;
    case.row.ballot_id = Some(ballot_id);
    case.row.status = ProjectSelectionStatus::Voting;
    case.save(tx, acting)?;
    entry(&case.row, "project_selection.put_to_the_vote")
        .with("candidates", standing)
        .with("ballot_id", ballot_id.to_string())
        .write(tx, acting)
}

fn ready(tx: &mut Tx<'_>, acting: &Acting, candidates: &[Project]) -> Result<(), Problem> {
    let mut seen = HashSet::new();
    for one in candidates {
        let refused = |why: &str| {
            let key = format!("project_selections.not_ready.{why}");
            error::CANDIDATE_NOT_READY
                .with("title", one.title.as_str())
                .with("why", text(acting.locale, &key, &Params::new()))
        };
        if !seen.insert(one.title.as_str()) {
            return Err(refused("same_name"));
        }
        let place = (one.level, one.town_id);
        let is_there = match one.unit_id {
            Some(unit) => {
                inspections::unit_name(tx, acting.scope.county_id(), place, unit)?.is_some()
            }
            None => false,
        };
        if !is_there {
            return Err(refused("unit_abolished"));
        }
    }
    Ok(())
}

/// Takes back a ballot that was not opened; the candidates can be changed again.
pub(super) fn withdraw(tx: &mut Tx<'_>, acting: &Acting, case: &mut Case) -> Result<(), Problem> {
    let Some(ballot_id) = case.row.ballot_id.take() else {
        return Ok(());
    };
    case.row.status = ProjectSelectionStatus::Adopted;
    case.save(tx, acting)?;
    store::set_options(tx, &case.row, Vec::new())?;
    ballots::discard(tx, acting, ballot_id)?;
    let round = (case.row.county_id, case.row.round_id);
    projects::put_on_ballot(tx, acting, round, (false, &case.row.title))?;
    entry(&case.row, "project_selection.ballot_withdrawn").write(tx, acting)
}
