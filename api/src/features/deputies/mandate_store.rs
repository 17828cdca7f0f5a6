//! Tables `mandates` and `mandate_changes`.

use super::error;
use super::model::MandateChangeKind;
use super::rules::MandateStatus;
use crate::features::terms::Level;
use crate::platform::auth::Scope;
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, Timestamp, Violation, one_of, violation, with_backend,
};
use crate::platform::http::Problem;
use crate::schema::{mandate_changes, mandates};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A mandate as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = mandates)]
#[diesel(treat_none_as_default_value = false)]
pub struct Mandate {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// Who holds it.
    pub deputy_id: Id,
    /// Of which term.
    pub term_id: Id,
    /// Level of the congress.
    pub level: Level,
    /// 选区 or 选举单位.
    pub constituency: String,
    /// Deputy group.
    pub group_id: Option<Id>,
    /// Post in the congress or group.
    pub post: Option<String>,
    /// When elected.
    pub elected_on: NaiveDate,
    /// Where it stands.
    pub status: MandateStatus,
    /// When it ended.
    pub ended_on: Option<NaiveDate>,
    /// Version.
    pub version: i64,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// A change of a mandate as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = mandate_changes)]
pub(super) struct ChangeRow {
    pub county_id: i64,
    pub id: Id,
    pub mandate_id: Id,
    pub kind: MandateChangeKind,
    pub reason: Option<String>,
    pub effective_on: NaiveDate,
    pub basis: String,
    pub note: String,
    pub recorded_by: String,
    pub at: Timestamp,
}

/// The mandates of deputies, the latest first: one query for a whole page.
pub fn of_deputies(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_ids: &[Id],
) -> Result<Vec<Mandate>, Problem> {
    if deputy_ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(one_of(mandates::deputy_id, deputy_ids.to_vec()))
        .order((mandates::elected_on.desc(), mandates::id.asc()))
        .select(Mandate::as_select())
        .load(conn)?)
}

/// How many mandates of a term have not ended.
pub fn in_office(conn: &mut AnyConnection, county_id: i64, term_id: Id) -> Result<u32, Problem> {
    let count: i64 = mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::status.ne(MandateStatus::Ended))
        .count()
        .get_result(conn)?;
    u32::try_from(count).map_err(Problem::internal)
}

/// The changes of mandates, oldest first: one query for a whole page.
pub(super) fn changes(
    conn: &mut AnyConnection,
    county_id: i64,
    mandate_ids: &[Id],
) -> Result<Vec<ChangeRow>, Problem> {
    if mandate_ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(mandate_changes::table
        .filter(mandate_changes::county_id.eq(county_id))
        .filter(one_of(mandate_changes::mandate_id, mandate_ids.to_vec()))
        .order((
            mandate_changes::effective_on.asc(),
            mandate_changes::at.asc(),
            mandate_changes::id.asc(),
        ))
        .select(ChangeRow::as_select())
        .load(conn)?)
}

/// A mandate, locked; the caller checks that its deputy is in scope.
pub(super) fn get_for_update(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Mandate, Problem> {
    Ok(mandates::table
        .find((scope.county_id(), id))
        .select(Mandate::columns())
        .lock_rows()
        .get_result(conn)?)
}

/// Enters a mandate; 409 when the deputy has one of this term.
pub fn insert(conn: &mut AnyConnection, _scope: &Scope, mandate: &Mandate) -> Result<(), Problem> {
    diesel::insert_into(mandates::table)
        .values(mandate)
        .execute(conn)
        .map_err(|error| match violation(&error) {
            Some(Violation::Unique(name)) if name == "mandates_county_id_deputy_id_term_id_key" => {
                error::MANDATE_HELD.problem()
            }
            _ => error.into(),
        })?;
    Ok(())
}

/// Enters many mandates, some hundred per statement.
pub fn insert_all(
    conn: &mut AnyConnection,
    _scope: &Scope,
    rows: Vec<Mandate>,
) -> Result<(), Problem> {
    for batch in rows.chunks(500) {
        let batch = batch.to_vec();
        with_backend!(conn, c => diesel::insert_into(mandates::table).values(batch).execute(c))?;
    }
    Ok(())
}

/// Writes the particulars an import may correct; the status only changes by [`add_change`].
pub fn update(conn: &mut AnyConnection, scope: &Scope, mandate: &Mandate) -> Result<(), Problem> {
    diesel::update(mandates::table.find((scope.county_id(), mandate.id)))
        .set((
            mandates::constituency.eq(&mandate.constituency),
            mandates::group_id.eq(mandate.group_id),
            mandates::post.eq(mandate.post.as_ref()),
            mandates::elected_on.eq(mandate.elected_on),
            mandates::version.eq(mandate.version),
            mandates::updated_at.eq(mandate.updated_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// Adds a change and writes what it makes of the mandate.
pub(super) fn add_change(
    conn: &mut AnyConnection,
    scope: &Scope,
    mandate: &Mandate,
    change: &ChangeRow,
) -> Result<(), Problem> {
    diesel::insert_into(mandate_changes::table)
        .values(change)
        .execute(conn)?;
    diesel::update(mandates::table.find((scope.county_id(), mandate.id)))
        .set((
            mandates::status.eq(mandate.status),
            mandates::ended_on.eq(mandate.ended_on),
            mandates::version.eq(mandate.version),
            mandates::updated_at.eq(mandate.updated_at),
        ))
        .execute(conn)?;
    Ok(())
}
