//! Who may read the picture of an idea: it came with what a resident sent; nobody with an account adds files.

use super::log::SUBJECT;
use super::store;
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The ideas, as a feature whose records carry files.
pub struct Files;

impl Subject for Files {
    fn kind(&self) -> &'static str {
        SUBJECT
    }

    fn exists(&self, conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
        store::exists(conn, county_id, id)
    }

    fn access(&self, conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Access, Problem> {
        Ok(match store::among(conn, &acting.scope, &[id])?.is_empty() {
            true => Access::Hidden,
            false => Access::Read,
        })
    }
}
