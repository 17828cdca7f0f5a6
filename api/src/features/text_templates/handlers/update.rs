//! `PUT /text-templates/{id}`

use super::create::check;
use crate::features::text_templates::dto::{KeepTextTemplateRequest, TextTemplateResponse};
use crate::features::text_templates::permissions::KeepTextTemplates;
use crate::features::text_templates::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{Changes, NewEvent, record};
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::put;
use serde_json::json;

/// Changes a text that one keeps; what was written with it stays as it is.
#[utoipa::path(
    tag = "text_templates",
    operation_id = "update_text_template",
    request_body = KeepTextTemplateRequest,
    params(
        ("id" = Id, Path, description = "Text"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["text_templates.keep"])),
    extensions(("x-permission" = json!("text_templates.keep"))),
    responses(
        (status = 200, description = "Changed.", body = TextTemplateResponse),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`validation_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[put("/text-templates/{id}")]
pub async fn update_text_template(
    permit: Permit<KeepTextTemplates>,
    path: IdPath,
    seen: IfMatch,
    body: Body<KeepTextTemplateRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let before = store::lock(tx, &acting.scope, path.0)?;
            seen.check(before.version)?;
            check(&request)?;
            let mut row = before.clone();
            row.kind = request.kind;
            row.title.clone_from(&request.title);
            row.sort_key = store::key_of(row.organ_id.is_none(), &request.title);
            row.body.clone_from(&request.body);
            acting.actor_name().clone_into(&mut row.updated_by_name);
            row.updated_at = acting.now;
            row.version += 1;
            store::save(tx, &row)?;
            let data = Changes::default()
                .field("kind", &before.kind, &row.kind)
                .field("title", &before.title, &row.title)
                .field("body", &before.body, &row.body)
                .beside(json!({"title": row.title}));
            let event = NewEvent {
                organ_id: row.organ_id.or(Some(acting.scope.organ_id())),
                kind: "text_template.updated",
                subject_kind: "text_template",
                subject_id: row.id,
                data,
            };
            record(tx, acting, event)?;
            let version = row.version;
            Reply::versioned(&TextTemplateResponse::of(row, &acting.scope), version)
        })
        .await
}
