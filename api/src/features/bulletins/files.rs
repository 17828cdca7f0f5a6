//! Who may add and read the files of a bulletin.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{BulletinAction, BulletinStatus};
use super::store;
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The bulletins, as a feature whose records carry files.
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
        let is_gone = row.status == BulletinStatus::Withdrawn;
        if is_gone && acting.scope.role() == Role::Deputy {
            return Ok(Access::Hidden);
        }
        let case = Case::load(conn, acting, row)?;
        let acts = [BulletinAction::Edit, BulletinAction::Correct];
        Ok(match acts.iter().any(|act| case.check(*act).is_ok()) {
            true => Access::Write,
            false => Access::Read,
        })
    }
}
