//! Identifiers: UUIDv7, minted here or by a phone.

use super::db::{Id, Timestamp};
use uuid::Uuid;

/// A new identifier. Sorts after those minted before it.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that mints identifiers"
)]
pub fn new_id() -> Id {
    Id(Uuid::now_v7())
}

/// An identifier that says nothing, not even when it was made: for what must not be put in order.
#[must_use]
pub fn random_id() -> Id {
    Id(uuid::Builder::from_random_bytes(rand::random()).into_uuid())
}

/// The identifier a record made at `at` would have had, from random bytes of the caller: data sets
/// with a history have identifiers that sort like it, and the same ones for the same seed.
#[must_use]
pub fn id_at(at: Timestamp, random: [u8; 10]) -> Id {
    let millis = u64::try_from(at.utc().timestamp_millis()).unwrap_or_default();
    Id(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}

/// The identifier of what follows from another record: as old as that one, from bytes of the caller that say what
/// follows. Derived again it is the same.
#[must_use]
pub fn id_after(source: Id, bytes: [u8; 10]) -> Id {
    let mut millis = [0; 8];
    millis[2..].copy_from_slice(&source.0.as_bytes()[..6]);
    let millis = u64::from_be_bytes(millis);
    Id(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
}
