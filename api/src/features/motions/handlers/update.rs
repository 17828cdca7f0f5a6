//! `PATCH /motions/{id}`

use crate::features::motions::case::Case;
use crate::features::motions::create::searchable;
use crate::features::motions::dto::UpdateMotionRequest;
use crate::features::motions::log::Entry;
use crate::features::motions::model::{MotionAction, Mover};
use crate::features::motions::permissions::EditMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::motions::rows::Motion;
use crate::features::signatures;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes a draft or a motion sent back. Who has signed is asked again, because they signed another
/// text.
#[utoipa::path(
    tag = "motions",
    operation_id = "update_motion",
    request_body = UpdateMotionRequest,
    params(
        ("id" = Id, Path, description = "Motion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["motions.edit"])),
    extensions(("x-permission" = json!("motions.edit"))),
    responses(
        (status = 200, description = "The motion as it is now.", body = MotionResponse),
        (status = 403, description = "`motion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`motion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/motions/{id}")]
pub async fn update_motion(
    permit: Permit<EditMotion>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateMotionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, MotionAction::Edit)?;
            if !reword(&mut case.row, &request) {
                tx.without_event("nothing was changed");
                return case.reply(tx, acting);
            }
            case.row.search_text = searchable(&case.row);
            let had = case.row.signed_count;
            // Who signed, signed these words.
            let asked = if case.row.mover == Mover::Deputies {
                let asked = signatures::ask_again(tx, &case.subject()?)?;
                case.recount(tx, acting)?;
                asked
            } else {
                Vec::new()
            };
            case.save(tx, acting)?;
            Entry::new(&case.row, "motion.updated")
                .asking(&asked)
                .ready_or_not(had)
                .write(tx, acting)?;
            case.reply(tx, acting)
        })
        .await
}

/// Takes the new words over; whether there are any.
fn reword(row: &mut Motion, request: &UpdateMotionRequest) -> bool {
    let parts = [
        (&mut row.title, &request.title),
        (&mut row.cause, &request.cause),
        (&mut row.grounds, &request.grounds),
        (&mut row.plan, &request.plan),
    ];
    let mut is_changed = false;
    for (old, new) in parts {
        if let Some(new) = new.as_ref().filter(|new| *new != old) {
            old.clone_from(new);
            is_changed = true;
        }
    }
    is_changed
}
