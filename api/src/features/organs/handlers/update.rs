//! `PATCH /organs/{id}`

use crate::features::organs::dto::{OrganResponse, UpdateOrganRequest};
use crate::features::organs::permissions::Manage;
use crate::features::organs::{locate, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{self, Changes, NewEvent};
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;
use serde_json::json;

/// Changes an organ.
#[utoipa::path(
    tag = "organs",
    params(("id" = Id, Path, description = "The organ."), ("If-Match" = String, Header, description = "The version it is based on.")),
    request_body = UpdateOrganRequest,
    security(("bearer" = ["organs.manage"])),
    extensions(("x-permission" = json!("organs.manage"))),
    responses(
        (status = 200, description = "The changed organ.", body = OrganResponse),
        (status = 409, description = "`organ_name_taken`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/organs/{id}")]
pub async fn update_organ(
    permit: Permit<Manage>,
    IdPath(id): IdPath,
    expected: IfMatch,
    body: Body<UpdateOrganRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    let organ = permit
        .write(move |tx, acting| {
            let scope = &acting.scope;
            let before = store::get_for_update(tx, scope, id)?;
            expected.check(before.version)?;
            let mut organ = before.clone();
            if let Some(name) = &request.name {
                organ.name = name.trim().to_owned();
            }
            if let Some(short_name) = &request.short_name {
                organ.short_name = short_name.trim().to_owned();
            }
            if let Some(parent_id) = request.parent_id {
                organ.parent_id = locate::new_parent(tx, scope, id, parent_id)?;
            }
            if let Some(code) = &request.region_code {
                organ.region_code = locate::region_code(tx, scope, Some(code), None)?;
            }
            organ.is_active = request.is_active.unwrap_or(organ.is_active);
            let organ = store::update(tx, scope, &organ, acting.now)?;
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: Some(organ.id),
                    kind: "organ.updated",
                    subject_kind: "organ",
                    subject_id: organ.id,
                    data: Changes::default()
                        .field("name", &before.name, &organ.name)
                        .field("short_name", &before.short_name, &organ.short_name)
                        .field("parent_id", &before.parent_id, &organ.parent_id)
                        .field("region_code", &before.region_code, &organ.region_code)
                        .field("is_active", &before.is_active, &organ.is_active)
                        .beside(json!({"name": organ.name})),
                },
            )?;
            Ok(organ)
        })
        .await?;
    let version = organ.version;
    Reply::versioned(&OrganResponse::from(organ), version)
}
