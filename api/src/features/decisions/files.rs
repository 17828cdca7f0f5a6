//! Who may add and read the files of a decision.

use super::log::SUBJECT;
use super::model::DecisionStatus;
use super::{permissions, store};
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The decisions, as a feature whose records carry files.
pub struct Files;

impl Subject for Files {
    fn kind(&self) -> &'static str {
        SUBJECT
    }

    fn exists(&self, conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
        store::exists(conn, county_id, id)
    }

    /// The office adds files until it is closed: the signed paper comes after the adoption.
    fn access(&self, conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Access, Problem> {
        let Some(row) = store::find(conn, &acting.scope, id)? else {
            let may_create = acting
                .principal
                .as_ref()
                .is_some_and(|p| p.may::<permissions::ManageDecisions>());
            let is_free = may_create
                && id.0.get_version_num() == 7
                && !store::exists(conn, acting.scope.county_id(), id)?;
            return Ok(if is_free {
                Access::Begin
            } else {
                Access::Hidden
            });
        };
        let is_open = row.status != DecisionStatus::Closed;
        Ok(if is_open && store::is_office(&acting.scope, &row) {
            Access::Write
        } else {
            Access::Read
        })
    }
}
