//! `POST /motions/deadlines`

use crate::features::congresses;
use crate::features::motions::dto::FixMotionDeadlineRequest;
use crate::features::motions::permissions::DecideMotion;
use crate::features::motions::response::MotionCongresses;
use crate::features::motions::rows::DeadlineRow;
use crate::features::motions::{congress_view, store_acts};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::Tx;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;
use serde_json::json;

/// Records the day until which motions of a session may be handed in, as the presidium fixed it. The
/// one recorded last holds.
#[utoipa::path(
    tag = "motions",
    operation_id = "record_motion_deadline",
    request_body = FixMotionDeadlineRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["motions.decide"])),
    extensions(("x-permission" = json!("motions.decide"))),
    responses(
        (status = 200, description = "The congress with the day.", body = MotionCongresses),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/deadlines")]
pub async fn record_motion_deadline(
    permit: Permit<DecideMotion>,
    key: Idempotency,
    body: Body<FixMotionDeadlineRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            fix(tx, acting, &request)?;
            Reply::ok(&congress_view::of_reader(tx, acting)?)
        })
        .await
}

/// The act itself.
pub(in crate::features) fn fix(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &FixMotionDeadlineRequest,
) -> Result<(), Problem> {
    let congress = congresses::of_staff(tx, acting)?;
    let congress = congress.ok_or_else(|| congresses::error::NO_CONGRESS.problem())?;
    let row = DeadlineRow {
        county_id: acting.scope.county_id(),
        id: new_id(),
        organ_id: congress.organ_id,
        term_id: congress.term_id,
        session_id: None,
        session_name: request.session_name.clone(),
        closes_on: request.closes_on,
        fixed_by: acting.scope.account_id(),
        fixed_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_acts::insert_deadline(tx, &row)?;
    let event = NewEvent {
        organ_id: Some(congress.office_id),
        kind: "motion.deadline_fixed",
        subject_kind: "organ",
        subject_id: congress.organ_id,
        data: json!({"session_name": row.session_name, "closes_on": row.closes_on}),
    };
    record(tx, acting, event)?;
    Ok(())
}
