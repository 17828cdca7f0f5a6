//! `GET /duty-files/{id}`

use crate::features::duty_files::detail;
use crate::features::duty_files::permissions::ReadDutyFiles;
use crate::features::duty_files::response::DutyFileResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// The file of a mandate in its eight parts (A8), and what the reader may do to it now; a closed one as it was closed.
#[utoipa::path(
    tag = "duty-files",
    operation_id = "get_duty_file",
    params(("id" = Id, Path, description = "File: the identifier of the mandate")),
    security(("bearer" = ["duty_files.read"])),
    extensions(("x-permission" = json!("duty_files.read"))),
    responses((status = 200, description = "The file.", body = DutyFileResponse)),
)]
#[get("/duty-files/{id}")]
pub async fn get_duty_file(
    permit: Permit<ReadDutyFiles>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&detail::read(conn, acting, path.0)?))
        .await?;
    Ok(reply.unless_known(&known))
}
