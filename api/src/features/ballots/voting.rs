//! Votes as they are given, and what closing and annulling do to them.

use super::case::Case;
use super::model::{BallotChannel, BallotChoice, BallotMethod, BallotStatus, BallotSubject};
use super::response::{BallotReceipts, BallotRoll, BallotRollPerson};
use super::rows::{Ballot, HashRow};
use super::rules::{Refusal, Snapshot};
use super::sealing::{self, Hash};
use super::{error, store_parts, store_secret};
use crate::features::congresses::{self, Mandate};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use crate::platform::ids::random_id;
use rand::seq::SliceRandom;

/// The choice is on a ballot about this.
pub(super) fn on_ballot(subject: BallotSubject, choice: BallotChoice) -> Result<(), Problem> {
    match subject.choices().contains(&choice) {
        true => Ok(()),
        false => Err(Problem::field("/choice", "not_on_this_ballot")),
    }
}

/// A deputy whose mandate was suspended, or has ended, since the roll was frozen does not vote (代表法61); they
/// stay on it as somebody who did not.
pub(super) fn in_office(conn: &mut AnyConnection, case: &Case) -> Result<(), Problem> {
    let Some(deputy) = case.place.as_ref().and_then(|place| place.deputy_id) else {
        return Ok(());
    };
    match congresses::mandate_in(conn, case.row.county_id, case.row.term_id, deputy)? {
        Some(Mandate::Active) => Ok(()),
        _ => Err(congresses::error::MANDATE_SUSPENDED.problem()),
    }
}

/// A vote by name. Of many of one voter at the same time one comes through.
pub(super) fn by_name(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    choice: BallotChoice,
) -> Result<(), Problem> {
    in_office(tx, case)?;
    on_ballot(case.row.subject, choice)?;
    let own = case.own.ok_or_else(Problem::not_found)?;
    if !store_parts::mark(tx, &case.row, own, BallotChannel::Electronic)? {
        return Err(error::ALREADY_VOTED.problem());
    }
    let vote = store_parts::vote_row(&case.row, own, choice, acting.now);
    store_parts::insert_vote(tx, &vote)
}

/// Notes who took a paper.
pub(super) fn on_paper(tx: &mut Tx<'_>, case: &Case, people: &[Id]) -> Result<(), Problem> {
    for (index, person) in people.iter().enumerate() {
        if store_parts::on_roll(tx, &case.row, *person)?.is_none() {
            let pointer = format!("/person_ids/{index}");
            return Err(Problem::field(&pointer, "not_on_this_roll"));
        }
        if !store_parts::mark(tx, &case.row, *person, BallotChannel::Paper)? {
            return Err(error::ALREADY_VOTED.problem());
        }
    }
    Ok(())
}

/// Closing a secret vote by the system: the hashes are published, and roll and boxes are written anew in an
/// order that says nothing: until now where their rows lie, and by which transactions, told which box came with
/// whose mark. Gives the root.
pub(super) fn seal_off(tx: &mut Tx<'_>, case: &Case) -> Result<Option<String>, Problem> {
    let row = &case.row;
    if row.method != BallotMethod::SecretElectronic {
        return Ok(None);
    }
    let mut boxes = store_secret::boxes(tx, row)?;
    for one in &mut boxes {
        one.id = random_id();
    }
    boxes.shuffle(&mut rand::rng());
    store_secret::rewrite_boxes(tx, row, &boxes)?;
    let mut roll = store_parts::roll(tx, row)?;
    roll.shuffle(&mut rand::rng());
    store_parts::rewrite_roll(tx, row, &roll)?;
    let mut hashes: Vec<Hash> = boxes
        .iter()
        .map(|one| sealing::hash_of(&one.sealed))
        .collect();
    hashes.sort_unstable();
    let root = sealing::root(&hashes).to_string();
    let rows: Vec<HashRow> = hashes
        .iter()
        .map(|hash| HashRow {
            county_id: row.county_id,
            ballot_id: row.id,
            hash: hash.to_string(),
        })
        .collect();
    store_secret::publish(tx, row, &rows, &root)?;
    Ok(Some(root))
}

/// Takes away what is sealed, and the parts of the key: what is in it is never known.
pub(super) fn destroy(tx: &mut Tx<'_>, case: &Case) -> Result<(), Problem> {
    store_secret::delete_boxes(tx, &case.row)?;
    for teller in &case.tellers {
        store_parts::set_share(tx, teller, None)?;
    }
    Ok(())
}

/// Who may vote, and who has.
pub(super) fn roll(conn: &mut AnyConnection, row: &Ballot) -> Result<BallotRoll, Problem> {
    let is_told = row.method == BallotMethod::Recorded && row.announced_at.is_some();
    let votes = match is_told {
        true => store_parts::votes(conn, row)?,
        false => std::collections::HashMap::new(),
    };
    let people = store_parts::roll(conn, row)?.into_iter();
    let people = people.map(|one| BallotRollPerson {
        choice: votes.get(&one.person_id).copied(),
        person_id: one.person_id,
        name: one.name,
        channel: one.channel,
    });
    Ok(BallotRoll {
        people: people.collect(),
    })
}

/// The published hashes; 409 before it is closed.
pub(super) fn receipts(
    conn: &mut AnyConnection,
    row: &Ballot,
    locale: Locale,
) -> Result<BallotReceipts, Problem> {
    let root = store_secret::key(conn, row)?.and_then(|key| key.root);
    let Some(root) = root else {
        let at = Snapshot {
            subject: row.subject,
            method: row.method,
            status: row.status,
        };
        return match row.status {
            BallotStatus::Draft | BallotStatus::Open => {
                Err(error::problem(Refusal::WrongState, &at, locale))
            }
            _ => Err(Problem::not_found()),
        };
    };
    Ok(BallotReceipts {
        root,
        hashes: store_secret::hashes(conn, row)?,
    })
}
