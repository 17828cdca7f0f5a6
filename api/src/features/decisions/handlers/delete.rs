//! `DELETE /decisions/{id}`

use crate::features::attachments;
use crate::features::decisions::case::Case;
use crate::features::decisions::log::{Entry, SUBJECT};
use crate::features::decisions::model::DecisionAction;
use crate::features::decisions::permissions::ManageDecisions;
use crate::features::decisions::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Throws a draft away.
#[utoipa::path(
    tag = "decisions",
    operation_id = "delete_decision",
    params(
        ("id" = Id, Path, description = "Decision"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["decisions.manage"])),
    extensions(("x-permission" = json!("decisions.manage"))),
    responses(
        (status = 204, description = "Thrown away."),
        (status = 403, description = "`decision_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`decision_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/decisions/{id}")]
pub async fn delete_decision(
    permit: Permit<ManageDecisions>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    let keys = permit
        .write(move |tx, acting| {
            let case = Case::open(tx, acting, path.0, seen, DecisionAction::Delete)?;
            Entry::new(&case.row, "decision.deleted").write(tx, acting)?;
            let keys = attachments::delete_all(tx, &acting.scope, SUBJECT, case.row.id)?;
            store::delete(tx, &case.row)?;
            Ok(keys)
        })
        .await?;
    attachments::delete_files(&*permit.platform().files, keys).await;
    Ok(Reply::no_content())
}
