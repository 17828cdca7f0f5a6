//! Table `parameter_values`: values are added, never changed.

use super::error;
use crate::platform::auth::Scope;
use crate::platform::db::{
    AnyConnection, Id, Json, MultiBackend, Timestamp, Violation, keyset, one_of, violation,
};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::parameter_values as rows;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

/// A recorded value.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct ValueRow {
    pub county_id: i64,
    pub id: Id,
    pub key: String,
    pub organ_id: Option<Id>,
    pub value: Json,
    pub valid_from: NaiveDate,
    pub basis: String,
    pub note: String,
    pub recorded_by: String,
    pub recorded_at: Timestamp,
    pub corrected_at: Option<Timestamp>,
}

fn of_county_and_town<'a>(
    county_id: i64,
    town_id: Option<Id>,
) -> rows::BoxedQuery<'a, MultiBackend> {
    let query = rows::table
        .into_boxed()
        .filter(rows::county_id.eq(county_id));
    match town_id {
        Some(town) => query.filter(rows::organ_id.eq(town).or(rows::organ_id.is_null())),
        None => query.filter(rows::organ_id.is_null()),
    }
}

/// What the county, and the town if given, have recorded for some parameters (none named: for all)
/// that holds on a day; newest first. There is one value for each of them and each first day.
pub(super) fn valid(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
    keys: &[&str],
    on: NaiveDate,
) -> Result<Vec<ValueRow>, Problem> {
    newest_first(conn, of_county_and_town(county_id, town_id), keys, on)
}

/// The same of the county and of each of its towns.
pub(super) fn valid_everywhere(
    conn: &mut AnyConnection,
    county_id: i64,
    keys: &[&str],
    on: NaiveDate,
) -> Result<Vec<ValueRow>, Problem> {
    let all = rows::table
        .into_boxed()
        .filter(rows::county_id.eq(county_id));
    newest_first(conn, all, keys, on)
}

fn newest_first(
    conn: &mut AnyConnection,
    of: rows::BoxedQuery<'_, MultiBackend>,
    keys: &[&str],
    on: NaiveDate,
) -> Result<Vec<ValueRow>, Problem> {
    let mut query = of
        .filter(rows::valid_from.le(on))
        .filter(rows::corrected_at.is_null());
    if !keys.is_empty() {
        query = query.filter(one_of(rows::key, keys.iter().map(|key| (*key).to_owned())));
    }
    Ok(query
        .order((
            rows::valid_from.desc(),
            rows::recorded_at.desc(),
            rows::id.desc(),
        ))
        .select(ValueRow::as_select())
        .load(conn)?)
}

/// Everything recorded for a key that the scope may see, newest first.
pub(super) fn history(
    conn: &mut AnyConnection,
    scope: &Scope,
    key: &str,
    page: &PageRequest,
) -> Result<Page<ValueRow>, Problem> {
    let query = match scope.town_id() {
        Some(town) => of_county_and_town(scope.county_id(), Some(town)),
        None => rows::table
            .into_boxed()
            .filter(rows::county_id.eq(scope.county_id())),
    };
    let query = query.filter(rows::key.eq(key.to_owned()));
    let query = keyset!(query, page, true, rows::valid_from: NaiveDate, rows::id);
    let found = query.select(ValueRow::as_select()).load(conn)?;
    Ok(page.page(found, |row| vec![json!(row.valid_from), json!(row.id)]))
}

/// Takes the value out of force that holds from the same day on; gives it back.
pub(super) fn correct(
    conn: &mut AnyConnection,
    _scope: &Scope,
    row: &ValueRow,
) -> Result<Option<Json>, Problem> {
    let mut same_day = rows::table
        .into_boxed()
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::key.eq(row.key.clone()))
        .filter(rows::valid_from.eq(row.valid_from))
        .filter(rows::corrected_at.is_null());
    same_day = match row.organ_id {
        Some(organ) => same_day.filter(rows::organ_id.eq(organ)),
        None => same_day.filter(rows::organ_id.is_null()),
    };
    let wrong: Option<(Id, Json)> = same_day
        .select((rows::id, rows::value))
        .first(conn)
        .optional()?;
    let Some((id, value)) = wrong else {
        return Ok(None);
    };
    diesel::update(rows::table.find((row.county_id, id)))
        .set(rows::corrected_at.eq(row.recorded_at))
        .execute(conn)?;
    Ok(Some(value))
}

/// Records a value; 409 when there is one from the same day on.
pub(super) fn insert(
    conn: &mut AnyConnection,
    _scope: &Scope,
    row: &ValueRow,
) -> Result<(), Problem> {
    diesel::insert_into(rows::table)
        .values(row)
        .execute(conn)
        .map_err(|error| match violation(&error) {
            Some(Violation::Unique(_)) => error::TAKEN.with("date", row.valid_from.to_string()),
            _ => error.into(),
        })?;
    Ok(())
}
