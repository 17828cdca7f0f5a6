//! Table `joint_signatures`.

use super::model::{SignaturePart, SignatureStatus, SignedKind};
use crate::platform::db::{AnyConnection, Id, Timestamp, with_backend};
use crate::platform::http::Problem;
use crate::schema::joint_signatures as rows;
use diesel::prelude::*;

/// A signature, given, declined or asked for.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub struct Signature {
    /// County.
    pub county_id: i64,
    /// What is signed.
    pub subject_id: Id,
    /// Who signs.
    pub deputy_id: Id,
    /// What kind of record that is.
    pub subject_kind: SignedKind,
    /// Leads it or signs along.
    pub part: SignaturePart,
    /// What the deputy said.
    pub status: SignatureStatus,
    /// Signed on paper: the member of staff who saw it.
    pub on_paper_by: Option<String>,
    /// When the deputy was asked.
    pub created_at: Timestamp,
    /// When the deputy answered.
    pub responded_at: Option<Timestamp>,
}

/// The signatures of a record, the lead's first, then in the order of the invitations.
pub fn list(
    conn: &mut AnyConnection,
    county_id: i64,
    subject_id: Id,
) -> Result<Vec<Signature>, Problem> {
    let mut found: Vec<Signature> = rows::table
        .filter(rows::county_id.eq(county_id))
        .filter(rows::subject_id.eq(subject_id))
        .order((rows::created_at.asc(), rows::deputy_id.asc()))
        .select(Signature::as_select())
        .load(conn)?;
    found.sort_by_key(|signature| signature.part != SignaturePart::Lead);
    Ok(found)
}

/// What a deputy said to the invitation to sign along.
pub fn find(
    conn: &mut AnyConnection,
    county_id: i64,
    subject_id: Id,
    deputy_id: Id,
) -> Result<Option<Signature>, Problem> {
    Ok(rows::table
        .find((county_id, subject_id, deputy_id))
        .select(Signature::as_select())
        .first(conn)
        .optional()?)
}

/// The records of a kind a deputy has a part in.
pub fn of_deputy(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
    kind: SignedKind,
) -> Result<Vec<Id>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(county_id))
        .filter(rows::deputy_id.eq(deputy_id))
        .filter(rows::subject_kind.eq(kind))
        .select(rows::subject_id)
        .load(conn)?)
}

/// Enters signatures.
pub(super) fn insert(conn: &mut AnyConnection, new: &[Signature]) -> Result<(), Problem> {
    if !new.is_empty() {
        with_backend!(conn, c => diesel::insert_into(rows::table).values(new).execute(c))?;
    }
    Ok(())
}

/// Writes what a deputy said and when, or that they are asked again.
pub(super) fn update(conn: &mut AnyConnection, row: &Signature) -> Result<(), Problem> {
    let this = rows::table.find((row.county_id, row.subject_id, row.deputy_id));
    diesel::update(this)
        .set((
            rows::status.eq(row.status),
            rows::on_paper_by.eq(&row.on_paper_by),
            rows::responded_at.eq(row.responded_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes the signatures of a record away, with the record.
pub fn delete_all(conn: &mut AnyConnection, county_id: i64, subject_id: Id) -> Result<(), Problem> {
    let these = rows::table
        .filter(rows::county_id.eq(county_id))
        .filter(rows::subject_id.eq(subject_id));
    diesel::delete(these).execute(conn)?;
    Ok(())
}
