//! `POST /suggestions/{id}/publications`

use super::response;
use crate::features::parameters;
use crate::features::publications::dto::{
    KeptReply, PublicationResponse, PublishSuggestionRequest, PublishedReply,
};
use crate::features::publications::permissions::PublishSuggestion;
use crate::features::publications::store::{self, PublicationRow};
use crate::features::publications::{error, gate};
use crate::features::suggestions;
use crate::platform::auth::{Acting, Permit};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Json, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;
use serde_json::json;

/// What the classes of results are called here.
const CLASSES: &str = "suggestion_result_classes";

/// Makes an answered suggestion public, as the office has redacted it (J17).
#[utoipa::path(
    tag = "publications",
    operation_id = "publish_suggestion",
    request_body = PublishSuggestionRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.publish"])),
    extensions(("x-permission" = json!("suggestions.publish"))),
    responses(
        (status = 200, description = "The publication.", body = PublicationResponse),
        (status = 403, description = "`publication_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`publication_confidential`, `publication_not_answered`, `publication_already_public`, `publication_replies_differ`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/publications")]
pub async fn publish_suggestion(
    permit: Permit<PublishSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<PublishSuggestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = publish(tx, acting, path.0, seen, &request)?;
            Reply::ok(&response(tx, row)?)
        })
        .await
}

fn publish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &PublishSuggestionRequest,
) -> Result<PublicationRow, Problem> {
    let row = suggestions::get(tx, &acting.scope, id)?;
    seen.check(row.version)?;
    let standing = store::standing(tx, row.county_id, row.id)?;
    gate::check(acting, &row, standing.is_some())?;
    let (lead, answers) = suggestions::answers(tx, &row)?;
    if request.replies.len() != answers.len() {
        return Err(error::REPLIES_DIFFER.problem());
    }
    for (index, text) in request.replies.iter().enumerate() {
        if !(10..=6000).contains(&text.trim().chars().count()) {
            return Err(Problem::field(
                &format!("/replies/{index}"),
                "published_length",
            ));
        }
    }
    let (town, today) = (row.register_town(), acting.today);
    let classes = parameters::resolve(tx, row.county_id, town, CLASSES, today)?;
    let classes = classes.classes().map_err(Problem::internal)?;
    let replies = answers.into_iter().zip(&request.replies);
    let replies: Vec<KeptReply> = replies
        .map(|(answer, text)| {
            let class = answer.result_class.as_str();
            let name = classes.iter().find(|(code, _)| code == class);
            let reply = PublishedReply {
                unit_name: answer.unit_name,
                replied_on: local_date(answer.replied_at),
                result_class: class.to_owned(),
                content: text.trim().to_owned(),
            };
            KeptReply {
                reply,
                class_name: name.map(|(_, name)| name.clone()),
            }
        })
        .collect();
    let town_name = match row.town_id {
        Some(town) => store::town_name(tx, row.county_id, town)?,
        None => None,
    };
    let publication = PublicationRow {
        county_id: row.county_id,
        id: new_id(),
        suggestion_id: row.id,
        number: row.number.clone(),
        title: request.title.clone(),
        deputy_name: request.show_deputy.then_some(lead),
        town_name,
        is_demo: row.is_demo,
        published_by_name: acting.actor_name().to_owned(),
        published_at: acting.now,
        withdrawn_at: None,
        withdrawn_reason: None,
        withdrawn_by_name: None,
        replies: Json(serde_json::to_value(&replies).map_err(Problem::internal)?),
        content: request.content.clone(),
    };
    store::insert(tx, &publication)?;
    let event = NewEvent {
        organ_id: Some(row.office_id),
        kind: "suggestion.published",
        subject_kind: "suggestion",
        subject_id: row.id,
        data: json!({"title": row.title, "number": row.number, "publication_id": publication.id}),
    };
    record(tx, acting, event)?;
    Ok(publication)
}
