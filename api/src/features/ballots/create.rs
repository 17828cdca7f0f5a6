//! A new ballot: of which meeting, about what, by which method and rule.

use super::case::{Case, written};
use super::dto::CreateBallotRequest;
use super::log::Entry;
use super::model::{BallotRound, BallotStatus, BallotSubject, BallotThreshold};
use super::rows::{Ballot, Rule};
use super::store_meeting::{self, Meeting};
use super::{error, rules, store};
use crate::features::counting::VotingRule;
use crate::features::counting::election::{Contest, ContestError};
use crate::features::meetings::model::MeetingKind;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;

/// Enters a ballot as asked for.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateBallotRequest,
) -> Result<Case, Problem> {
    let row = enter(tx, acting, request, false)?;
    Case::new(tx, acting, row)
}

/// Enters the row; `is_single_round` as the voting method of a selection says.
pub(super) fn enter(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateBallotRequest,
    is_single_round: bool,
) -> Result<Ballot, Problem> {
    let scope = &acting.scope;
    let meeting = store_meeting::meeting(tx, scope, request.meeting_id)?
        .filter(|meeting| store::is_office(scope, meeting.level, meeting.town_id))
        .ok_or_else(|| Problem::field("/meeting_id", "not_a_meeting"))?;
    let id = identifier(tx, acting, request.id)?;
    let place = (scope.county_id(), meeting.id);
    belongs(tx, place, request.sitting_id, request.item_id)?;
    rules::method(request.subject, request.method, request.basis.as_deref())
        .map_err(error::method)?;
    let rule = Rule {
        is_single_round,
        ..rule(&meeting, request)?
    };
    let row = Ballot {
        county_id: scope.county_id(),
        id,
        meeting_id: meeting.id,
        sitting_id: request.sitting_id,
        item_id: request.item_id,
        level: meeting.level,
        town_id: meeting.town_id,
        office_id: meeting.office_id,
        term_id: meeting.term_id,
        subject: request.subject,
        method: request.method,
        status: BallotStatus::Draft,
        round: match request.is_preliminary {
            true => BallotRound::Preliminary,
            false => BallotRound::First,
        },
        title: request.title.clone(),
        question: request.question.clone(),
        basis: request.basis.clone(),
        rule: written(&rule)?,
        roll_count: None,
        previous_id: None,
        opened_at: None,
        closed_at: None,
        counted_at: None,
        announced_at: None,
        annulled_reason: None,
        outcome: None,
        is_demo: meeting.is_demo,
        created_by: scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    Entry::new(&row, "ballot.created").write(tx, acting)?;
    Ok(row)
}

/// Sitting and item are those of the meeting.
pub(super) fn belongs(
    conn: &mut AnyConnection,
    place: (i64, Id),
    sitting: Id,
    item: Option<Id>,
) -> Result<(), Problem> {
    if store_meeting::sitting_status(conn, place, sitting)?.is_none() {
        return Err(Problem::field("/sitting_id", "not_of_this_meeting"));
    }
    match item {
        Some(item) if !store_meeting::has_item(conn, place, item)? => {
            Err(Problem::field("/item_id", "not_of_this_meeting"))
        }
        _ => Ok(()),
    }
}

/// How it is decided. A congress elects and decides by a majority of all deputies (M5, 地方组织法25); for a
/// rating, and outside a congress, the local rule is named.
fn rule(meeting: &Meeting, request: &CreateBallotRequest) -> Result<Rule, Problem> {
    let is_election = request.subject == BallotSubject::Election;
    let chooses = request.subject.chooses_among();
    let is_statutory =
        meeting.kind == MeetingKind::CongressSession && request.subject != BallotSubject::Rating;
    if request.subject.is_about_persons() && meeting.kind != MeetingKind::CongressSession {
        return Err(Problem::field("/subject", "persons_by_congress_only"));
    }
    let threshold = match request.threshold {
        Some(other) if is_statutory && other != BallotThreshold::Majority => {
            return Err(Problem::field("/threshold", "majority_of_all_deputies"));
        }
        Some(threshold) => threshold,
        None if is_statutory => BallotThreshold::Majority,
        None => return Err(Problem::field("/threshold", "required")),
    };
    let article = match &request.article {
        _ if is_statutory => VotingRule::CONGRESS_DECISION.article.into_owned(),
        Some(article) => article.clone(),
        None => return Err(Problem::field("/article", "required")),
    };
    let office = match request.office {
        None if is_election => return Err(Problem::field("/office", "required")),
        Some(_) if !is_election => return Err(Problem::field("/office", "not_an_election")),
        other => other,
    };
    if request.is_preliminary && !is_election {
        return Err(Problem::field("/is_preliminary", "not_an_election"));
    }
    let rule = Rule {
        threshold,
        article,
        office,
        seats: request.seats.filter(|_| chooses).unwrap_or(1),
        surplus: request.surplus.filter(|_| chooses).unwrap_or_default(),
        only_deputies: request.only_deputies && is_election,
        plan: None,
        minimum_group: None,
        is_single_round: false,
    };
    contest(&rule)?;
    Ok(rule)
}

/// What the election method says about the office, if the statute allows it (地方组织法27, 30).
pub(super) fn contest(rule: &Rule) -> Result<Option<Contest>, Problem> {
    let Some(office) = rule.office else {
        return Ok(None);
    };
    let contest = Contest {
        office: office.office(),
        seats: rule.seats,
        surplus: rule.surplus,
    };
    match contest.check() {
        Ok(contest) => Ok(Some(contest)),
        Err(ContestError::NoSeat) => Err(Problem::field("/seats", "required")),
        Err(ContestError::Surplus { min, max, .. }) => {
            let limits = Params::from([
                ("min".to_owned(), min.into()),
                ("max".to_owned(), max.into()),
            ]);
            Err(problem_codes::VALIDATION_FAILED.problem().at(
                "/surplus",
                "surplus_of_office",
                limits,
            ))
        }
    }
}

/// The identifier the caller minted, or a new one.
fn identifier(tx: &mut Tx<'_>, acting: &Acting, asked: Option<Id>) -> Result<Id, Problem> {
    let Some(id) = asked else { return Ok(new_id()) };
    if id.0.get_version_num() != 7 {
        return Err(Problem::field("/id", "uuid_v7"));
    }
    if store::exists(tx, acting.scope.county_id(), id)? {
        return Err(problem_codes::ALREADY_EXISTS.problem());
    }
    Ok(id)
}
