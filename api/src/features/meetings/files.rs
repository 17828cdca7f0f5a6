//! The materials of a meeting (会议材料): of the whole and of each item of its agenda. The office that serves it
//! adds them, before, during and after it; who sees the meeting reads them.

use super::log::SUBJECT;
use super::model::MeetingStatus;
use super::rows::Meeting;
use super::store;
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// What the files of an item hang on.
pub(super) const ITEM: &str = "meeting_item";

/// The meetings, as a feature whose records carry files.
pub struct Files;

/// The items of their agendas.
pub struct ItemFiles;

impl Subject for Files {
    fn kind(&self) -> &'static str {
        SUBJECT
    }

    fn exists(&self, conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
        store::exists(conn, county_id, id)
    }

    fn access(&self, conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Access, Problem> {
        Ok(access(
            acting,
            store::find(conn, &acting.scope, id)?.as_ref(),
        ))
    }
}

impl Subject for ItemFiles {
    fn kind(&self) -> &'static str {
        ITEM
    }

    fn exists(&self, conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
        Ok(store::meeting_of_item(conn, county_id, id)?.is_some())
    }

    fn access(&self, conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Access, Problem> {
        let meeting = match store::meeting_of_item(conn, acting.scope.county_id(), id)? {
            Some(meeting) => store::find(conn, &acting.scope, meeting)?,
            None => None,
        };
        Ok(access(acting, meeting.as_ref()))
    }
}

fn access(acting: &Acting, meeting: Option<&Meeting>) -> Access {
    match meeting {
        None => Access::Hidden,
        Some(row) if row.status == MeetingStatus::Cancelled => Access::Read,
        Some(row) if store::is_office(&acting.scope, row) => Access::Write,
        Some(_) => Access::Read,
    }
}
