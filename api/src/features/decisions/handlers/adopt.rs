//! `POST /decisions/{id}/adoptions`

use crate::features::decisions::adopting;
use crate::features::decisions::case::Case;
use crate::features::decisions::case::happened;
use crate::features::decisions::create::searchable;
use crate::features::decisions::dto::AdoptDecisionRequest;
use crate::features::decisions::log::{Entry, steps};
use crate::features::decisions::model::{DecisionAction, DecisionKind, DecisionStatus};
use crate::features::decisions::permissions::ManageDecisions;
use crate::features::decisions::response::DecisionResponse;
use crate::features::decisions::{origin, rules, store};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;
use chrono::NaiveDate;

/// Records that it was adopted: it gets its number, and what is due after that gets its day: handing an opinion
/// over within `opinion_assign_days` (S3), publishing a budget within `budget_publication_days` (B3). The
/// deputies of the congress see it from now on. What a meeting voted on is adopted on the day of that vote, once
/// it was announced as passed.
#[utoipa::path(
    tag = "decisions",
    operation_id = "adopt_decision",
    request_body = AdoptDecisionRequest,
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
        (status = 409, description = "`decision_not_in_state`, `decision_not_passed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/decisions/{id}/adoptions")]
pub async fn adopt_decision(
    permit: Permit<ManageDecisions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AdoptDecisionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            adopt(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, clocks, event, to-dos.
pub(in crate::features) fn adopt(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AdoptDecisionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, DecisionAction::Adopt)?;
    let on = request.adopted_on;
    let at = ("/adopted_on", "decision_day_out_of_range");
    happened(acting, on, NaiveDate::from_ymd_opt(1950, 1, 1), at)?;
    origin::was_passed(tx, &case.row, on)?;
    let number = adopting::number(tx, acting, &case.row, (request.number.as_deref(), on))?;
    case.row.number = Some(number.clone());
    case.row.adopted_on = Some(on);
    case.row.status = DecisionStatus::Adopted;
    case.row.search_text = searchable(&case.row);
    adopting::start(tx, acting, &mut case)?;
    case.save(tx, acting)?;
    let deputies = store::deputies(tx, &case.row)?;
    let mut entry = Entry::new(&case.row, "decision.adopted")
        .with("number", number)
        .with("adopted_on", on.to_string())
        .telling_deputies(&deputies);
    if case.row.kind == DecisionKind::Opinion {
        entry = entry.opening_for_office(steps::HAND_OVER, case.row.hand_over_due_on);
    }
    if case.row.publish_due_on.is_some() {
        entry = entry.opening_for_office(steps::PUBLISH, case.row.publish_due_on);
    }
    if rules::is_budget_filed_above(&case.snapshot()) {
        entry = entry.opening_for_office(steps::FILE_BUDGET, None);
    }
    entry.write(tx, acting)?;
    Ok(case)
}
