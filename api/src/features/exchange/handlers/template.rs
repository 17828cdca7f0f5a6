//! `GET /imports/templates/{file}`

use super::workbook::answer;
use crate::features::exchange::permissions::Import;
use crate::features::exchange::{ImportKind, export};
use crate::platform::auth::Permit;
use crate::platform::http::Problem;
use actix_web::{HttpResponse, get, web};

/// An empty workbook to fill in: titles, drop-down lists, hints, notes.
#[utoipa::path(
    tag = "exchange",
    params(("file" = String, Path, description = "`deputies.xlsx`, `units.xlsx` or `accounts.xlsx`.")),
    security(("bearer" = ["imports.manage"])),
    extensions(("x-permission" = json!("imports.manage"))),
    responses((status = 200, description = "The workbook.", body = String, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
)]
#[get("/imports/templates/{file}")]
pub async fn get_import_template(
    permit: Permit<Import>,
    file: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let kind: ImportKind = file
        .strip_suffix(".xlsx")
        .and_then(|name| name.parse().ok())
        .ok_or_else(Problem::not_found)?;
    kind.check(permit.principal())?;
    let (locale, today) = (permit.acting().locale, permit.acting().today);
    let bytes = web::block(move || {
        let writer = export::writer(kind, locale, String::new(), today)?;
        writer.finish().map_err(Problem::from)
    })
    .await
    .map_err(Problem::internal)??;
    Ok(answer(&file, bytes))
}
