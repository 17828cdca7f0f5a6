//! `DELETE /text-templates/{id}`

use super::create::event;
use crate::features::text_templates::permissions::KeepTextTemplates;
use crate::features::text_templates::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::record;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Takes a text away that one keeps; the log keeps its words.
#[utoipa::path(
    tag = "text_templates",
    operation_id = "delete_text_template",
    params(
        ("id" = Id, Path, description = "Text"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["text_templates.keep"])),
    extensions(("x-permission" = json!("text_templates.keep"))),
    responses(
        (status = 204, description = "Taken away."),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/text-templates/{id}")]
pub async fn delete_text_template(
    permit: Permit<KeepTextTemplates>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let row = store::lock(tx, &acting.scope, path.0)?;
            seen.check(row.version)?;
            store::delete(tx, &row)?;
            record(tx, acting, event(acting, "text_template.deleted", &row))?;
            Ok(())
        })
        .await?;
    Ok(Reply::no_content())
}
