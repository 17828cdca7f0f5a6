//! `GET /imports/{id}`

use crate::features::exchange::dto::ImportResponse;
use crate::features::exchange::permissions::Import;
use crate::features::exchange::preview::response;
use crate::features::exchange::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// Gets an import: its preview, or its result.
#[utoipa::path(
    tag = "exchange",
    params(("id" = Id, Path, description = "The import.")),
    security(("bearer" = ["imports.manage"])),
    extensions(("x-permission" = json!("imports.manage"))),
    responses((status = 200, description = "The import.", body = ImportResponse)),
)]
#[get("/imports/{id}")]
pub async fn get_import(permit: Permit<Import>, IdPath(id): IdPath) -> Result<Reply, Problem> {
    let import = permit
        .read(move |conn, acting| store::get(conn, &acting.scope, id))
        .await?;
    import.kind.check(permit.principal())?;
    let answer = response(&import, permit.acting().locale)?;
    Reply::versioned(&answer, answer.version)
}
