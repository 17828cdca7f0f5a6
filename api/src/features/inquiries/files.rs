//! Who may add and read the files of an inquiry.

use super::log::SUBJECT;
use super::standing::Standing;
use super::{permissions, store};
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The inquiries, as a feature whose records carry files.
pub struct Files;

impl Subject for Files {
    fn kind(&self) -> &'static str {
        SUBJECT
    }

    fn exists(&self, conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
        store::exists(conn, county_id, id)
    }

    /// The lead adds files until it is handed in, and the office the scan of signatures on paper.
    fn access(&self, conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Access, Problem> {
        let Some(row) = store::find(conn, &acting.scope, id)? else {
            let may_create = acting
                .principal
                .as_ref()
                .is_some_and(|p| p.may::<permissions::CreateInquiry>());
            let is_free = may_create
                && id.0.get_version_num() == 7
                && !store::exists(conn, acting.scope.county_id(), id)?;
            return Ok(if is_free {
                Access::Begin
            } else {
                Access::Hidden
            });
        };
        let part = Standing::read(conn, acting, &row)?.part;
        let notes_paper = part.is_office && row.paper_asked_at.is_some();
        let is_writing = row.status.is_open() && (part.is_lead || part.is_filer || notes_paper);
        Ok(if is_writing {
            Access::Write
        } else {
            Access::Read
        })
    }
}
