//! Who may add and read the files of the carrying out of a project: photographs and papers as evidence.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{ProjectWorkAction, ProjectWorkStatus};
use super::store;
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The projects that are carried out, as a feature whose records carry files.
pub struct Files;

impl Subject for Files {
    fn kind(&self) -> &'static str {
        SUBJECT
    }

    fn exists(&self, conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
        store::exists(conn, county_id, id)
    }

    /// Unit and office add files until it is stopped.
    fn access(&self, conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Access, Problem> {
        let Some(row) = store::visible_one(conn, &acting.scope, id)? else {
            return Ok(Access::Hidden);
        };
        let is_open = row.status != ProjectWorkStatus::Stopped;
        let case = Case::new(acting, row);
        let is_office = case.check(ProjectWorkAction::Publish).is_ok()
            || case.check(ProjectWorkAction::Follow).is_ok();
        let is_unit = acting.scope.role() == Role::Undertaker;
        Ok(if is_open && (is_office || is_unit) {
            Access::Write
        } else {
            Access::Read
        })
    }
}
