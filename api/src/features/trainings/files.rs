//! Who may add and read the materials of a training.

use super::case::Case;
use super::log::SUBJECT;
use super::model::TrainingAction;
use super::store;
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The trainings, as a feature whose records carry files.
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
        // Before it, and once it was held.
        let acts = [TrainingAction::Edit, TrainingAction::Attend];
        Ok(match acts.iter().any(|act| case.check(*act).is_ok()) {
            true => Access::Write,
            false => Access::Read,
        })
    }
}
