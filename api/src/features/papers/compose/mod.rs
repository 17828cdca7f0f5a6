//! The papers, block by block.

mod assignment;
mod ballot;
mod ballot_sheet;
mod decision;
mod duty_file;
mod duty_file_duties;
mod inquiry;
mod meeting;
mod meeting_cards;
mod meeting_minutes;
mod meeting_record;
mod meeting_seating;
mod motion;
mod project_round;
mod project_selection;
mod reply;
mod report;
mod station;
mod suggestion;
mod urge;
mod work_plan;

use super::document::{Block, Document};
use super::facts::Facts;
use super::file::PaperKind;
use super::wording::say;
use crate::features::suggestions::response_handling::UnitPartView;
use crate::platform::http::Problem;

pub(super) use ballot::ballot;
pub(super) use decision::decision;
pub(super) use duty_file::duty_files;
pub(super) use inquiry::inquiry;
pub(super) use meeting::meeting;
pub(super) use motion::motion;
pub(super) use project_round::{RoundPaper, project_round};
pub(super) use project_selection::{
    announcement as project_announcement, booklet as project_booklet, method as project_method,
};
pub(super) use report::{Report, report};
pub(super) use station::{StationFacts, contacts as station_contacts, poster as station_poster};
pub(super) use work_plan::work_plan;

/// A paper about a suggestion.
pub(super) fn paper(kind: PaperKind, facts: &Facts) -> Result<Document, Problem> {
    match kind {
        PaperKind::Suggestion => suggestion::compose(facts),
        PaperKind::Assignment => assignment::compose(facts),
        PaperKind::Urge => urge::compose(facts),
        PaperKind::Reply => reply::compose(facts),
    }
}

/// The deputies in words: one by name, several by the first and their number.
fn deputies(facts: &Facts) -> Result<String, Problem> {
    let lead = &facts.suggestion.item.lead_deputy_name;
    let count = (facts.cosigners().len() + 1).to_string();
    let key = if count == "1" {
        "deputies.one"
    } else {
        "deputies.joint"
    };
    say(key, &[("lead", lead), ("count", &count)])
}

/// The units with a part that satisfies, in the order in which they were named; without parts the unit
/// that handles it.
fn units(facts: &Facts, has: impl Fn(&UnitPartView) -> bool) -> Vec<&str> {
    let parts = facts.suggestion.parts.iter();
    let named: Vec<&str> = parts
        .filter(|part| has(part))
        .map(|part| part.unit_name.as_str())
        .collect();
    if named.is_empty() {
        return facts.unit.as_deref().into_iter().collect();
    }
    named
}

/// A text as blocks.
fn body(text: &str) -> impl Iterator<Item = Block> {
    super::document::paragraphs(text).map(Block::Body)
}
