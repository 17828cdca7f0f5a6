//! Boxes of a secret vote by the system. Nothing here knows a person.

use super::casting::Slot;
use super::rows::{Ballot, BoxRow, HashRow, KeyRow, OpenedRow};
use crate::platform::db::{AnyConnection, Id, insert_all};
use crate::platform::http::Problem;
use crate::schema::{ballot_boxes, ballot_hashes, ballot_keys, ballot_opened, ballots};
use diesel::prelude::*;

/// The public half of the key, and the root of the hashes once it is closed.
pub(super) fn key(conn: &mut AnyConnection, row: &Ballot) -> Result<Option<KeyRow>, Problem> {
    Ok(ballot_keys::table
        .find((row.county_id, row.id))
        .select(KeyRow::as_select())
        .first(conn)
        .optional()?)
}

/// What does not change any more of a ballot that has its key.
pub(super) fn slot(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<Slot>, Problem> {
    Ok(ballots::table
        .inner_join(
            ballot_keys::table.on(ballot_keys::county_id
                .eq(ballots::county_id)
                .and(ballot_keys::ballot_id.eq(ballots::id))),
        )
        .filter(ballots::county_id.eq(county_id))
        .filter(ballots::id.eq(id))
        .select((
            ballots::subject,
            ballots::method,
            ballots::meeting_id,
            ballots::term_id,
            ballot_keys::public_key,
        ))
        .first(conn)
        .optional()?)
}

/// Enters the public half of the key.
pub(super) fn insert_key(conn: &mut AnyConnection, key: &KeyRow) -> Result<(), Problem> {
    diesel::insert_into(ballot_keys::table)
        .values(key)
        .execute(conn)?;
    Ok(())
}

/// Enters sealed ballots, in the order given.
pub(super) fn insert_boxes(conn: &mut AnyConnection, sealed: &[BoxRow]) -> Result<(), Problem> {
    Ok(insert_all!(conn, ballot_boxes::table, sealed)?)
}

/// All sealed ballots.
pub(super) fn boxes(conn: &mut AnyConnection, row: &Ballot) -> Result<Vec<BoxRow>, Problem> {
    Ok(ballot_boxes::table
        .filter(ballot_boxes::county_id.eq(row.county_id))
        .filter(ballot_boxes::ballot_id.eq(row.id))
        .order(ballot_boxes::id.asc())
        .select(BoxRow::as_select())
        .load(conn)?)
}

/// Takes all sealed ballots away.
pub(super) fn delete_boxes(conn: &mut AnyConnection, row: &Ballot) -> Result<(), Problem> {
    diesel::delete(
        ballot_boxes::table
            .filter(ballot_boxes::county_id.eq(row.county_id))
            .filter(ballot_boxes::ballot_id.eq(row.id)),
    )
    .execute(conn)?;
    Ok(())
}

/// Writes the sealed ballots anew, in the order given: where they lie then says nothing of when they came.
pub(super) fn rewrite_boxes(
    conn: &mut AnyConnection,
    row: &Ballot,
    rows: &[BoxRow],
) -> Result<(), Problem> {
    delete_boxes(conn, row)?;
    insert_boxes(conn, rows)
}

/// Publishes the hashes, in the order given, and their root.
pub(super) fn publish(
    conn: &mut AnyConnection,
    row: &Ballot,
    hashes: &[HashRow],
    root: &str,
) -> Result<(), Problem> {
    insert_all!(conn, ballot_hashes::table, hashes)?;
    diesel::update(ballot_keys::table.find((row.county_id, row.id)))
        .set(ballot_keys::root.eq(root))
        .execute(conn)?;
    Ok(())
}

/// The published hashes, sorted.
pub(super) fn hashes(conn: &mut AnyConnection, row: &Ballot) -> Result<Vec<String>, Problem> {
    Ok(ballot_hashes::table
        .filter(ballot_hashes::county_id.eq(row.county_id))
        .filter(ballot_hashes::ballot_id.eq(row.id))
        .order(ballot_hashes::hash.asc())
        .select(ballot_hashes::hash)
        .load(conn)?)
}

/// Enters what was in the boxes, in the order given.
pub(super) fn insert_opened(conn: &mut AnyConnection, rows: &[OpenedRow]) -> Result<(), Problem> {
    Ok(insert_all!(conn, ballot_opened::table, rows)?)
}
