//! `POST /decisions/{id}/publications`

use crate::features::decisions::adopting;
use crate::features::decisions::case::Case;
use crate::features::decisions::case::happened;
use crate::features::decisions::dto::PublishDecisionRequest;
use crate::features::decisions::log::{Entry, steps};
use crate::features::decisions::model::{DecisionAction, DecisionClockKind};
use crate::features::decisions::permissions::ManageDecisions;
use crate::features::decisions::response::DecisionResponse;
use crate::features::decisions::rules;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records that it was published. What a township congress resolved is filed with the standing committee of the
/// county within `resolution_filing_days` from that day (M13).
#[utoipa::path(
    tag = "decisions",
    operation_id = "publish_decision",
    request_body = PublishDecisionRequest,
    params(
        ("id" = Id, Path, description = "Decision"),
        ("If-Match" = String, Header, description = "Version of the decision, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["decisions.manage"])),
    extensions(("x-permission" = json!("decisions.manage"))),
    responses(
        (status = 200, description = "The decision as it is now.", body = DecisionResponse),
        (status = 403, description = "`decision_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`decision_not_in_state`, `decision_already_published`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/decisions/{id}/publications")]
pub async fn publish_decision(
    permit: Permit<ManageDecisions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<PublishDecisionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            publish(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, clocks, event, to-dos.
pub(in crate::features) fn publish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &PublishDecisionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, DecisionAction::Publish)?;
    let on = request.published_on;
    let at = ("/published_on", "before_adoption");
    happened(acting, on, case.row.adopted_on, at)?;
    case.row.published_on = Some(on);
    case.row.publish_due_on = None;
    adopting::stop(tx, acting, &case.row, (DecisionClockKind::Publication, on))?;
    if rules::is_filed_with_county(&case.snapshot()) {
        adopting::start_filing(tx, acting, &mut case, on)?;
    }
    case.save(tx, acting)?;
    let mut entry = Entry::new(&case.row, "decision.published")
        .with("published_on", on.to_string())
        .closing_for_office(steps::PUBLISH);
    if case.row.file_due_on.is_some() {
        entry = entry.opening_for_office(steps::FILE, case.row.file_due_on);
    }
    entry.write(tx, acting)?;
    Ok(case)
}
