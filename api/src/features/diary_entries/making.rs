//! What a deputy makes of an entry: a draft suggestion, or an idea for livelihood projects.

use super::case::Case;
use super::dto::{IdeaOfDiaryEntryRequest, SuggestionOfDiaryEntryRequest};
use super::log::tell;
use super::model::DiaryHandling;
use crate::features::project_ideas::{self, dto::RecordProjectIdeaRequest};
use crate::features::suggestions::model::{Occasion, OriginKind};
use crate::features::suggestions::{self, TakenOver};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Makes a draft suggestion of it, which the deputy completes and hands in (代表法24).
pub(super) fn convert(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &SuggestionOfDiaryEntryRequest,
) -> Result<(), Problem> {
    let row = &case.row;
    let content = request.content.clone();
    let content = content.unwrap_or_else(|| row.content.clone());
    if content.chars().count() < 20 {
        return Err(Problem::field("/content", "diary_too_short"));
    }
    let from = TakenOver {
        kind: OriginKind::Diary,
        subject_id: row.id,
        subject_title: row.met_on.to_string(),
        subject_number: None,
        level: row.level,
        lead_id: row.deputy_id,
        cosigners: Vec::new(),
        occasion: Occasion::BetweenSessions,
        title: request.title.clone(),
        content,
    };
    case.row.suggestion_id = Some(suggestions::draft(tx, acting, &from)?);
    case.row.handling = DiaryHandling::Suggested;
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, "diary_entry.converted")
}

/// Gives it as an idea (V2): to a round while it asks for ideas, else into the reserve pool.
pub(super) fn propose(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &IdeaOfDiaryEntryRequest,
) -> Result<(), Problem> {
    let row = &case.row;
    let content = request.content.clone();
    let content = content.unwrap_or_else(|| row.content.clone());
    if content.chars().count() < 5 {
        return Err(Problem::field("/content", "diary_too_short"));
    }
    let given = RecordProjectIdeaRequest {
        id: None,
        level: row.level,
        round_id: request.round_id,
        channel: None,
        deputy_id: None,
        unit_id: None,
        title: request.title.clone(),
        content,
        place: row.place.clone(),
        village: row.village.clone(),
        category: row.category,
        received_on: Some(row.met_on),
        contact: None,
    };
    let idea = project_ideas::create(tx, acting, &given)?;
    case.row.idea_id = Some(idea.row.id);
    case.row.handling = DiaryHandling::Proposed;
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, "diary_entry.proposed")
}
