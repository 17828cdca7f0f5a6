//! `POST /trainings/{id}/answers`

use crate::features::trainings::answering;
use crate::features::trainings::case::Case;
use crate::features::trainings::dto::AnswerTrainingRequest;
use crate::features::trainings::model::TrainingAction;
use crate::features::trainings::permissions::AnswerTrainings;
use crate::features::trainings::response::TrainingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says whether one comes, or asks for leave with the reason, until its first day; the last answer holds. The office
/// enters it for who says so by telephone.
#[utoipa::path(
    tag = "trainings",
    operation_id = "answer_training",
    request_body = AnswerTrainingRequest,
    params(
        ("id" = Id, Path, description = "Training"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["trainings.answer"])),
    extensions(("x-permission" = json!("trainings.answer"))),
    responses(
        (status = 200, description = "The training as it is now.", body = TrainingResponse),
        (status = 403, description = "`training_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`training_not_in_state`, `training_too_late`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/trainings/{id}/answers")]
pub async fn answer_training(
    permit: Permit<AnswerTrainings>,
    path: IdPath,
    key: Idempotency,
    body: Body<AnswerTrainingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let of = (path.0, None);
            let mut case = Case::open(tx, acting, of, TrainingAction::Answer)?;
            answering::answer(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
