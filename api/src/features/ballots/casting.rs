//! A secret vote by the system as it is cast, by everybody in the hall at the same moment: what no longer changes of
//! a ballot is read once, the box is sealed before the transaction begins, and those who vote at the same moment are
//! written in one transaction, in an order that says nothing. Whoever closes the ballot waits for the votes under way.

use super::case::Case;
use super::model::{BallotAction, BallotChoice, BallotMethod, BallotSubject};
use super::rows::BoxRow;
use super::rules::{self, Part, Snapshot};
use super::sealing;
use super::{error, store, store_casting, store_secret, voting};
use crate::platform::auth::{Acting, Authenticated, Role, Scope};
use crate::platform::db::{AnyConnection, Id, Together, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::random_id;
use diesel::Queryable;
use std::sync::Arc;

/// What casting needs of a ballot that has its key: nothing of it changes any more.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Slot {
    pub(super) subject: BallotSubject,
    pub(super) method: BallotMethod,
    pub(super) meeting_id: Id,
    pub(super) term_id: Id,
    pub(super) public_key: String,
}

/// Whoever votes: a deputy, or somebody else on the roll by their account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Voter {
    Deputy(Id),
    Account(Id),
}

impl Voter {
    fn of(scope: &Scope) -> Self {
        let deputy = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
        deputy.map_or(Self::Account(scope.account_id()), Self::Deputy)
    }
}

/// A sealed box and who brings it.
#[derive(Debug, Clone)]
struct Cast {
    voter: Voter,
    row: BoxRow,
}

/// The urn of a ballot: what is known of it, and those who stand before it.
#[derive(Debug)]
struct Urn {
    slot: Slot,
    line: Arc<Together<Cast, bool>>,
}

/// Bytes that a kept [`Urn`] takes, about.
const URN_SIZE: usize = 500;

/// The urn of a ballot that the caller may vote in, or why they may not.
async fn urn(caller: &Authenticated, id: Id) -> Result<Arc<Urn>, Problem> {
    let key = format!("urn of {} {id}", caller.principal().county_id);
    let derived = &caller.platform().derived;
    if let Some(urn) = derived.find::<Urn>(&key, 0) {
        return Ok(urn);
    }
    let slot = caller
        .read(move |conn, acting| {
            allowed(conn, acting, id)?;
            store_secret::slot(conn, acting.scope.county_id(), id)?.ok_or_else(Problem::not_found)
        })
        .await?;
    let urn = Arc::new(Urn {
        slot,
        line: Arc::default(),
    });
    derived.keep(key, 0, Arc::clone(&urn), URN_SIZE);
    Ok(urn)
}

/// Seals a choice and casts it: the roll is marked, and the box lies under its random identifier; both or none.
/// Gives the receipt.
///
/// # Errors
/// 422 for a choice that is not on the ballot; what the rules say when it is not open to the caller;
/// `ballot_already_voted`.
pub(super) async fn cast(
    caller: &Authenticated,
    id: Id,
    choice: BallotChoice,
) -> Result<String, Problem> {
    let urn = urn(caller, id).await?;
    if let Err(wrong) = voting::on_ballot(urn.slot.subject, choice) {
        caller
            .read(move |conn, acting| allowed(conn, acting, id))
            .await?;
        return Err(wrong);
    }
    let sealed = sealing::seal(&urn.slot.public_key, choice.as_str()).map_err(Problem::internal)?;
    let receipt = sealing::hash_of(&sealed).to_string();
    let cast = Cast {
        voter: Voter::of(&caller.acting().scope),
        row: BoxRow {
            county_id: caller.principal().county_id,
            ballot_id: id,
            id: random_id(),
            sealed,
        },
    };
    let slot = urn.slot.clone();
    let is_cast = caller
        .write_together(&urn.line, cast, move |tx, casts| all(tx, &slot, casts))
        .await?;
    if is_cast {
        return Ok(receipt);
    }
    caller
        .read(move |conn, acting| allowed(conn, acting, id))
        .await?;
    Err(error::ALREADY_VOTED.problem())
}

/// Casts what was brought at the same moment to one ballot: whether each lies in the urn now.
fn all(tx: &mut Tx<'_>, slot: &Slot, casts: &[Cast]) -> Result<Vec<bool>, Problem> {
    tx.without_event("a secret vote leaves no trace in the log");
    let none = vec![false; casts.len()];
    let Some(first) = casts.first().map(|cast| &cast.row) else {
        return Ok(none);
    };
    let at = (first.county_id, first.ballot_id);
    let status = store::share(tx, at.0, at.1)?;
    let is_open = status.is_some_and(|status| {
        let at = Snapshot {
            subject: slot.subject,
            method: slot.method,
            status,
        };
        let voter = Part {
            is_voter: true,
            ..Part::default()
        };
        rules::check(BallotAction::Cast, &at, &voter).is_ok()
    });
    if !is_open {
        return Ok(none);
    }
    let voters: Vec<Voter> = casts.iter().map(|cast| cast.voter).collect();
    let mut free = store_casting::mark(tx, at, slot, &voters)?;
    // Who brought several has cast the first of them.
    let taken: Vec<bool> = voters.iter().map(|voter| free.remove(voter)).collect();
    let lie = casts.iter().zip(&taken).filter(|(_, is_taken)| **is_taken);
    let mut boxes: Vec<BoxRow> = lie.map(|(cast, _)| cast.row.clone()).collect();
    boxes.sort_by_key(|row| row.id);
    store_secret::insert_boxes(tx, &boxes)?;
    Ok(taken)
}

/// What the rules say of the caller's vote.
fn allowed(conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<(), Problem> {
    let row = store::get(conn, &acting.scope, id)?;
    let case = Case::new(conn, acting, row)?;
    case.check(BallotAction::Cast)
        .map_err(|why| error::problem(why, &case.snapshot(), acting.locale))?;
    voting::in_office(conn, &case)
}
