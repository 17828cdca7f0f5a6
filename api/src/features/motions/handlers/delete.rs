//! `DELETE /motions/{id}`

use crate::features::motions::case::Case;
use crate::features::motions::log::{Entry, SUBJECT};
use crate::features::motions::model::MotionAction;
use crate::features::motions::permissions::EditMotion;
use crate::features::motions::store;
use crate::features::{attachments, signatures};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Throws a draft away. What was handed in once can only be withdrawn.
#[utoipa::path(
    tag = "motions",
    operation_id = "delete_motion",
    params(
        ("id" = Id, Path, description = "Motion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["motions.edit"])),
    extensions(("x-permission" = json!("motions.edit"))),
    responses(
        (status = 204, description = "Thrown away."),
        (status = 403, description = "`motion_not_your_turn`, `congress_mandate_suspended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`motion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/motions/{id}")]
pub async fn delete_motion(
    permit: Permit<EditMotion>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    let keys = permit
        .write(move |tx, acting| {
            let case = Case::open(tx, acting, path.0, seen, MotionAction::Delete)?;
            Entry::new(&case.row, "motion.deleted")
                .closing_all()
                .write(tx, acting)?;
            let keys = attachments::delete_all(tx, &acting.scope, SUBJECT, case.row.id)?;
            signatures::delete_all(tx, case.row.county_id, case.row.id)?;
            store::delete(tx, &case.row)?;
            Ok(keys)
        })
        .await?;
    attachments::delete_files(&*permit.platform().files, keys).await;
    Ok(Reply::no_content())
}
