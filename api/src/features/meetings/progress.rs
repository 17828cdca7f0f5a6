//! What the record of a meeting says by itself of the steps of its procedure.

use super::case::Case;
use super::model::{Answer, Capacity, ItemKind, ItemStatus, SittingKind};
use super::rows::{Item, Meeting, Person};
use super::{files, log, store, store_people, store_remarks};
use crate::features::attachments::{self, AttachmentResponse};
use crate::features::procedures::Facts;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::events::{self, EventRow};
use crate::platform::http::Problem;

/// Events whose first of a kind is a fact.
const TOLD: &[(&str, &str)] = &[
    ("meeting.published", "date_published"),
    ("meeting.notified", "notified"),
    ("meeting.seated", "seated"),
    ("meeting.sitting_opened", "opened"),
    ("meeting.closed", "closed"),
];

/// What is known of a meeting, without what was voted and decided in it.
pub(in crate::features) fn progress(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<Facts, Problem> {
    let row = &case.row;
    let kinds: Vec<&str> = TOLD.iter().map(|(kind, _)| *kind).collect();
    let told = events::of_subjects(conn, row.county_id, &[row.id], &kinds)?;
    let mut facts = Facts::new();
    for (kind, fact) in TOLD {
        facts.extend(first(&told, kind).map(|found| (*fact, found)));
    }
    let items = store::items(conn, row)?;
    let items: Vec<Item> = items
        .into_iter()
        .filter(|one| one.status != ItemStatus::Dropped)
        .collect();
    let set = items.iter().map(|one| one.created_at).min();
    facts.extend(set.map(|at| ("agenda_set", (at, row.created_by_name.clone()))));
    facts.extend(materials(conn, acting, row, &items)?.map(|found| ("materials_ready", found)));
    let people = store_people::all(conn, row)?;
    let people: Vec<Person> = people.into_iter().filter(|one| !one.is_struck).collect();
    facts.extend(answered(row, &people).map(|found| ("answered", found)));
    let guests = people
        .iter()
        .filter(|one| one.capacity == Capacity::WithoutVote);
    let guests = guests.map(|one| one.created_at).min();
    facts.extend(guests.map(|at| ("guests_named", (at, row.created_by_name.clone()))));
    let prepared = case.sittings.iter().find_map(|one| {
        let at = one
            .closed_at
            .filter(|_| one.kind == SittingKind::Preparatory)?;
        Some((at, one.opened_by_name.clone()?))
    });
    facts.extend(prepared.map(|found| ("preparatory_held", found)));
    let said = store_remarks::first(conn, row)?;
    facts.extend(said.map(|found| ("deliberated", found)));
    Ok(facts)
}

fn first(told: &[EventRow], kind: &str) -> Option<(Timestamp, String)> {
    let found = told.iter().find(|event| event.kind == kind)?;
    Some((found.at, found.actor_name.clone()))
}

/// Whether what is reported on, deliberated and decided has its papers: on the item, on the one above it, or on
/// one below it.
fn materials(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Meeting,
    items: &[Item],
) -> Result<Option<(Timestamp, String)>, Problem> {
    let ids: Vec<Id> = items.iter().map(|one| one.id).collect();
    let of_items = attachments::list_of(conn, &acting.scope, files::ITEM, &ids)?;
    let of_meeting = attachments::list(conn, &acting.scope, log::SUBJECT, row.id)?;
    let has = |id: Id| of_items.iter().any(|(of, _)| *of == id);
    let is_ready = |one: &Item| {
        has(one.id)
            || one.parent_id.is_some_and(has)
            || items
                .iter()
                .any(|below| below.parent_id == Some(one.id) && has(below.id))
    };
    let mut asked = items.iter().filter(|one| {
        matches!(
            one.kind,
            ItemKind::Report | ItemKind::Deliberation | ItemKind::Decision
        )
    });
    if !asked.all(is_ready) {
        return Ok(None);
    }
    let all = of_items.iter().map(|(_, file)| file).chain(&of_meeting);
    let last: Option<&AttachmentResponse> = all.max_by_key(|file| file.created_at);
    Ok(last.map(|file| (file.created_at, file.uploaded_by.clone())))
}

/// When the last of those with a vote had answered the notice.
fn answered(row: &Meeting, people: &[Person]) -> Option<(Timestamp, String)> {
    row.notified_at?;
    let mut voters = people.iter().filter(|one| one.has_vote).peekable();
    voters.peek()?;
    let mut last: Option<(Timestamp, String)> = None;
    for one in voters {
        if one.answer == Answer::None {
            return None;
        }
        let found = (one.answered_at?, one.answered_by_name.clone()?);
        if last.as_ref().is_none_or(|(at, _)| *at < found.0) {
            last = Some(found);
        }
    }
    last
}
