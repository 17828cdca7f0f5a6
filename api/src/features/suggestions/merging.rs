//! Handling identical suggestions together (J5): what is done to the one they were merged into is
//! done for all; each keeps its authors and its number, and is answered and rated on its own.

use super::case::Case;
use super::entries_links;
use super::model::{LinkKind, PartRole, Status, Turn};
use super::rows::{ReplyRow, Suggestion};
use super::rules::{DeadlineEffect, Next};
use super::store_parts::PartRow;
use super::{error, periods, store, store_acts, store_links, store_parts, store_people};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;

/// Merges a suggestion into the head: from now on it goes where the head goes.
pub(super) fn merge(
    tx: &mut Tx<'_>,
    acting: &Acting,
    head: &Suggestion,
    mut row: Suggestion,
    note: Option<&str>,
) -> Result<(), Problem> {
    let fits = row.office_id == head.office_id && row.term_id == head.term_id;
    let is_free = row.status == Status::Accepted && row.merged_into_id.is_none();
    if !fits || !is_free || row.id == head.id || store_links::is_head(tx, &row)? {
        return Err(error::NOT_MERGEABLE
            .problem()
            .with("number", row.number.clone().unwrap_or_default()));
    }
    row.merged_into_id = Some(head.id);
    store_links::insert(tx, acting, (&row, head), LinkKind::MergedInto, note)?;
    let deadline = if head.status == Status::Accepted {
        DeadlineEffect::Keep
    } else {
        // Handed over on this day, as far as its own authors are concerned.
        DeadlineEffect::OpenReply
    };
    let row = go_along(tx, acting, head, row, deadline)?;
    entries_links::merged(&row, head, note).write(tx, acting)
}

/// Takes the others along after an act on the head.
pub(super) fn follow(
    tx: &mut Tx<'_>,
    acting: &Acting,
    head: &Suggestion,
    next: Next,
) -> Result<(), Problem> {
    for row in store_links::followers(tx, head)? {
        let before = row.status;
        if before == head.status && next.deadline == DeadlineEffect::Keep {
            continue;
        }
        if head.status == Status::Replied {
            copy_replies(tx, acting, head, &row)?;
        }
        let units = store_parts::running(tx, head)?;
        let units: Vec<Id> = units.iter().map(|part| part.unit_id).collect();
        let units = store_people::names_of(tx, head.county_id, &units)?;
        let row = go_along(tx, acting, head, row, next.deadline)?;
        entries_links::followed(&row, head, before, &units).write(tx, acting)?;
    }
    Ok(())
}

/// The head goes on without being handled: the others are handed over on their own.
pub(super) fn let_go(tx: &mut Tx<'_>, acting: &Acting, head: &Suggestion) -> Result<(), Problem> {
    for mut row in store_links::followers(tx, head)? {
        periods::apply(tx, acting, &mut row, DeadlineEffect::Close)?;
        row.merged_into_id = None;
        row.status = Status::Accepted;
        row.turn = Turn::Office;
        row.unit_id = None;
        row.unit_count = 0;
        row.updated_at = acting.now;
        let row = store::save(tx, &row)?;
        entries_links::let_go(&row, head).write(tx, acting)?;
    }
    Ok(())
}

/// Takes a suggestion out of the one it was merged into: the same units go on with it on its own, and
/// its deadline, which ran from its own hand-over, runs on.
pub(super) fn separate(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    reason: &str,
) -> Result<(), Problem> {
    let head = case.row.merged_into_id.ok_or_else(Problem::not_found)?;
    let head = store::lock_now(tx, &acting.scope, head)?;
    let parts = copy_parts(tx, acting, &case.row, &head)?;
    store_links::remove_merger(tx, &case.row)?;
    case.row.merged_into_id = None;
    case.row.turn = case.row.status.turn();
    case.save(tx, acting)?;
    entries_links::separated(&case.row, &head, reason, &parts).write(tx, acting)?;
    entries_links::let_out(&head, &case.row, reason).write(tx, acting)
}

/// Hands a merged suggestion over to the units of the head, as far as they are with that.
fn copy_parts(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Suggestion,
    head: &Suggestion,
) -> Result<Vec<PartRow>, Problem> {
    let mut parts = store_parts::running(tx, head)?;
    let assignments = store_acts::assignments_of(tx, row.county_id, head.id)?;
    let Some(mut copy) = assignments.last().filter(|_| !parts.is_empty()).cloned() else {
        return Ok(Vec::new());
    };
    copy.id = new_id();
    copy.suggestion_id = row.id;
    store_acts::insert_assignment(tx, &copy)?;
    for part in &mut parts {
        part.id = new_id();
        part.suggestion_id = row.id;
        part.assignment_id = copy.id;
        part.replied_at = None;
        part.created_at = acting.now;
    }
    store_parts::insert(tx, &parts)?;
    Ok(parts)
}

/// Gives a merged suggestion units of its own when its deputy has it handled again.
pub(super) fn stand_alone(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
) -> Result<Vec<PartRow>, Problem> {
    let own = store_parts::running(tx, &case.row)?;
    let Some(head) = case.row.merged_into_id.filter(|_| own.is_empty()) else {
        return Ok(own);
    };
    let assignments = store_acts::assignments_of(tx, case.row.county_id, head)?;
    let assignment = assignments.last().ok_or_else(Problem::not_found)?;
    let mut copy = assignment.clone();
    copy.id = new_id();
    copy.suggestion_id = case.row.id;
    store_acts::insert_assignment(tx, &copy)?;
    let head = store::find_in(tx, case.row.county_id, head)?;
    let mut parts = store_parts::running(tx, &head)?;
    parts.retain(|part| part.role != PartRole::Assisting);
    for part in &mut parts {
        part.id = new_id();
        part.suggestion_id = case.row.id;
        part.assignment_id = copy.id;
        part.replied_at = None;
        part.created_at = acting.now;
    }
    store_parts::insert(tx, &parts)?;
    Ok(parts)
}

/// Brings it to where the head is.
fn go_along(
    tx: &mut Tx<'_>,
    acting: &Acting,
    head: &Suggestion,
    mut row: Suggestion,
    deadline: DeadlineEffect,
) -> Result<Suggestion, Problem> {
    row.status = head.status;
    // Nobody acts on it but on the head, until it is answered.
    row.turn = match head.status {
        Status::Replied => Turn::Deputy,
        _ => Turn::None,
    };
    row.unit_id = head.unit_id;
    row.unit_count = head.unit_count;
    row.result_class = head.result_class;
    periods::apply(tx, acting, &mut row, deadline)?;
    row.updated_at = acting.now;
    store::save(tx, &row)
}

/// Every author gets an answer of their own (J5).
fn copy_replies(
    tx: &mut Tx<'_>,
    acting: &Acting,
    head: &Suggestion,
    row: &Suggestion,
) -> Result<(), Problem> {
    let replies = store_acts::replies(tx, head)?;
    for reply in replies.into_iter().filter(|r| r.round == head.round) {
        let own = ReplyRow {
            id: new_id(),
            suggestion_id: row.id,
            round: row.round,
            replied_at: acting.now,
            ..reply
        };
        store_acts::insert_reply(tx, &own)?;
    }
    Ok(())
}
