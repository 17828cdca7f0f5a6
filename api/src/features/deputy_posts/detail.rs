//! A post with everything around it, in a fixed number of queries.

use super::case::Case;
use super::detail_holding;
use super::model::{DeputyPostAction, DeputyPostStatus};
use super::response::{DeputyPostActionState, DeputyPostItem, DeputyPostResponse};
use super::rows::PostRow;
use super::store_holdings::{self, Holding};
use crate::features::organs;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The post as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DeputyPostResponse, Problem> {
    let row = &case.row;
    let towns: Vec<Id> = row.town_id.into_iter().collect();
    let towns = organs::short_names(conn, row.county_id, &towns)?;
    // What others asked for and did not get is not for colleagues.
    let is_shown = |one: &&Holding| {
        acting.scope.role() != Role::Deputy
            || acting.scope.deputy_id() == Some(one.row.deputy_id)
            || matches!(
                one.row.status,
                DeputyPostStatus::Held | DeputyPostStatus::Ended
            )
    };
    let shown: Vec<&Holding> = case.holdings.iter().filter(is_shown).collect();
    let holdings = detail_holding::of_post(conn, acting, row, &shown)?;
    Ok(DeputyPostResponse {
        item: item(row, &case.holdings, &towns, acting.today),
        closed_reason: row.closed_reason.clone(),
        published_on: row.published_on,
        decided_on: row.decided_on,
        decided_by: row.decided_by.clone(),
        holdings,
        actions: actions(case, acting),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<PostRow>,
) -> Result<Page<DeputyPostItem>, Problem> {
    let county_id = acting.scope.county_id();
    let towns: Vec<Id> = rows.items.iter().filter_map(|row| row.town_id).collect();
    let towns = organs::short_names(conn, county_id, &towns)?;
    let ids: Vec<Id> = rows.items.iter().map(|row| row.id).collect();
    let holdings = store_holdings::of_posts(conn, county_id, &ids)?;
    Ok(rows.map(|row| item(&row, &holdings, &towns, acting.today)))
}

fn item(
    row: &PostRow,
    holdings: &[Holding],
    towns: &HashMap<Id, String>,
    today: NaiveDate,
) -> DeputyPostItem {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let own = || holdings.iter().filter(|one| one.row.post_id == row.id);
    let is_claim = |one: &&Holding| one.row.status == DeputyPostStatus::Claimed;
    DeputyPostItem {
        id: row.id,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        name: row.name.clone(),
        duties: row.duties.clone(),
        seats: row.seats,
        held: count(own().filter(|one| one.holds_on(today)).count()),
        claimed: count(own().filter(is_claim).count()),
        starts_on: row.starts_on,
        closed_on: row.closed_on,
        is_published: row.is_published,
        created_at: row.created_at,
        version: row.version,
    }
}

fn actions(case: &Case, acting: &Acting) -> Vec<DeputyPostActionState> {
    let state = |key: &DeputyPostAction| {
        let problem = case.check(acting, *key).err();
        DeputyPostActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(acting.locale)),
        }
    };
    DeputyPostAction::ALL.iter().map(state).collect()
}
