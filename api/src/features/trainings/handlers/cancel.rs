//! `POST /trainings/{id}/cancellations`

use crate::features::trainings::case::Case;
use crate::features::trainings::dto::CancelTrainingRequest;
use crate::features::trainings::model::TrainingAction;
use crate::features::trainings::permissions::PlanTrainings;
use crate::features::trainings::response::TrainingResponse;
use crate::features::trainings::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Calls it off, with the reason; those invited are told.
#[utoipa::path(
    tag = "trainings",
    operation_id = "cancel_training",
    request_body = CancelTrainingRequest,
    params(
        ("id" = Id, Path, description = "Training"),
        ("If-Match" = String, Header, description = "Version of the training, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["trainings.plan"])),
    extensions(("x-permission" = json!("trainings.plan"))),
    responses(
        (status = 200, description = "The training as it is now.", body = TrainingResponse),
        (status = 403, description = "`training_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`training_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/trainings/{id}/cancellations")]
pub async fn cancel_training(
    permit: Permit<PlanTrainings>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CancelTrainingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let of = (path.0, Some(seen));
            let mut case = Case::open(tx, acting, of, TrainingAction::Cancel)?;
            updating::cancel(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
