//! `POST /organs`

use crate::features::organs::dto::{CreateOrganRequest, OrganResponse};
use crate::features::organs::model::NewOrgan;
use crate::features::organs::permissions::Manage;
use crate::features::organs::{locate, store};
use crate::platform::auth::Permit;
use crate::platform::events::{self, NewEvent};
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;
use serde_json::json;

/// Creates an organ.
#[utoipa::path(
    tag = "organs",
    request_body = CreateOrganRequest,
    security(("bearer" = ["organs.manage"])),
    extensions(("x-permission" = json!("organs.manage"))),
    responses(
        (status = 201, description = "The new organ.", body = OrganResponse),
        (status = 409, description = "`organ_name_taken`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/organs")]
pub async fn create_organ(
    permit: Permit<Manage>,
    key: Idempotency,
    body: Body<CreateOrganRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let scope = &acting.scope;
            let town_id = locate::town(tx, scope, request.kind, request.town_id)?;
            let name = request.name.trim().to_owned();
            let new = NewOrgan {
                id: new_id(),
                kind: request.kind,
                short_name: request.short_name.clone().unwrap_or_else(|| name.clone()),
                name,
                parent_id: locate::parent(tx, scope, request.parent_id)?,
                town_id,
                region_code: locate::region_code(
                    tx,
                    scope,
                    request.region_code.as_deref(),
                    town_id,
                )?,
                is_demo: false,
            };
            let organ = store::insert(tx, scope, new, acting.now)?;
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: Some(organ.id),
                    kind: "organ.created",
                    subject_kind: "organ",
                    subject_id: organ.id,
                    data: json!({"kind": organ.kind, "name": organ.name}),
                },
            )?;
            let (id, version) = (organ.id, organ.version);
            Reply::created(
                &OrganResponse::from(organ),
                version,
                format!("/api/v1/organs/{id}"),
            )
        })
        .await
}
