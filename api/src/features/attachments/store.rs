//! Table `attachments`.

use super::dto::AttachmentResponse;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::schema::attachments;
use diesel::prelude::*;
use std::collections::{BTreeSet, HashSet};

/// A file on a record.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = attachments)]
pub(super) struct Attachment {
    pub county_id: i64,
    pub id: Id,
    pub subject_kind: String,
    pub subject_id: Id,
    pub file_name: String,
    pub content_type: String,
    pub size_bytes: i64,
    pub sha256: String,
    pub storage_key: String,
    /// None for what residents send.
    pub uploaded_by: Option<Id>,
    pub uploaded_by_name: String,
    pub created_at: Timestamp,
    /// The part of the record it belongs to, such as a step; none for the whole record.
    pub part: Option<String>,
}

/// Looked at when it is counted what waits for its record.
const MOST_SENT: i64 = 500;

/// The files of a record, oldest first. The caller has checked that the record is in scope.
pub fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_kind: &str,
    subject_id: Id,
) -> Result<Vec<AttachmentResponse>, Problem> {
    let rows = rows(conn, scope, subject_kind, subject_id)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The files of several records of one kind, each with its record, oldest first. The caller has checked that
/// the records are in scope.
pub fn list_of(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_kind: &str,
    subject_ids: &[Id],
) -> Result<Vec<(Id, AttachmentResponse)>, Problem> {
    let rows: Vec<Attachment> = attachments::table
        .filter(attachments::county_id.eq(scope.county_id()))
        .filter(one_of(attachments::subject_id, subject_ids.to_vec()))
        .filter(attachments::subject_kind.eq(subject_kind))
        .order((attachments::created_at.asc(), attachments::id.asc()))
        .select(Attachment::as_select())
        .load(conn)?;
    let files = rows.into_iter();
    Ok(files.map(|row| (row.subject_id, row.into())).collect())
}

/// The files of a record, each with the part of it that it belongs to, oldest first. The caller has checked that the
/// record is in scope.
pub fn list_by_part(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_kind: &str,
    subject_id: Id,
) -> Result<Vec<(Option<String>, AttachmentResponse)>, Problem> {
    let rows = rows(conn, scope, subject_kind, subject_id)?.into_iter();
    Ok(rows.map(|mut row| (row.part.take(), row.into())).collect())
}

fn rows(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_kind: &str,
    subject_id: Id,
) -> Result<Vec<Attachment>, Problem> {
    Ok(attachments::table
        .filter(attachments::county_id.eq(scope.county_id()))
        .filter(attachments::subject_id.eq(subject_id))
        .filter(attachments::subject_kind.eq(subject_kind))
        .order((attachments::created_at.asc(), attachments::id.asc()))
        .select(Attachment::as_select())
        .load(conn)?)
}

/// Whether all of these were uploaded by the caller for a record.
pub fn are_prepared(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_kind: &str,
    subject_id: Id,
    ids: &[Id],
) -> Result<bool, Problem> {
    if ids.is_empty() {
        return Ok(true);
    }
    let found: i64 = attachments::table
        .filter(attachments::county_id.eq(scope.county_id()))
        .filter(attachments::subject_id.eq(subject_id))
        .filter(attachments::subject_kind.eq(subject_kind))
        .filter(attachments::uploaded_by.eq(scope.account_id()))
        .filter(one_of(attachments::id, ids.to_vec()))
        .count()
        .get_result(conn)?;
    Ok(usize::try_from(found).is_ok_and(|found| found == ids.len()))
}

/// How many files a record has.
pub(super) fn count(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_id: Id,
) -> Result<i64, Problem> {
    Ok(attachments::table
        .filter(attachments::county_id.eq(scope.county_id()))
        .filter(attachments::subject_id.eq(subject_id))
        .count()
        .get_result(conn)?)
}

/// The records of the files the caller has sent since a moment, one for each file, the newest first.
pub(super) fn sent_for(
    conn: &mut AnyConnection,
    scope: &Scope,
    since: Timestamp,
    most: u32,
) -> Result<Vec<(String, Id)>, Problem> {
    Ok(attachments::table
        .filter(attachments::county_id.eq(scope.county_id()))
        .filter(attachments::uploaded_by.eq(scope.account_id()))
        .filter(attachments::created_at.ge(since))
        .order(attachments::created_at.desc())
        .limit(MOST_SENT.max(most.into()))
        .select((attachments::subject_kind, attachments::subject_id))
        .load(conn)?)
}

/// A file of the county; whether it is in scope, its record says.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Attachment, Problem> {
    Ok(attachments::table
        .find((scope.county_id(), id))
        .select(Attachment::as_select())
        .first(conn)?)
}

/// The files of all counties uploaded between two moments.
pub(super) fn uploaded_between(
    conn: &mut AnyConnection,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<Attachment>, Problem> {
    Ok(attachments::table
        .filter(attachments::created_at.ge(from))
        .filter(attachments::created_at.lt(to))
        .select(Attachment::as_select())
        .load(conn)?)
}

/// Those of some files, each by its county and identifier, that have no row.
pub(super) fn without_row(
    conn: &mut AnyConnection,
    files: &[(i64, Id)],
) -> Result<Vec<(i64, Id)>, Problem> {
    let counties: BTreeSet<i64> = files.iter().map(|(county_id, _)| *county_id).collect();
    let mut alone = Vec::new();
    for county_id in counties {
        let of_county = files.iter().filter(|file| file.0 == county_id);
        let ids: Vec<Id> = of_county.map(|(_, id)| *id).collect();
        let found: Vec<Id> = attachments::table
            .filter(attachments::county_id.eq(county_id))
            .filter(one_of(attachments::id, ids.clone()))
            .select(attachments::id)
            .load(conn)?;
        let found: HashSet<Id> = found.into_iter().collect();
        let left = ids.into_iter().filter(|id| !found.contains(id));
        alone.extend(left.map(|id| (county_id, id)));
    }
    Ok(alone)
}

/// Enters a file.
pub(super) fn insert(conn: &mut AnyConnection, row: &Attachment) -> Result<(), Problem> {
    diesel::insert_into(attachments::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Removes the rows of a record's files, and gives their storage keys.
pub fn delete_all(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_kind: &str,
    subject_id: Id,
) -> Result<Vec<String>, Problem> {
    let keys = attachments::table
        .filter(attachments::county_id.eq(scope.county_id()))
        .filter(attachments::subject_id.eq(subject_id))
        .filter(attachments::subject_kind.eq(subject_kind))
        .select(attachments::storage_key)
        .load(conn)?;
    diesel::delete(
        attachments::table
            .filter(attachments::county_id.eq(scope.county_id()))
            .filter(attachments::subject_id.eq(subject_id))
            .filter(attachments::subject_kind.eq(subject_kind)),
    )
    .execute(conn)?;
    Ok(keys)
}

/// Removes a file's row.
pub(super) fn delete(conn: &mut AnyConnection, row: &Attachment) -> Result<(), Problem> {
    diesel::delete(attachments::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}

/// How many files residents have sent since a moment.
pub(super) fn count_public(
    conn: &mut AnyConnection,
    county_id: i64,
    since: Timestamp,
) -> Result<i64, Problem> {
    Ok(attachments::table
        .filter(attachments::county_id.eq(county_id))
        .filter(attachments::created_at.ge(since))
        .filter(attachments::uploaded_by.is_null())
        .count()
        .get_result(conn)?)
}

/// Hangs the files of a record on another.
pub fn move_all(
    conn: &mut AnyConnection,
    scope: &Scope,
    from: (&str, Id),
    to: (&str, Id),
) -> Result<(), Problem> {
    diesel::update(
        attachments::table
            .filter(attachments::county_id.eq(scope.county_id()))
            .filter(attachments::subject_id.eq(from.1))
            .filter(attachments::subject_kind.eq(from.0)),
    )
    .set((
        attachments::subject_kind.eq(to.0),
        attachments::subject_id.eq(to.1),
    ))
    .execute(conn)?;
    Ok(())
}
