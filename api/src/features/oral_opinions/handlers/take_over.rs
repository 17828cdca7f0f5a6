//! `POST /oral-opinions/{id}/suggestions`

use crate::features::oral_opinions::case::Case;
use crate::features::oral_opinions::dto::TakeOverOralOpinionRequest;
use crate::features::oral_opinions::log::{Entry, title};
use crate::features::oral_opinions::model::{
    OpinionOccasion, OralOpinionAction, OralOpinionStatus,
};
use crate::features::oral_opinions::permissions::TakeOverOralOpinion;
use crate::features::oral_opinions::response::OralOpinionResponse;
use crate::features::oral_opinions::rows::OralOpinion;
use crate::features::suggestions::model::{Occasion, OriginKind};
use crate::features::{clocks, suggestions};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Makes a draft suggestion of it in the deputy's name (J21; 代表法24, 36), which the deputy completes and hands
/// in; by the deputy, or by the office in their name. `suggestion.id` says which.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "create_oral_opinion_suggestion",
    request_body = TakeOverOralOpinionRequest,
    params(
        ("id" = Id, Path, description = "Oral opinion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["oral_opinions.take_over"])),
    extensions(("x-permission" = json!("oral_opinions.take_over"))),
    responses(
        (status = 200, description = "The oral opinion as it is now.", body = OralOpinionResponse),
        (status = 403, description = "`oral_opinion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`oral_opinion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/oral-opinions/{id}/suggestions")]
pub async fn create_oral_opinion_suggestion(
    permit: Permit<TakeOverOralOpinion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<TakeOverOralOpinionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            take_over(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: the draft, row, event, to-dos.
fn take_over(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &TakeOverOralOpinionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, OralOpinionAction::TakeOver)?;
    suggestions::draft(tx, acting, &from(&case.row, request)?)?;
    clocks::store::close(tx, &acting.scope, case.row.id, acting.today)?;
    // It has left the unit that had it.
    let before = case.row.unit_id.take();
    case.row.due_on = None;
    case.row.status = OralOpinionStatus::TakenOver;
    case.save(tx, acting)?;
    Entry::new(&case.row, "oral_opinion.taken_over")
        .closing_all()
        .telling_deputy()
        .telling_office()
        .leaving(before)
        .write(tx, acting)?;
    Ok(case)
}

/// What becomes a suggestion.
fn from(
    row: &OralOpinion,
    request: &TakeOverOralOpinionRequest,
) -> Result<suggestions::TakenOver, Problem> {
    let content = request.content.as_ref().unwrap_or(&row.content);
    if content.chars().count() < 20 {
        return Err(Problem::field("/content", "opinion_too_short"));
    }
    Ok(suggestions::TakenOver {
        kind: OriginKind::Opinion,
        subject_id: row.id,
        subject_title: title(row),
        subject_number: None,
        level: row.level,
        lead_id: row.deputy_id,
        cosigners: Vec::new(),
        occasion: match row.kind {
            OpinionOccasion::Deliberation => Occasion::InSession,
            _ => Occasion::BetweenSessions,
        },
        title: request.title.clone(),
        content: content.clone(),
    })
}
