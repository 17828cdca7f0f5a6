//! `DELETE /inspections/{id}`

use crate::features::attachments;
use crate::features::inspections::case::Case;
use crate::features::inspections::error;
use crate::features::inspections::log::{Entry, SUBJECT};
use crate::features::inspections::model::InspectionAction;
use crate::features::inspections::permissions::RecordInspection;
use crate::features::inspections::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Throws an inspection away that was not handed over, by who recorded it or the office.
#[utoipa::path(
    tag = "inspections",
    operation_id = "delete_inspection",
    params(
        ("id" = Id, Path, description = "Inspection"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["inspections.record"])),
    extensions(("x-permission" = json!("inspections.record"))),
    responses(
        (status = 204, description = "Thrown away."),
        (status = 403, description = "`inspection_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inspection_not_in_state`, `inspection_has_opinions`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/inspections/{id}")]
pub async fn delete_inspection(
    permit: Permit<RecordInspection>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    let keys = permit
        .write(move |tx, acting| {
            let case = Case::open(tx, acting, path.0, seen, InspectionAction::Delete)?;
            if store::has_opinions(tx, &case.row)? {
                return Err(error::HAS_OPINIONS.problem());
            }
            Entry::new(&case.row, "inspection.deleted")
                .closing_all()
                .write(tx, acting)?;
            let keys = attachments::delete_all(tx, &acting.scope, SUBJECT, case.row.id)?;
            store::delete(tx, &case.row)?;
            Ok(keys)
        })
        .await?;
    attachments::delete_files(&*permit.platform().files, keys).await;
    Ok(Reply::no_content())
}
