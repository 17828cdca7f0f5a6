//! Number, title, text and signature are changed while it is not published.

use super::case::Case;
use super::dto::UpdateAnnouncementRequest;
use super::log::entry;
use super::store;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Changes;
use crate::platform::http::Problem;
use chrono::Datelike;
use serde_json::json;

/// Changes what is given. What it was stands in the log, of the text only that it changed.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateAnnouncementRequest,
) -> Result<(), Problem> {
    let before = case.row.clone();
    let row = &mut case.row;
    if let Some(number) = &request.number {
        row.number.clone_from(number);
    }
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(issued_by) = &request.issued_by {
        row.issued_by.clone_from(issued_by);
    }
    if let Some(issued_on) = request.issued_on {
        row.issued_on = issued_on;
        row.year = issued_on.year();
    }
    let content_before = store::content(tx, &before)?;
    let content = request.content.as_deref().unwrap_or(&content_before);
    let is_rewritten = content != content_before;
    let row = &case.row;
    let same_facts = (&before.number, &before.title) == (&row.number, &row.title)
        && (&before.issued_by, before.issued_on) == (&row.issued_by, row.issued_on);
    if same_facts && !is_rewritten {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    let details = Changes::default()
        .field("number", &before.number, &row.number)
        .field("title", &before.title, &row.title)
        .field("issued_by", &before.issued_by, &row.issued_by)
        .field("issued_on", &before.issued_on, &row.issued_on)
        .shown("content", &content_before.as_str(), &content, |text| {
            json!(text.chars().count())
        })
        .beside(json!({}));
    if is_rewritten {
        store::save_content(tx, row, content)?;
    }
    case.save(tx, acting)?;
    entry(&case.row, "announcement.updated")
        .beside(details)
        .write(tx, acting)
}
