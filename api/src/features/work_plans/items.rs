//! The annex is written and changed. From the adoption on every change takes a reason, and the event log keeps
//! what the item was.

use super::case::{Case, happened};
use super::dto::{
    CompleteWorkPlanItemRequest, CreateWorkPlanItemRequest, UpdateWorkPlanItemRequest,
};
use super::log::Entry;
use super::model::WorkPlanItemState;
use super::rows::ItemRow;
use super::{annex, error, store_items, store_targets};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Changes;
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};
use crate::platform::ids::new_id;
use chrono::{Datelike, NaiveDate};
use serde_json::json;

/// Most items of one plan.
const MOST: usize = 200;

/// Adds an item; gives its identifier.
pub(in crate::features) fn add(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CreateWorkPlanItemRequest,
) -> Result<Id, Problem> {
    if case.items.len() >= MOST {
        return Err(Problem::field("/title", "work_plan_full"));
    }
    case.reason(request.reason.as_deref())?;
    let position = case.items.iter().map(|item| item.position).max();
    let row = ItemRow {
        county_id: case.row.county_id,
        id: new_id(),
        plan_id: case.row.id,
        position: position.unwrap_or_default() + 1,
        kind: request.kind,
        title: request.title.clone(),
        begins_on: request.begins_on,
        ends_on: request.ends_on.unwrap_or(request.begins_on),
        place: request.place.clone(),
        responsible: request.responsible.clone(),
        deputies: request.deputies.clone(),
        attendees: request.attendees.clone(),
        papers: request.papers.clone(),
        done_on: None,
        done_note: None,
        dropped_on: None,
        drop_reason: None,
        created_at: acting.now,
        updated_at: acting.now,
    };
    in_the_year(case.row.year, &row)?;
    store_items::insert(tx, std::slice::from_ref(&row))?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "work_plan.item_added")
        .about(&row)
        .with("reason", json!(request.reason))
        .write(tx, acting)?;
    let id = row.id;
    case.items.push(row);
    Ok(id)
}

/// 422 when an item is not within the year of its plan, or ends before it begins.
fn in_the_year(year: i32, row: &ItemRow) -> Result<(), Problem> {
    if row.begins_on.year() != year {
        return Err(Problem::field("/begins_on", "not_in_the_year"));
    }
    if row.ends_on < row.begins_on {
        return Err(Problem::field(
            "/ends_on",
            "work_plan_item_ends_before_it_begins",
        ));
    }
    if row.ends_on.year() != year {
        return Err(Problem::field("/ends_on", "not_in_the_year"));
    }
    Ok(())
}

/// Changes an item that was not dropped.
pub(super) fn change(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
    request: &UpdateWorkPlanItemRequest,
) -> Result<(), Problem> {
    let before = case.item(id)?.clone();
    in_state(tx, acting, &before, |state| {
        state != WorkPlanItemState::Dropped
    })?;
    let row = reworded(&before, request);
    let details = Changes::default()
        .field("kind", &before.kind, &row.kind)
        .field("title", &before.title, &row.title)
        .field("begins_on", &before.begins_on, &row.begins_on)
        .field("ends_on", &before.ends_on, &row.ends_on)
        .field("place", &before.place, &row.place)
        .field("responsible", &before.responsible, &row.responsible)
        .field("deputies", &before.deputies, &row.deputies)
        .field("attendees", &before.attendees, &row.attendees)
        .field("papers", &before.papers, &row.papers)
        .beside(json!({"reason": request.reason}));
    if details["fields"].as_array().is_none_or(Vec::is_empty) {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    in_the_year(case.row.year, &row)?;
    case.reason(request.reason.as_deref())?;
    write(
        tx,
        acting,
        case,
        row,
        |entry| entry.beside(details),
        "work_plan.item_changed",
    )
}

fn reworded(before: &ItemRow, request: &UpdateWorkPlanItemRequest) -> ItemRow {
    let mut row = before.clone();
    row.kind = request.kind.unwrap_or(row.kind);
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    row.begins_on = request.begins_on.unwrap_or(row.begins_on);
    row.ends_on = request.ends_on.unwrap_or(row.ends_on);
    for (new, old) in [
        (&request.place, &mut row.place),
        (&request.responsible, &mut row.responsible),
        (&request.deputies, &mut row.deputies),
        (&request.attendees, &mut row.attendees),
        (&request.papers, &mut row.papers),
    ] {
        if let Some(new) = new {
            old.clone_from(new);
        }
    }
    row
}

/// Takes an item away while the plan is a draft.
pub(super) fn remove(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
) -> Result<(), Problem> {
    let row = case.item(id)?.clone();
    store_items::delete(tx, &row)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "work_plan.item_removed")
        .about(&row)
        .write(tx, acting)
}

/// Takes an item that is not done out of the plan.
pub(super) fn drop(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    (id, reason): (Id, &str),
) -> Result<(), Problem> {
    let mut row = case.item(id)?.clone();
    in_state(tx, acting, &row, |state| {
        matches!(
            state,
            WorkPlanItemState::Planned | WorkPlanItemState::UnderWay
        )
    })?;
    row.dropped_on = Some(acting.today);
    row.drop_reason = Some(reason.to_owned());
    let told = |entry: Entry| entry.with("reason", reason);
    write(tx, acting, case, row, told, "work_plan.item_dropped")
}

/// Records that an item was done which no record of the product shows.
pub(in crate::features) fn complete(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
    request: &CompleteWorkPlanItemRequest,
) -> Result<(), Problem> {
    let mut row = case.item(id)?.clone();
    let is_shown_by_records = row.kind.is_always_a_record();
    in_state(tx, acting, &row, |state| {
        !is_shown_by_records && state == WorkPlanItemState::Planned
    })?;
    let first = NaiveDate::from_ymd_opt(case.row.year, 1, 1);
    let at = ("/done_on", "not_in_the_year");
    happened(acting, request.done_on, first, at)?;
    row.done_on = Some(request.done_on);
    row.done_note = Some(request.note.clone());
    let told = |entry: Entry| {
        entry
            .with("done_on", request.done_on.to_string())
            .with("note", request.note.as_str())
    };
    write(tx, acting, case, row, told, "work_plan.item_completed")
}

/// Takes that back.
pub(super) fn reopen(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
) -> Result<(), Problem> {
    let mut row = case.item(id)?.clone();
    let is_recorded = row.done_on.is_some();
    in_state(tx, acting, &row, |_| is_recorded)?;
    let was = json!({"done_on": row.done_on, "note": row.done_note});
    row.done_on = None;
    row.done_note = None;
    let told = |entry: Entry| entry.beside(json!({"before": was}));
    write(tx, acting, case, row, told, "work_plan.item_reopened")
}

/// Writes an item and tells of it.
fn write(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    mut row: ItemRow,
    told: impl FnOnce(Entry) -> Entry,
    kind: &'static str,
) -> Result<(), Problem> {
    row.updated_at = acting.now;
    store_items::save(tx, &row)?;
    case.save(tx, acting)?;
    let entry = Entry::new(&case.row, kind).about(&row);
    told(entry).write(tx, acting)
}

/// 409 with where the item stands, unless it may.
pub(super) fn in_state(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &ItemRow,
    may: impl Fn(WorkPlanItemState) -> bool,
) -> Result<(), Problem> {
    let links = store_items::links(tx, row.county_id, &[row.plan_id])?;
    let own: Vec<_> = links.iter().filter(|link| link.item_id == row.id).collect();
    let targets = store_targets::of(tx, row.county_id, &links)?;
    let state = annex::known(row, &own, &targets).state();
    if may(state) {
        return Ok(());
    }
    let key = format!("work_plans.state.{state}");
    let name = text(acting.locale, &key, &Params::new());
    Err(error::ITEM_NOT_IN_STATE
        .with("item", row.title.as_str())
        .with("state", state.as_str())
        .with("state_name", name))
}
