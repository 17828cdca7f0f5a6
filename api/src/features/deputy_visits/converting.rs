//! A draft suggestion is made of what was seen on a visit, in the name of a deputy who went (代表法31: they do not
//! handle it themselves).

use super::case::Case;
use super::dto::SuggestionOfDeputyVisitRequest;
use super::log::entry;
use crate::features::suggestions::model::{Occasion, OriginKind};
use crate::features::suggestions::{self, TakenOver};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// Makes it; the deputy completes it and hands it in.
pub(super) fn convert(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &SuggestionOfDeputyVisitRequest,
) -> Result<(), Problem> {
    let lead_id = lead(acting, case, request)?;
    let content = request.content.clone().unwrap_or_else(|| content(case));
    if content.chars().count() < 20 {
        return Err(Problem::field("/content", "visit_too_short"));
    }
    let row = &case.row;
    let from = TakenOver {
        kind: OriginKind::Visit,
        subject_id: row.id,
        subject_title: row.title.clone(),
        subject_number: None,
        level: row.level,
        lead_id,
        cosigners: Vec::new(),
        occasion: Occasion::BetweenSessions,
        title: request.title.clone(),
        content,
    };
    case.row.suggestion_id = Some(suggestions::draft(tx, acting, &from)?);
    case.save(tx, acting)?;
    entry(case, "deputy_visit.converted").write(tx, acting)
}

/// What was seen and asked for.
fn content(case: &Case) -> String {
    let outcome = case.outcome.as_ref();
    let found = outcome.map(|one| one.findings.as_str());
    let asked = outcome.and_then(|one| one.requests.as_deref());
    let parts: Vec<&str> = found.into_iter().chain(asked).collect();
    parts.join("\n").chars().take(5000).collect()
}

/// A deputy for themselves, the office for one of those who went.
fn lead(
    acting: &Acting,
    case: &Case,
    request: &SuggestionOfDeputyVisitRequest,
) -> Result<Id, Problem> {
    let scope = &acting.scope;
    let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
    match (own, request.deputy_id) {
        (Some(own), asked) if asked.is_none_or(|id| id == own) => Ok(own),
        (None, Some(asked)) if case.going.iter().any(|one| one.deputy_id == asked) => Ok(asked),
        (None, None) => Err(Problem::field("/deputy_id", "required")),
        _ => Err(Problem::field("/deputy_id", "visit_not_going")),
    }
}
