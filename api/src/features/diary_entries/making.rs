//! What a deputy makes of an entry: a draft suggestion, an idea for livelihood projects, or an oral opinion for the
//! office.

use super::case::Case;
use super::dto::{
    IdeaOfDiaryEntryRequest, OpinionOfDiaryEntryRequest, SuggestionOfDiaryEntryRequest,
};
use super::log::tell;
use super::model::DiaryHandling;
use super::rows::EntryRow;
use crate::features::oral_opinions::{self, dto::RecordOralOpinionRequest, model::OpinionOccasion};
use crate::features::project_ideas::{self, dto::RecordProjectIdeaRequest};
use crate::features::suggestions::model::{Occasion, OriginKind};
use crate::features::suggestions::{self, TakenOver};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

/// What is made of it: the words that were sent, else those of the diary; refused when they say too little.
fn words(row: &EntryRow, sent: Option<&str>, least: usize) -> Result<String, Problem> {
    let words = sent.unwrap_or(&row.content);
    match words.chars().count() < least {
        true => Err(Problem::field("/content", "diary_too_short")),
        false => Ok(words.to_owned()),
    }
}

/// Makes a draft suggestion of it, which the deputy completes and hands in (代表法24).
pub(super) fn convert(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &SuggestionOfDiaryEntryRequest,
) -> Result<(), Problem> {
    let row = &case.row;
    let content = words(row, request.content.as_deref(), 20)?;
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
    let content = words(row, request.content.as_deref(), 5)?;
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

/// Hands it to the office of the congress as an oral opinion (J21): a deputy passes on and handles nothing (代表法31).
pub(super) fn forward(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &OpinionOfDiaryEntryRequest,
) -> Result<(), Problem> {
    let row = &case.row;
    let content = words(row, request.content.as_deref(), 5)?;
    let place = row.village.as_deref().or(row.place.as_deref());
    let occasion = match place {
        // As long as the name of an occasion may be; what the office reads is Chinese in every language.
        Some(place) => {
            let place = Params::from([("place".to_owned(), place.into())]);
            let whole = text(Locale::ZhCn, "diary_entries.occasion.visit_at", &place);
            whole.chars().take(100).collect()
        }
        None => text(Locale::ZhCn, "diary_entries.occasion.visit", &Params::new()),
    };
    let said = RecordOralOpinionRequest {
        id: None,
        level: row.level,
        deputy_id: None,
        inspection_id: None,
        kind: Some(request.kind.unwrap_or(OpinionOccasion::Research)),
        occasion: Some(occasion),
        content,
        raised_on: row.met_on,
        addressed_unit_id: None,
        answer: None,
    };
    let opinion = oral_opinions::record(tx, acting, &said)?;
    case.row.opinion_id = Some(opinion.row.id);
    case.row.handling = DiaryHandling::Forwarded;
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, "diary_entry.forwarded")
}
