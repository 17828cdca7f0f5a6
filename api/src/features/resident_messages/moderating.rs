//! The office shows what a resident sent, or refuses it.

use super::case::Case;
use super::dto::{AcceptResidentMessageRequest, RefuseResidentMessageRequest};
use super::log::{Entry, steps};
use super::masking::has_numbers;
use super::model::ResidentMessageStatus as Status;
use super::phone::national;
use super::store_contacts;
use crate::features::congresses;
use crate::features::project_ideas::{self, FromResident};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::Tx;
use crate::platform::events::Audience;
use crate::platform::http::Problem;

/// Shows it: an idea goes among the ideas with how to reach who gave it, a letter to its deputy without.
pub(super) fn accept(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AcceptResidentMessageRequest,
) -> Result<(), Problem> {
    for (pointer, text) in [("/title", &request.title), ("/content", &request.content)] {
        if has_numbers(text) {
            return Err(Problem::field(pointer, "resident_personal_data"));
        }
    }
    let row = &mut case.row;
    row.status = Status::Accepted;
    row.decided_at = Some(acting.now);
    row.shown_title = Some(request.title.clone());
    row.shown_content = Some(request.content.clone());
    row.category = request.category.or(row.category);
    let deputy = row.deputy_id;
    if deputy.is_none() {
        let congress = congresses::own_congress(tx, acting, row.level)?;
        let contact = store_contacts::take(tx, row)?;
        let (name, phone) = contact.map_or((None, None), |one| (one.name, one.phone));
        let idea = FromResident {
            congress,
            round_id: row.round_id,
            is_demo: row.is_demo,
            title: request.title.clone(),
            content: request.content.clone(),
            place: row.place.clone(),
            village: row.village.clone(),
            category: row.category,
            received_on: local_date(row.created_at),
            name,
            phone: phone.map(|phone| national(&phone)),
        };
        row.idea_id = Some(project_ideas::record_of_resident(tx, acting, idea)?);
    }
    case.save(tx, acting)?;
    let entry = Entry::new(&case.row, "resident_message.accepted").closing_all();
    match deputy {
        Some(id) => entry.opening(Audience::deputy(id), steps::ANSWER),
        None => entry,
    }
    .write(tx, acting)
}

/// Refuses it; how to reach who sent it is needed no longer and taken away.
pub(super) fn refuse(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RefuseResidentMessageRequest,
) -> Result<(), Problem> {
    case.row.status = Status::Refused;
    case.row.decided_at = Some(acting.now);
    case.row.refusal_reason = Some(request.reason);
    case.row.refusal_note = Some(request.note.clone());
    store_contacts::take(tx, &case.row)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "resident_message.refused")
        .with("refusal", request.reason.as_str())
        .with("note", request.note.as_str())
        .closing_all()
        .write(tx, acting)
}
