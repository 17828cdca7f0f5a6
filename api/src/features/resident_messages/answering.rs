//! What a deputy does with a letter: answers it, makes a suggestion of it, or hands it to the office.

use super::case::Case;
use super::dto::{
    AnswerResidentMessageRequest, ForwardResidentMessageRequest, SuggestionOfResidentMessageRequest,
};
use super::log::{Entry, steps, title};
use crate::features::diary_entries::{Handled, letter_handled};
use crate::features::suggestions::model::{Occasion, OriginKind};
use crate::features::suggestions::{self, TakenOver};
use crate::features::{congresses, organs};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::Tx;
use crate::platform::events::Audience;
use crate::platform::http::Problem;

/// Answers it, by the deputy or by the office it was forwarded to; who sent it reads it by the code.
pub(super) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AnswerResidentMessageRequest,
) -> Result<(), Problem> {
    let (county_id, office_id) = (case.row.county_id, case.row.office_id);
    // Who sent it reads the name of the deputy, or of the office, not of who works there.
    let name = match (acting.scope.role(), case.row.deputy_id) {
        (Role::Deputy, Some(id)) => congresses::deputy_names(tx, county_id, vec![id])?.remove(&id),
        _ => organs::names(tx, county_id, &[office_id])?.remove(&office_id),
    };
    case.row.answer = Some(request.answer.clone());
    case.row.answered_by_name = name;
    case.row.answered_at = Some(acting.now);
    case.save(tx, acting)?;
    Entry::new(&case.row, "resident_message.answered")
        .closing_all()
        .write(tx, acting)?;
    if acting.scope.role() == Role::Deputy {
        let handled = Handled::Answered(request.answer.clone());
        letter_handled(tx, acting, case.row.id, handled)?;
    }
    Ok(())
}

/// Makes a draft suggestion of it, which the deputy completes and hands in.
pub(super) fn convert(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &SuggestionOfResidentMessageRequest,
) -> Result<(), Problem> {
    let row = &case.row;
    let shown = row.shown_content.clone().unwrap_or_default();
    let content = request.content.clone().unwrap_or(shown);
    if content.chars().count() < 20 {
        return Err(Problem::field("/content", "opinion_too_short"));
    }
    let lead_id = row.deputy_id.ok_or_else(Problem::not_found)?;
    let from = TakenOver {
        kind: OriginKind::Message,
        subject_id: row.id,
        subject_title: title(row),
        subject_number: None,
        level: row.level,
        lead_id,
        cosigners: Vec::new(),
        occasion: Occasion::BetweenSessions,
        title: request.title.clone(),
        content,
    };
    let suggestion = suggestions::draft(tx, acting, &from)?;
    case.row.suggestion_id = Some(suggestion);
    case.save(tx, acting)?;
    Entry::new(&case.row, "resident_message.converted")
        .closing_all()
        .write(tx, acting)?;
    letter_handled(tx, acting, case.row.id, Handled::Suggested(suggestion))
}

/// Hands it to the office, which has it dealt with and answers.
pub(super) fn forward(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ForwardResidentMessageRequest,
) -> Result<(), Problem> {
    case.row.forward_note = Some(request.remark.clone());
    case.row.forwarded_at = Some(acting.now);
    case.save(tx, acting)?;
    Entry::new(&case.row, "resident_message.forwarded")
        .with("note", request.remark.as_str())
        .closing_all()
        .opening(Audience::organ(case.row.office_id), steps::HANDLE)
        .write(tx, acting)?;
    let handled = Handled::Forwarded(request.remark.clone());
    letter_handled(tx, acting, case.row.id, handled)
}
