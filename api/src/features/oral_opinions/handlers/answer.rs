//! `POST /oral-opinions/{id}/answers`

use crate::features::clocks;
use crate::features::oral_opinions::answering::take;
use crate::features::oral_opinions::case::Case;
use crate::features::oral_opinions::dto::AnswerOralOpinionRequest;
use crate::features::oral_opinions::log::Entry;
use crate::features::oral_opinions::model::OralOpinionAction;
use crate::features::oral_opinions::permissions::AnswerOralOpinion;
use crate::features::oral_opinions::response::OralOpinionResponse;
use crate::features::organs;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records the answer. Before it is routed: what was answered on the spot, by the deputy who heard it or the
/// office; then nothing is routed (J21). Afterwards: the unit's answer, by itself or by the office.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "answer_oral_opinion",
    request_body = AnswerOralOpinionRequest,
    params(
        ("id" = Id, Path, description = "Oral opinion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["oral_opinions.answer"])),
    extensions(("x-permission" = json!("oral_opinions.answer"))),
    responses(
        (status = 200, description = "The oral opinion as it is now.", body = OralOpinionResponse),
        (status = 403, description = "`oral_opinion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`oral_opinion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/oral-opinions/{id}/answers")]
pub async fn answer_oral_opinion(
    permit: Permit<AnswerOralOpinion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerOralOpinionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            answer(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: row, event, to-dos.
fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AnswerOralOpinionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, OralOpinionAction::Answer)?;
    take(acting, &mut case.row, request, "")?;
    clocks::store::close(tx, &acting.scope, case.row.id, request.answered_on)?;
    case.save(tx, acting)?;
    let kind = if case.row.on_the_spot {
        "oral_opinion.answered_on_the_spot"
    } else {
        "oral_opinion.answered"
    };
    let units: Vec<Id> = case.row.unit_id.into_iter().collect();
    let name = organs::names(tx, case.row.county_id, &units)?
        .into_values()
        .next();
    Entry::new(&case.row, kind)
        .with("unit_id", case.row.unit_id.map(|unit| unit.to_string()))
        .with("unit_name", name.unwrap_or_default())
        .with("answered_by", request.answered_by.clone())
        .with("answered_post", request.answered_post.clone())
        .closing_all()
        .telling_deputy()
        .telling_office()
        .write(tx, acting)?;
    Ok(case)
}
