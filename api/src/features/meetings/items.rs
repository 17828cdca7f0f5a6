//! The agenda is written, changed and dealt with. What is changed after the notice the event log keeps as it was.

use super::case::Case;
use super::dto_sittings::{CreateItemRequest, OrderAgendaRequest, UpdateItemRequest};
use super::log::Entry;
use super::model::{ItemStatus, MeetingStatus, SittingStatus};
use super::rows::Item;
use super::{agenda, error, files, sittings, store, store_holds, store_sittings, templates};
use crate::features::attachments;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::Changes;
use crate::platform::http::Problem;
use serde_json::json;
use std::collections::HashSet;

/// Most items of one agenda.
const MOST: usize = 200;

/// Adds an item at the end of what it belongs to.
pub(super) fn add(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CreateItemRequest,
) -> Result<(), Problem> {
    let items = store::items(tx, &case.row)?;
    if items.len() >= MOST {
        return Err(Problem::field("/title", "too_many_items"));
    }
    if let Some(parent) = request.parent_id {
        let found = items.iter().find(|one| one.id == parent);
        let is_fine = found.is_some_and(|one| depth(&items, one) < agenda::DEEPEST);
        if !is_fine {
            return Err(Problem::field("/parent_id", "not_an_item"));
        }
    }
    sitting(case, request.sitting_id)?;
    let position = items.iter().map(|one| one.position).max();
    let mut item = templates::item(
        &case.row,
        (request.kind, &request.title),
        position.unwrap_or_default() + 1,
        acting.now,
    );
    item.parent_id = request.parent_id;
    item.reporter.clone_from(&request.reporter);
    item.sitting_id = request.sitting_id;
    store::insert_items(tx, std::slice::from_ref(&item))?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.item_added")
        .with("item", item.title)
        .with("item_id", item.id.to_string())
        .write(tx, acting)
}

/// Changes an item that nobody deals with yet.
pub(super) fn change(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
    request: &UpdateItemRequest,
) -> Result<(), Problem> {
    let before = find(tx, case, id)?;
    if before.status != ItemStatus::Pending {
        return Err(in_state(&before));
    }
    let mut row = before.clone();
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    row.kind = request.kind.unwrap_or(row.kind);
    if let Some(reporter) = &request.reporter {
        row.reporter.clone_from(reporter);
    }
    if let Some(sitting_id) = request.sitting_id {
        sitting(case, sitting_id)?;
        row.sitting_id = sitting_id;
    }
    let details = Changes::default()
        .field("title", &before.title, &row.title)
        .field("kind", &before.kind, &row.kind)
        .field("reporter", &before.reporter, &row.reporter)
        .field("sitting_id", &before.sitting_id, &row.sitting_id)
        .beside(json!({"item": row.title, "item_id": row.id}));
    if details["fields"].as_array().is_none_or(Vec::is_empty) {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    row.updated_at = acting.now;
    store_sittings::save_item(tx, &row)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.item_changed")
        .beside(details)
        .write(tx, acting)
}

/// Takes an item away while nobody knows the agenda; afterwards it is dropped with a reason.
pub(super) fn remove(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
) -> Result<(), Problem> {
    let row = find(tx, case, id)?;
    let is_known = case.row.status != MeetingStatus::Planned;
    if is_known || row.status != ItemStatus::Pending || store_sittings::has_remarks(tx, &row)? {
        return Err(in_state(&row));
    }
    if !attachments::list(tx, &acting.scope, files::ITEM, row.id)?.is_empty() {
        return Err(error::ITEM_HAS_MATERIALS.with("item", row.title));
    }
    store_sittings::delete_item(tx, &row)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.item_removed")
        .with("item", row.title)
        .write(tx, acting)
}

/// Puts the agenda in another order: every item once, each after what it belongs to.
pub(super) fn order(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &OrderAgendaRequest,
) -> Result<(), Problem> {
    let items = store::items(tx, &case.row)?;
    let mut seen: HashSet<Id> = HashSet::new();
    for place in &request.items {
        let is_new = seen.insert(place.id);
        let is_after = place
            .parent_id
            .is_none_or(|parent| parent != place.id && seen.contains(&parent));
        if !is_new || !is_after {
            return Err(Problem::field("/items", "not_the_agenda"));
        }
    }
    if items.len() != seen.len() || !items.iter().all(|one| seen.contains(&one.id)) {
        return Err(Problem::field("/items", "not_the_agenda"));
    }
    let before: Vec<String> = agenda::tree(items.clone())
        .into_iter()
        .map(|one| one.title)
        .collect();
    let mut placed = Vec::with_capacity(items.len());
    for (place, position) in request.items.iter().zip(1..) {
        if let Some(item) = items.iter().find(|one| one.id == place.id) {
            let mut item = item.clone();
            item.parent_id = place.parent_id;
            item.position = position;
            item.updated_at = acting.now;
            placed.push(item);
        }
    }
    if placed
        .iter()
        .any(|one| depth(&placed, one) > agenda::DEEPEST)
    {
        return Err(Problem::field("/items", "agenda_too_deep"));
    }
    for item in &placed {
        store_sittings::save_item(tx, item)?;
    }
    case.save(tx, acting)?;
    let after: Vec<String> = agenda::tree(placed)
        .into_iter()
        .map(|one| one.title)
        .collect();
    Entry::new(&case.row, "meeting.agenda_ordered")
        .with("before", before)
        .with("after", after)
        .write(tx, acting)
}

/// Takes an item up in an open sitting: its own, the one that is named, or the only one that is open.
pub(in crate::features) fn start(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
    sitting_id: Option<Id>,
) -> Result<(), Problem> {
    let mut row = find(tx, case, id)?;
    if row.status != ItemStatus::Pending {
        return Err(in_state(&row));
    }
    let open: Vec<Id> = case
        .sittings
        .iter()
        .filter(|one| one.status == SittingStatus::Open)
        .map(|one| one.id)
        .collect();
    let own = row.sitting_id.filter(|own| open.contains(own));
    let only = open.first().copied().filter(|_| open.len() == 1);
    let chosen = sitting_id.or(own).or(only);
    let Some(chosen) = chosen.filter(|id| open.contains(id)) else {
        return Err(Problem::field("/sitting_id", "not_an_open_sitting"));
    };
    let items = store::items(tx, &case.row)?;
    let other = items
        .iter()
        .find(|one| one.sitting_id == Some(chosen) && one.status == ItemStatus::Current);
    if let Some(other) = other {
        return Err(error::ITEM_OTHER_CURRENT.with("item", other.title.clone()));
    }
    row.sitting_id = Some(chosen);
    row.status = ItemStatus::Current;
    row.started_at = Some(acting.now);
    written(tx, acting, case, row, "meeting.item_started", None)
}

/// Finishes the item that is being dealt with.
pub(in crate::features) fn finish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
) -> Result<(), Problem> {
    let mut row = find(tx, case, id)?;
    if row.status != ItemStatus::Current {
        return Err(in_state(&row));
    }
    store_holds::item_is_free(tx, row.county_id, row.id)?;
    row.status = ItemStatus::Done;
    row.finished_at = Some(acting.now);
    written(tx, acting, case, row, "meeting.item_finished", None)
}

/// Takes an item off the agenda that nobody deals with yet.
pub(super) fn drop(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
    reason: &str,
) -> Result<(), Problem> {
    let mut row = find(tx, case, id)?;
    if row.status != ItemStatus::Pending {
        return Err(in_state(&row));
    }
    store_holds::item_is_free(tx, row.county_id, row.id)?;
    row.status = ItemStatus::Dropped;
    row.drop_reason = Some(reason.to_owned());
    written(tx, acting, case, row, "meeting.item_dropped", Some(reason))
}

fn written(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    mut row: Item,
    kind: &'static str,
    reason: Option<&str>,
) -> Result<(), Problem> {
    row.updated_at = acting.now;
    store_sittings::save_item(tx, &row)?;
    case.save(tx, acting)?;
    let mut entry = Entry::new(&case.row, kind)
        .with("item", row.title)
        .with("item_id", row.id.to_string());
    if let Some(reason) = reason {
        entry = entry.with("reason", reason);
    }
    entry.write(tx, acting)
}

/// An item of the meeting, or 404.
pub(super) fn find(conn: &mut AnyConnection, case: &Case, id: Id) -> Result<Item, Problem> {
    let items = store::items(conn, &case.row)?;
    let found = items.into_iter().find(|one| one.id == id);
    found.ok_or_else(Problem::not_found)
}

fn in_state(row: &Item) -> Problem {
    error::ITEM_NOT_IN_STATE
        .with("item", row.title.clone())
        .with("item_status", row.status.as_str())
}

/// How deep an item stands, 1 for one at the top.
fn depth(items: &[Item], item: &Item) -> usize {
    let (mut depth, mut at) = (1, item.parent_id);
    while let Some(parent) = at.and_then(|id| items.iter().find(|one| one.id == id)) {
        depth += 1;
        if depth > items.len() {
            break;
        }
        at = parent.parent_id;
    }
    depth
}

fn sitting(case: &Case, id: Option<Id>) -> Result<(), Problem> {
    let Some(id) = id else { return Ok(()) };
    match sittings::find(case, id) {
        Ok(_) => Ok(()),
        Err(_) => Err(Problem::field("/sitting_id", "not_a_sitting")),
    }
}
