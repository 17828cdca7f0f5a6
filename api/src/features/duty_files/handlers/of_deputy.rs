//! `GET /deputies/{id}/duty-files`

use crate::features::duty_files::detail;
use crate::features::duty_files::permissions::ReadDutyFiles;
use crate::features::duty_files::response::DutyFilesOfDeputy;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// The files of all mandates of a deputy that the reader may see, each in its eight parts, as one document to take along;
/// a deputy reads all of their own, a town that of its congress. On paper: `GET /duty-files/{id}/papers/files.pdf`.
#[utoipa::path(
    tag = "duty-files",
    operation_id = "get_deputy_duty_files",
    params(("id" = Id, Path, description = "Deputy")),
    security(("bearer" = ["duty_files.read"])),
    extensions(("x-permission" = json!("duty_files.read"))),
    responses((status = 200, description = "The files.", body = DutyFilesOfDeputy)),
)]
#[get("/deputies/{id}/duty-files")]
pub async fn get_deputy_duty_files(
    permit: Permit<ReadDutyFiles>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&detail::portable(conn, acting, path.0)?))
        .await?;
    Ok(reply.unless_known(&known))
}
