//! Choosing among matters, such as livelihood projects (票决, rules V6 to V9): for the features that know them.

use super::case::{Case, read};
use super::create::enter;
use super::dto::CreateBallotRequest;
use super::log::Entry;
use super::model::{BallotMethod, BallotStatus, BallotSubject};
use super::outcome::Outcome;
use super::rows::{Ballot, OptionRow};
use super::{error, rules, store, store_parts};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;

/// What is asked for.
pub(in crate::features) struct Selection<'a> {
    /// The session.
    pub meeting_id: Id,
    /// The sitting in which it is voted.
    pub sitting_id: Id,
    /// The item of its agenda.
    pub item_id: Option<Id>,
    /// What stands on the paper.
    pub title: &'a str,
    /// How many are chosen.
    pub seats: u32,
    /// Fewer are chosen instead of voting once more for the places that are left.
    pub is_single_round: bool,
    /// What is chosen among, in the order of the paper.
    pub labels: &'a [&'a str],
}

/// Prepares the ballot, in secret on paper.
pub(in crate::features) fn select(
    tx: &mut Tx<'_>,
    acting: &Acting,
    asked: &Selection<'_>,
) -> Result<Id, Problem> {
    let request = CreateBallotRequest {
        id: None,
        meeting_id: asked.meeting_id,
        sitting_id: asked.sitting_id,
        item_id: asked.item_id,
        subject: BallotSubject::Selection,
        method: BallotMethod::SecretPaper,
        title: asked.title.to_owned(),
        question: None,
        basis: None,
        threshold: None,
        article: None,
        office: None,
        seats: Some(asked.seats),
        surplus: None,
        only_deputies: false,
        is_preliminary: false,
    };
    let row = enter(tx, acting, &request, asked.is_single_round)?;
    let places = 0..;
    let options: Vec<OptionRow> = asked
        .labels
        .iter()
        .zip(places)
        .map(|(label, position)| OptionRow {
            county_id: row.county_id,
            id: new_id(),
            ballot_id: row.id,
            position,
            label: (*label).to_owned(),
            deputy_id: None,
            nominated_by: None,
        })
        .collect();
    store_parts::set_options(tx, &row, &options, &[])?;
    Ok(row.id)
}

/// Takes back a ballot that was not opened.
pub(in crate::features) fn discard(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
) -> Result<(), Problem> {
    let row = store::lock(tx, &acting.scope, id)?;
    let case = Case::new(tx, acting, row)?;
    if case.row.status != BallotStatus::Draft {
        let refusal = rules::Refusal::WrongState;
        return Err(error::problem(refusal, &case.snapshot(), acting.locale));
    }
    Entry::new(&case.row, "ballot.deleted").write(tx, acting)?;
    store::delete(tx, &case.row)
}

/// Where a selection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChosenStage {
    /// Some of its votes was not announced yet.
    Running,
    /// The last one was void or annulled: to be voted again.
    Void,
    /// Equal at the last place: to be voted again among them.
    Tied,
    /// Everything is announced.
    Settled,
}

/// What was said to one of the matters, in the vote that settled it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenOption {
    /// As on the paper.
    pub label: String,
    /// 赞成.
    pub in_favour: u32,
    /// 反对.
    pub against: u32,
    /// 弃权.
    pub abstained: u32,
    /// Chosen.
    pub is_chosen: bool,
    /// The number the threshold was taken of: all deputies of a congress.
    pub base: u32,
    /// How many were needed.
    pub required: Option<u32>,
    /// The session.
    pub meeting_id: Id,
    /// When the result was announced in it.
    pub announced_at: Option<Timestamp>,
}

/// What came out of a selection with all votes that followed on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// Where it stands.
    pub stage: ChosenStage,
    /// The last vote.
    pub last_id: Id,
    /// Places that nothing has yet.
    pub open_seats: u32,
    /// How many votes were held.
    pub rounds: u32,
    /// Each matter once; empty while a result is not announced.
    pub options: Vec<ChosenOption>,
}

/// Follows a selection from its first vote on; numbers only from what was announced.
pub(in crate::features) fn chosen(
    conn: &mut AnyConnection,
    county_id: i64,
    first: Id,
) -> Result<Chosen, Problem> {
    let mut id = Some(first);
    let mut found = Chosen {
        stage: ChosenStage::Running,
        last_id: first,
        open_seats: 0,
        rounds: 0,
        options: Vec::new(),
    };
    while let Some(at) = id {
        let row = store::of_county(conn, county_id, at)?.ok_or_else(Problem::not_found)?;
        found.last_id = row.id;
        found.rounds += 1;
        found.stage = match (row.status, &row.outcome) {
            (BallotStatus::Annulled, _) => ChosenStage::Void,
            (BallotStatus::Announced, Some(stored)) => take(&mut found, &row, &read(stored)?),
            _ => ChosenStage::Running,
        };
        id = store::followers(conn, &row)?.into_iter().next();
    }
    Ok(found)
}

fn take(found: &mut Chosen, row: &Ballot, outcome: &Outcome) -> ChosenStage {
    if outcome.is_void {
        return ChosenStage::Void;
    }
    found.open_seats = outcome.open_seats;
    for one in &outcome.persons {
        let said = ChosenOption {
            label: one.votes.name.clone(),
            in_favour: one.votes.in_favour,
            against: one.votes.against,
            abstained: one.votes.abstained,
            is_chosen: one.is_chosen,
            base: outcome.base,
            required: outcome.required,
            meeting_id: row.meeting_id,
            announced_at: row.announced_at,
        };
        match found
            .options
            .iter_mut()
            .find(|known| known.label == said.label)
        {
            Some(known) => *known = said,
            None => found.options.push(said),
        }
    }
    match outcome.persons.iter().any(|one| one.is_tied) {
        true => ChosenStage::Tied,
        false => ChosenStage::Settled,
    }
}
