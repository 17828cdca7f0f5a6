//! Ideas become part of another, and are taken apart again. Every origin is kept (V13).

use super::case::Case;
use super::dto_acts::{MergeProjectIdeasRequest, SplitOffProjectIdeaRequest};
use super::log::Entry;
use super::rows::IdeaRow;
use super::rules::{is_standing, to_be_sorted};
use super::store_merged;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;

/// Makes others part of this one. What is part of them becomes part of it too, so that no chain and no circle
/// can come about.
pub(in crate::features) fn merge(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &MergeProjectIdeasRequest,
) -> Result<(), Problem> {
    let asked = &request.idea_ids;
    let found = store_merged::lock_among(tx, &acting.scope, asked)?;
    let refusal = problem_codes::VALIDATION_FAILED.problem();
    let wrong = asked.iter().enumerate().filter_map(|(at, id)| {
        let is_twice = asked.iter().take(at).any(|before| before == id);
        let row = found.iter().find(|row| row.id == *id);
        let code = wrong(&case.row, *id, is_twice, row)?;
        Some((format!("/idea_ids/{at}"), code))
    });
    let wrong: Vec<(String, &'static str)> = wrong.collect();
    if !wrong.is_empty() {
        let all = wrong.into_iter();
        return Err(all.fold(refusal, |refusal, (pointer, code)| {
            refusal.at(pointer, code, Params::new())
        }));
    }
    let along = store_merged::of_heads(tx, case.row.county_id, asked)?;
    let all: Vec<Id> = asked
        .iter()
        .copied()
        .chain(along.iter().map(|row| row.id))
        .collect();
    store_merged::merge(tx, &case.row, &all, acting.now)?;
    case.save(tx, acting)?;
    let merged = store_merged::of_heads(tx, case.row.county_id, &[case.row.id])?;
    let merged: Vec<&IdeaRow> = merged.iter().filter(|row| all.contains(&row.id)).collect();
    for row in &merged {
        Entry::new(row, "project_idea.merged")
            .with("head_id", case.row.id.to_string())
            .with("head_number", case.row.number.as_str())
            .telling_giver()
            .write(tx, acting)?;
    }
    let numbers: Vec<&str> = merged.iter().map(|row| row.number.as_str()).collect();
    Entry::new(&case.row, "project_idea.took_in")
        .with("numbers", numbers.join("、"))
        .write(tx, acting)
}

/// Why an idea cannot become part of this one: the code of the field error.
fn wrong(head: &IdeaRow, id: Id, is_twice: bool, row: Option<&IdeaRow>) -> Option<&'static str> {
    let Some(row) = row.filter(|row| row.organ_id == head.organ_id) else {
        return Some("unknown");
    };
    if id == head.id {
        Some("project_idea_itself")
    } else if is_twice {
        Some("twice")
    } else if row.round_id != head.round_id {
        Some("project_idea_other_round")
    } else if !is_standing(row.status) {
        Some("project_idea_not_standing")
    } else {
        None
    }
}

/// Takes one apart from the idea it is part of: it is to be sorted again.
pub(super) fn split_off(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &SplitOffProjectIdeaRequest,
) -> Result<(), Problem> {
    let head = match case.row.merged_into {
        Some(id) => store_merged::head(tx, case.row.county_id, id)?,
        None => None,
    };
    let head = head.ok_or_else(Problem::not_found)?;
    case.row.merged_into = None;
    case.row.status = to_be_sorted(case.row.round_id.is_some());
    case.save(tx, acting)?;
    Entry::new(&case.row, "project_idea.separated")
        .with("head_id", head.id.to_string())
        .with("head_number", head.number.as_str())
        .with("reason", request.reason.as_str())
        .telling_giver()
        .write(tx, acting)?;
    Entry::new(&head, "project_idea.let_go")
        .with("numbers", case.row.number.as_str())
        .with("reason", request.reason.as_str())
        .write(tx, acting)
}
