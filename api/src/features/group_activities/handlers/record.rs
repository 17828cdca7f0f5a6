//! `POST /group-activities/{id}/steps`

use crate::features::group_activities::case::Case;
use crate::features::group_activities::dto::RecordGroupActivityStepRequest;
use crate::features::group_activities::model::GroupActivityAction;
use crate::features::group_activities::permissions::RecordGroupActivity;
use crate::features::group_activities::recording;
use crate::features::group_activities::response::GroupActivityResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records one of the six steps (六步活动) with its day and proof, in place of what was recorded.
#[utoipa::path(
    tag = "group-activities",
    operation_id = "record_group_activity_step",
    request_body = RecordGroupActivityStepRequest,
    params(
        ("id" = Id, Path, description = "Activity"),
        ("If-Match" = String, Header, description = "Version of the activity, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["group_activities.record"])),
    extensions(("x-permission" = json!("group_activities.record"))),
    responses(
        (status = 200, description = "The activity as it is now.", body = GroupActivityResponse),
        (status = 403, description = "`group_activity_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`group_activity_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/group-activities/{id}/steps")]
pub async fn record_group_activity_step(
    permit: Permit<RecordGroupActivity>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordGroupActivityStepRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, GroupActivityAction::Record)?;
            recording::record(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
