//! `POST /trainings/{id}/quiz-answers`

use crate::features::trainings::case::Case;
use crate::features::trainings::dto::TakeTrainingQuizRequest;
use crate::features::trainings::model::TrainingAction;
use crate::features::trainings::permissions::AnswerTrainings;
use crate::features::trainings::quiz;
use crate::features::trainings::response::TrainingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Answers the questions, once, from its first day on. The score is for the deputy and the office.
#[utoipa::path(
    tag = "trainings",
    operation_id = "answer_training_quiz",
    request_body = TakeTrainingQuizRequest,
    params(
        ("id" = Id, Path, description = "Training"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["trainings.answer"])),
    extensions(("x-permission" = json!("trainings.answer"))),
    responses(
        (status = 200, description = "The training as it is now.", body = TrainingResponse),
        (status = 403, description = "`training_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`training_not_in_state`, `training_not_yet`, `training_quiz_none`, `training_quiz_taken`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/trainings/{id}/quiz-answers")]
pub async fn answer_training_quiz(
    permit: Permit<AnswerTrainings>,
    path: IdPath,
    key: Idempotency,
    body: Body<TakeTrainingQuizRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let of = (path.0, None);
            let mut case = Case::open(tx, acting, of, TrainingAction::TakeQuiz)?;
            quiz::take(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
