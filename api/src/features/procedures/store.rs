//! Templates in the database.

use diesel::prelude::*;

use super::model::Kind;
use crate::platform::db::{AnyConnection, Id, Json, Timestamp, Violation, one_of, violation};
use crate::platform::http::{Problem, problem_codes};
use crate::schema::procedure_templates as rows;

/// A version of a template.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct TemplateRow {
    pub county_id: i64,
    pub id: Id,
    pub kind: Kind,
    /// The town or unit; none for the county's.
    pub organ_id: Option<Id>,
    pub version: i32,
    /// From this version on there is none any longer: that of the next higher holds.
    pub is_withdrawn: bool,
    pub steps: Json,
    pub made_by_name: String,
    pub at: Timestamp,
}

/// The versions of a kind that are the county's or one of some organs', newest first.
pub(super) fn versions(
    conn: &mut AnyConnection,
    county_id: i64,
    kind: Kind,
    organs: &[Id],
) -> Result<Vec<TemplateRow>, Problem> {
    let organs: Vec<Option<Id>> = organs.iter().copied().map(Some).collect();
    Ok(rows::table
        .filter(rows::county_id.eq(county_id))
        .filter(rows::kind.eq(kind))
        .filter(rows::organ_id.is_null().or(one_of(rows::organ_id, organs)))
        .order((rows::at.desc(), rows::version.desc(), rows::id.desc()))
        .select(TemplateRow::as_select())
        .load(conn)?)
}

/// Enters a version; whoever makes one at the same moment as somebody else has seen an old one.
pub(super) fn insert(conn: &mut AnyConnection, row: &TemplateRow) -> Result<(), Problem> {
    diesel::insert_into(rows::table)
        .values(row)
        .execute(conn)
        .map_err(|failure| match violation(&failure) {
            Some(Violation::Unique(_)) => {
                problem_codes::PRECONDITION_FAILED.with("version", row.version)
            }
            _ => failure.into(),
        })?;
    Ok(())
}
