//! `DELETE /suggestions/{id}`

use crate::features::attachments;
use crate::features::suggestions::case::Case;
use crate::features::suggestions::log::{Entry, SUBJECT};
use crate::features::suggestions::permissions::EditSuggestion;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{store, store_origins};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Throws a draft away. What was handed in once can only be withdrawn.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "delete_suggestion",
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["suggestions.edit"])),
    extensions(("x-permission" = json!("suggestions.edit"))),
    responses(
        (status = 204, description = "Thrown away."),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_mandate_suspended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/suggestions/{id}")]
pub async fn delete_suggestion(
    permit: Permit<EditSuggestion>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    let keys = permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen)?;
            case.step(tx, acting, Move::Delete)?;
            Entry::new(&case.row, "suggestion.deleted")
                .closing_all()
                .write(tx, acting)?;
            let keys = attachments::delete_all(tx, &acting.scope, SUBJECT, case.row.id)?;
            let origin = store_origins::find(tx, &case.row)?;
            store::delete(tx, &case.row)?;
            store_origins::tell_deleted(tx, acting, origin)?;
            Ok(keys)
        })
        .await?;
    attachments::delete_files(&*permit.platform().files, keys).await;
    Ok(Reply::no_content())
}
