//! Who may add and read the files of a report: the report on paper, pictures of the meeting. Nobody has to add any.

use super::case::Case;
use super::log::SUBJECT;
use super::model::VoterReportStatus;
use super::store;
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The reports, as a feature whose records carry files.
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
        if !case.is_whole() && case.row.announced_on.is_none() {
            return Ok(Access::Hidden);
        }
        let is_over = matches!(
            case.row.status,
            VoterReportStatus::Closed | VoterReportStatus::Cancelled
        );
        Ok(match case.is_author() && !is_over {
            true => Access::Write,
            false => Access::Read,
        })
    }
}
