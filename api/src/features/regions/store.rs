//! Tables `regions` and `region_changes`: reference data of the nation, the same for all counties,
//! so there is no county in these queries and a scope only says where a search begins.

use super::changes::{Change, ChangeKind};
use super::code::{RegionCode, RegionLevel};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, MultiBackend};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::text::contains_pattern;
use crate::schema::{counties, region_changes, regions};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

/// A division as stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = regions)]
pub struct Region {
    /// Row number.
    pub id: i64,
    /// 12-digit code.
    pub code: String,
    /// Name.
    pub name: String,
    /// 1 (province) to 5 (village).
    pub level: i16,
    /// Code of the division above.
    pub parent_code: Option<String>,
    /// Urban-rural class of the National Bureau of Statistics.
    pub urban_rural: Option<String>,
    /// First day.
    pub valid_from: NaiveDate,
    /// The day it ended.
    pub valid_to: Option<NaiveDate>,
}

/// One pair of a change.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Queryable, Selectable, Insertable)]
#[diesel(table_name = region_changes)]
#[diesel(treat_none_as_default_value = false)]
pub(super) struct ChangeRow {
    pub effective_on: NaiveDate,
    pub kind: ChangeKind,
    pub from_code: Option<String>,
    pub from_name: Option<String>,
    pub to_code: Option<String>,
    pub to_name: Option<String>,
    pub basis: String,
}

/// What a list of divisions is limited to.
#[derive(Debug, Clone)]
pub(super) struct RegionFilter {
    /// Directly below this one; with `q` anywhere below.
    pub parent: Option<RegionCode>,
    /// Of this level.
    pub level: Option<RegionLevel>,
    /// Part of the name, or the first digits of the code.
    pub q: Option<String>,
    /// As things stood on this day.
    pub at: NaiveDate,
}

type Boxed<'a> = regions::BoxedQuery<'a, MultiBackend>;

fn on_day<'a>(at: NaiveDate) -> Boxed<'a> {
    regions::table
        .into_boxed()
        .filter(regions::valid_from.le(at))
        .filter(regions::valid_to.is_null().or(regions::valid_to.gt(at)))
}

/// The codes that begin with these digits, as a range the index on `code` serves.
fn beginning_with<'a>(query: Boxed<'a>, digits: &str) -> Boxed<'a> {
    query
        .filter(regions::code.ge(format!("{digits:0<12}")))
        .filter(regions::code.le(format!("{digits:9<12}")))
}

fn filtered<'a>(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &RegionFilter,
) -> Result<Boxed<'a>, Problem> {
    let mut query = on_day(filter.at);
    let q = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty());
    match (q, filter.parent) {
        (None, Some(parent)) => query = query.filter(regions::parent_code.eq(parent.to_string())),
        (None, None) => {}
        (Some(q), _) if q.len() <= 12 && q.bytes().all(|b| b.is_ascii_digit()) => {
            query = beginning_with(query, q);
        }
        (Some(q), parent) => {
            // A name is looked for inside one division, never in 660,000 rows.
            let root = match parent {
                Some(parent) => parent,
                None => county_code(conn, scope.county_id())?,
            };
            query = beginning_with(query, &root.short())
                .filter(regions::name.like(contains_pattern(q)).escape('\\'));
        }
    }
    if let Some(level) = filter.level {
        query = query.filter(regions::level.eq(i16::from(level.number())));
    }
    Ok(query)
}

/// The counties that are here.
pub fn counties(conn: &mut AnyConnection) -> Result<Vec<i64>, Problem> {
    Ok(counties::table
        .select(counties::id)
        .order(counties::id.asc())
        .load(conn)?)
}

fn county_code(conn: &mut AnyConnection, county_id: i64) -> Result<RegionCode, Problem> {
    let code: String = counties::table
        .find(county_id)
        .select(counties::region_code)
        .first(conn)?;
    code.parse().map_err(Problem::internal)
}

/// One page in code order. On one day a code has one row, so the code alone is the position.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &RegionFilter,
    page: &PageRequest,
    count: bool,
) -> Result<Page<Region>, Problem> {
    let mut query = filtered(conn, scope, filter)?;
    if let Some((code,)) = page.after::<(String,)>()? {
        query = if page.is_backward() {
            query.filter(regions::code.lt(code))
        } else {
            query.filter(regions::code.gt(code))
        };
    }
    query = if page.is_backward() {
        query.order(regions::code.desc())
    } else {
        query.order(regions::code.asc())
    };
    let rows = query
        .limit(page.fetch())
        .select(Region::as_select())
        .load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.code)]);
    if count {
        let all = filtered(conn, scope, filter)?;
        found.count(conn, all)?;
    }
    Ok(found)
}

/// A division as it stands on a day, else as it last stood.
pub fn find(
    conn: &mut AnyConnection,
    code: RegionCode,
    on: NaiveDate,
) -> Result<Option<Region>, Problem> {
    Ok(regions::table
        .filter(regions::code.eq(code.to_string()))
        .filter(regions::valid_from.le(on))
        .order(regions::valid_from.desc())
        .select(Region::as_select())
        .first(conn)
        .optional()?)
}

/// All divisions of a level on a day, in code order.
pub fn of_level(
    conn: &mut AnyConnection,
    level: i16,
    on: NaiveDate,
) -> Result<Vec<Region>, Problem> {
    Ok(on_day(on)
        .filter(regions::level.eq(level))
        .order(regions::code.asc())
        .select(Region::as_select())
        .load(conn)?)
}

/// All towns and villages inside a division on a day, in code order.
pub fn within(
    conn: &mut AnyConnection,
    code: RegionCode,
    on: NaiveDate,
) -> Result<Vec<Region>, Problem> {
    Ok(beginning_with(on_day(on), &code.short())
        .filter(regions::code.ne(code.to_string()))
        .order(regions::code.asc())
        .select(Region::as_select())
        .load(conn)?)
}

/// The divisions above, from the province down, as they stand on a day.
pub(super) fn path(
    conn: &mut AnyConnection,
    code: RegionCode,
    on: NaiveDate,
) -> Result<Vec<Region>, Problem> {
    let above: Vec<String> = ancestors(code).iter().map(ToString::to_string).collect();
    let mut rows: Vec<Region> = on_day(on)
        .filter(regions::code.eq_any(above))
        .order((regions::level.asc(), regions::code.asc()))
        .select(Region::as_select())
        .load(conn)?;
    rows.retain(|row| row.code != code.to_string());
    Ok(rows)
}

/// The codes above, without the code itself.
fn ancestors(code: RegionCode) -> Vec<RegionCode> {
    let all = RegionLevel::ALL.into_iter();
    let mut above: Vec<RegionCode> = all
        .take_while(|level| *level < code.level())
        .filter_map(|level| code.ancestor(level))
        .collect();
    above.dedup();
    above
}

/// The changes of a division, and those of the divisions above that gave it another code; oldest
/// first.
pub(super) fn history(conn: &mut AnyConnection, code: RegionCode) -> Result<Vec<Change>, Problem> {
    let above: Vec<String> = ancestors(code).iter().map(ToString::to_string).collect();
    let moving = [ChangeKind::Recode, ChangeKind::Transfer];
    let own = code.to_string();
    let touches = region_changes::from_code
        .eq(own.clone())
        .or(region_changes::to_code.eq(own))
        .assume_not_null();
    let moved = region_changes::to_code
        .eq_any(above)
        .assume_not_null()
        .and(region_changes::kind.eq_any(moving));
    let seeds: Vec<ChangeRow> = region_changes::table
        .filter(touches.or(moved))
        .order(region_changes::id.asc())
        .select(ChangeRow::as_select())
        .load(conn)?;
    let rows = siblings(conn, &seeds)?;
    Ok(changes(&rows))
}

/// All pairs of the changes these pairs belong to: a merge shares its new code, a split its old one.
fn siblings(conn: &mut AnyConnection, seeds: &[ChangeRow]) -> Result<Vec<ChangeRow>, Problem> {
    let merged = of_kind(seeds, ChangeKind::Merge, |row| row.to_code.clone());
    let divided = of_kind(seeds, ChangeKind::Split, |row| row.from_code.clone());
    let mut rows = seeds.to_vec();
    if !merged.is_empty() || !divided.is_empty() {
        let more: Vec<ChangeRow> = region_changes::table
            .filter(
                region_changes::to_code
                    .eq_any(merged)
                    .or(region_changes::from_code.eq_any(divided))
                    .assume_not_null(),
            )
            .order(region_changes::id.asc())
            .select(ChangeRow::as_select())
            .load(conn)?;
        let same = |row: &ChangeRow| {
            seeds.iter().any(|seed| {
                seed.kind == row.kind
                    && seed.effective_on == row.effective_on
                    && (seed.to_code == row.to_code || seed.from_code == row.from_code)
            })
        };
        rows.extend(more.into_iter().filter(same));
    }
    rows.sort_by_key(|row| row.effective_on);
    let mut seen = std::collections::HashSet::new();
    rows.retain(|row| seen.insert(row.clone()));
    Ok(rows)
}

fn of_kind(
    rows: &[ChangeRow],
    kind: ChangeKind,
    code: impl Fn(&ChangeRow) -> Option<String>,
) -> Vec<String> {
    let wanted = rows.iter().filter(|row| row.kind == kind);
    wanted.filter_map(code).collect()
}

/// Puts the pairs together again.
fn changes(rows: &[ChangeRow]) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    for row in rows {
        let read = |code: &Option<String>| code.as_ref().and_then(|text| text.parse().ok());
        let (from, to): (Option<RegionCode>, Option<RegionCode>) =
            (read(&row.from_code), read(&row.to_code));
        let whole = found.iter_mut().find(|change| {
            change.kind == row.kind
                && change.effective_on == row.effective_on
                && match row.kind {
                    ChangeKind::Merge => change.to_codes.first() == to.as_ref(),
                    ChangeKind::Split => change.from_codes.first() == from.as_ref(),
                    _ => false,
                }
        });
        match whole {
            Some(change) if row.kind == ChangeKind::Merge => change.from_codes.extend(from),
            Some(change) => {
                change.to_codes.extend(to);
                change.names.extend(row.to_name.clone());
            }
            None => found.push(Change {
                effective_on: row.effective_on,
                kind: row.kind,
                from_codes: from.into_iter().collect(),
                to_codes: to.into_iter().collect(),
                names: row.to_name.iter().cloned().collect(),
                basis: row.basis.clone(),
                former_names: Vec::new(),
            }),
        }
    }
    found
}
