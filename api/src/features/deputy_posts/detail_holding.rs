//! Holdings with what was done in them, in a fixed number of queries.

use super::holding_case::HoldingCase;
use super::model::{DeputyPostHoldingAction, DeputyPostStatus};
use super::response::{
    DeputyPostEntry, DeputyPostHoldingActionState, DeputyPostHoldingItem, DeputyPostHoldingResponse,
};
use super::rows::{EntryRow, HoldingRow, PostRow};
use super::store;
use super::store_holdings::{self, Holding};
use crate::features::congresses::{self, Mandate};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The holding as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &HoldingCase,
) -> Result<DeputyPostHoldingResponse, Problem> {
    let (row, post) = (&case.row, &case.post);
    let entries = store_holdings::entries_of(conn, row.county_id, row.id)?;
    let names = congresses::deputy_names(conn, row.county_id, vec![row.deputy_id])?;
    let count = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    let around = Around {
        names,
        counts: HashMap::from([(row.id, count)]),
        today: acting.today,
    };
    Ok(DeputyPostHoldingResponse {
        item: around.item(row, &post.name, case.mandate),
        level: post.level,
        duties: post.duties.clone(),
        decided_by: row.decided_by_name.clone(),
        entries: entries.into_iter().map(entry).collect(),
        actions: actions(case, acting),
        is_demo: row.is_demo,
    })
}

/// The holdings of one post.
pub(super) fn of_post(
    conn: &mut AnyConnection,
    acting: &Acting,
    post: &PostRow,
    holdings: &[&Holding],
) -> Result<Vec<DeputyPostHoldingItem>, Problem> {
    let rows: Vec<&HoldingRow> = holdings.iter().map(|one| &one.row).collect();
    let around = Around::load(conn, acting, &rows)?;
    let shown = holdings.iter();
    Ok(shown
        .map(|one| around.item(&one.row, &post.name, one.mandate))
        .collect())
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<HoldingRow>,
) -> Result<Page<DeputyPostHoldingItem>, Problem> {
    let county_id = acting.scope.county_id();
    let all: Vec<&HoldingRow> = rows.items.iter().collect();
    let around = Around::load(conn, acting, &all)?;
    let ids: Vec<Id> = rows.items.iter().map(|row| row.id).collect();
    let mandates = store_holdings::mandates_of(conn, county_id, &ids)?;
    let posts: Vec<Id> = rows.items.iter().map(|row| row.post_id).collect();
    let posts = store::by_ids(conn, county_id, &posts)?.into_iter();
    let posts: HashMap<Id, String> = posts.map(|post| (post.id, post.name)).collect();
    Ok(rows.map(|row| {
        let name = posts.get(&row.post_id).map_or("", String::as_str);
        let mandate = mandates.get(&row.id).copied().unwrap_or(Mandate::Ended);
        around.item(&row, name, mandate)
    }))
}

/// What holdings name, and what hangs on them.
struct Around {
    names: HashMap<Id, String>,
    counts: HashMap<Id, i64>,
    today: NaiveDate,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        rows: &[&HoldingRow],
    ) -> Result<Self, Problem> {
        let county_id = acting.scope.county_id();
        let deputies = rows.iter().map(|row| row.deputy_id).collect();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        Ok(Self {
            names: congresses::deputy_names(conn, county_id, deputies)?,
            counts: store_holdings::entry_counts(conn, county_id, &ids)?,
            today: acting.today,
        })
    }

    fn item(&self, row: &HoldingRow, post_name: &str, mandate: Mandate) -> DeputyPostHoldingItem {
        let holds = row.holds_on(self.today) && mandate != Mandate::Ended;
        DeputyPostHoldingItem {
            id: row.id,
            post_id: row.post_id,
            post_name: post_name.to_owned(),
            town_id: row.town_id,
            deputy_id: row.deputy_id,
            deputy_name: self.names.get(&row.deputy_id).cloned().unwrap_or_default(),
            origin: row.origin,
            wish: row.wish.clone(),
            status: row.status,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            ended_on: row.ended_on,
            is_over: row.status == DeputyPostStatus::Held && !holds,
            reason: row.reason.clone(),
            entries_count: self.counts.get(&row.id).copied().unwrap_or_default(),
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn entry(row: EntryRow) -> DeputyPostEntry {
    DeputyPostEntry {
        id: row.id,
        held_on: row.held_on,
        note: row.note,
        duty_record_id: row.duty_record_id,
        entered_by: row.entered_by_name,
        created_at: row.created_at,
    }
}

fn actions(case: &HoldingCase, acting: &Acting) -> Vec<DeputyPostHoldingActionState> {
    let state = |key: &DeputyPostHoldingAction| {
        let problem = case.check(acting, *key).err();
        DeputyPostHoldingActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(acting.locale)),
        }
    };
    DeputyPostHoldingAction::ALL.iter().map(state).collect()
}
