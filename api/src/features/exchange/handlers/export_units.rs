//! `GET /exports/units.xlsx`

use super::workbook::{answer, log, watermark};
use crate::features::exchange::dto::ExportUnitsQuery;
use crate::features::exchange::{ImportKind, export};
use crate::features::organs::permissions::Manage;
use crate::features::organs::{self, OrganFilter, OrganKind};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{Problem, Query};
use actix_web::{HttpResponse, get};

/// Exports the filtered government units in the columns of the import.
#[utoipa::path(
    tag = "exchange",
    params(ExportUnitsQuery),
    security(("bearer" = ["organs.manage"])),
    extensions(("x-permission" = json!("organs.manage"))),
    responses((status = 200, description = "The workbook.", body = String, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
)]
#[get("/exports/units.xlsx")]
pub async fn export_units(
    permit: Permit<Manage>,
    Query(query): Query<ExportUnitsQuery>,
) -> Result<HttpResponse, Problem> {
    let filter = OrganFilter {
        kinds: Some(vec![OrganKind::GovernmentUnit]),
        town_id: query.town_id,
        is_active: query.is_active,
        q: query.q,
        ..OrganFilter::default()
    };
    let (bytes, rows) = permit
        .read(move |conn, acting| {
            let (county_id, locale) = (acting.scope.county_id(), acting.locale);
            let mark = watermark(acting, &events::head(conn, county_id)?);
            let mut writer = export::writer(ImportKind::Units, locale, mark, acting.today)?;
            let units = organs::all(conn, &acting.scope, &filter)?;
            let towns: Vec<Id> = units.iter().filter_map(|unit| unit.town_id).collect();
            let towns = organs::short_names(conn, county_id, &towns)?;
            for unit in units {
                export::unit_row(&mut writer, unit, &towns, locale)?;
            }
            let rows = writer.rows();
            Ok((writer.finish()?, rows))
        })
        .await?;
    log(&permit, ImportKind::Units.as_str(), rows).await?;
    Ok(answer("units.xlsx", bytes))
}
