//! Letters of residents in the diary of their deputy: entered when the office shows them, kept up with what the
//! deputy does about them.

use super::log::tell;
use super::model::{DiaryHandling, ProjectIdeaCategory};
use super::rows::EntryRow;
use super::store;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use chrono::NaiveDate;

/// A letter that the office has shown, as it is shown.
pub(in crate::features) struct Letter {
    pub(in crate::features) id: Id,
    pub(in crate::features) level: CongressLevel,
    pub(in crate::features) organ_id: Id,
    pub(in crate::features) town_id: Option<Id>,
    pub(in crate::features) office_id: Id,
    pub(in crate::features) deputy_id: Id,
    pub(in crate::features) received_on: NaiveDate,
    pub(in crate::features) title: String,
    pub(in crate::features) content: String,
    pub(in crate::features) village: Option<String>,
    pub(in crate::features) place: Option<String>,
    pub(in crate::features) category: Option<ProjectIdeaCategory>,
    pub(in crate::features) is_demo: bool,
}

/// What the deputy did about a letter.
pub(in crate::features) enum Handled {
    /// Answered it.
    Answered(String),
    /// Handed it to the office.
    Forwarded(String),
    /// Made this suggestion of it.
    Suggested(Id),
    /// Threw the draft away.
    DraftDeleted,
}

/// Enters it into the diary of its deputy; the office, which knows it, reads it there too.
pub(in crate::features) fn letter_shown(
    tx: &mut Tx<'_>,
    acting: &Acting,
    letter: Letter,
) -> Result<(), Problem> {
    let row = EntryRow {
        county_id: acting.scope.county_id(),
        id: new_id(),
        level: letter.level,
        organ_id: letter.organ_id,
        town_id: letter.town_id,
        office_id: letter.office_id,
        deputy_id: letter.deputy_id,
        met_on: letter.received_on,
        content: format!("{}\n{}", letter.title, letter.content),
        village: letter.village,
        place: letter.place,
        people: None,
        category: letter.category,
        handling: DiaryHandling::Noted,
        handled_note: None,
        follow_up_on: None,
        result: None,
        is_shared: true,
        message_id: Some(letter.id),
        suggestion_id: None,
        idea_id: None,
        is_demo: letter.is_demo,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        opinion_id: None,
        is_shared_with_leader: false,
    };
    store::insert(tx, &row)?;
    tell(tx, acting, &row, "diary_entry.recorded")
}

/// Writes into the diary what was done about a letter.
pub(in crate::features) fn letter_handled(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    handled: Handled,
) -> Result<(), Problem> {
    let county_id = acting.scope.county_id();
    let Some(entry) = store::of_letter(tx, county_id, id)? else {
        return Ok(());
    };
    let Some(mut row) = store::lock_any(tx, county_id, entry)? else {
        return Ok(());
    };
    row.handling = match &handled {
        // A suggestion stays the most that was done about it.
        Handled::Answered(_) | Handled::Forwarded(_) if row.suggestion_id.is_some() => row.handling,
        Handled::Answered(_) => DiaryHandling::Explained,
        Handled::Forwarded(_) => DiaryHandling::Forwarded,
        Handled::Suggested(_) => DiaryHandling::Suggested,
        Handled::DraftDeleted => DiaryHandling::Noted,
    };
    match handled {
        Handled::Answered(text) | Handled::Forwarded(text) => {
            // As long as such a note may be.
            row.handled_note = Some(text.chars().take(1000).collect());
        }
        Handled::Suggested(suggestion) => row.suggestion_id = Some(suggestion),
        Handled::DraftDeleted => row.suggestion_id = None,
    }
    row.updated_at = acting.now;
    let row = store::save(tx, &row)?;
    tell(tx, acting, &row, "diary_entry.updated")
}
