//! The draft made of an entry was thrown away: the entry is as it was noted.

use super::log::tell;
use super::model::DiaryHandling;
use super::store;
use crate::features::suggestions::Origin;
use crate::features::suggestions::model::OriginKind;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// The entries, as records that suggestions are made of.
pub struct Drafts;

impl Origin for Drafts {
    fn kind(&self) -> OriginKind {
        OriginKind::Diary
    }

    fn draft_deleted(&self, tx: &mut Tx<'_>, acting: &Acting, id: Id) -> Result<(), Problem> {
        let Some(mut row) = store::lock_any(tx, acting.scope.county_id(), id)? else {
            return Ok(());
        };
        row.suggestion_id = None;
        row.handling = DiaryHandling::Noted;
        row.updated_at = acting.now;
        let row = store::save(tx, &row)?;
        tell(tx, acting, &row, "diary_entry.draft_deleted")
    }
}
