//! `POST /decisions/{id}/filings`

use crate::features::congresses;
use crate::features::decisions::adopting;
use crate::features::decisions::case::Case;
use crate::features::decisions::case::happened;
use crate::features::decisions::dto::FileDecisionRequest;
use crate::features::decisions::log::{Entry, steps};
use crate::features::decisions::model::{DecisionAction, DecisionClockKind, DecisionFiledWith};
use crate::features::decisions::permissions::ManageDecisions;
use crate::features::decisions::response::DecisionResponse;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records that it was filed: with the standing committee of the county what a township congress resolved (M13),
/// with the government of the county the budget of a township (B4, 预算法50).
#[utoipa::path(
    tag = "decisions",
    operation_id = "file_decision",
    request_body = FileDecisionRequest,
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
        (status = 409, description = "`decision_not_in_state`, `decision_not_published`, `decision_nothing_to_file`, `decision_already_filed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/decisions/{id}/filings")]
pub async fn file_decision(
    permit: Permit<ManageDecisions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<FileDecisionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            file(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, clocks, event, to-dos.
pub(in crate::features) fn file(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &FileDecisionRequest,
) -> Result<Case, Problem> {
    let on = request.filed_on;
    if request.filed_with == DecisionFiledWith::Government {
        let mut case = Case::open(tx, acting, id, seen, DecisionAction::FileBudget)?;
        let at = ("/filed_on", "before_adoption");
        happened(acting, on, case.row.adopted_on, at)?;
        case.row.budget_filed_on = Some(on);
        case.save(tx, acting)?;
        Entry::new(&case.row, "decision.budget_filed")
            .with("filed_on", on.to_string())
            .closing_for_office(steps::FILE_BUDGET)
            .write(tx, acting)?;
        return Ok(case);
    }
    let mut case = Case::open(tx, acting, id, seen, DecisionAction::File)?;
    let at = ("/filed_on", "before_publication");
    happened(acting, on, case.row.published_on, at)?;
    case.row.filed_on = Some(on);
    case.row.file_due_on = None;
    adopting::stop(tx, acting, &case.row, (DecisionClockKind::Filing, on))?;
    case.save(tx, acting)?;
    // Those it is filed with.
    let county = congresses::offices(tx, &acting.scope, None)?;
    Entry::new(&case.row, "decision.filed")
        .with("filed_on", on.to_string())
        .closing_for_office(steps::FILE)
        .telling(county.into_iter().take(1))
        .write(tx, acting)?;
    Ok(case)
}
