//! Tables `reminder_runs`, `reminder_digests`, `reminders`.

use crate::features::clocks::{Running, RunningKind};
use crate::features::notices;
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Id, PortableExt, Timestamp, insert_all, keyset, one_of};
use crate::platform::events::{Recipient, RecipientKind};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::ids::new_id;
use crate::schema::{reminder_digests, reminder_runs, reminders};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;
use std::collections::HashSet;

/// What lists the reminders of one recipient and day.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = reminder_digests, treat_none_as_default_value = false)]
pub(super) struct Digest {
    pub county_id: i64,
    pub id: Id,
    pub recipient_kind: RecipientKind,
    pub recipient_id: Id,
    pub given_on: NaiveDate,
    pub created_at: Timestamp,
}

/// A reminder to be given.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = reminders, treat_none_as_default_value = false)]
pub(super) struct Reminder {
    pub county_id: i64,
    pub id: Id,
    pub digest_id: Id,
    pub source_id: Id,
    pub kind: RunningKind,
    pub due_on: NaiveDate,
    pub step: i32,
    pub recipient_kind: RecipientKind,
    pub recipient_id: Id,
    pub subject_kind: &'static str,
    pub subject_id: Id,
    pub title: String,
    pub number: Option<String>,
    pub given_on: NaiveDate,
    pub created_at: Timestamp,
}

/// What there is one reminder of.
pub(super) type Key = (Id, NaiveDate, i32, RecipientKind, Id);

impl Reminder {
    /// One that belongs to no digest yet.
    pub(super) fn new(
        acting: &Acting,
        running: &Running,
        step: i64,
        recipient: Recipient,
    ) -> Result<Self, Problem> {
        Ok(Self {
            county_id: acting.scope.county_id(),
            id: new_id(),
            digest_id: running.source_id,
            source_id: running.source_id,
            kind: running.kind,
            due_on: running.due_on,
            step: step.try_into().map_err(Problem::internal)?,
            recipient_kind: recipient.kind,
            recipient_id: recipient.id,
            subject_kind: running.subject_kind,
            subject_id: running.subject_id,
            title: running.title.clone(),
            number: running.number.clone(),
            given_on: acting.today,
            created_at: acting.now,
        })
    }

    pub(super) fn key(&self) -> Key {
        (
            self.source_id,
            self.due_on,
            self.step,
            self.recipient_kind,
            self.recipient_id,
        )
    }
}

/// A reminder that was given.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = reminders)]
pub(super) struct Row {
    pub id: Id,
    pub digest_id: Id,
    pub kind: RunningKind,
    pub due_on: NaiveDate,
    pub step: i32,
    pub subject_kind: String,
    pub subject_id: Id,
    pub title: String,
    pub number: Option<String>,
    pub given_on: NaiveDate,
    pub created_at: Timestamp,
}

/// The counties that have had their reminders on a day.
pub(super) fn counties_done(
    conn: &mut AnyConnection,
    on: NaiveDate,
) -> Result<HashSet<i64>, Problem> {
    let done: Vec<i64> = reminder_runs::table
        .filter(reminder_runs::run_on.eq(on))
        .select(reminder_runs::county_id)
        .load(conn)?;
    Ok(done.into_iter().collect())
}

/// Takes the day of a county; false when another process has.
pub(super) fn take_day(
    conn: &mut AnyConnection,
    county_id: i64,
    on: NaiveDate,
) -> Result<bool, Problem> {
    let taken = diesel::insert_into(reminder_runs::table)
        .values((
            reminder_runs::county_id.eq(county_id),
            reminder_runs::run_on.eq(on),
        ))
        .on_conflict_do_nothing()
        .portable()
        .execute(conn)?;
    Ok(taken == 1)
}

/// The reminders already given of some deadlines and promises.
pub(super) fn known(
    conn: &mut AnyConnection,
    county_id: i64,
    sources: Vec<Id>,
) -> Result<HashSet<Key>, Problem> {
    let mut known = HashSet::new();
    for sources in sources.chunks(1_000) {
        let found: Vec<Key> = reminders::table
            .filter(reminders::county_id.eq(county_id))
            .filter(one_of(reminders::source_id, sources.to_vec()))
            .select((
                reminders::source_id,
                reminders::due_on,
                reminders::step,
                reminders::recipient_kind,
                reminders::recipient_id,
            ))
            .load(conn)?;
        known.extend(found);
    }
    Ok(known)
}

/// Enters a digest.
pub(super) fn insert_digest(conn: &mut AnyConnection, digest: &Digest) -> Result<(), Problem> {
    diesel::insert_into(reminder_digests::table)
        .values(digest)
        .execute(conn)?;
    Ok(())
}

/// Enters the reminders of a digest.
pub(super) fn insert(conn: &mut AnyConnection, new: &[Reminder]) -> Result<(), Problem> {
    insert_all!(&mut *conn, reminders::table, new)?;
    Ok(())
}

/// A page of what the caller was reminded of, newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    digest_id: Option<Id>,
    page: &PageRequest,
) -> Result<Page<Row>, Problem> {
    let recipients = notices::recipients(conn, scope)?;
    let mut query = reminders::table
        .into_boxed()
        .filter(reminders::county_id.eq(scope.county_id()))
        .filter(one_of(reminders::recipient_id, recipients));
    if !notices::is_leader(conn, scope)? {
        query = query.filter(reminders::recipient_kind.ne(RecipientKind::OrganLeaders));
    }
    if let Some(digest_id) = digest_id {
        query = query.filter(reminders::digest_id.eq(digest_id));
    }
    let query = keyset!(query, page, true, reminders::created_at: Timestamp, reminders::id);
    let rows = query.select(Row::as_select()).load(conn)?;
    Ok(page.page(rows, |row: &Row| vec![json!(row.created_at), json!(row.id)]))
}
