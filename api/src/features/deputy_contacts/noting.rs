//! A meeting or a call is noted.

use super::case::Case;
use super::dto::NoteDeputyContactRequest;
use super::log::entry;
use super::rows::NoteRow;
use super::rules::wrong_day;
use super::store_notes;
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::new_id;

/// Enters it: whoever keeps in touch, or the office for what is on paper.
pub(in crate::features) fn note(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &NoteDeputyContactRequest,
) -> Result<(), Problem> {
    let row = &case.row;
    if acting.scope.role() == Role::Deputy {
        // Only who is in office acts as a deputy (代表法61).
        congresses::led_by(tx, acting, row.level, (None, "/deputy_id"))?;
    }
    let met_on = request.met_on.unwrap_or(acting.today);
    if let Some(code) = wrong_day(met_on, Some(row.since), acting.today) {
        return Err(Problem::field("/met_on", code));
    }
    if let Some(named) = request.diary_entry_id {
        let found = store_notes::in_diary(tx, row.county_id, row.keeper_id, &[named])?;
        if !case.is_keeper || found.is_empty() {
            return Err(Problem::field(
                "/diary_entry_id",
                "deputy_contact_other_diary",
            ));
        }
    }
    let written = NoteRow {
        county_id: row.county_id,
        id: new_id(),
        contact_id: row.id,
        met_on,
        way: request.way,
        note: request.note.clone(),
        diary_entry_id: request.diary_entry_id,
        noted_by_name: acting.actor_name().to_owned(),
        at: acting.now,
        is_by_office: congresses::is_said_by_office(&acting.scope, row.keeper_id),
    };
    store_notes::insert(tx, &written)?;
    case.row.last_on = case.row.last_on.max(Some(met_on));
    case.save(tx, acting)?;
    entry(case, "deputy_contact.noted")
        .with("met_on", met_on.to_string())
        .write(tx, acting)
}
