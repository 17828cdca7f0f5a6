//! A draft suggestion is made of a visitor's matter, in the name of a deputy on duty (代表法24).

use super::case::Case;
use super::dto::SuggestionOfReceptionVisitRequest;
use super::log::{entry, unit};
use super::model::ReceptionHandling;
use crate::features::congresses::{self, CongressLevel};
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
    request: &SuggestionOfReceptionVisitRequest,
) -> Result<(), Problem> {
    let lead_id = lead(acting, case, request)?;
    let row = &case.row;
    let level = match request.level {
        Some(level) => level,
        None => usual(tx, acting, row.level, lead_id)?,
    };
    let content = request.content.clone();
    let content = content.unwrap_or_else(|| row.matter.clone());
    if content.chars().count() < 20 {
        return Err(Problem::field("/content", "reception_too_short"));
    }
    let from = TakenOver {
        kind: OriginKind::Reception,
        subject_id: row.id,
        subject_title: case.title.clone(),
        subject_number: None,
        level,
        lead_id,
        cosigners: Vec::new(),
        occasion: Occasion::BetweenSessions,
        title: request.title.clone(),
        content,
    };
    case.row.suggestion_id = Some(suggestions::draft(tx, acting, &from)?);
    case.row.handling = ReceptionHandling::Suggested;
    case.save(tx, acting)?;
    entry(case, "reception_visit.converted")
        .leaving(unit(case))
        .write(tx, acting)
}

/// The congress of the station, or that of the county for a deputy who sits there alone, as in a subdistrict.
fn usual(
    tx: &mut Tx<'_>,
    acting: &Acting,
    level: CongressLevel,
    lead_id: Id,
) -> Result<CongressLevel, Problem> {
    let seat = congresses::seat(tx, &acting.scope, lead_id, level, acting.today)?;
    Ok(match seat {
        Some(_) => level,
        None => CongressLevel::County,
    })
}

/// A deputy for themselves, the office for one of those on duty.
fn lead(
    acting: &Acting,
    case: &Case,
    request: &SuggestionOfReceptionVisitRequest,
) -> Result<Id, Problem> {
    let scope = &acting.scope;
    let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
    let lead = match (own, request.deputy_id) {
        (Some(own), asked) if asked.is_none_or(|id| id == own) => own,
        (None, Some(asked)) if case.on_duty.contains(&asked) => asked,
        (None, None) => return Err(Problem::field("/deputy_id", "required")),
        _ => return Err(Problem::field("/deputy_id", "reception_not_on_duty")),
    };
    Ok(lead)
}
