//! `POST /presidium-members/{id}/endings`

use crate::features::deputies;
use crate::features::presidium::dto::{EndPresidiumMemberRequest, PresidiumMember};
use crate::features::presidium::error;
use crate::features::presidium::permissions::Manage;
use crate::features::presidium::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{self, NewEvent};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;
use serde_json::json;

/// Ends a seat on the presidium.
#[utoipa::path(
    tag = "presidium",
    params(("id" = Id, Path, description = "The seat."), ("If-Match" = String, Header, description = "Version, such as `\"v3\"`")),
    request_body = EndPresidiumMemberRequest,
    security(("bearer" = ["presidium.manage"])),
    extensions(("x-permission" = json!("presidium.manage"))),
    responses(
        (status = 201, description = "The ended seat.", body = PresidiumMember),
        (status = 409, description = "`presidium_seat_already_ended`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/presidium-members/{id}/endings")]
pub async fn end_presidium_member(
    permit: Permit<Manage>,
    IdPath(id): IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EndPresidiumMemberRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let scope = &acting.scope;
            let mut seat = store::get_for_update(tx, scope, id)?;
            seen.check(seat.version)?;
            if let Some(until) = seat.until {
                return Err(error::ALREADY_ENDED.with("date", until.to_string()));
            }
            if request.until > acting.today {
                return Err(Problem::field("/until", "future"));
            }
            if request.until < seat.since {
                return Err(Problem::field("/until", "before_start"));
            }
            seat.until = Some(request.until);
            seat.end_reason = Some(request.reason.trim().to_owned());
            seat.version += 1;
            seat.updated_at = acting.now;
            store::end(tx, scope, &seat)?;
            let people = deputies::by_ids(tx, scope.county_id(), &[seat.deputy_id])?;
            let name = people.get(&seat.deputy_id).map(|p| p.name.clone());
            let name = name.unwrap_or_default();
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: Some(seat.organ_id),
                    kind: "presidium.member_ended",
                    subject_kind: "organ",
                    subject_id: seat.organ_id,
                    data: json!({
                        "name": name, "deputy_id": seat.deputy_id, "post": seat.post,
                        "until": request.until, "reason": seat.end_reason,
                    }),
                },
            )?;
            let (organ_id, version) = (seat.organ_id, seat.version);
            let made = PresidiumMember::of(seat, name);
            Reply::created(
                &made,
                version,
                format!("/api/v1/organs/{organ_id}/presidium"),
            )
        })
        .await
}
