//! Handing a suggestion over: to one unit, to a leading one with others that assist it, or to several
//! that answer separately (J6).

use std::collections::HashSet;

use super::case::Case;
use super::dto::AssignSuggestionRequest;
use super::model::{AssignmentMode, PartRole};
use super::rows::{AssignmentRow, Suggestion};
use super::rules::Move;
use super::store_parts::PartRow;
use super::{entries, merging, periods, store_acts, store_parts, store_people};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;

/// The act itself: rows, event, to-dos.
pub(super) fn assign(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AssignSuggestionRequest,
) -> Result<(), Problem> {
    let next = case.step(tx, acting, Move::Assign)?;
    let units = units(tx, &case.row, request)?;
    case.row.unit_id = Some(request.unit_id);
    case.row.unit_count = units.len().try_into().map_err(Problem::internal)?;
    periods::apply(tx, acting, &mut case.row, next.deadline)?;
    let assignment = assignment(acting, new_id(), &case.row, request);
    store_acts::insert_assignment(tx, &assignment)?;
    let mut parts = Vec::with_capacity(units.len());
    for (index, (unit_id, _)) in units.iter().enumerate() {
        let role = match request.how {
            AssignmentMode::Separately if units.len() > 1 => PartRole::Separate,
            _ if index == 0 => PartRole::Lead,
            _ => PartRole::Assisting,
        };
        let mut part = part(acting, new_id(), &assignment, *unit_id, role);
        if role == PartRole::Assisting {
            part.due_on = Some(periods::opinion(tx, acting, &case.row, part.id, false)?);
        }
        parts.push(part);
    }
    store_parts::insert(tx, &parts)?;
    case.save(tx, acting)?;
    let names: Vec<String> = units.into_iter().map(|(_, name)| name).collect();
    entries::assigned(&case.row, &parts, &names, request.note.as_deref()).write(tx, acting)?;
    merging::follow(tx, acting, &case.row, next)
}

/// The hand-over as a row.
pub(super) fn assignment(
    acting: &Acting,
    id: Id,
    row: &Suggestion,
    request: &AssignSuggestionRequest,
) -> AssignmentRow {
    AssignmentRow {
        county_id: row.county_id,
        id,
        suggestion_id: row.id,
        unit_id: request.unit_id,
        note: request.note.clone(),
        assigned_by: acting.scope.account_id(),
        assigned_by_name: acting.actor_name().to_owned(),
        assigned_at: acting.now,
        signed_for_by_name: None,
        signed_for_at: None,
    }
}

/// A unit's part in it as a row.
pub(super) fn part(
    acting: &Acting,
    id: Id,
    assignment: &AssignmentRow,
    unit_id: Id,
    role: PartRole,
) -> PartRow {
    PartRow {
        county_id: assignment.county_id,
        id,
        suggestion_id: assignment.suggestion_id,
        assignment_id: assignment.id,
        unit_id,
        role,
        due_on: None,
        signed_for_by_name: None,
        signed_for_at: None,
        opinion: None,
        opinion_by_name: None,
        opinion_at: None,
        sent_back_note: None,
        replied_at: None,
        ended_at: None,
        created_at: acting.now,
    }
}

/// The units with their names, the first one first; 404 for one the county does not have, 422 for
/// one that cannot handle it or is named twice.
fn units(
    tx: &mut Tx<'_>,
    row: &Suggestion,
    request: &AssignSuggestionRequest,
) -> Result<Vec<(Id, String)>, Problem> {
    let others = request.other_unit_ids.iter().enumerate();
    let others = others.map(|(index, id)| (format!("/other_unit_ids/{index}"), *id));
    let asked = std::iter::once(("/unit_id".to_owned(), request.unit_id)).chain(others);
    let (mut seen, mut units) = (HashSet::new(), Vec::new());
    for (pointer, id) in asked {
        let code = match store_people::unit_name(tx, row, id)? {
            Some(_) if !seen.insert(id) => "duplicate",
            Some(name) => {
                units.push((id, name));
                continue;
            }
            None if !store_people::has_organ(tx, row.county_id, id)? => {
                return Err(Problem::not_found());
            }
            None => "not_a_unit",
        };
        let problem = problem_codes::VALIDATION_FAILED.problem();
        return Err(problem.at(pointer, code, Params::new()));
    }
    Ok(units)
}
