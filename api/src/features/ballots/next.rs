//! The next vote on the same matter (rule E5).

use super::case::{Case, read, written};
use super::create::belongs;
use super::dto::CreateBallotRoundRequest;
use super::log::Entry;
use super::model::{BallotRound, BallotStatus};
use super::outcome::{Outcome, next_candidates};
use super::rows::{Ballot, OptionRow, Rule};
use super::{error, store, store_parts};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;

/// Who stands in it, and for how many seats.
type Slate = (Vec<(Option<Id>, String)>, u32);

/// Prepares it, with a reference to the one before.
pub(super) fn next(
    tx: &mut Tx<'_>,
    acting: &Acting,
    before: &Case,
    request: CreateBallotRoundRequest,
) -> Result<Case, Problem> {
    if !store::followers(tx, &before.row)?.is_empty() {
        return Err(error::HAS_NEXT.problem());
    }
    let sitting_id = request.sitting_id.unwrap_or(before.row.sitting_id);
    let place = (before.row.county_id, before.row.meeting_id);
    belongs(tx, place, sitting_id, None)?;
    let (people, seats) =
        slate(before, request.round)?.ok_or_else(|| error::NO_SUCH_ROUND.problem())?;
    let rule = Rule {
        seats,
        plan: None,
        minimum_group: None,
        ..before.rule.clone()
    };
    let row = Ballot {
        id: new_id(),
        sitting_id,
        status: BallotStatus::Draft,
        round: request.round,
        rule: written(&rule)?,
        roll_count: None,
        previous_id: Some(before.row.id),
        opened_at: None,
        closed_at: None,
        counted_at: None,
        announced_at: None,
        annulled_reason: None,
        outcome: None,
        created_by: acting.scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        ..before.row.clone()
    };
    store::insert(tx, &row)?;
    store_parts::set_options(tx, &row, &options(&row, before, people), &[])?;
    Entry::new(&row, "ballot.created").write(tx, acting)?;
    Case::new(tx, acting, row)
}

/// Who stands and for how many seats; nothing when there is no such vote.
fn slate(before: &Case, round: BallotRound) -> Result<Option<Slate>, Problem> {
    let outcome: Option<Outcome> = match &before.row.outcome {
        Some(stored) => Some(read(stored)?),
        None => None,
    };
    let is_void = before.row.status == BallotStatus::Annulled
        || outcome.as_ref().is_some_and(|outcome| outcome.is_void);
    let all = || {
        let people = before.options.iter();
        people
            .map(|one| (Some(one.id), one.label.clone()))
            .collect::<Vec<_>>()
    };
    if round == BallotRound::Again {
        return Ok(is_void.then(|| (all(), before.rule.seats)));
    }
    let chooses = before.row.subject.chooses_among();
    let Some(outcome) = outcome.filter(|_| chooses && !is_void) else {
        return Ok(None);
    };
    let is_tie = outcome.persons.iter().any(|one| one.is_tied);
    let is_preliminary = before.row.round == BallotRound::Preliminary;
    Ok(match round {
        // Chosen by the preliminary ballot: they are the candidates.
        BallotRound::First if is_preliminary && !is_tie => {
            let chosen = outcome.persons.iter().filter(|one| one.is_chosen);
            let people = chosen.map(|one| (one.votes.option_id, one.votes.name.clone()));
            Some((people.collect(), before.rule.seats))
        }
        BallotRound::Runoff if is_tie && !is_preliminary => {
            Some((next_candidates(&outcome), outcome.open_seats))
        }
        BallotRound::Remaining if before.rule.is_single_round => None,
        BallotRound::Remaining if !is_tie && !is_preliminary && outcome.open_seats > 0 => {
            let mut people = next_candidates(&outcome);
            // By the order of votes, as many as may stand (地方组织法29).
            let most = outcome.open_seats.saturating_add(before.rule.surplus);
            people.truncate(usize::try_from(most).map_err(Problem::internal)?);
            Some((people, outcome.open_seats))
        }
        _ => None,
    })
}

fn options(row: &Ballot, before: &Case, people: Vec<(Option<Id>, String)>) -> Vec<OptionRow> {
    let known = |id: Option<Id>| before.options.iter().find(|one| Some(one.id) == id);
    people
        .into_iter()
        .zip(0..)
        .map(|((id, label), position)| OptionRow {
            county_id: row.county_id,
            id: new_id(),
            ballot_id: row.id,
            position,
            label,
            deputy_id: known(id).and_then(|one| one.deputy_id),
            // They come from the vote before, where it was judged who put them forward.
            nominated_by: None,
        })
        .collect()
}
