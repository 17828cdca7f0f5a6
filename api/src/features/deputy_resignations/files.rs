//! Who may add and read the files of a resignation: the statement on paper.

use super::case::Case;
use super::log::SUBJECT;
use super::model::DeputyResignationAction;
use super::{permissions, store};
use crate::features::attachments::{Access, Subject};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The resignations, as a feature whose records carry files.
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
            // A phone sends the picture before the record that was written offline.
            let principal = acting.principal.as_ref();
            let may = principal.is_some_and(|one| {
                one.may::<permissions::SubmitDeputyResignation>() && id.0.get_version_num() == 7
            });
            return Ok(
                match may && !store::exists(conn, acting.scope.county_id(), id)? {
                    true => Access::Begin,
                    false => Access::Hidden,
                },
            );
        };
        let case = Case::load(conn, acting, row)?;
        Ok(match case.check(DeputyResignationAction::Attach) {
            Ok(()) => Access::Write,
            Err(_) => Access::Read,
        })
    }
}
