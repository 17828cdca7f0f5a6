//! `POST /meetings/{id}/procedure-undoings`

use crate::features::meeting_procedures::response::MeetingProcedure;
use crate::features::meeting_procedures::view;
use crate::features::meetings;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::procedures::{self, UndoStepRequest};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;
use serde_json::json;

/// Takes back that a step is done, with a reason; both stay to be read.
#[utoipa::path(
    tag = "meetings",
    operation_id = "withdraw_meeting_step",
    request_body = UndoStepRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The steps as they are now.", body = MeetingProcedure),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`procedure_step_not_ticked`, `procedure_step_known`, `meeting_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/procedure-undoings")]
pub async fn withdraw_meeting_step(
    permit: Permit<ManageMeetings>,
    path: IdPath,
    key: Idempotency,
    body: Body<UndoStepRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let case = meetings::ticking(tx, acting, path.0)?;
            let steps = view::holding(tx, &case)?.steps;
            let step = procedures::by_hand(&steps, request.position)?;
            procedures::undo(tx, acting, case.row.id, request.position, &request.reason)?;
            let details = json!({"position": request.position, "reason": request.reason});
            let what = ("meeting.step_undone", step.name.as_str());
            meetings::note_step(tx, acting, &case, what, details)?;
            Reply::ok(&view::assemble(tx, acting, &case)?)
        })
        .await
}
