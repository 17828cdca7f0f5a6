//! Who may read the picture of a message; nobody with an account adds files.

use super::log::SUBJECT;
use super::store;
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The messages, as a feature whose records carry files.
pub struct Files;

impl Subject for Files {
    fn kind(&self) -> &'static str {
        SUBJECT
    }

    fn exists(&self, conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
        Ok(store::find(conn, county_id, id)?.is_some())
    }

    /// The office that looks at it; its deputy once it is shown with its picture.
    fn access(&self, conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Access, Problem> {
        Ok(match store::in_scope(conn, &acting.scope, id)? {
            Some(_) => Access::Read,
            None => Access::Hidden,
        })
    }
}
