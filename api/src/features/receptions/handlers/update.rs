//! `PATCH /receptions/{id}`

use crate::features::receptions::case::Case;
use crate::features::receptions::dto::UpdateReceptionRequest;
use crate::features::receptions::model::ReceptionAction;
use crate::features::receptions::permissions::PlanReceptions;
use crate::features::receptions::response::ReceptionResponse;
use crate::features::receptions::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes what is planned: the notice, who is on duty; the time only before residents know it.
#[utoipa::path(
    tag = "receptions",
    operation_id = "update_reception",
    request_body = UpdateReceptionRequest,
    params(
        ("id" = Id, Path, description = "Reception"),
        ("If-Match" = String, Header, description = "Version of the reception, such as `\"v3\"`"),
    ),
    security(("bearer" = ["receptions.plan"])),
    extensions(("x-permission" = json!("receptions.plan"))),
    responses(
        (status = 200, description = "The reception as it is now.", body = ReceptionResponse),
        (status = 403, description = "`reception_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`reception_not_in_state`, `reception_announced`: it is moved with a reason; `reception_time_taken`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/receptions/{id}")]
pub async fn update_reception(
    permit: Permit<PlanReceptions>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateReceptionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ReceptionAction::Edit)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
