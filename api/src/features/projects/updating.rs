//! The sheet of a project is changed while it is screened; two who change it at once are told by its version.

use super::case::Case;
use super::dto::UpdateProjectRequest;
use super::log::entry;
use super::rows::TextRow;
use super::{sheet, store_parts};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Changes;
use crate::platform::http::Problem;
use serde_json::json;

/// Changes what is given; the log keeps what it was.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateProjectRequest,
) -> Result<(), Problem> {
    let before = case.row.clone();
    let text_before = store_parts::text(tx, &before)?;
    let sources_before = store_parts::sources(tx, before.county_id, &[before.id])?;
    let sources_before = sheet::sources_of(sources_before);
    let mut ideas_before: Vec<Id> = store_parts::origins(tx, before.county_id, &[before.id])?
        .into_iter()
        .map(|row| row.idea_id)
        .collect();
    let text = take(case, &text_before, request);
    let sources = request.sources.as_ref().unwrap_or(&sources_before);
    let mut ideas = request
        .idea_ids
        .clone()
        .unwrap_or_else(|| ideas_before.clone());
    let row = &case.row;
    if request.unit_id.is_some() {
        sheet::unit(tx, row, row.unit_id)?;
    }
    sheet::money(row.investment_yuan, sources)?;
    if request.idea_ids.is_some() {
        sheet::ideas(tx, acting, row, &ideas)?;
    }
    ideas.sort_unstable();
    ideas_before.sort_unstable();
    let details = Changes::default()
        .field("title", &before.title, &row.title)
        .field("category", &before.category, &row.category)
        .field("content", &text_before.content, &text.content)
        .field("argument", &text_before.argument, &text.argument)
        .field("yearly_goal", &text_before.yearly_goal, &text.yearly_goal)
        .field(
            "investment_yuan",
            &before.investment_yuan,
            &row.investment_yuan,
        )
        .field("sources", &sources_before, sources)
        .field("unit_id", &before.unit_id, &row.unit_id)
        .field("finish_on", &before.finish_on, &row.finish_on)
        .field("is_multi_year", &before.is_multi_year, &row.is_multi_year)
        .field("idea_ids", &ideas_before, &ideas)
        .beside(json!({}));
    if details["fields"].as_array().is_none_or(Vec::is_empty) {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    store_parts::save_text(tx, &text)?;
    if *sources != sources_before {
        store_parts::save_sources(tx, row, sheet::source_rows(row, sources))?;
    }
    if ideas != ideas_before {
        store_parts::save_origins(tx, row, &ideas)?;
    }
    case.save(tx, acting)?;
    entry(&case.row, "project.updated")
        .beside(details)
        .write(tx, acting)
}

fn take(case: &mut Case, before: &TextRow, request: &UpdateProjectRequest) -> TextRow {
    let row = &mut case.row;
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    row.category = request.category.unwrap_or(row.category);
    row.investment_yuan = request.investment_yuan.unwrap_or(row.investment_yuan);
    row.unit_id = request.unit_id.unwrap_or(row.unit_id);
    row.finish_on = request.finish_on.unwrap_or(row.finish_on);
    row.is_multi_year = request.is_multi_year.unwrap_or(row.is_multi_year);
    let mut text = before.clone();
    if let Some(content) = &request.content {
        text.content.clone_from(content);
    }
    if let Some(argument) = &request.argument {
        text.argument.clone_from(argument);
    }
    if let Some(goal) = &request.yearly_goal {
        text.yearly_goal.clone_from(goal);
    }
    text
}
