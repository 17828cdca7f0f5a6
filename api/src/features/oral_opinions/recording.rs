//! An oral opinion is recorded, with the answer when it was given on the spot.

use super::answering::take;
use super::case::Case;
use super::dto::RecordOralOpinionRequest;
use super::log::{Entry, steps};
use super::model::{OpinionOccasion, OralOpinionStatus};
use super::rows::OralOpinion;
use super::store;
use crate::features::{congresses, inspections, organs};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::ids::new_id;
use crate::platform::text::search_text;
use chrono::NaiveDate;

/// Enters who said what, where and when. The office sorts it, unless it was answered on the spot (J21).
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &RecordOralOpinionRequest,
) -> Result<Case, Problem> {
    let id = identifier(tx, acting, request.id)?;
    let asked = (request.deputy_id, "/deputy_id");
    let (congress, deputy_id, deputy_name) = congresses::led_by(tx, acting, request.level, asked)?;
    let (kind, occasion, from) = occasion(tx, acting, request, congress.organ_id)?;
    said_on(acting, request.raised_on, from)?;
    let place = (congress.level, congress.town_id);
    let county_id = acting.scope.county_id();
    if let Some(unit) = request.addressed_unit_id
        && inspections::unit_name(tx, county_id, place, unit)?.is_none()
    {
        return Err(Problem::field("/addressed_unit_id", "not_a_unit"));
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let mut row = OralOpinion {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        term_id: congress.term_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        deputy_id,
        deputy_name,
        kind,
        inspection_id: request.inspection_id,
        occasion,
        raised_on: request.raised_on,
        status: OralOpinionStatus::Open,
        addressed_unit_id: request.addressed_unit_id,
        unit_id: None,
        due_on: None,
        on_the_spot: false,
        answered_by: None,
        answered_post: None,
        answered_on: None,
        answer_recorded_by: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        by_office: acting.scope.role() != Role::Deputy,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        search_text: String::new(),
        content: request.content.clone(),
        answer: None,
    };
    row.search_text = searchable(&row);
    if let Some(answer) = &request.answer {
        take(acting, &mut row, answer, "/answer")?;
    }
    store::insert(tx, &row)?;
    let kind = if row.on_the_spot {
        "oral_opinion.recorded_with_answer"
    } else {
        "oral_opinion.recorded"
    };
    let entry = Entry::new(&row, kind).telling_deputy();
    let entry = if row.status == OralOpinionStatus::Open {
        entry.opening_for_office(steps::SORT)
    } else {
        entry.telling_office()
    };
    entry.write(tx, acting)?;
    Case::new(tx, acting, row)
}

/// The text an oral opinion is found by.
pub(super) fn searchable(row: &OralOpinion) -> String {
    // The beginning is enough to find it again, and keeps the scan small.
    let beginning: String = row.content.chars().take(100).collect();
    search_text(&[&row.deputy_name, &row.occasion, &beginning])
}

/// The day it was said: not in the future, and not before the inspection began.
pub(super) fn said_on(
    acting: &Acting,
    day: NaiveDate,
    from: Option<NaiveDate>,
) -> Result<(), Problem> {
    if day > acting.today {
        return Err(Problem::field("/raised_on", "future"));
    }
    if from.is_some_and(|from| day < from) {
        return Err(Problem::field("/raised_on", "before_inspection"));
    }
    Ok(())
}

/// Kind and name of the occasion, and the first day of an inspection that has a record: one of the same
/// congress that the caller may see.
fn occasion(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &RecordOralOpinionRequest,
    organ_id: Id,
) -> Result<(OpinionOccasion, String, Option<NaiveDate>), Problem> {
    let Some(id) = request.inspection_id else {
        let missing = |pointer: &str| Problem::field(pointer, "required");
        let kind = request.kind.ok_or_else(|| missing("/kind"))?;
        let name = request.occasion.clone();
        return Ok((kind, name.ok_or_else(|| missing("/occasion"))?, None));
    };
    let found = inspections::find(tx, &acting.scope, id)?.filter(|one| one.organ_id == organ_id);
    let found = found.ok_or_else(|| Problem::field("/inspection_id", "not_an_inspection"))?;
    Ok((found.kind.into(), found.title, Some(found.begins_on)))
}

/// The identifier the phone minted, or a new one.
fn identifier(tx: &mut Tx<'_>, acting: &Acting, asked: Option<Id>) -> Result<Id, Problem> {
    let Some(id) = asked else { return Ok(new_id()) };
    if id.0.get_version_num() != 7 {
        return Err(Problem::field("/id", "uuid_v7"));
    }
    if store::exists(tx, acting.scope.county_id(), id)? {
        return Err(problem_codes::ALREADY_EXISTS.problem());
    }
    Ok(id)
}
