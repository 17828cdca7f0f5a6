//! Who may add and read the files of an activity: each proves one of its steps, or the whole. Nobody has to add any.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{GroupActivityAction, GroupActivityStep};
use super::store;
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The activities, as a feature whose records carry files.
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
        let case = Case::load(conn, acting, row)?;
        Ok(match case.check(GroupActivityAction::Record) {
            Ok(()) => Access::Write,
            Err(_) => Access::Read,
        })
    }

    fn has_part(&self, part: &str) -> bool {
        let mut steps = GroupActivityStep::ALL.iter();
        steps.any(|step| step.as_str() == part)
    }
}
