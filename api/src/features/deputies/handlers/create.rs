//! `POST /deputies`

use crate::features::deputies::assemble::{self, Shown};
use crate::features::deputies::check;
use crate::features::deputies::dto::CreateDeputyRequest;
use crate::features::deputies::permissions::Manage;
use crate::features::deputies::response::DeputyResponse;
use crate::features::deputies::store::{self, Deputy};
use crate::platform::auth::Permit;
use crate::platform::events::{self, NewEvent};
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;
use serde_json::json;

/// Enters a deputy; the mandates follow by `create_mandate`.
#[utoipa::path(
    tag = "deputies",
    request_body = CreateDeputyRequest,
    security(("bearer" = ["deputies.manage"])),
    extensions(("x-permission" = json!("deputies.manage"))),
    responses(
        (status = 201, description = "The new deputy.", body = DeputyResponse),
        (status = 409, description = "`deputy_phone_taken`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputies")]
pub async fn create_deputy(
    permit: Permit<Manage>,
    key: Idempotency,
    body: Body<CreateDeputyRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    let today = permit.acting().today;
    let phone = request.phone.as_deref().map(check::phone).transpose();
    let phone = phone.map_err(|code| Problem::field("/phone", code))?;
    let born_on = request.born_on.map(|day| check::born_on(day, today));
    let born_on = born_on
        .transpose()
        .map_err(|code| Problem::field("/born_on", code))?;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let request = request.clone();
            let deputy = Deputy {
                county_id: acting.scope.county_id(),
                id: new_id(),
                name: request.name.trim().to_owned(),
                sort_key: String::new(),
                gender: request.gender,
                born_on,
                ethnicity: request.ethnicity,
                party: request.party,
                education: request.education,
                occupation: request.occupation,
                government_post: request.government_post,
                phone: phone.clone(),
                town_id: check::town(tx, &acting.scope, request.town_id)?,
                is_demo: false,
                search_text: String::new(),
                version: 1,
                created_at: acting.now,
                updated_at: acting.now,
            }
            .derived();
            store::insert(tx, &acting.scope, &deputy)?;
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: deputy.town_id,
                    kind: "deputy.created",
                    subject_kind: "deputy",
                    subject_id: deputy.id,
                    data: json!({"name": deputy.name}),
                },
            )?;
            let (id, version) = (deputy.id, deputy.version);
            let made = assemble::deputies(tx, acting, vec![deputy], Shown::Detail)?;
            let made = made.first().ok_or_else(Problem::not_found)?;
            Reply::created(made, version, format!("/api/v1/deputies/{id}"))
        })
        .await
}
