//! `GET /exports/deputies.xlsx`

use super::workbook::{answer, log, watermark};
use crate::features::deputies::permissions::Manage;
use crate::features::deputies::{self, DeputyFilter};
use crate::features::exchange::ImportKind;
use crate::features::exchange::dto::ExportDeputiesQuery;
use crate::features::exchange::export::{self, DeputyContext};
use crate::features::{organs, terms};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events;
use crate::platform::http::{Problem, Query};
use actix_web::{HttpResponse, get};
use std::collections::HashMap;

/// Deputies read and written at a time.
const PORTION: usize = 2_000;

/// Exports the filtered deputies in the columns of the import, one row per mandate, with whole phone
/// numbers; the export is noted in the log.
#[utoipa::path(
    tag = "exchange",
    params(ExportDeputiesQuery),
    security(("bearer" = ["deputies.manage"])),
    extensions(("x-permission" = json!("deputies.manage"))),
    responses((status = 200, description = "The workbook.", body = String, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
)]
#[get("/exports/deputies.xlsx")]
pub async fn export_deputies(
    permit: Permit<Manage>,
    Query(query): Query<ExportDeputiesQuery>,
) -> Result<HttpResponse, Problem> {
    let filter = DeputyFilter {
        town_id: query.town_id,
        levels: query.level.map(|levels| levels.0),
        term_id: query.term_id,
        statuses: query.status.map(|statuses| statuses.0),
        group_id: query.group_id,
        on: None,
        q: query.q,
    };
    let (bytes, rows) = permit
        .read(move |conn, acting| {
            let on = Some(acting.today);
            workbook(conn, acting, &DeputyFilter { on, ..filter })
        })
        .await?;
    log(&permit, ImportKind::Deputies.as_str(), rows).await?;
    Ok(answer("deputies.xlsx", bytes))
}

fn workbook(
    conn: &mut AnyConnection,
    acting: &Acting,
    filter: &DeputyFilter,
) -> Result<(Vec<u8>, u32), Problem> {
    let (county_id, locale) = (acting.scope.county_id(), acting.locale);
    let head = events::head(conn, county_id)?;
    let mark = watermark(acting, &head);
    let mut writer = export::writer(ImportKind::Deputies, locale, mark, acting.today)?;
    let found = deputies::all(conn, &acting.scope, filter)?;
    for portion in found.chunks(PORTION) {
        let ids: Vec<Id> = portion.iter().map(|deputy| deputy.id).collect();
        let mut mandates: HashMap<Id, Vec<deputies::Mandate>> = HashMap::new();
        for mandate in deputies::mandates_of(conn, county_id, &ids)? {
            mandates.entry(mandate.deputy_id).or_default().push(mandate);
        }
        let held = || mandates.values().flatten();
        let mut term_ids: Vec<Id> = held().map(|mandate| mandate.term_id).collect();
        term_ids.sort();
        term_ids.dedup();
        let mut named: Vec<Id> = held().filter_map(|mandate| mandate.group_id).collect();
        named.extend(portion.iter().filter_map(|deputy| deputy.town_id));
        named.sort();
        named.dedup();
        let context = DeputyContext {
            terms: terms::by_ids(conn, county_id, &term_ids)?,
            names: organs::short_names(conn, county_id, &named)?,
            mandates,
        };
        for deputy in portion {
            export::deputy_rows(&mut writer, deputy.clone(), &context, locale)?;
        }
    }
    let rows = writer.rows();
    Ok((writer.finish()?, rows))
}
