//! The plan is changed until it is published; two who change it at once are told by its version.

use super::case::Case;
use super::dto::UpdateProjectWorkRequest;
use super::log::entry;
use super::model::ProjectWorkAction;
use super::planning::{milestone_rows, planned_of, unit_exists};
use super::store_parts;
use crate::features::projects;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{Changes, Recipient};
use crate::platform::http::Problem;
use serde_json::json;

/// Changes what is given; the log keeps what it was.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateProjectWorkRequest,
) -> Result<(), Problem> {
    let before = case.row.clone();
    let text_before = store_parts::text(tx, &before)?;
    let milestones_before = store_parts::milestones(tx, before.county_id, &[before.id])?;
    if let Some(unit) = request.unit_id {
        // The office names another unit; a unit gives its work to nobody.
        case.allow(acting, ProjectWorkAction::Publish)?;
        if !unit_exists(tx, &before, unit)? {
            return Err(Problem::field("/unit_id", "not_a_unit"));
        }
        case.row.unit_id = unit;
    }
    let row = &mut case.row;
    if let Some(leader) = &request.leader {
        row.leader.clone_from(leader);
    }
    if let Some(post) = &request.leader_post {
        row.leader_post.clone_from(post);
    }
    row.money_planned_yuan = request.money_planned_yuan.unwrap_or(row.money_planned_yuan);
    row.finish_on = request.finish_on.unwrap_or(row.finish_on);
    let mut text = text_before.clone();
    if let Some(safeguards) = &request.safeguards {
        text.safeguards.clone_from(safeguards);
    }
    let milestones = match &request.milestones {
        Some(asked) => milestone_rows(row, asked, &milestones_before)?,
        None => milestones_before.clone(),
    };
    let details = Changes::default()
        .field("unit_id", &before.unit_id, &row.unit_id)
        .field("leader", &before.leader, &row.leader)
        .field("leader_post", &before.leader_post, &row.leader_post)
        .field(
            "money_planned_yuan",
            &before.money_planned_yuan,
            &row.money_planned_yuan,
        )
        .field("finish_on", &before.finish_on, &row.finish_on)
        .field("safeguards", &text_before.safeguards, &text.safeguards)
        .field(
            "milestones",
            &planned_of(&milestones_before),
            &planned_of(&milestones),
        )
        .beside(json!({}));
    if details["fields"].as_array().is_none_or(Vec::is_empty) {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    store_parts::save_text(tx, &text)?;
    if milestones != milestones_before {
        store_parts::save_milestones(tx, row, milestones)?;
    }
    case.save(tx, acting)?;
    if case.row.unit_id != before.unit_id {
        projects::hand_to(tx, acting, case.row.project_id, case.row.unit_id)?;
    }
    let told = [before.unit_id, case.row.unit_id].map(Recipient::organ);
    let is_moved = case.row.unit_id != before.unit_id;
    entry(&case.row, "project_work.updated")
        .beside(details)
        .telling(told.into_iter().filter(|_| is_moved))
        .write(tx, acting)
}
