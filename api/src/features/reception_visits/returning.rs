//! The draft made of a visitor's matter was thrown away: the matter is as it was.

use super::case::Case;
use super::log::tell;
use super::rules::after_draft;
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
        OriginKind::Reception
    }

    fn draft_deleted(&self, tx: &mut Tx<'_>, acting: &Acting, id: Id) -> Result<(), Problem> {
        // Whoever may throw the draft away need not see the visit: it is locked by the county alone.
        let Some(row) = store::lock_any(tx, acting.scope.county_id(), id)? else {
            return Ok(());
        };
        let mut case = Case::load(tx, acting, row)?;
        case.row.suggestion_id = None;
        case.row.handling = after_draft(case.row.unit_name.is_some());
        case.save(tx, acting)?;
        tell(tx, acting, &case, "reception_visit.draft_deleted")
    }
}
