//! `PATCH /inspections/{id}`

use crate::features::congresses;
use crate::features::inspections::case::Case;
use crate::features::inspections::create::{in_order, report, searchable, took_part};
use crate::features::inspections::dto::UpdateInspectionRequest;
use crate::features::inspections::log::{Entry, steps};
use crate::features::inspections::model::InspectionAction;
use crate::features::inspections::permissions::RecordInspection;
use crate::features::inspections::response::InspectionResponse;
use crate::features::inspections::rows::Inspection;
use crate::features::inspections::rules::{Party, Refusal};
use crate::features::inspections::store_acts;
use crate::platform::auth::{Acting, Permit, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes an inspection that is not handed over: what it was, who took part, its report. The office is
/// told once the report is there.
#[utoipa::path(
    tag = "inspections",
    operation_id = "update_inspection",
    request_body = UpdateInspectionRequest,
    params(
        ("id" = Id, Path, description = "Inspection"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["inspections.record"])),
    extensions(("x-permission" = json!("inspections.record"))),
    responses(
        (status = 200, description = "The inspection as it is now.", body = InspectionResponse),
        (status = 403, description = "`inspection_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inspection_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/inspections/{id}")]
pub async fn update_inspection(
    permit: Permit<RecordInspection>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<UpdateInspectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        // A phone that lost the answer sends its report again.
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, InspectionAction::Edit)?;
            let begun_on = case.row.begins_on;
            let is_reworded = reword(acting, &mut case.row, &request)?;
            if acting.scope.role() == Role::Deputy && case.row.begins_on != begun_on {
                store_acts::set_said(tx, &case.row, false)?;
            }
            let before = case.deputies.clone();
            let led_by = case.row.lead_deputy_id;
            lead(tx, acting, &mut case, &request)?;
            let is_other_people = people(tx, acting, &mut case, &request)?;
            let had_report = case.row.has_report;
            let is_rewritten = write_report(tx, acting, &mut case.row, &request)?;
            if !(is_reworded || is_other_people || is_rewritten) {
                tx.without_event("nothing was changed");
                return case.reply(tx, acting);
            }
            case.save(tx, acting)?;
            let new = case.deputies.iter().filter(|id| !before.contains(id));
            let new: Vec<Id> = new.copied().collect();
            let entry = Entry::new(&case.row, "inspection.updated").telling(&new);
            let entry = if case.row.has_report && !had_report {
                entry
                    .closing(Audience::deputy(led_by), steps::WRITE_REPORT)
                    .opening_for_office(steps::HAND_OVER)
            } else if case.row.lead_deputy_id != led_by && !case.row.has_report {
                entry
                    .closing(Audience::deputy(led_by), steps::WRITE_REPORT)
                    .opening(
                        Audience::deputy(case.row.lead_deputy_id),
                        steps::WRITE_REPORT,
                        None,
                    )
            } else {
                entry
            };
            entry.write(tx, acting)?;
            case.reply(tx, acting)
        })
        .await
}

/// Takes the new words and days over; whether there are any.
fn reword(
    acting: &Acting,
    row: &mut Inspection,
    request: &UpdateInspectionRequest,
) -> Result<bool, Problem> {
    let before = row.clone();
    row.kind = request.kind.unwrap_or(row.kind);
    row.begins_on = request.begins_on.unwrap_or(row.begins_on);
    row.ends_on = request.ends_on.unwrap_or(row.ends_on);
    in_order(acting, row.begins_on, row.ends_on)?;
    for (old, new) in [
        (&mut row.title, &request.title),
        (&mut row.place, &request.place),
    ] {
        if let Some(new) = new {
            old.clone_from(new);
        }
    }
    row.search_text = searchable(row);
    Ok(before.kind != row.kind
        || before.begins_on != row.begins_on
        || before.ends_on != row.ends_on
        || before.title != row.title
        || before.place != row.place)
}

/// Takes another leading deputy over: one in office of its congress, by the staff.
fn lead(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateInspectionRequest,
) -> Result<(), Problem> {
    let Some(id) = request
        .lead_deputy_id
        .filter(|id| *id != case.row.lead_deputy_id)
    else {
        return Ok(());
    };
    if acting.scope.role() == Role::Deputy {
        return Err(case.refused(acting, Refusal::NotYourTurn(Party::Office)));
    }
    let term_id = case.row.term_id;
    let mut in_office = congresses::deputies_in_office(tx, &acting.scope, term_id, &[id])?;
    let name = in_office.remove(&id);
    case.row.lead_name = name.ok_or_else(|| Problem::field("/lead_deputy_id", "not_a_deputy"))?;
    case.row.lead_deputy_id = id;
    case.row.search_text = searchable(&case.row);
    Ok(())
}

/// The same deputies, with who leads in front.
fn in_front(lead_id: Id, all: &[Id]) -> Vec<Id> {
    let others = all.iter().copied().filter(|id| *id != lead_id);
    std::iter::once(lead_id).chain(others).collect()
}

/// Whether the office says for the first time what deputies said before (A9).
fn confirms(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    request: &UpdateInspectionRequest,
) -> Result<bool, Problem> {
    if request.deputy_ids.is_none() || acting.scope.role() == Role::Deputy {
        return Ok(false);
    }
    let said = store_acts::said_by_office(tx, &case.row)?;
    let is_new = |id: &Id| !said.contains(id) && acting.scope.deputy_id() != Some(*id);
    Ok(case.deputies.iter().any(is_new))
}

/// Takes over who took part; whether somebody else did, or the office says it for the first time.
fn people(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateInspectionRequest,
) -> Result<bool, Problem> {
    let now = match &request.deputy_ids {
        Some(others) => took_part(tx, acting, &case.row, others)?,
        None => in_front(case.row.lead_deputy_id, &case.deputies),
    };
    if now == case.deputies && !confirms(tx, acting, case, request)? {
        return Ok(false);
    }
    store_acts::set_deputies(tx, &acting.scope, &case.row, &now)?;
    case.row.deputy_count = i32::try_from(now.len()).map_err(Problem::internal)?;
    case.deputies = now;
    Ok(true)
}

/// Writes the report; whether it says something else.
fn write_report(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &mut Inspection,
    request: &UpdateInspectionRequest,
) -> Result<bool, Problem> {
    let Some(content) = &request.report else {
        return Ok(false);
    };
    let before = store_acts::report(tx, row)?;
    if before.is_some_and(|before| before.content == *content) {
        return Ok(false);
    }
    store_acts::set_report(tx, &report(acting, row, content))?;
    row.has_report = true;
    Ok(true)
}
