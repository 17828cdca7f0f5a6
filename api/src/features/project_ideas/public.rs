//! What projects read of ideas, and do to them.

use super::dto_acts::ReserveProjectIdeaRequest;
use super::model::{ProjectIdeaAction, ProjectIdeaChannel, ProjectIdeaStatus};
use super::response::ProjectIdeaItem;
use super::rows::IdeaRow;
use super::{case::Case, detail, sorting, store_merged, store_texts};
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// Which of these were taken up in a round, as far as they are in scope.
pub(in crate::features) fn taken_in(
    conn: &mut AnyConnection,
    scope: &Scope,
    round_id: Id,
    ids: &[Id],
) -> Result<Vec<Id>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = store_merged::lock_among(conn, scope, ids)?;
    let is_taken =
        |row: &IdeaRow| row.round_id == Some(round_id) && row.status == ProjectIdeaStatus::Taken;
    Ok(rows
        .into_iter()
        .filter(is_taken)
        .map(|row| row.id)
        .collect())
}

/// Deputies and units who gave these ideas, or what is part of them.
pub(in crate::features) fn givers(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Recipient>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = store_texts::of(conn, county_id, ids)?;
    rows.extend(store_merged::of_heads(conn, county_id, ids)?);
    let givers = rows.into_iter().flat_map(|row| {
        let deputy = row.deputy_id.map(Recipient::deputy);
        deputy.into_iter().chain(row.unit_id.map(Recipient::organ))
    });
    Ok(givers.collect())
}

/// These ideas as a list shows them, the earliest number first; whoever asks sees what was made of them.
pub(in crate::features) fn shown(
    conn: &mut AnyConnection,
    acting: &Acting,
    ids: &[Id],
) -> Result<Vec<ProjectIdeaItem>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = store_texts::of(conn, acting.scope.county_id(), ids)?;
    rows.sort_by(|one, other| (&one.number, one.id).cmp(&(&other.number, other.id)));
    detail::items(conn, acting, &rows)
}

/// What everybody may know of an idea a project was made of; never who gave it.
#[derive(Debug, Clone)]
pub struct GivenIdea {
    /// By which way it came.
    pub channel: ProjectIdeaChannel,
    /// When.
    pub received_on: NaiveDate,
    /// What is wanted.
    pub title: String,
}

/// These ideas with all that are part of them, the earliest first.
pub(in crate::features) fn given(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<GivenIdea>, Problem> {
    let mut rows = store_texts::of(conn, county_id, ids)?;
    rows.extend(store_merged::of_heads(conn, county_id, ids)?);
    rows.sort_by_key(|row| (row.received_on, row.created_at, row.id));
    let told = |row: IdeaRow| GivenIdea {
        channel: row.channel,
        received_on: row.received_on,
        title: row.title,
    };
    Ok(rows.into_iter().map(told).collect())
}

/// How many ideas are part of each of these, without itself.
pub(in crate::features) fn parts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, usize>, Problem> {
    let mut counts = HashMap::new();
    for head in store_merged::of_heads(conn, county_id, ids)? {
        if let Some(head) = head.merged_into {
            *counts.entry(head).or_default() += 1;
        }
    }
    Ok(counts)
}

/// Puts those of these ideas back into the reserve pool that are still taken up; who gave them is told.
pub(in crate::features) fn reserve_all(
    tx: &mut Tx<'_>,
    acting: &Acting,
    ids: &[Id],
    note: &str,
) -> Result<(), Problem> {
    let request = ReserveProjectIdeaRequest {
        note: Some(note.to_owned()),
    };
    for row in store_merged::lock_among(tx, &acting.scope, ids)? {
        let mut case = Case::new(acting, row);
        if case.check(ProjectIdeaAction::Reserve).is_ok() {
            sorting::reserve(tx, acting, &mut case, &request)?;
        }
    }
    Ok(())
}
