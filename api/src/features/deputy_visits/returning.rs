//! The draft made of a visit was thrown away: another may be made.

use super::case::Case;
use super::log::entry;
use super::store;
use crate::features::suggestions::Origin;
use crate::features::suggestions::model::OriginKind;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// The visits, as records that suggestions are made of.
pub struct Drafts;

impl Origin for Drafts {
    fn kind(&self) -> OriginKind {
        OriginKind::Visit
    }

    fn draft_deleted(&self, tx: &mut Tx<'_>, acting: &Acting, id: Id) -> Result<(), Problem> {
        // Whoever may throw the draft away need not see the visit: it is locked by the county alone.
        let Some(row) = store::lock_any(tx, acting.scope.county_id(), id)? else {
            return Ok(());
        };
        let mut case = Case::load(tx, acting, row)?;
        case.row.suggestion_id = None;
        case.save(tx, acting)?;
        entry(&case, "deputy_visit.draft_deleted").write(tx, acting)
    }
}
