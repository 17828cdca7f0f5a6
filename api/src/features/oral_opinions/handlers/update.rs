//! `PATCH /oral-opinions/{id}`

use crate::features::inspections;
use crate::features::oral_opinions::case::Case;
use crate::features::oral_opinions::dto::UpdateOralOpinionRequest;
use crate::features::oral_opinions::log::Entry;
use crate::features::oral_opinions::model::OralOpinionAction;
use crate::features::oral_opinions::permissions::RecordOralOpinion;
use crate::features::oral_opinions::recording::{said_on, searchable};
use crate::features::oral_opinions::response::OralOpinionResponse;
use crate::features::oral_opinions::rows::OralOpinion;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes an oral opinion that is not sorted, by who recorded it.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "update_oral_opinion",
    request_body = UpdateOralOpinionRequest,
    params(
        ("id" = Id, Path, description = "Oral opinion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["oral_opinions.record"])),
    extensions(("x-permission" = json!("oral_opinions.record"))),
    responses(
        (status = 200, description = "The oral opinion as it is now.", body = OralOpinionResponse),
        (status = 403, description = "`oral_opinion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`oral_opinion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/oral-opinions/{id}")]
pub async fn update_oral_opinion(
    permit: Permit<RecordOralOpinion>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateOralOpinionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, OralOpinionAction::Edit)?;
            if !reword(tx, acting, &mut case.row, &request)? {
                tx.without_event("nothing was changed");
                return case.reply(tx, acting);
            }
            case.row.search_text = searchable(&case.row);
            case.save(tx, acting)?;
            Entry::new(&case.row, "oral_opinion.updated").write(tx, acting)?;
            case.reply(tx, acting)
        })
        .await
}

/// Takes the new words and the day over; whether there are any.
fn reword(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &mut OralOpinion,
    request: &UpdateOralOpinionRequest,
) -> Result<bool, Problem> {
    let before = row.clone();
    if let Some(inspection) = row.inspection_id {
        if request.kind.is_some_and(|kind| kind != row.kind) {
            return Err(Problem::field("/kind", "said_at_an_inspection"));
        }
        if request
            .occasion
            .as_ref()
            .is_some_and(|name| *name != row.occasion)
        {
            return Err(Problem::field("/occasion", "said_at_an_inspection"));
        }
        let found = inspections::find(tx, &acting.scope, inspection)?;
        let from = found.map(|found| found.begins_on);
        said_on(acting, request.raised_on.unwrap_or(row.raised_on), from)?;
    } else {
        said_on(acting, request.raised_on.unwrap_or(row.raised_on), None)?;
    }
    if let Some(Some(unit)) = request.addressed_unit_id {
        let place = (row.level, row.town_id);
        if inspections::unit_name(tx, row.county_id, place, unit)?.is_none() {
            return Err(Problem::field("/addressed_unit_id", "not_a_unit"));
        }
    }
    row.kind = request.kind.unwrap_or(row.kind);
    row.raised_on = request.raised_on.unwrap_or(row.raised_on);
    row.addressed_unit_id = request.addressed_unit_id.unwrap_or(row.addressed_unit_id);
    for (old, new) in [
        (&mut row.occasion, &request.occasion),
        (&mut row.content, &request.content),
    ] {
        if let Some(new) = new {
            old.clone_from(new);
        }
    }
    Ok(before.kind != row.kind
        || before.raised_on != row.raised_on
        || before.addressed_unit_id != row.addressed_unit_id
        || before.occasion != row.occasion
        || before.content != row.content)
}
