//! Opening freezes who may vote, by which rule, on whom; for a secret vote by the system it makes the key.

use super::case::Case;
use super::create::contest;
use super::model::{BallotChannel, BallotMethod, BallotNominator, BallotRound, BallotSubject};
use super::nominations::{self, Nomination, NominationProblem};
use super::outcome::Plan;
use super::rows::{KeyRow, RollRow, TellerRow};
use super::sealing;
use super::store_meeting::{self, Person};
use super::{error, store_parts, store_secret};
use crate::features::congresses::{self, CongressLevel};
use crate::features::counting::{Base, Fraction, VotingRule};
use crate::features::meetings::model::{MeetingKind, SittingStatus};
use crate::features::meetings::{self, Hold};
use crate::features::parameters;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};
use std::collections::HashSet;

/// How many hold a part of the key of a secret vote by the system.
const KEY_HOLDERS: usize = 3;
/// Who oversees and counts a vote on paper: one oversees, one counts (rule E10).
const AT_PAPER: usize = 2;

/// Freezes it.
pub(super) fn freeze(tx: &mut Tx<'_>, acting: &Acting, case: &mut Case) -> Result<(), Problem> {
    let (county_id, meeting_id) = (case.row.county_id, case.row.meeting_id);
    // Locked: nobody closes the sitting meanwhile.
    meetings::case(tx, acting, meeting_id)?;
    let place = (county_id, meeting_id);
    let status = store_meeting::sitting_status(tx, place, case.row.sitting_id)?;
    if status != Some(SittingStatus::Open) {
        return Err(error::SITTING_NOT_OPEN.problem());
    }
    let people = store_meeting::people(tx, county_id, meeting_id)?;
    let members: Vec<&Person> = people.iter().filter(|one| one.has_vote).collect();
    let in_office = in_office(tx, acting, case, &members)?;
    let may_vote = |one: &&Person| {
        !one.is_suspended
            && one
                .deputy_id
                .is_none_or(|deputy| in_office.contains(&deputy))
    };
    let roll = roll(case, members.iter().copied().filter(may_vote));
    if roll.is_empty() {
        return Err(error::ROLL_EMPTY.problem());
    }
    // Of a presidium or a group all members, those included who may not vote now.
    let all = people.iter().filter(|one| one.has_vote || one.is_suspended);
    plan(tx, acting, case, all.count())?;
    nominated(tx, acting, case)?;
    enough_for_a_secret(tx, acting, case, roll.len())?;
    counted_by(tx, case)?;
    case.row.roll_count = Some(i32::try_from(roll.len()).map_err(Problem::internal)?);
    case.row.opened_at = Some(acting.now);
    meetings::hold(
        tx,
        &Hold {
            county_id,
            sitting_id: case.row.sitting_id,
            holder_id: case.row.id,
            item_id: case.row.item_id,
            title: case.row.title.clone(),
        },
    )?;
    store_parts::insert_roll(tx, &roll)
}

/// Whose mandate is active today; a deputy suspended since the roll of the meeting was made does not vote.
fn in_office(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    members: &[&Person],
) -> Result<HashSet<Id>, Problem> {
    let ids: Vec<Id> = members.iter().filter_map(|one| one.deputy_id).collect();
    let found = congresses::deputies_in_office(tx, &acting.scope, case.row.term_id, &ids)?;
    Ok(found.into_keys().collect())
}

fn roll<'a>(case: &Case, voters: impl Iterator<Item = &'a Person>) -> Vec<RollRow> {
    voters
        .zip(0..)
        .map(|(one, position)| RollRow {
            county_id: case.row.county_id,
            ballot_id: case.row.id,
            person_id: one.id,
            deputy_id: one.deputy_id,
            position,
            name: one.name.clone(),
            channel: BallotChannel::None,
        })
        .collect()
}

/// Freezes the rule: of a congress all deputies (N4), of another body all its members.
fn plan(tx: &mut Tx<'_>, acting: &Acting, case: &mut Case, members: usize) -> Result<(), Problem> {
    let row = &case.row;
    let is_congress =
        store_meeting::kind(tx, row.county_id, row.meeting_id)? == MeetingKind::CongressSession;
    let membership = match is_congress {
        true => {
            let term = (row.town_id, row.term_id);
            Some(congresses::membership(tx, acting, term, acting.today)?)
        }
        false => None,
    };
    let base = match membership {
        Some(membership) => membership.total(),
        None => u32::try_from(members).map_err(Problem::internal)?,
    };
    let contest = contest(&case.rule)?;
    case.rule.plan = Some(Plan {
        voting: VotingRule {
            threshold: case.rule.threshold.threshold(),
            base: match membership {
                Some(_) => Base::AllDeputies,
                None => Base::AllMembers,
            },
            article: case.rule.article.clone().into(),
        },
        base,
        membership,
        seats: case.rule.seats,
        candidates: contest.map_or(0, |contest| contest.candidates()),
    });
    Ok(())
}

/// Who stands was put forward as the statute asks (E2, E3, Q4).
fn nominated(tx: &mut Tx<'_>, acting: &Acting, case: &Case) -> Result<(), Problem> {
    if !case.row.subject.is_about_persons() {
        return Ok(());
    }
    let signed = store_parts::nominators(tx, case.row.county_id, &case.options)?;
    let all: Vec<Nomination<Id>> = case
        .options
        .iter()
        .map(|one| Nomination {
            // In a later round they come from the one before.
            by: one.nominated_by.unwrap_or(BallotNominator::Presidium),
            signers: signed.get(&one.id).cloned().unwrap_or_default(),
        })
        .collect();
    let is_first = case.options.iter().all(|one| one.nominated_by.is_some());
    let checked = match case.row.subject {
        BallotSubject::Dismissal => {
            let base = case.rule.plan.as_ref().map_or(0, |plan| plan.base);
            let share = match case.row.level {
                CongressLevel::Township => Fraction::ONE_FIFTH,
                CongressLevel::County => nominations::ONE_TENTH,
            };
            nominations::dismissal(&all, share, base)
        }
        _ => stands(case, &all, is_first),
    };
    let Err(wrong) = checked else { return Ok(()) };
    let names: Vec<String> = case.options.iter().map(|one| one.label.clone()).collect();
    let who = match &wrong {
        NominationProblem::DeputyOverSeats { deputy, .. } => {
            let mut found = congresses::deputy_names(tx, case.row.county_id, vec![*deputy])?;
            found.remove(deputy).unwrap_or_default()
        }
        _ => text(acting.locale, "ballots.nominator.presidium", &Params::new()),
    };
    Err(error::nomination(wrong, &names, &who))
}

fn stands(
    case: &Case,
    all: &[Nomination<Id>],
    is_first: bool,
) -> Result<(), NominationProblem<Id>> {
    let number = u32::try_from(all.len()).unwrap_or(u32::MAX);
    if is_first {
        nominations::check(all, case.rule.seats)?;
    }
    let Ok(Some(contest)) = contest(&case.rule) else {
        return Ok(());
    };
    match case.row.round {
        // Chosen among too many: there must be too many.
        BallotRound::Preliminary => match contest.candidates().checked_sub(number) {
            Some(short) => Err(NominationProblem::TooFewCandidates { missing: short + 1 }),
            None => Ok(()),
        },
        // Between equals there are as many as were equal.
        BallotRound::Runoff => Ok(()),
        _ => nominations::slate(contest, number),
    }
}

/// A secret among very few is none.
fn enough_for_a_secret(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    voters: usize,
) -> Result<(), Problem> {
    if !case.row.method.is_secret() {
        return Ok(());
    }
    let (county_id, key) = (case.row.county_id, "ballot_minimum_group");
    let found = parameters::resolve(tx, county_id, case.row.town_id, key, acting.today)?;
    let minimum: u32 = found.count().map_err(Problem::internal)?;
    let voters = u32::try_from(voters).map_err(Problem::internal)?;
    if voters < minimum {
        return Err(error::GROUP_TOO_SMALL
            .with("voters", voters)
            .with("minimum", minimum));
    }
    case.rule.minimum_group = Some(minimum);
    Ok(())
}

/// Those who count are there; for a secret vote by the system three of them hold the key.
fn counted_by(tx: &mut Tx<'_>, case: &Case) -> Result<(), Problem> {
    let missing = |needed: usize| error::TELLERS_MISSING.with("needed", needed);
    match case.row.method {
        BallotMethod::SecretPaper if case.tellers.len() < AT_PAPER => Err(missing(AT_PAPER)),
        BallotMethod::SecretElectronic => {
            let holders: Vec<&TellerRow> = case
                .tellers
                .iter()
                .filter(|one| one.public_key.is_some())
                .collect();
            let holders: [&TellerRow; KEY_HOLDERS] =
                holders.try_into().map_err(|_| missing(KEY_HOLDERS))?;
            hand_out(tx, case, holders)
        }
        _ => Ok(()),
    }
}

/// Makes the key; its secret half is split among the three and exists nowhere else.
fn hand_out(
    tx: &mut Tx<'_>,
    case: &Case,
    holders: [&TellerRow; KEY_HOLDERS],
) -> Result<(), Problem> {
    let keys = holders.map(|one| one.public_key.clone().unwrap_or_default());
    let made = sealing::make_key(&keys).map_err(Problem::internal)?;
    for (teller, share) in holders.into_iter().zip(&made.shares) {
        store_parts::set_share(tx, teller, Some(share))?;
    }
    let key = KeyRow {
        county_id: case.row.county_id,
        ballot_id: case.row.id,
        public_key: made.public_key,
        root: None,
    };
    store_secret::insert_key(tx, &key)
}
