//! Identifiers: UUIDv7, minted here or by a phone.

use super::db::Id;
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
