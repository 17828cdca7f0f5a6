//! `DELETE /imports/{id}`

use crate::features::exchange::error;
use crate::features::exchange::kind::ImportStatus;
use crate::features::exchange::permissions::Import;
use crate::features::exchange::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{self, NewEvent};
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;
use serde_json::json;

/// Gives a preview up; its rows are deleted.
#[utoipa::path(
    tag = "exchange",
    params(("id" = Id, Path, description = "The import."), ("If-Match" = String, Header, description = "The version that was seen.")),
    security(("bearer" = ["imports.manage"])),
    extensions(("x-permission" = json!("imports.manage"))),
    responses(
        (status = 204, description = "Discarded."),
        (status = 409, description = "`import_not_previewed`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/imports/{id}")]
pub async fn discard_import(
    permit: Permit<Import>,
    IdPath(id): IdPath,
    expected: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let mut import = store::get_for_update(tx, &acting.scope, id)?;
            expected.check(import.version)?;
            if import.status != ImportStatus::Previewed {
                return Err(error::NOT_PREVIEWED.problem());
            }
            import.status = ImportStatus::Discarded;
            import.version += 1;
            store::finish(tx, &acting.scope, &import)?;
            let event = NewEvent {
                organ_id: Some(acting.scope.organ_id()),
                kind: "import.discarded",
                subject_kind: "import",
                subject_id: id,
                data: json!({"kind": import.kind, "file_name": import.file_name}),
            };
            events::record(tx, acting, event)?;
            Ok(Reply::no_content())
        })
        .await
}
