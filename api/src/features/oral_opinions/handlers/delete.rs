//! `DELETE /oral-opinions/{id}`

use crate::features::oral_opinions::case::Case;
use crate::features::oral_opinions::log::Entry;
use crate::features::oral_opinions::model::OralOpinionAction;
use crate::features::oral_opinions::permissions::RecordOralOpinion;
use crate::features::oral_opinions::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Throws an oral opinion away that is not sorted, by who recorded it.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "delete_oral_opinion",
    params(
        ("id" = Id, Path, description = "Oral opinion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["oral_opinions.record"])),
    extensions(("x-permission" = json!("oral_opinions.record"))),
    responses(
        (status = 204, description = "Thrown away."),
        (status = 403, description = "`oral_opinion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`oral_opinion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/oral-opinions/{id}")]
pub async fn delete_oral_opinion(
    permit: Permit<RecordOralOpinion>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let case = Case::open(tx, acting, path.0, seen, OralOpinionAction::Delete)?;
            Entry::new(&case.row, "oral_opinion.deleted")
                .closing_all()
                .write(tx, acting)?;
            store::delete(tx, &case.row)
        })
        .await?;
    Ok(Reply::no_content())
}
