//! `PATCH /mandates/{id}`

use crate::features::deputies::dto::UpdateMandateRequest;
use crate::features::deputies::mandate_store::{self, Mandate};
use crate::features::deputies::permissions::ManageMandates;
use crate::features::deputies::response::MandateResponse;
use crate::features::deputies::{assemble, check, store};
use crate::features::terms;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{self, Changes, NewEvent};
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;
use serde_json::json;

/// Corrects the particulars of a mandate. Where it stands only changes by suspensions, restorations and
/// endings.
#[utoipa::path(
    tag = "deputies",
    params(("id" = Id, Path, description = "The mandate."), ("If-Match" = String, Header, description = "Version, such as `\"v3\"`")),
    request_body = UpdateMandateRequest,
    security(("bearer" = ["deputies.manage_mandates"])),
    extensions(("x-permission" = json!("deputies.manage_mandates"))),
    responses(
        (status = 200, description = "The changed mandate.", body = MandateResponse),
        (status = 403, description = "`forbidden`, `mandate_of_other_congress`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/mandates/{id}")]
pub async fn update_mandate(
    permit: Permit<ManageMandates>,
    IdPath(id): IdPath,
    expected: IfMatch,
    body: Body<UpdateMandateRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    let found = permit
        .write(move |tx, acting| {
            let scope = &acting.scope;
            let before = mandate_store::get_for_update(tx, scope, id)?;
            let deputy = store::get(tx, scope, before.deputy_id)?;
            check::may_record(scope, before.level)?;
            expected.check(before.version)?;
            let mut after = changed(tx, acting, before.clone(), &request)?;
            after.version += 1;
            after.updated_at = acting.now;
            mandate_store::update(tx, scope, &after)?;
            store::touch(tx, scope, deputy.id, acting.now)?;
            let about = json!({"name": deputy.name, "mandate_id": id});
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: deputy.town_id,
                    kind: "mandate.updated",
                    subject_kind: "deputy",
                    subject_id: deputy.id,
                    data: Changes::default()
                        .field("constituency", &before.constituency, &after.constituency)
                        .field("group_id", &before.group_id, &after.group_id)
                        .field("post", &before.post, &after.post)
                        .field("elected_on", &before.elected_on, &after.elected_on)
                        .beside(about),
                },
            )?;
            assemble::mandates(tx, acting, vec![after])
        })
        .await?;
    let mandate = found.into_iter().next().ok_or_else(Problem::not_found)?;
    Reply::versioned(&mandate, mandate.version)
}

fn changed(
    conn: &mut AnyConnection,
    acting: &Acting,
    mut mandate: Mandate,
    request: &UpdateMandateRequest,
) -> Result<Mandate, Problem> {
    let request = request.clone();
    mandate.constituency = request.constituency.unwrap_or(mandate.constituency);
    mandate.post = request.post.unwrap_or(mandate.post);
    if let Some(group_id) = request.group_id {
        mandate.group_id = check::group(conn, &acting.scope, group_id)?;
    }
    if let Some(day) = request.elected_on {
        let refused = |code| Problem::field("/elected_on", code);
        let term = terms::find(conn, &acting.scope, mandate.term_id)?;
        let term = term.ok_or_else(Problem::not_found)?;
        check::elected_on(day, &term, acting.today).map_err(refused)?;
        let changes = mandate_store::changes(conn, mandate.county_id, &[mandate.id])?;
        if changes
            .first()
            .is_some_and(|change| day > change.effective_on)
        {
            return Err(refused("after_change"));
        }
        mandate.elected_on = day;
    }
    Ok(mandate)
}
