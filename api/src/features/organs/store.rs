//! Tables `counties` and `organs`.

use super::error;
use super::model::{NewOrgan, OrganKind};
use crate::platform::auth::Scope;
use crate::platform::db::{
    self, AnyConnection, Columns, Id, LockRowsExt, PortableExt, Timestamp, Violation, keyset,
    one_of, violation,
};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::text::contains_pattern;
use crate::schema::{counties, organs};
use diesel::prelude::*;
use serde_json::json;
use std::collections::HashMap;

/// A tenant.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = counties)]
pub struct County {
    /// The first six digits of its code when it was created; never changes.
    pub id: i64,
    /// Its 12-digit code now.
    pub region_code: String,
    /// Its name.
    pub name: String,
    /// When it was entered.
    pub created_at: Timestamp,
}

/// An organ as stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = organs)]
pub struct Organ {
    /// Identifier.
    pub id: Id,
    /// What it is.
    pub kind: OrganKind,
    /// Full official name.
    pub name: String,
    /// Name for narrow columns.
    pub short_name: String,
    /// The organ above.
    pub parent_id: Option<Id>,
    /// The town it belongs to.
    pub town_id: Option<Id>,
    /// 12-digit division code.
    pub region_code: String,
    /// Still working.
    pub is_active: bool,
    /// Made up for a demonstration.
    pub is_demo: bool,
    /// Version.
    pub version: i64,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

#[derive(Insertable)]
#[diesel(table_name = organs, treat_none_as_default_value = false)]
struct Row {
    county_id: i64,
    id: Id,
    kind: OrganKind,
    name: String,
    short_name: String,
    parent_id: Option<Id>,
    town_id: Option<Id>,
    region_code: String,
    is_active: bool,
    is_demo: bool,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// What a list of organs is limited to.
#[derive(Debug, Clone, Default)]
pub struct OrganFilter {
    /// Any of these kinds.
    pub kinds: Option<Vec<OrganKind>>,
    /// Of this town.
    pub town_id: Option<Id>,
    /// Directly below this one.
    pub parent_id: Option<Id>,
    /// Working or closed.
    pub is_active: Option<bool>,
    /// Part of the name.
    pub q: Option<String>,
}

type Boxed<'a> = organs::BoxedQuery<'a, crate::platform::db::MultiBackend>;

/// The organs a scope may see: all of the county, or those of its town and of the county itself.
fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = organs::table
        .into_boxed()
        .filter(organs::county_id.eq(scope.county_id()));
    match scope.town_id() {
        Some(town) => query.filter(organs::town_id.eq(town).or(organs::town_id.is_null())),
        None => query,
    }
}

fn filtered<'a>(scope: &Scope, filter: &OrganFilter) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(kinds) = &filter.kinds {
        query = query.filter(one_of(organs::kind, kinds.clone()));
    }
    if let Some(town) = filter.town_id {
        query = query.filter(organs::town_id.eq(town));
    }
    if let Some(parent) = filter.parent_id {
        query = query.filter(organs::parent_id.eq(parent));
    }
    if let Some(is_active) = filter.is_active {
        query = query.filter(organs::is_active.eq(is_active));
    }
    if let Some(q) = &filter.q {
        let pattern = contains_pattern(q);
        query = query.filter(
            organs::name
                .like(pattern.clone())
                .escape('\\')
                .or(organs::short_name.like(pattern).escape('\\')),
        );
    }
    query
}

/// One page in the order of the division codes, which is the official order of towns and villages.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &OrganFilter,
    page: &PageRequest,
    count: bool,
) -> Result<Page<Organ>, Problem> {
    let query =
        keyset!(filtered(scope, filter), page, false, organs::region_code: String, organs::id);
    let rows = query.select(Organ::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.region_code), json!(row.id)]);
    if count {
        found.count(conn, filtered(scope, filter))?;
    }
    Ok(found)
}

/// All that match, for exports and other features.
pub fn all(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &OrganFilter,
) -> Result<Vec<Organ>, Problem> {
    Ok(filtered(scope, filter)
        .order((organs::region_code.asc(), organs::id.asc()))
        .select(Organ::as_select())
        .load(conn)?)
}

/// An organ in scope.
pub fn find(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Option<Organ>, Problem> {
    Ok(visible(scope)
        .filter(organs::id.eq(id))
        .select(Organ::as_select())
        .first(conn)
        .optional()?)
}

/// An organ in scope, or 404.
pub fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Organ, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// The same, locked until the transaction ends.
pub(super) fn get_for_update(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Organ, Problem> {
    get(conn, scope, id)?;
    Ok(organs::table
        .find((scope.county_id(), id))
        .select(Organ::columns())
        .lock_rows()
        .get_result(conn)?)
}

/// The organ above an organ of the county; the organ is locked until the transaction ends.
pub(super) fn parent_of(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<Id>, Problem> {
    let found: Organ = organs::table
        .find((county_id, id))
        .select(Organ::columns())
        .lock_rows()
        .get_result(conn)?;
    Ok(found.parent_id)
}

/// The first working organ of a kind, of a town or of the county.
pub fn of_kind(
    conn: &mut AnyConnection,
    county_id: i64,
    kind: OrganKind,
    town_id: Option<Id>,
) -> Result<Option<Organ>, Problem> {
    let query = organs::table
        .into_boxed()
        .filter(organs::county_id.eq(county_id))
        .filter(organs::kind.eq(kind))
        .filter(organs::is_active.eq(true));
    let query = match town_id {
        Some(town) => query.filter(organs::town_id.eq(town)),
        None => query.filter(organs::town_id.is_null()),
    };
    Ok(query
        .order((organs::region_code.asc(), organs::id.asc()))
        .select(Organ::as_select())
        .first(conn)
        .optional()?)
}

/// Names for narrow columns by identifier: one query for a whole page.
pub fn short_names(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, String>, Problem> {
    let rows = named(county_id, ids).select((organs::id, organs::short_name));
    Ok(rows.load(conn)?.into_iter().collect())
}

/// Full names by identifier: one query for a whole page.
pub fn names(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, String>, Problem> {
    let rows = named(county_id, ids).select((organs::id, organs::name));
    Ok(rows.load(conn)?.into_iter().collect())
}

fn named<'a>(county_id: i64, ids: &[Id]) -> Boxed<'a> {
    organs::table
        .filter(organs::county_id.eq(county_id))
        .filter(one_of(organs::id, ids.to_vec()))
        .into_boxed()
}

/// Enters an organ; 409 when another of its kind has the name.
pub fn insert(
    conn: &mut AnyConnection,
    scope: &Scope,
    new: NewOrgan,
    now: Timestamp,
) -> Result<Organ, Problem> {
    let row = row(scope, new, now);
    diesel::insert_into(organs::table)
        .values(row)
        .returning(Organ::columns())
        .get_result(conn)
        .map_err(refused)
}

/// Enters many organs at once; what others belong to stands before them.
pub fn insert_all(
    conn: &mut AnyConnection,
    scope: &Scope,
    new: Vec<NewOrgan>,
    now: Timestamp,
) -> Result<(), Problem> {
    let rows: Vec<Row> = new.into_iter().map(|new| row(scope, new, now)).collect();
    db::insert_all!(conn, organs::table, &rows).map_err(refused)
}

fn row(scope: &Scope, new: NewOrgan, now: Timestamp) -> Row {
    Row {
        county_id: scope.county_id(),
        id: new.id,
        kind: new.kind,
        name: new.name,
        short_name: new.short_name,
        parent_id: new.parent_id,
        town_id: if new.kind.is_town() {
            Some(new.id)
        } else {
            new.town_id
        },
        region_code: new.region_code,
        is_active: true,
        is_demo: new.is_demo,
        version: 1,
        created_at: now,
        updated_at: now,
    }
}

/// Writes the changed fields of an organ and counts its version up.
pub fn update(
    conn: &mut AnyConnection,
    scope: &Scope,
    organ: &Organ,
    now: Timestamp,
) -> Result<Organ, Problem> {
    diesel::update(organs::table.find((scope.county_id(), organ.id)))
        .set((
            organs::name.eq(&organ.name),
            organs::short_name.eq(&organ.short_name),
            organs::parent_id.eq(organ.parent_id),
            organs::region_code.eq(&organ.region_code),
            organs::is_active.eq(organ.is_active),
            organs::version.eq(organ.version + 1),
            organs::updated_at.eq(now),
        ))
        .returning(Organ::columns())
        .get_result(conn)
        .map_err(refused)
}

fn refused(problem: diesel::result::Error) -> Problem {
    match violation(&problem) {
        Some(Violation::Unique(name)) if name == "organs_county_id_kind_name_key" => {
            error::NAME_TAKEN
                .problem()
                .at("/name", "taken", Default::default())
        }
        _ => problem.into(),
    }
}

/// The tenant.
pub fn county(conn: &mut AnyConnection, county_id: i64) -> Result<County, Problem> {
    Ok(counties::table
        .find(county_id)
        .select(County::as_select())
        .first(conn)?)
}

/// Enters a tenant; an existing one stays as it is. Returns whether it is new.
pub fn create_county(conn: &mut AnyConnection, county: County) -> Result<bool, Problem> {
    let inserted = diesel::insert_into(counties::table)
        .values(county)
        .on_conflict_do_nothing()
        .portable()
        .execute(conn)?;
    Ok(inserted > 0)
}
