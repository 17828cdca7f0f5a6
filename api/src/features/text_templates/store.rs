//! Texts in the database.

use diesel::prelude::*;
use serde_json::json;

use super::model::TemplateKind;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, LockRowsExt, MultiBackend, Timestamp, keyset};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::ids::new_id;
use crate::platform::text::name_sort_key;
use crate::schema::text_templates as rows;

/// A text.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct TemplateRow {
    pub county_id: i64,
    pub id: Id,
    /// The unit that keeps it; none for a common one.
    pub organ_id: Option<Id>,
    pub kind: TemplateKind,
    pub title: String,
    /// Own texts before common ones, then by title in the order of pinyin.
    pub sort_key: String,
    pub body: String,
    pub updated_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Whose texts somebody keeps: those of the unit, or the common ones.
pub(super) fn keeper(scope: &Scope) -> Option<Id> {
    match scope.role() {
        Role::Undertaker => Some(scope.organ_id()),
        _ => None,
    }
}

/// The common ones, and those of one's own unit.
fn visible<'a>(scope: &Scope) -> rows::BoxedQuery<'a, MultiBackend> {
    let query = rows::table
        .into_boxed()
        .filter(rows::county_id.eq(scope.county_id()));
    match keeper(scope) {
        Some(organ_id) => query.filter(rows::organ_id.is_null().or(rows::organ_id.eq(organ_id))),
        None => query.filter(rows::organ_id.is_null()),
    }
}

fn filtered<'a>(scope: &Scope, kind: Option<TemplateKind>) -> rows::BoxedQuery<'a, MultiBackend> {
    match kind {
        Some(kind) => visible(scope).filter(rows::kind.eq(kind)),
        None => visible(scope),
    }
}

/// One page, own texts first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    kind: Option<TemplateKind>,
    page: &PageRequest,
    count: bool,
) -> Result<Page<TemplateRow>, Problem> {
    let query = keyset!(filtered(scope, kind), page, false, rows::sort_key: String, rows::id);
    let found = query.select(TemplateRow::as_select()).load(conn)?;
    let mut found = page.page(found, |row| vec![json!(row.sort_key), json!(row.id)]);
    if count {
        found.count(conn, filtered(scope, kind))?;
    }
    Ok(found)
}

/// One that the caller keeps, locked; 404 for any other.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<TemplateRow, Problem> {
    let locked: Option<i64> = rows::table
        .find((scope.county_id(), id))
        .select(rows::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let found: Option<TemplateRow> = visible(scope)
        .filter(rows::id.eq(id))
        .select(TemplateRow::as_select())
        .first(conn)
        .optional()?;
    found
        .filter(|row| row.organ_id == keeper(scope))
        .ok_or_else(Problem::not_found)
}

/// Where a text stands in the list: own texts before common ones.
pub(super) fn key_of(is_common: bool, title: &str) -> String {
    let first = if is_common { 'b' } else { 'a' };
    format!("{first}{}", name_sort_key(title))
}

/// Enters a common text of the demonstration.
pub(in crate::features) fn insert_common(
    conn: &mut AnyConnection,
    county_id: i64,
    (kind, title, body): (TemplateKind, &str, &str),
    by: &str,
    now: Timestamp,
) -> Result<(), Problem> {
    let row = TemplateRow {
        county_id,
        id: new_id(),
        organ_id: None,
        kind,
        title: title.to_owned(),
        sort_key: key_of(true, title),
        body: body.to_owned(),
        updated_by_name: by.to_owned(),
        is_demo: true,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    insert(conn, &row)
}

/// Enters a text.
pub(super) fn insert(conn: &mut AnyConnection, row: &TemplateRow) -> Result<(), Problem> {
    diesel::insert_into(rows::table).values(row).execute(conn)?;
    Ok(())
}

/// Writes a text.
pub(super) fn save(conn: &mut AnyConnection, row: &TemplateRow) -> Result<(), Problem> {
    diesel::update(rows::table.find((row.county_id, row.id)))
        .set((
            rows::kind.eq(row.kind),
            rows::title.eq(&row.title),
            rows::sort_key.eq(&row.sort_key),
            rows::body.eq(&row.body),
            rows::updated_by_name.eq(&row.updated_by_name),
            rows::updated_at.eq(row.updated_at),
            rows::version.eq(row.version),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes a text away.
pub(super) fn delete(conn: &mut AnyConnection, row: &TemplateRow) -> Result<(), Problem> {
    diesel::delete(rows::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}
