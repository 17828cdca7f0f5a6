//! `GET /duty-records/{id}`

use crate::features::duty_records::case::Case;
use crate::features::duty_records::permissions::ReadDutyRecords;
use crate::features::duty_records::response::DutyRecordResponse;
use crate::features::duty_records::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A duty record, and what the reader may do to it now.
#[utoipa::path(
    tag = "duty-records",
    operation_id = "get_duty_record",
    params(("id" = Id, Path, description = "Record")),
    security(("bearer" = ["duty_records.read"])),
    extensions(("x-permission" = json!("duty_records.read"))),
    responses((status = 200, description = "The record.", body = DutyRecordResponse)),
)]
#[get("/duty-records/{id}")]
pub async fn get_duty_record(
    permit: Permit<ReadDutyRecords>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::load(conn, row)?;
            Reply::tagged(&detail::assemble(conn, acting, &case)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
