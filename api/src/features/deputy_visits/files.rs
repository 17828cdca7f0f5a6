//! Who may add and read the files of a visit: its pictures. Nobody has to add any (国办函〔2026〕12号).

use super::case::Case;
use super::log::SUBJECT;
use super::model::DeputyVisitAction;
use super::store;
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The visits, as a feature whose records carry files.
pub struct Files;

impl Subject for Files {
    fn kind(&self) -> &'static str {
        SUBJECT
    }

    fn exists(&self, conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
        store::exists(conn, county_id, id)
    }

    /// Who writes down what was seen adds pictures as long as it may be corrected, the unit as long as it may answer.
    fn access(&self, conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Access, Problem> {
        let Some(row) = store::find(conn, &acting.scope, id)? else {
            return Ok(Access::Hidden);
        };
        let case = Case::load(conn, acting, row)?;
        let acts = [DeputyVisitAction::Record, DeputyVisitAction::Answer];
        let may_add = acts.into_iter().any(|act| case.check(act).is_ok());
        Ok(match may_add {
            true => Access::Write,
            false => Access::Read,
        })
    }
}
