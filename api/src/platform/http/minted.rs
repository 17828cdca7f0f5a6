//! Identifiers that callers mint, so that they can write without network.

use super::problem::{Problem, common};
use crate::platform::db::Id;
use crate::platform::ids::new_id;

/// The identifier the caller minted, or a new one. `is_taken` asks the whole county, so that nobody learns of records
/// out of scope more than that the identifier is used.
///
/// # Errors
/// 422 `uuid_v7` at `/id`, 409 `already_exists`, what `is_taken` gives.
pub fn minted(
    asked: Option<Id>,
    is_taken: impl FnOnce(Id) -> Result<bool, Problem>,
) -> Result<Id, Problem> {
    let Some(id) = asked else { return Ok(new_id()) };
    if id.0.get_version_num() != 7 {
        return Err(Problem::field("/id", "uuid_v7"));
    }
    if is_taken(id)? {
        return Err(common::ALREADY_EXISTS.problem());
    }
    Ok(id)
}
