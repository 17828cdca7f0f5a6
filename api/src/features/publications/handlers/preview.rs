//! `GET /suggestions/{id}/publication-preview`

use super::response;
use crate::features::publications::dto::{PublicationPreview, PublishedReply, RedactionFinding};
use crate::features::publications::permissions::PublishSuggestion;
use crate::features::publications::{gate, store};
use crate::features::suggestions;
use crate::platform::auth::Permit;
use crate::platform::clock::local_date;
use crate::platform::http::{IdPath, Problem, Reply};
use crate::platform::redaction::redact;
use actix_web::get;

/// The suggestion and its answers as they would be published, with what readers must not see taken
/// out and listed, and why it cannot be published, if so (J17).
#[utoipa::path(
    tag = "publications",
    operation_id = "preview_publication",
    params(("id" = crate::platform::db::Id, Path, description = "Suggestion")),
    security(("bearer" = ["suggestions.publish"])),
    extensions(("x-permission" = json!("suggestions.publish"))),
    responses((status = 200, description = "The preview.", body = PublicationPreview)),
)]
#[get("/suggestions/{id}/publication-preview")]
pub async fn preview_publication(
    permit: Permit<PublishSuggestion>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let preview = permit
        .read(move |conn, acting| {
            let row = suggestions::get(conn, &acting.scope, path.0)?;
            let standing = store::standing(conn, row.county_id, row.id)?;
            let refusal = gate::check(acting, &row, standing.is_some()).err();
            let (deputy_name, answers) = suggestions::answers(conn, &row)?;
            let mut findings = Vec::new();
            let mut clean = |text: &str| {
                let (shown, found) = redact(text);
                let found = found.into_iter();
                findings.extend(found.map(|(kind, text)| RedactionFinding { kind, text }));
                shown
            };
            let (title, content) = (clean(&row.title), clean(&row.content));
            let replies = answers.into_iter().map(|answer| PublishedReply {
                unit_name: answer.unit_name,
                replied_on: local_date(answer.replied_at),
                result_class: answer.result_class.as_str().to_owned(),
                content: clean(&answer.content),
            });
            let replies = replies.collect();
            let published = standing.map(|row| response(conn, row)).transpose()?;
            Ok(PublicationPreview {
                title,
                content,
                deputy_name,
                replies,
                findings,
                code: refusal.as_ref().map(|problem| problem.code().to_owned()),
                reason: refusal.map(|problem| problem.detail(acting.locale)),
                published,
            })
        })
        .await?;
    Reply::ok(&preview)
}
