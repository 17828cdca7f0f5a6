//! The draft made of an oral opinion was thrown away: the opinion is to be sorted again (J21).

use super::log::{Entry, steps};
use super::model::OralOpinionStatus;
use super::store;
use crate::features::suggestions::Origin;
use crate::features::suggestions::model::OriginKind;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// The oral opinions, as records that suggestions are made of.
pub struct Drafts;

impl Origin for Drafts {
    fn kind(&self) -> OriginKind {
        OriginKind::Opinion
    }

    fn draft_deleted(&self, tx: &mut Tx<'_>, acting: &Acting, id: Id) -> Result<(), Problem> {
        // Whoever may throw the draft away need not see the opinion: it is locked by the county alone.
        let Some(mut row) = store::lock_any(tx, acting.scope.county_id(), id)? else {
            return Ok(());
        };
        if row.status != OralOpinionStatus::TakenOver {
            return Ok(());
        }
        row.status = OralOpinionStatus::Open;
        row.updated_at = acting.now;
        let row = store::save(tx, &row)?;
        Entry::new(&row, "oral_opinion.draft_deleted")
            .closing_all()
            .opening_for_office(steps::SORT)
            .telling_deputy()
            .write(tx, acting)
    }
}
