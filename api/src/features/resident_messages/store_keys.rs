//! By what messages are found again: keyed hashes.

use super::rows::KeyRow;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::resident_message_keys as keys;
use diesel::prelude::*;

/// Enters those of a message; a unique constraint refuses what is there.
pub(super) fn insert(conn: &mut AnyConnection, row: &KeyRow) -> Result<(), Problem> {
    diesel::insert_into(keys::table).values(row).execute(conn)?;
    Ok(())
}

/// Those of what a sender has sent already.
pub(super) fn of_client(
    conn: &mut AnyConnection,
    county_id: i64,
    client_hash: &str,
) -> Result<Option<KeyRow>, Problem> {
    Ok(keys::table
        .filter(keys::county_id.eq(county_id))
        .filter(keys::client_hash.eq(client_hash))
        .select(KeyRow::as_select())
        .first(conn)
        .optional()?)
}

/// The message of a code.
pub(super) fn of_code(
    conn: &mut AnyConnection,
    county_id: i64,
    code_hash: &str,
) -> Result<Option<Id>, Problem> {
    Ok(keys::table
        .filter(keys::county_id.eq(county_id))
        .filter(keys::code_hash.eq(code_hash))
        .select(keys::message_id)
        .first(conn)
        .optional()?)
}

/// Whether something was sent with a challenge.
pub(super) fn is_spent(
    conn: &mut AnyConnection,
    county_id: i64,
    challenge_hash: &str,
) -> Result<bool, Problem> {
    let found: Option<Id> = keys::table
        .filter(keys::county_id.eq(county_id))
        .filter(keys::challenge_hash.eq(challenge_hash))
        .select(keys::message_id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Whether the same text came since then.
pub(super) fn is_known(
    conn: &mut AnyConnection,
    county_id: i64,
    text_hash: &str,
    since: Timestamp,
) -> Result<bool, Problem> {
    let found: Option<Id> = keys::table
        .filter(keys::county_id.eq(county_id))
        .filter(keys::text_hash.eq(text_hash))
        .filter(keys::at.gt(since))
        .select(keys::message_id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}
