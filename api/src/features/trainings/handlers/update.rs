//! `PATCH /trainings/{id}`

use crate::features::trainings::case::Case;
use crate::features::trainings::dto::UpdateTrainingRequest;
use crate::features::trainings::model::TrainingAction;
use crate::features::trainings::permissions::PlanTrainings;
use crate::features::trainings::response::TrainingResponse;
use crate::features::trainings::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes what is planned; whoever is invited is told. One that is moved lasts as long as before.
#[utoipa::path(
    tag = "trainings",
    operation_id = "update_training",
    request_body = UpdateTrainingRequest,
    params(
        ("id" = Id, Path, description = "Training"),
        ("If-Match" = String, Header, description = "Version of the training, such as `\"v3\"`"),
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
#[patch("/trainings/{id}")]
pub async fn update_training(
    permit: Permit<PlanTrainings>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateTrainingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let of = (path.0, Some(seen));
            let mut case = Case::open(tx, acting, of, TrainingAction::Edit)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
