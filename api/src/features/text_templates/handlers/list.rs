//! `GET /text-templates`

use crate::features::text_templates::dto::{ListTextTemplatesQuery, TextTemplateResponse};
use crate::features::text_templates::permissions::ReadTextTemplates;
use crate::features::text_templates::store;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash};
use actix_web::get;

/// Lists the texts of one's own unit and the common ones of the county, own ones first.
#[utoipa::path(
    tag = "text_templates",
    operation_id = "list_text_templates",
    params(ListTextTemplatesQuery),
    security(("bearer" = ["text_templates.read"])),
    extensions(("x-permission" = json!("text_templates.read"))),
    responses((status = 200, description = "One page of texts.", body = Page<TextTemplateResponse>)),
)]
#[get("/text-templates")]
pub async fn list_text_templates(
    permit: Permit<ReadTextTemplates>,
    Query(query): Query<ListTextTemplatesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let reply = permit
        .view(move |conn, acting| {
            let scope = &acting.scope;
            let found = store::list(conn, scope, query.kind, &page, query.count)?;
            Reply::tagged(&found.map(|row| TextTemplateResponse::of(row, scope)))
        })
        .await?;
    Ok(reply.unless_known(&known))
}
