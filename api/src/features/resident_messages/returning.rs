//! The draft made of a letter was thrown away: the letter waits for its deputy again.

use super::log::{Entry, steps};
use super::store;
use crate::features::diary_entries::{Handled, letter_handled};
use crate::features::suggestions::Origin;
use crate::features::suggestions::model::OriginKind;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::Problem;

/// The letters, as records that suggestions are made of.
pub struct Drafts;

impl Origin for Drafts {
    fn kind(&self) -> OriginKind {
        OriginKind::Message
    }

    fn draft_deleted(&self, tx: &mut Tx<'_>, acting: &Acting, id: Id) -> Result<(), Problem> {
        let Some(mut row) = store::lock_any(tx, acting.scope.county_id(), id)? else {
            return Ok(());
        };
        row.suggestion_id = None;
        row.updated_at = acting.now;
        let row = store::save(tx, &row)?;
        let entry = Entry::new(&row, "resident_message.draft_deleted").closing_all();
        match row.deputy_id.filter(|_| row.answered_at.is_none()) {
            Some(deputy) => entry.opening(Audience::deputy(deputy), steps::ANSWER),
            None => entry,
        }
        .write(tx, acting)?;
        letter_handled(tx, acting, row.id, Handled::DraftDeleted)
    }
}
