//! What was sent is corrected: what it said before stays readable, with the reason.

use super::case::Case;
use super::dto::CorrectBulletinRequest;
use super::log::entry;
use super::rows::CorrectionRow;
use super::store_readers;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Corrects it; everybody to whom it was sent is told.
pub(super) fn correct(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CorrectBulletinRequest,
) -> Result<(), Problem> {
    if case.row.title == request.title && case.row.body == request.body {
        return Err(Problem::field("/body", "bulletin_not_changed"));
    }
    let known = store_readers::corrections(tx, &case.row)?;
    let before = CorrectionRow {
        county_id: case.row.county_id,
        bulletin_id: case.row.id,
        number: known.first().map_or(1, |last| last.number + 1),
        title: case.row.title.clone(),
        body: case.row.body.clone(),
        note: request.note.clone(),
        corrected_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_readers::keep(tx, &before)?;
    case.row.title.clone_from(&request.title);
    case.row.body.clone_from(&request.body);
    case.row.corrected_at = Some(acting.now);
    case.save(tx, acting)?;
    let rows = store_readers::of(tx, case.row.county_id, case.row.id)?;
    entry(&case.row, "bulletin.corrected")
        .with("note", request.note.as_str())
        // Nothing new waits; what waits has the new title.
        .opening(Vec::new())
        .telling(rows.iter().map(|one| Recipient::deputy(one.deputy_id)))
        .write(tx, acting)
}
