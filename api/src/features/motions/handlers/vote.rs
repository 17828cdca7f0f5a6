//! `POST /motions/{id}/votes`

use crate::features::congresses;
use crate::features::counting::Tally;
use crate::features::motions::case::Case;
use crate::features::motions::deciding::dated;
use crate::features::motions::dto::RecordMotionVoteRequest;
use crate::features::motions::log::Entry;
use crate::features::motions::model::MotionAction;
use crate::features::motions::model::MotionStatus;
use crate::features::motions::permissions::DecideMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::motions::rows::VoteRow;
use crate::features::motions::{store_acts, voting};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::Json;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Records the vote of the congress. How many votes were needed is computed: a majority of all deputies
/// (组织法25).
#[utoipa::path(
    tag = "motions",
    operation_id = "record_motion_vote",
    request_body = RecordMotionVoteRequest,
    params(
        ("id" = Id, Path, description = "Motion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["motions.decide"])),
    extensions(("x-permission" = json!("motions.decide"))),
    responses(
        (status = 200, description = "The motion as it is now.", body = MotionResponse),
        (status = 403, description = "`motion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`motion_not_in_state`, `motion_withdrawal_asked`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/votes")]
pub async fn record_motion_vote(
    permit: Permit<DecideMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordMotionVoteRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            vote(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn vote(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &RecordMotionVoteRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::Vote)?;
    let row = &case.row;
    dated(acting, row, request.voted_on, "/voted_on")?;
    let place = (row.town_id, row.term_id);
    let membership = congresses::membership(tx, acting, place, request.voted_on)?;
    let tally = Tally {
        in_favour: request.in_favour,
        against: request.against,
        abstained: request.abstained,
        invalid: request.invalid,
    };
    let (decision, told) = voting::outcome(membership, tally)?;
    let number = |n: u32| i32::try_from(n).map_err(Problem::internal);
    let vote = VoteRow {
        county_id: row.county_id,
        id: new_id(),
        motion_id: row.id,
        voted_on: request.voted_on,
        base_count: number(decision.base)?,
        required_count: number(decision.required)?,
        in_favour: number(tally.in_favour)?,
        against: number(tally.against)?,
        abstained: number(tally.abstained)?,
        invalid: number(tally.invalid)?,
        is_passed: decision.is_passed,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
        steps: Json(serde_json::to_value(told).map_err(Problem::internal)?),
    };
    store_acts::insert_vote(tx, &vote)?;
    let (status, kind) = if decision.is_passed {
        (MotionStatus::Adopted, "motion.adopted")
    } else {
        (MotionStatus::Rejected, "motion.rejected")
    };
    case.row.status = status;
    case.save(tx, acting)?;
    Entry::new(&case.row, kind)
        .with("in_favour", vote.in_favour)
        .with("needed", vote.required_count)
        .closing_all()
        .telling(&case.standing.proposers())
        .write(tx, acting)?;
    Ok(case)
}
