//! What an import writes: batches of new rows, ends of old ones, the history.

use super::changes::{Change, ChangeKind};
use super::code::RegionCode;
use super::history::History;
use super::store::ChangeRow;
use super::table::RegionRow;
use crate::platform::db::{AnyConnection, with_backend};
use crate::platform::http::Problem;
use crate::schema::{region_changes, regions};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// A row to be inserted. Without defaults, so that a batch is one statement on both engines.
#[derive(Insertable)]
#[diesel(table_name = regions)]
#[diesel(treat_none_as_default_value = false)]
pub(super) struct NewRegion {
    code: String,
    name: String,
    level: i16,
    parent_code: Option<String>,
    urban_rural: Option<String>,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
}

impl NewRegion {
    /// The row of a division that holds from a day on.
    pub(super) fn of(row: &RegionRow, valid_from: NaiveDate) -> Self {
        Self {
            code: row.code.to_string(),
            name: row.name.clone(),
            level: i16::from(row.level.number()),
            parent_code: row.code.parent().map(|parent| parent.to_string()),
            urban_rural: row.urban_rural.clone(),
            valid_from,
            valid_to: None,
        }
    }

    /// The row of a division that ended before any table was read.
    fn former(code: RegionCode, name: &str, valid_from: NaiveDate, valid_to: NaiveDate) -> Self {
        Self {
            code: code.to_string(),
            name: name.to_owned(),
            level: i16::from(code.level().number()),
            parent_code: code.parent().map(|parent| parent.to_string()),
            urban_rural: None,
            valid_from,
            valid_to: Some(valid_to),
        }
    }
}

/// A row that holds now.
#[derive(Queryable, Selectable)]
#[diesel(table_name = regions)]
pub(super) struct OpenRegion {
    pub(super) id: i64,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) urban_rural: Option<String>,
    pub(super) valid_from: NaiveDate,
}

/// Whether there is no division yet.
pub(super) fn is_empty(conn: &mut AnyConnection) -> Result<bool, Problem> {
    let one: Option<i64> = regions::table
        .select(regions::id)
        .order(regions::id.asc())
        .first(conn)
        .optional()?;
    Ok(one.is_none())
}

/// The rows that hold now for the codes of a batch.
pub(super) fn open_rows(
    conn: &mut AnyConnection,
    batch: &[RegionRow],
) -> Result<HashMap<String, OpenRegion>, Problem> {
    let codes: Vec<String> = batch.iter().map(|row| row.code.to_string()).collect();
    let rows: Vec<OpenRegion> = regions::table
        .filter(regions::code.eq_any(codes))
        .filter(regions::valid_to.is_null())
        .select(OpenRegion::as_select())
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|row| (row.code.clone(), row))
        .collect())
}

/// Inserts a batch in one statement.
pub(super) fn insert(conn: &mut AnyConnection, rows: Vec<NewRegion>) -> Result<(), Problem> {
    if rows.is_empty() {
        return Ok(());
    }
    with_backend!(conn, c => diesel::insert_into(regions::table).values(rows).execute(c))?;
    Ok(())
}

/// Ends a row; `false` if it only began on that day or later and so must be corrected instead.
pub(super) fn end(
    conn: &mut AnyConnection,
    open: &OpenRegion,
    on: NaiveDate,
) -> Result<bool, Problem> {
    if open.valid_from >= on {
        return Ok(false);
    }
    diesel::update(regions::table.find(open.id))
        .set(regions::valid_to.eq(on))
        .execute(conn)?;
    Ok(true)
}

/// Corrects name and class of a row in place.
pub(super) fn correct(conn: &mut AnyConnection, id: i64, row: &RegionRow) -> Result<(), Problem> {
    diesel::update(regions::table.find(id))
        .set((
            regions::name.eq(&row.name),
            regions::urban_rural.eq(row.urban_rural.as_ref()),
        ))
        .execute(conn)?;
    Ok(())
}

/// The codes a history has ended by today: when, and whether all inside them ended too.
pub(super) fn gone(
    history: &History,
    today: NaiveDate,
) -> impl Iterator<Item = (RegionCode, NaiveDate, bool)> {
    let passed = history
        .changes()
        .iter()
        .filter(move |change| change.effective_on <= today);
    passed.flat_map(|change| {
        let inside = matches!(change.kind, ChangeKind::Recode | ChangeKind::Transfer);
        let ended = change
            .from_codes
            .iter()
            .filter(|code| !change.to_codes.contains(code));
        ended.map(move |code| (*code, change.effective_on, inside))
    })
}

/// Enters the divisions a history has ended by today and names, but no table ever held, as they last
/// stood; returns how many.
pub(super) fn add_former(
    conn: &mut AnyConnection,
    history: &History,
    today: NaiveDate,
    since: impl Fn(RegionCode) -> NaiveDate,
) -> Result<u64, Problem> {
    let mut rows: Vec<NewRegion> = Vec::new();
    for change in history.changes() {
        let on = change.effective_on;
        let named = change.from_codes.iter().zip(&change.former_names);
        let ended = named.filter(|(code, _)| on <= today && !change.to_codes.contains(code));
        rows.extend(
            ended
                .map(|(code, name)| NewRegion::former(*code, name, since(*code), on))
                .filter(|row| row.valid_from < on),
        );
    }
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    let mut known = HashSet::new();
    for batch in codes.chunks(5_000) {
        let found: Vec<String> = regions::table
            .filter(regions::code.eq_any(batch.to_vec()))
            .select(regions::code)
            .load(conn)?;
        known.extend(found);
    }
    rows.retain(|row| known.insert(row.code.clone()));
    let added = rows.len();
    insert(conn, rows)?;
    u64::try_from(added).map_err(Problem::internal)
}

/// Ends a division, and with it all inside it when they got other codes; returns how many rows.
pub(super) fn close(
    conn: &mut AnyConnection,
    code: RegionCode,
    on: NaiveDate,
    with_inside: bool,
) -> Result<u64, Problem> {
    let digits = code.short();
    let last = if with_inside {
        format!("{digits:9<12}")
    } else {
        code.to_string()
    };
    let closed = diesel::update(
        regions::table
            .filter(regions::code.between(code.to_string(), last))
            .filter(regions::valid_to.is_null())
            .filter(regions::valid_from.lt(on)),
    )
    .set(regions::valid_to.eq(on))
    .execute(conn)?;
    u64::try_from(closed).map_err(Problem::internal)
}

/// Adds what the history holds and the database does not; returns how many pairs.
pub(super) fn add_changes(conn: &mut AnyConnection, history: &History) -> Result<u64, Problem> {
    if history.changes().is_empty() {
        return Ok(0);
    }
    type Key = (NaiveDate, Option<String>, Option<String>);
    let known: Vec<Key> = region_changes::table
        .select((
            region_changes::effective_on,
            region_changes::from_code,
            region_changes::to_code,
        ))
        .load(conn)?;
    let mut known: HashSet<Key> = known.into_iter().collect();
    let names = former_names(conn, history)?;
    let mut rows: Vec<ChangeRow> = history.changes().iter().flat_map(pairs).collect();
    rows.retain(|row| known.insert((row.effective_on, row.from_code.clone(), row.to_code.clone())));
    for row in &mut rows {
        let of_table = row.from_code.as_ref().and_then(|code| names.get(code));
        row.from_name = of_table.cloned().or(row.from_name.take());
    }
    let added = rows.len();
    for batch in rows.chunks(1_000) {
        let batch = batch.to_vec();
        with_backend!(conn, c => diesel::insert_into(region_changes::table).values(batch).execute(c))?;
    }
    u64::try_from(added).map_err(Problem::internal)
}

/// The last known names of the codes that were changed.
fn former_names(
    conn: &mut AnyConnection,
    history: &History,
) -> Result<HashMap<String, String>, Problem> {
    let all = history
        .changes()
        .iter()
        .flat_map(|change| &change.from_codes);
    let codes: Vec<String> = all.map(ToString::to_string).collect();
    let mut names = HashMap::new();
    for batch in codes.chunks(5_000) {
        let rows: Vec<(String, String)> = regions::table
            .filter(regions::code.eq_any(batch.to_vec()))
            .order(regions::valid_from.asc())
            .select((regions::code, regions::name))
            .load(conn)?;
        names.extend(rows);
    }
    Ok(names)
}

/// A change as pairs: a merge repeats its new code, a split its old one.
fn pairs(change: &Change) -> Vec<ChangeRow> {
    let before = change.from_codes.iter().map(Some);
    let after = change.to_codes.iter().zip(&change.names).map(Some);
    let first_from = change.from_codes.first();
    let first_to = change.to_codes.iter().zip(&change.names).next();
    let pairs: Vec<_> = match change.kind {
        ChangeKind::Merge | ChangeKind::Abolish => before.map(|code| (code, first_to)).collect(),
        ChangeKind::Split | ChangeKind::Establish => after.map(|to| (first_from, to)).collect(),
        ChangeKind::Rename | ChangeKind::Recode | ChangeKind::Transfer => {
            before.zip(after).collect()
        }
    };
    let former = |code: &RegionCode| {
        let mut named = change.from_codes.iter().zip(&change.former_names);
        named
            .find(|(of, _)| *of == code)
            .map(|(_, name)| name.clone())
    };
    pairs
        .into_iter()
        .map(|(from, to)| ChangeRow {
            effective_on: change.effective_on,
            kind: change.kind,
            from_code: from.map(ToString::to_string),
            from_name: from.and_then(former),
            to_code: to.map(|(code, _)| code.to_string()),
            to_name: to.map(|(_, name)| name.clone()),
            basis: change.basis.clone(),
        })
        .collect()
}
