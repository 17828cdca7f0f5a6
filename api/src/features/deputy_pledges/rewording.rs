//! A pledge is worded anew; how it was worded stays, whole.

use super::case::Case;
use super::create::{fresh, most};
use super::dto::UpdateDeputyPledgeRequest;
use super::log::of_pledge;
use super::rows::{ItemRow, WordingRow};
use super::{store_parts, store_years};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Json, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use serde_json::json;

/// Keeps the wording of before with the reason, then writes the new one. An item that stays keeps how far it is; one
/// that is left out stays with what was noted about it, and is no longer promised.
pub(super) fn reword(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateDeputyPledgeRequest,
) -> Result<(), Problem> {
    let row = &case.row;
    most(tx, acting, row.town_id, &request.items)?;
    let before: Vec<&ItemRow> = case.items.iter().filter(|one| one.is_current).collect();
    let mut kept: Vec<ItemRow> = Vec::new();
    let mut added: Vec<ItemRow> = Vec::new();
    for (position, item) in (0_i64..).zip(&request.items) {
        let Some(id) = item.id else {
            added.push(fresh(row, position, &item.content));
            continue;
        };
        let pointer = format!("/items/{position}/id");
        let Some(known) = before.iter().find(|one| one.id == id) else {
            return Err(Problem::field(&pointer, "unknown"));
        };
        if kept.iter().any(|one| one.id == id) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
        kept.push(ItemRow {
            position,
            content: item.content.clone(),
            ..(*known).clone()
        });
    }
    let is_kept = |one: &ItemRow| kept.iter().any(|other| other.id == one.id);
    let mut gone: Vec<ItemRow> = Vec::new();
    for one in before.iter().filter(|one| !is_kept(one)) {
        gone.push(ItemRow {
            is_current: false,
            ..(*one).clone()
        });
    }
    let contents: Vec<&str> = before.iter().map(|one| one.content.as_str()).collect();
    let known = store_parts::wordings_of(tx, row.county_id, &[row.id])?;
    let number = i64::try_from(known.len()).unwrap_or(i64::MAX);
    let year = store_years::find(tx, (row.county_id, row.organ_id), row.year)?;
    let wording = WordingRow {
        county_id: row.county_id,
        pledge_id: row.id,
        number: number.saturating_add(1),
        items: Json(json!(contents)),
        reason: request.reason.clone(),
        replaced_on: acting.today,
        replaced_by_name: acting.actor_name().to_owned(),
        was_published: year.is_some_and(|year| year.is_published),
    };
    store_parts::insert_wording(tx, &wording)?;
    for one in kept.iter().chain(&gone) {
        store_parts::save_item(tx, one)?;
    }
    store_parts::insert_items(tx, added)?;
    case.items = store_parts::items_of(tx, case.row.county_id, &[case.row.id])?;
    case.save(tx, acting)?;
    let told = match acting.scope.role() {
        Role::Deputy => Recipient::organ(case.row.office_id),
        _ => Recipient::deputy(case.row.deputy_id),
    };
    of_pledge(case, "deputy_pledge.reworded")
        .with("names", case.name.as_str())
        .with("reason", request.reason.as_str())
        .with("before", wording.items.0)
        .telling([told])
        .write(tx, acting)
}
