//! `POST /text-templates`

use crate::features::text_templates::dto::{KeepTextTemplateRequest, TextTemplateResponse};
use crate::features::text_templates::permissions::KeepTextTemplates;
use crate::features::text_templates::rules::unknown_placeholder;
use crate::features::text_templates::store::{self, TemplateRow};
use crate::platform::auth::{Acting, Permit};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::problem_codes;
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use actix_web::post;
use serde_json::json;

/// Keeps a text: of one's own unit, or of the county for all units.
#[utoipa::path(
    tag = "text_templates",
    operation_id = "create_text_template",
    request_body = KeepTextTemplateRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["text_templates.keep"])),
    extensions(("x-permission" = json!("text_templates.keep"))),
    responses(
        (status = 201, description = "Kept.", body = TextTemplateResponse),
        (status = 422, description = "`validation_failed`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/text-templates")]
pub async fn create_text_template(
    permit: Permit<KeepTextTemplates>,
    key: Idempotency,
    body: Body<KeepTextTemplateRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            check(&request)?;
            let organ_id = store::keeper(&acting.scope);
            let row = TemplateRow {
                county_id: acting.scope.county_id(),
                id: new_id(),
                organ_id,
                kind: request.kind,
                title: request.title.clone(),
                sort_key: store::key_of(organ_id.is_none(), &request.title),
                body: request.body.clone(),
                updated_by_name: acting.actor_name().to_owned(),
                is_demo: false,
                version: 1,
                created_at: acting.now,
                updated_at: acting.now,
            };
            store::insert(tx, &row)?;
            record(tx, acting, event(acting, "text_template.created", &row))?;
            let location = format!("/text-templates/{}", row.id);
            Reply::created(&TextTemplateResponse::of(row, &acting.scope), 1, location)
        })
        .await
}

/// Nothing stands in braces that is not filled in.
pub(super) fn check(request: &KeepTextTemplateRequest) -> Result<(), Problem> {
    match unknown_placeholder(&request.body) {
        None => Ok(()),
        Some(name) => {
            let shown: String = name.chars().take(20).collect();
            let params = Params::from([("name".to_owned(), json!(shown))]);
            let problem = problem_codes::VALIDATION_FAILED.problem();
            Err(problem.at("/body", "unknown_placeholder", params))
        }
    }
}

/// What the log is told: the whole text, so that one taken away can be written again.
pub(super) fn event(acting: &Acting, kind: &'static str, row: &TemplateRow) -> NewEvent {
    NewEvent {
        organ_id: row.organ_id.or(Some(acting.scope.organ_id())),
        kind,
        subject_kind: "text_template",
        subject_id: row.id,
        data: json!({"title": row.title, "kind": row.kind, "body": row.body}),
    }
}
