//! Table `inbox_items`.

use super::dto::{InboxItem, State};
use crate::features::organs::OrganKind;
use crate::platform::auth::{Acting, Role, Scope};
use crate::platform::db::{AnyConnection, Id, PortableExt, Timestamp, keyset};
use crate::platform::events::{Audience, AudienceKind, EventRow};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{inbox_items, organs};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

/// A step that waits.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = inbox_items)]
pub(super) struct NewItem {
    pub county_id: i64,
    pub id: Id,
    pub audience_kind: AudienceKind,
    pub audience_id: Id,
    pub step: String,
    pub subject_kind: String,
    pub subject_id: Id,
    pub title: String,
    pub due_on: Option<NaiveDate>,
    pub opened_by_event: i64,
    pub created_at: Timestamp,
}

/// A step that waits or waited, as stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = inbox_items)]
pub(super) struct Row {
    pub id: Id,
    pub step: String,
    pub subject_kind: String,
    pub subject_id: Id,
    pub title: String,
    pub due_on: Option<NaiveDate>,
    pub created_at: Timestamp,
    pub done_at: Option<Timestamp>,
}

type Boxed<'a> = inbox_items::BoxedQuery<'a, crate::platform::db::MultiBackend>;

/// Opens a step. The same event applied twice opens it once.
pub(super) fn open(conn: &mut AnyConnection, item: NewItem) -> Result<(), Problem> {
    diesel::insert_into(inbox_items::table)
        .values(item)
        .on_conflict_do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Closes every open step of the event's subject.
pub(super) fn close_all(conn: &mut AnyConnection, event: &EventRow) -> Result<(), Problem> {
    diesel::update(inbox_items::table)
        .filter(inbox_items::county_id.eq(event.county_id))
        .filter(inbox_items::subject_id.eq(event.subject_id))
        .filter(inbox_items::done_at.is_null())
        .set(inbox_items::done_at.eq(event.at))
        .execute(conn)?;
    Ok(())
}

/// Closes one step of the event's subject for one audience.
pub(super) fn close(
    conn: &mut AnyConnection,
    event: &EventRow,
    audience: &Audience,
    step: &str,
) -> Result<(), Problem> {
    diesel::update(inbox_items::table)
        .filter(inbox_items::county_id.eq(event.county_id))
        .filter(inbox_items::subject_id.eq(event.subject_id))
        .filter(inbox_items::done_at.is_null())
        .filter(inbox_items::audience_kind.eq(audience.kind))
        .filter(inbox_items::audience_id.eq(audience.id))
        .filter(inbox_items::step.eq(step))
        .set(inbox_items::done_at.eq(event.at))
        .execute(conn)?;
    Ok(())
}

/// Gives the open steps of the event's subject its title of now.
pub(super) fn retitle(
    conn: &mut AnyConnection,
    event: &EventRow,
    title: &str,
) -> Result<(), Problem> {
    diesel::update(inbox_items::table)
        .filter(inbox_items::county_id.eq(event.county_id))
        .filter(inbox_items::subject_id.eq(event.subject_id))
        .filter(inbox_items::done_at.is_null())
        .filter(inbox_items::title.ne(title))
        .set(inbox_items::title.eq(title))
        .execute(conn)?;
    Ok(())
}

/// Deletes all rows, before they are derived again.
pub(super) fn clear(conn: &mut AnyConnection) -> Result<(), Problem> {
    diesel::delete(inbox_items::table).execute(conn)?;
    Ok(())
}

/// Whose steps the caller does: their own as a deputy, those of their organ, and for the staff of a
/// congress those of all its offices.
fn audiences(conn: &mut AnyConnection, scope: &Scope) -> Result<Vec<Id>, Problem> {
    let mut ids = vec![scope.organ_id()];
    let kinds = match scope.role() {
        // A deputy's organ is the congress they belong to; its staff's work is not theirs.
        Role::Deputy => return Ok(scope.deputy_id().into_iter().collect()),
        Role::Township => vec![
            OrganKind::TownshipCongress,
            OrganKind::TownshipPresidium,
            OrganKind::SubdistrictCommittee,
        ],
        Role::County => vec![
            OrganKind::CountyStandingCommittee,
            OrganKind::StandingCommitteeOffice,
        ],
        _ => return Ok(ids),
    };
    let mut query = organs::table
        .into_boxed()
        .filter(organs::county_id.eq(scope.county_id()))
        .filter(organs::kind.eq_any(kinds));
    query = match scope.town_id() {
        Some(town) => query.filter(organs::town_id.eq(town)),
        None => query.filter(organs::town_id.is_null()),
    };
    let offices: Vec<Id> = query.select(organs::id).load(conn)?;
    ids.extend(offices);
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

fn of_audiences<'a>(scope: &Scope, audiences: &[Id], state: State) -> Boxed<'a> {
    let query = inbox_items::table
        .into_boxed()
        .filter(inbox_items::county_id.eq(scope.county_id()))
        .filter(inbox_items::audience_id.eq_any(audiences.to_vec()));
    match state {
        State::Open => query.filter(inbox_items::done_at.is_null()),
        State::Done => query.filter(inbox_items::done_at.is_not_null()),
    }
}

/// A page of the caller's inbox, newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    acting: &Acting,
    state: State,
    page: &PageRequest,
    count: bool,
) -> Result<Page<InboxItem>, Problem> {
    let audiences = audiences(conn, &acting.scope)?;
    let query = of_audiences(&acting.scope, &audiences, state);
    let query = keyset!(query, page, true, inbox_items::created_at: Timestamp, inbox_items::id);
    let rows = query.select(Row::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if count {
        let query = of_audiences(&acting.scope, &audiences, state);
        found.total = Some(query.count().get_result(conn)?);
    }
    Ok(found.map(|row| InboxItem::of(row, acting.locale)))
}

/// How many steps wait for the caller.
pub fn count_open(conn: &mut AnyConnection, scope: &Scope) -> Result<i64, Problem> {
    let audiences = audiences(conn, scope)?;
    Ok(of_audiences(scope, &audiences, State::Open)
        .count()
        .get_result(conn)?)
}

/// The steps that wait for the caller, the most urgent first: those with a deadline, then the oldest.
pub fn first_open(
    conn: &mut AnyConnection,
    acting: &Acting,
    limit: i64,
) -> Result<Vec<InboxItem>, Problem> {
    let audiences = audiences(conn, &acting.scope)?;
    let open = || of_audiences(&acting.scope, &audiences, State::Open);
    let mut rows: Vec<Row> = open()
        .filter(inbox_items::due_on.is_not_null())
        .order((inbox_items::due_on.asc(), inbox_items::id.asc()))
        .limit(limit)
        .select(Row::as_select())
        .load(conn)?;
    let missing = limit - i64::try_from(rows.len()).unwrap_or(limit);
    if missing > 0 {
        let others: Vec<Row> = open()
            .filter(inbox_items::due_on.is_null())
            .order((inbox_items::created_at.asc(), inbox_items::id.asc()))
            .limit(missing)
            .select(Row::as_select())
            .load(conn)?;
        rows.extend(others);
    }
    Ok(rows
        .into_iter()
        .map(|row| InboxItem::of(row, acting.locale))
        .collect())
}
