//! `POST /audit/verifications`

use crate::features::event_log::dto::VerifyEventsQuery;
use crate::features::event_log::permissions::VerifyEvents;
use crate::platform::auth::Permit;
use crate::platform::events::{self, KnownHead, NewEvent, Verification, record};
use crate::platform::http::{Idempotency, Problem, Query, Reply};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use actix_web::post;
use serde_json::json;

/// Recomputes the county's chain of hashes and says what was changed, removed or inserted. That it
/// was verified, and with what result, becomes an event itself.
#[utoipa::path(
    tag = "events",
    operation_id = "verify_event_log",
    params(VerifyEventsQuery, ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["audit.verify"])),
    extensions(("x-permission" = json!("audit.verify"))),
    responses((status = 200, description = "What was found.", body = Verification)),
)]
#[post("/audit/verifications")]
pub async fn verify_event_log(
    permit: Permit<VerifyEvents>,
    query: Query<VerifyEventsQuery>,
    key: Idempotency,
) -> Result<Reply, Problem> {
    let known = match query.0.head.as_deref() {
        None => Vec::new(),
        Some(text) => vec![
            KnownHead::parse(text)
                .ok_or_else(|| Problem::parameter("head", "kept_head", Params::new()))?,
        ],
    };
    // Read outside the write transaction: the chain of ten years takes longer than writers may wait.
    let found = permit
        .read(move |conn, acting| events::verify(conn, acting.scope.county_id(), &known))
        .await?;
    permit
        .write_once(key, [0; 32], move |tx, acting| {
            let event = NewEvent {
                organ_id: Some(acting.scope.organ_id()),
                kind: "audit.verified",
                subject_kind: "verification",
                subject_id: new_id(),
                data: json!({
                    "ok": found.ok,
                    "checked": found.checked,
                    "problem_count": found.problems.len(),
                }),
            };
            record(tx, acting, event)?;
            Reply::ok(&found)
        })
        .await
}
