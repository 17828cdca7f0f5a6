//! `GET /regions/{code}`

use crate::features::regions::dto::{RegionDetail, RegionPathEntry};
use crate::features::regions::permissions::Read;
use crate::features::regions::{RegionCode, store};
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Reply};
use actix_web::{get, web};

/// Gets a division with the divisions above it and its history. A division that has ended is shown
/// as it last stood.
#[utoipa::path(
    tag = "regions",
    params(("code" = String, Path, description = "Code of 2, 4, 6, 9 or 12 digits.", example = "610981")),
    security(("bearer" = ["regions.read"])),
    extensions(("x-permission" = json!("regions.read"))),
    responses((status = 200, description = "The division.", body = RegionDetail)),
)]
#[get("/regions/{code}")]
pub async fn get_region(
    permit: Permit<Read>,
    code: web::Path<String>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let code: RegionCode = code.parse().map_err(|_| Problem::not_found())?;
    let detail = permit
        .read(move |conn, acting| {
            let today = acting.today;
            let region = store::find(conn, code, today)?.ok_or_else(Problem::not_found)?;
            // The path of a division that has ended is that of its last day.
            let on = region.valid_to.and_then(|end| end.pred_opt());
            let above = store::path(conn, code, on.unwrap_or(today))?;
            let history = store::history(conn, code)?;
            Ok(RegionDetail {
                region: region.into(),
                path: above
                    .into_iter()
                    .map(|above| RegionPathEntry {
                        code: above.code,
                        name: above.name,
                    })
                    .collect(),
                history: history.into_iter().map(Into::into).collect(),
            })
        })
        .await?;
    Ok(Reply::tagged(&detail)?.unless_known(&known))
}
