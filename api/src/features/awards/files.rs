//! Who may add and read the files of a commendation: the paper it was given by.

use super::case::Case;
use super::log::SUBJECT;
use super::model::AwardAction;
use super::store;
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// Commendations, as a feature whose records carry files.
pub struct Files;

impl Subject for Files {
    fn kind(&self) -> &'static str {
        SUBJECT
    }

    fn exists(&self, conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
        store::exists(conn, county_id, id)
    }

    fn access(&self, conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Access, Problem> {
        let Some(row) = store::find(conn, &acting.scope, id)? else {
            return Ok(Access::Hidden);
        };
        Ok(match Case::new(acting, row).check(AwardAction::Edit) {
            Ok(()) => Access::Write,
            Err(_) => Access::Read,
        })
    }
}
