//! The acts of the office and of those who count, each on a ballot that was locked and asked for it: rows, event.

use super::case::Case;
use super::counting_up;
use super::dto::{CountBallotRequest, RecordBallotSheetRequest, SaveBallotTellersRequest};
use super::log::Entry;
use super::model::BallotAction;
use super::{opening, options, sheets, store_parts, voting};
use crate::features::meetings;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// A ballot for an act that is based on no version.
pub(in crate::features) fn case(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    act: BallotAction,
) -> Result<Case, Problem> {
    Case::open_any(tx, acting, id, act)
}

/// Names who oversees and counts.
pub(in crate::features) fn appoint(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &SaveBallotTellersRequest,
) -> Result<(), Problem> {
    let rows = options::tellers(tx, case, request)?;
    store_parts::set_tellers(tx, &case.row, &rows)?;
    case.save(tx, acting)?;
    let names: Vec<&str> = rows.iter().map(|one| one.name.as_str()).collect();
    Entry::new(&case.row, "ballot.tellers_appointed")
        .with("names", names.join("、"))
        .write(tx, acting)
}

/// Opens it: roll, options and rule are frozen.
pub(in crate::features) fn open(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
) -> Result<(), Problem> {
    opening::freeze(tx, acting, case)?;
    case.go(BallotAction::Open);
    case.save(tx, acting)?;
    Entry::new(&case.row, "ballot.opened")
        .with("roll", case.row.roll_count)
        .write(tx, acting)
}

/// Closes it: nobody votes any more, and the sitting may be closed.
pub(in crate::features) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
) -> Result<(), Problem> {
    let root = voting::seal_off(tx, case)?;
    case.row.closed_at = Some(acting.now);
    let held = (case.row.county_id, case.row.sitting_id, case.row.id);
    meetings::release(tx, held)?;
    case.go(BallotAction::Close);
    case.save(tx, acting)?;
    Entry::new(&case.row, "ballot.closed")
        .with("root", root)
        .write(tx, acting)
}

/// Takes a sheet: who counted, never what, until it is announced.
pub(in crate::features) fn hand_in(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordBallotSheetRequest,
) -> Result<(), Problem> {
    let sheet = sheets::of(acting, case, request)?;
    store_parts::set_sheet(tx, &sheet)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "ballot.sheet_handed_in").write(tx, acting)
}

/// Counts it by the rule frozen at opening.
pub(in crate::features) fn count(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CountBallotRequest,
) -> Result<(), Problem> {
    counting_up::count(tx, case, request)?;
    case.row.counted_at = Some(acting.now);
    case.go(BallotAction::Count);
    case.save(tx, acting)?;
    Entry::new(&case.row, "ballot.counted").write(tx, acting)
}

/// Announces the result: everybody of the meeting sees it from now on.
pub(in crate::features) fn announce(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
) -> Result<(), Problem> {
    case.row.announced_at = Some(acting.now);
    case.go(BallotAction::Announce);
    case.save(tx, acting)?;
    Entry::new(&case.row, "ballot.announced").write(tx, acting)
}
