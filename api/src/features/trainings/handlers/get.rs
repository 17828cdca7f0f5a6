//! `GET /trainings/{id}`

use crate::features::trainings::case::Case;
use crate::features::trainings::permissions::ReadTrainings;
use crate::features::trainings::response::TrainingResponse;
use crate::features::trainings::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A training: what, when and where, who is invited and came, its materials and questions, and what the reader may do now.
#[utoipa::path(
    tag = "trainings",
    operation_id = "get_training",
    params(("id" = Id, Path, description = "Training")),
    security(("bearer" = ["trainings.read"])),
    extensions(("x-permission" = json!("trainings.read"))),
    responses((status = 200, description = "The training.", body = TrainingResponse)),
)]
#[get("/trainings/{id}")]
pub async fn get_training(
    permit: Permit<ReadTrainings>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::load(conn, acting, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
