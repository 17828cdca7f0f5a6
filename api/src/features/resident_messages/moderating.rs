//! The office shows what a resident sent, or refuses it.

use super::case::Case;
use super::dto::{AcceptResidentMessageRequest, RefuseResidentMessageRequest};
use super::log::{Entry, SUBJECT, steps};
use super::masking::{has_numbers, masked};
use super::model::ResidentMessageStatus as Status;
use super::phone::national;
use super::rows::MessageRow;
use super::store_contacts;
use crate::features::diary_entries::{self, Letter};
use crate::features::project_ideas::{self, FromResident};
use crate::features::{attachments, congresses};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::Problem;

/// Shows it: an idea goes among the ideas with how to reach who gave it, a letter to its deputy without. Gives the
/// storage keys of a picture that is thrown away.
pub(super) fn accept(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AcceptResidentMessageRequest,
) -> Result<Vec<String>, Problem> {
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
        let idea = project_ideas::record_of_resident(tx, acting, idea)?;
        row.idea_id = Some(idea);
        if request.with_picture {
            let to = (project_ideas::SUBJECT, idea);
            attachments::move_all(tx, &acting.scope, (SUBJECT, row.id), to)?;
        }
    }
    let gone = match request.with_picture {
        true => Vec::new(),
        false => attachments::delete_all(tx, &acting.scope, SUBJECT, case.row.id)?,
    };
    case.save(tx, acting)?;
    let entry = Entry::new(&case.row, "resident_message.accepted").closing_all();
    match deputy {
        Some(id) => entry.opening(Audience::deputy(id), steps::ANSWER),
        None => entry,
    }
    .write(tx, acting)?;
    if let Some(deputy_id) = deputy {
        diary_entries::letter_shown(tx, acting, letter(&case.row, deputy_id, request))?;
    }
    Ok(gone)
}

/// The letter as it stands in the diary of its deputy.
fn letter(row: &MessageRow, deputy_id: Id, shown: &AcceptResidentMessageRequest) -> Letter {
    Letter {
        id: row.id,
        level: row.level,
        organ_id: row.organ_id,
        town_id: row.town_id,
        office_id: row.office_id,
        deputy_id,
        received_on: local_date(row.created_at),
        title: shown.title.clone(),
        content: shown.content.clone(),
        village: row.village.as_deref().map(masked),
        place: row.place.as_deref().map(masked),
        category: row.category,
        is_demo: row.is_demo,
    }
}

/// Refuses it; how to reach who sent it is needed no longer and taken away, as is its picture. Gives the storage keys
/// of that.
pub(super) fn refuse(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RefuseResidentMessageRequest,
) -> Result<Vec<String>, Problem> {
    case.row.status = Status::Refused;
    case.row.decided_at = Some(acting.now);
    case.row.refusal_reason = Some(request.reason);
    case.row.refusal_note = Some(request.note.clone());
    store_contacts::take(tx, &case.row)?;
    let gone = attachments::delete_all(tx, &acting.scope, SUBJECT, case.row.id)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "resident_message.refused")
        .with("refusal", request.reason.as_str())
        .with("note", request.note.as_str())
        .closing_all()
        .write(tx, acting)?;
    Ok(gone)
}
