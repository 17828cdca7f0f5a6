//! `GET /exports/accounts.xlsx`

use super::workbook::{answer, log, watermark};
use crate::features::accounts::permissions::CreateAccount;
use crate::features::accounts::{self, Account};
use crate::features::deputies;
use crate::features::exchange::dto::ExportAccountsQuery;
use crate::features::exchange::{ImportKind, export};
use crate::features::organs::{self, OrganFilter};
use crate::platform::auth::{Permit, Role};
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{Problem, Query};
use crate::platform::text::fold;
use actix_web::{HttpResponse, get};
use std::collections::HashMap;

/// Exports the filtered accounts in the columns of the import; never passwords, and not the
/// administrators, who are made on the command line.
#[utoipa::path(
    tag = "exchange",
    params(ExportAccountsQuery),
    security(("bearer" = ["accounts.create"])),
    extensions(("x-permission" = json!("accounts.create"))),
    responses((status = 200, description = "The workbook.", body = String, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
)]
#[get("/exports/accounts.xlsx")]
pub async fn export_accounts(
    permit: Permit<CreateAccount>,
    Query(query): Query<ExportAccountsQuery>,
) -> Result<HttpResponse, Problem> {
    let (bytes, rows) = permit
        .read(move |conn, acting| {
            let (county_id, locale) = (acting.scope.county_id(), acting.locale);
            let mark = watermark(acting, &events::head(conn, county_id)?);
            let mut writer = export::writer(ImportKind::Accounts, locale, mark, acting.today)?;
            let mut found = accounts::all(conn, &acting.scope)?;
            found.retain(|account| is_asked_for(account, &query));
            let organs: HashMap<Id, String> =
                organs::all(conn, &acting.scope, &OrganFilter::default())?
                    .into_iter()
                    .map(|organ| (organ.id, organ.name))
                    .collect();
            let ids: Vec<Id> = found.iter().filter_map(|one| one.deputy_id).collect();
            let mut people = HashMap::new();
            for ids in ids.chunks(5_000) {
                people.extend(deputies::by_ids(conn, county_id, ids)?);
            }
            for account in found {
                export::account_row(&mut writer, account, &organs, &people, locale)?;
            }
            let rows = writer.rows();
            Ok((writer.finish()?, rows))
        })
        .await?;
    log(&permit, ImportKind::Accounts.as_str(), rows).await?;
    Ok(answer("accounts.xlsx", bytes))
}

fn is_asked_for(account: &Account, query: &ExportAccountsQuery) -> bool {
    let contains = |q: &String| {
        fold(&account.username).contains(&fold(q)) || fold(&account.display_name).contains(&fold(q))
    };
    !matches!(account.role, Role::Admin | Role::Security | Role::Auditor)
        && query
            .role
            .as_ref()
            .is_none_or(|roles| roles.0.contains(&account.role))
        && query.organ_id.is_none_or(|organ| organ == account.organ_id)
        && query
            .is_active
            .is_none_or(|active| active == account.is_active)
        && query.q.as_ref().is_none_or(contains)
}
