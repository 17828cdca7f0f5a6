//! `POST /imports`

use crate::features::exchange::ImportKind;
use crate::features::exchange::dto::{ImportForm, ImportResponse};
use crate::features::exchange::kind::ImportStatus;
use crate::features::exchange::permissions::Import;
use crate::features::exchange::plan::plan;
use crate::features::exchange::preview::{Report, response};
use crate::features::exchange::sheet::Table;
use crate::features::exchange::store;
use crate::features::spreadsheets::{self, Limits};
use crate::platform::auth::Permit;
use crate::platform::db::Json;
use crate::platform::http::{Form, Idempotency, Problem, ProblemBody, Reply, RequestContext};
use crate::platform::ids::new_id;
use actix_multipart::Multipart;
use actix_web::{post, web};

/// Reads a file and checks every row; nothing is changed before the import is confirmed.
#[utoipa::path(
    tag = "exchange",
    request_body(content = ImportForm, content_type = "multipart/form-data"),
    security(("bearer" = ["imports.manage"])),
    extensions(("x-permission" = json!("imports.manage"))),
    responses(
        (status = 201, description = "The preview.", body = ImportResponse),
        (status = 413, description = "`payload_too_large`, `spreadsheet_too_large`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`spreadsheet_empty`, `spreadsheet_legacy_xls`, `spreadsheet_encrypted`, `spreadsheet_plain_text`, `spreadsheet_not_xlsx`, `spreadsheet_has_macros`, `spreadsheet_unsafe`, `spreadsheet_damaged`, `spreadsheet_without_header`, `spreadsheet_duplicate_title`, `spreadsheet_too_many_rows`, `spreadsheet_too_many_columns`, `import_columns_missing`, `import_without_rows`, `validation_failed`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/imports")]
pub async fn create_import(
    permit: Permit<Import>,
    _context: RequestContext,
    key: Idempotency,
    parts: Multipart,
) -> Result<Reply, Problem> {
    let limits = Limits::default();
    let max_bytes = usize::try_from(limits.max_bytes).map_err(Problem::internal)?;
    let mut form = Form::read(parts, max_bytes).await?;
    let kind: ImportKind = form.parse("kind")?;
    kind.check(permit.principal())?;
    let file = form.take_file()?;
    let locale = permit.acting().locale;
    let table = web::block(move || {
        let sheet = spreadsheets::read(&file.bytes, &limits)?;
        Table::of(kind, sheet, locale).map(|table| (table, file.name))
    })
    .await
    .map_err(Problem::internal)??;
    let (table, name) = table;
    permit
        .write_once(key, form.fingerprint, move |tx, acting| {
            tx.without_event("a preview changes nothing");
            let checked = plan(tx, acting, &table)?;
            let report = Report::of(&table, &checked);
            let json = |value: Result<serde_json::Value, _>| value.map(Json);
            let import = store::Import {
                county_id: acting.scope.county_id(),
                id: new_id(),
                kind,
                file_name: file_name(&name),
                status: ImportStatus::Previewed,
                rows: json(serde_json::to_value(&table)).map_err(Problem::internal)?,
                report: json(serde_json::to_value(&report)).map_err(Problem::internal)?,
                created_by: acting.scope.account_id(),
                created_at: acting.now,
                applied_at: None,
                version: 1,
            };
            store::insert(tx, &acting.scope, &import)?;
            let answer = response(&import, acting.locale)?;
            Reply::created(&answer, 1, format!("/api/v1/imports/{}", import.id))
        })
        .await
}

/// The last part of the name, shortened; only shown.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().filter(|c| !c.is_control()).take(120).collect();
    if shown.is_empty() {
        "import.xlsx".to_owned()
    } else {
        shown
    }
}
