//! What an idea says is changed, and how to reach who gave it.

use super::case::Case;
use super::contact::Contact;
use super::dto::UpdateProjectIdeaRequest;
use super::giving::wrong_day;
use super::log::Entry;
use super::rows::IdeaRow;
use super::store_contacts;
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::Tx;
use crate::platform::events::Changes;
use crate::platform::http::Problem;
use serde_json::json;

/// Changes what is given; the log keeps what it was, but no contact.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateProjectIdeaRequest,
) -> Result<(), Problem> {
    if acting.scope.role() == Role::Deputy {
        // Only who is in office acts as a deputy (代表法61).
        congresses::led_by(tx, acting, case.row.level, (None, "/deputy_id"))?;
    }
    if request.contact.is_some() && !case.is_office() {
        return Err(Problem::field("/contact", "project_idea_contact_by_office"));
    }
    if let Some(code) = request.received_on.and_then(|day| wrong_day(acting, day)) {
        return Err(Problem::field("/received_on", code));
    }
    let before = case.row.clone();
    take(&mut case.row, request);
    let details = changes(&before, &case.row);
    let is_changed = details.is_some();
    if let Some(contact) = &request.contact {
        let contact = contact.as_ref().map(Contact::of).transpose();
        let contact =
            contact.map_err(|(at, code)| Problem::field(&format!("/contact{at}"), code))?;
        let row = contact.map(|contact| contact.row(before.county_id, before.id));
        store_contacts::replace(tx, &before, row)?;
    }
    if !is_changed && request.contact.is_none() {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    case.save(tx, acting)?;
    Entry::new(&case.row, "project_idea.updated")
        .beside(details.unwrap_or_else(|| json!({})))
        .with("contact_changed", request.contact.is_some())
        .write(tx, acting)
}

fn take(row: &mut IdeaRow, request: &UpdateProjectIdeaRequest) {
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(content) = &request.content {
        row.content.clone_from(content);
    }
    if let Some(place) = &request.place {
        row.place.clone_from(place);
    }
    if let Some(village) = &request.village {
        row.village.clone_from(village);
    }
    if let Some(category) = request.category {
        row.category = category;
    }
    if let Some(day) = request.received_on {
        row.received_on = day;
    }
}

/// What differs; none when nothing does.
fn changes(before: &IdeaRow, after: &IdeaRow) -> Option<serde_json::Value> {
    let details = Changes::default()
        .field("title", &before.title, &after.title)
        .field("content", &before.content, &after.content)
        .field("place", &before.place, &after.place)
        .field("village", &before.village, &after.village)
        .field("category", &before.category, &after.category)
        .field("received_on", &before.received_on, &after.received_on)
        .beside(json!({}));
    let fields = details["fields"].as_array().map_or(0, Vec::len);
    (fields > 0).then_some(details)
}
