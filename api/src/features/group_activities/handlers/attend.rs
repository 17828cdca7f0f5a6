//! `POST /group-activities/{id}/presences`

use crate::features::group_activities::attending;
use crate::features::group_activities::case::Case;
use crate::features::group_activities::dto::AttendGroupActivityRequest;
use crate::features::group_activities::model::GroupActivityAction;
use crate::features::group_activities::permissions::RecordGroupActivity;
use crate::features::group_activities::response::GroupActivityResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says who came; with it the activity is held. Corrected the same way.
#[utoipa::path(
    tag = "group-activities",
    operation_id = "record_group_activity_presences",
    request_body = AttendGroupActivityRequest,
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
#[post("/group-activities/{id}/presences")]
pub async fn record_group_activity_presences(
    permit: Permit<RecordGroupActivity>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AttendGroupActivityRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, GroupActivityAction::Attend)?;
            attending::attend(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
