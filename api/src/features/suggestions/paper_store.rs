//! The rows of many suggestions, and storing them at once.

use super::rows::{AssignmentRow, ContactRow, RatingRow, ReplyRow, Review, Signature, Suggestion};
use super::store_parts::PartRow;
use super::store_promises::{self, PromiseEntryRow, PromiseRow};
use crate::features::clocks::Deadline;
use crate::platform::db::{Tx, insert_all};
use crate::platform::http::Problem;
use crate::schema::{
    deadlines, suggestion_assignments, suggestion_contacts, suggestion_parts,
    suggestion_promise_entries, suggestion_promises, suggestion_ratings, suggestion_replies,
    suggestion_reviews, suggestion_signatures, suggestions,
};

/// Rows that wait to be stored.
#[derive(Default)]
pub(in crate::features) struct Rows {
    pub(super) suggestions: Vec<Suggestion>,
    pub(super) signatures: Vec<Signature>,
    pub(super) reviews: Vec<Review>,
    pub(super) assignments: Vec<AssignmentRow>,
    pub(super) parts: Vec<PartRow>,
    pub(super) contacts: Vec<ContactRow>,
    pub(super) replies: Vec<ReplyRow>,
    pub(super) ratings: Vec<RatingRow>,
    pub(super) promises: Vec<PromiseRow>,
    pub(super) promise_entries: Vec<PromiseEntryRow>,
    pub(super) deadlines: Vec<Deadline>,
}

impl Rows {
    /// How many suggestions wait.
    pub(in crate::features) fn len(&self) -> usize {
        self.suggestions.len()
    }

    /// Stores them, what others refer to first. Their events are recorded by the caller.
    pub(in crate::features) fn store(&self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        insert_all!(&mut **tx, suggestions::table, &self.suggestions)?;
        insert_all!(&mut **tx, suggestion_signatures::table, &self.signatures)?;
        insert_all!(&mut **tx, suggestion_reviews::table, &self.reviews)?;
        insert_all!(&mut **tx, suggestion_assignments::table, &self.assignments)?;
        insert_all!(&mut **tx, suggestion_parts::table, &self.parts)?;
        insert_all!(&mut **tx, suggestion_contacts::table, &self.contacts)?;
        insert_all!(&mut **tx, suggestion_replies::table, &self.replies)?;
        insert_all!(&mut **tx, suggestion_ratings::table, &self.ratings)?;
        insert_all!(&mut **tx, suggestion_promises::table, &self.promises)?;
        store_promises::mark_open(tx, &self.promises)?;
        insert_all!(
            &mut **tx,
            suggestion_promise_entries::table,
            &self.promise_entries
        )?;
        insert_all!(&mut **tx, deadlines::table, &self.deadlines)?;
        Ok(())
    }
}
