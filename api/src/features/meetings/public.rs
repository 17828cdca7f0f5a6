//! What other features do with meetings, beside the operations.

use super::agenda as tree;
use super::answering;
use super::case::Case;
use super::dto_people::AnswerMeetingRequest;
use super::log::Entry;
use super::model::{ItemKind, ItemStatus, MeetingAction, MeetingKind};
use super::response::AgendaItem;
use super::{store, store_people};
use crate::features::congresses::CongressLevel;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::Problem;
use serde_json::Value;
use std::collections::HashSet;

/// A meeting in scope, locked until the transaction ends, with its sittings; or 404.
pub(in crate::features) fn case(tx: &mut Tx<'_>, acting: &Acting, id: Id) -> Result<Case, Problem> {
    let row = store::lock(tx, &acting.scope, id)?;
    Case::new(tx, acting, row)
}

/// A meeting in scope as it stands, with its sittings; or 404.
pub(in crate::features) fn seen(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<Case, Problem> {
    let row = store::get(conn, &acting.scope, id)?;
    Case::new(conn, acting, row)
}

/// A meeting whose steps the caller ticks, locked until the transaction ends: 403 for whoever does not serve the
/// congress, 409 once it is off.
pub(in crate::features) fn ticking(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
) -> Result<Case, Problem> {
    let row = store::lock(tx, &acting.scope, id)?;
    Case::allowed(tx, acting, row, MeetingAction::TickSteps)
}

/// Writes into the timeline of a meeting that a step of its procedure was ticked, or is not done after all.
pub(in crate::features) fn note_step(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    (kind, step): (&'static str, &str),
    details: Value,
) -> Result<(), Problem> {
    Entry::new(&case.row, kind)
        .with("step", step)
        .beside(details)
        .write(tx, acting)
}

/// A meeting as another record names it.
#[derive(Debug, Clone)]
pub struct NamedMeeting {
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    pub town_id: Option<Id>,
    /// What kind of meeting it is.
    pub kind: MeetingKind,
    /// Its title.
    pub title: String,
}

/// A meeting of the county, whoever may see it.
pub(in crate::features) fn named(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<NamedMeeting>, Problem> {
    let found = store::of_county(conn, county_id, id)?;
    Ok(found.map(|row| NamedMeeting {
        level: row.level,
        town_id: row.town_id,
        kind: row.kind,
        title: row.title,
    }))
}

/// Those on the roll who vote, by name.
pub(in crate::features) fn voters(
    conn: &mut AnyConnection,
    case: &Case,
) -> Result<Vec<Id>, Problem> {
    let all = store_people::all(conn, &case.row)?;
    let voting = all.into_iter().filter(|one| one.has_vote);
    Ok(voting.map(|one| one.id).collect())
}

/// The items of a sitting in the order of the agenda, with what they ask for and their titles.
pub(in crate::features) fn items_of(
    conn: &mut AnyConnection,
    case: &Case,
    sitting: Id,
) -> Result<Vec<(Id, ItemKind, String)>, Problem> {
    let all = store::items(conn, &case.row)?;
    let of_sitting = all
        .into_iter()
        .filter(|one| one.sitting_id == Some(sitting));
    Ok(of_sitting
        .map(|one| (one.id, one.kind, one.title))
        .collect())
}

/// The agenda in its order, without what was taken off it and without some items; what belongs to an item that is
/// not there is not there either.
pub(in crate::features) fn agenda(
    conn: &mut AnyConnection,
    case: &Case,
    without: &[Id],
) -> Result<Vec<AgendaItem>, Problem> {
    let mut rows = store::items(conn, &case.row)?;
    let dropped = rows.iter().filter(|row| row.status == ItemStatus::Dropped);
    let mut gone: HashSet<Id> = dropped.map(|row| row.id).collect();
    gone.extend(without);
    // As deep as the tree may be, so that what belongs to what belongs to an item is found too.
    for _ in 0..tree::DEEPEST {
        for row in &rows {
            if row.parent_id.is_some_and(|parent| gone.contains(&parent)) {
                gone.insert(row.id);
            }
        }
    }
    rows.retain(|row| !gone.contains(&row.id));
    Ok(tree::tree(rows))
}

/// The caller answers the notice of a meeting; gives their row on the roll.
pub(in crate::features) fn answer_own(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    request: &AnswerMeetingRequest,
) -> Result<Id, Problem> {
    let row = store::lock(tx, &acting.scope, id)?;
    let case = Case::allowed(tx, acting, row, MeetingAction::Answer)?;
    let mine = answering::own(&case)?;
    let person = mine.id;
    answering::answer(tx, acting, &case, mine, request)?;
    Ok(person)
}
