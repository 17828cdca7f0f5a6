//! Holdings of posts in the database, with the mandate they hang on, and what was done in them.

use super::model::DeputyPostStatus;
use super::rows::{EntryRow, HoldingRow};
use crate::features::congresses::Mandate;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend, one_of};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{deputy_post_entries as entries, deputy_post_holdings as holdings, mandates};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

/// A select on holdings that can be narrowed step by step.
pub(super) type Boxed<'a> = holdings::BoxedQuery<'a, MultiBackend>;

/// A holding, and whether its deputy may act as one in that term.
#[derive(Debug, Clone)]
pub(super) struct Holding {
    pub(super) row: HoldingRow,
    pub(super) mandate: Mandate,
}

impl Holding {
    /// Whether the deputy holds the post on a day; who is suspended keeps it.
    pub(super) fn holds_on(&self, day: NaiveDate) -> bool {
        self.row.holds_on(day) && self.mandate != Mandate::Ended
    }
}

/// What a scope may see. County: all of the county; township: those of its congress; deputy: their own.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = holdings::table
        .into_boxed()
        .filter(holdings::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(holdings::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(holdings::deputy_id.nullable().eq(scope.deputy_id())),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(holdings::version.lt(0))
        }
    }
}

/// A holding in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<HoldingRow, Problem> {
    let found = visible(scope)
        .filter(holdings::id.eq(id))
        .select(HoldingRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// A holding in scope, locked until the transaction ends; 412 when it is not the version the caller looked at, if it
/// says which.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: Option<IfMatch>,
) -> Result<HoldingRow, Problem> {
    let locked: Option<i64> = holdings::table
        .find((scope.county_id(), id))
        .select(holdings::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    if let Some(seen) = seen {
        seen.check(row.version)?;
    }
    Ok(row)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = holdings::table.find((county_id, id));
    let found: Option<i64> = this.select(holdings::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// The holdings of some posts, the newest first; in every state.
pub(super) fn of_posts(
    conn: &mut AnyConnection,
    county_id: i64,
    posts: &[Id],
) -> Result<Vec<Holding>, Problem> {
    let rows: Vec<(HoldingRow, String)> = holdings::table
        .inner_join(
            mandates::table.on(mandates::county_id
                .eq(holdings::county_id)
                .and(mandates::term_id.eq(holdings::term_id))
                .and(mandates::deputy_id.eq(holdings::deputy_id))),
        )
        .filter(holdings::county_id.eq(county_id))
        .filter(one_of(holdings::post_id, posts.to_vec()))
        .order((holdings::created_at.desc(), holdings::id.desc()))
        .select((HoldingRow::as_select(), mandates::status))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(row, status)| Holding {
            row,
            mandate: Mandate::of(&status),
        })
        .collect())
}

/// Whether the deputies of some holdings may act as deputies in their term.
pub(super) fn mandates_of(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, Mandate>, Problem> {
    let rows: Vec<(Id, String)> = holdings::table
        .inner_join(
            mandates::table.on(mandates::county_id
                .eq(holdings::county_id)
                .and(mandates::term_id.eq(holdings::term_id))
                .and(mandates::deputy_id.eq(holdings::deputy_id))),
        )
        .filter(holdings::county_id.eq(county_id))
        .filter(one_of(holdings::id, ids.to_vec()))
        .select((holdings::id, mandates::status))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(id, status)| (id, Mandate::of(&status)))
        .collect())
}

/// Enters a holding.
pub(super) fn insert(conn: &mut AnyConnection, row: &HoldingRow) -> Result<(), Problem> {
    diesel::insert_into(holdings::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &HoldingRow) -> Result<HoldingRow, Problem> {
    use holdings as h;
    Ok(diesel::update(h::table.find((row.county_id, row.id)))
        .set((
            h::status.eq(row.status),
            h::starts_on.eq(row.starts_on),
            h::ends_on.eq(row.ends_on),
            h::ended_on.eq(row.ended_on),
            h::reason.eq(&row.reason),
            h::decided_by_name.eq(&row.decided_by_name),
            h::version.eq(row.version + 1),
            h::updated_at.eq(row.updated_at),
        ))
        .returning(HoldingRow::columns())
        .get_result(conn)?)
}

/// Whether the identifier of an entry is taken.
pub(super) fn entry_exists(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<bool, Problem> {
    let this = entries::table.find((county_id, id));
    let found: Option<Id> = this.select(entries::id).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters what was done.
pub(super) fn insert_entry(conn: &mut AnyConnection, row: &EntryRow) -> Result<(), Problem> {
    diesel::insert_into(entries::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// What was done in a holding, the last day first.
pub(super) fn entries_of(
    conn: &mut AnyConnection,
    county_id: i64,
    holding: Id,
) -> Result<Vec<EntryRow>, Problem> {
    Ok(entries::table
        .filter(entries::county_id.eq(county_id))
        .filter(entries::holding_id.eq(holding))
        .order((entries::held_on.desc(), entries::id.desc()))
        .limit(500)
        .select(EntryRow::as_select())
        .load(conn)?)
}

/// How many entries some holdings have.
pub(super) fn entry_counts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, i64>, Problem> {
    let rows: Vec<Id> = entries::table
        .filter(entries::county_id.eq(county_id))
        .filter(one_of(entries::holding_id, ids.to_vec()))
        .select(entries::holding_id)
        .load(conn)?;
    let mut counts = HashMap::new();
    for id in rows {
        *counts.entry(id).or_insert(0) += 1;
    }
    Ok(counts)
}

/// The claims and holdings a deputy has of a post.
pub(super) fn standing(
    conn: &mut AnyConnection,
    county_id: i64,
    (post, deputy): (Id, Id),
) -> Result<bool, Problem> {
    let open = [DeputyPostStatus::Claimed, DeputyPostStatus::Held];
    let found: Option<Id> = holdings::table
        .filter(holdings::county_id.eq(county_id))
        .filter(holdings::post_id.eq(post))
        .filter(holdings::deputy_id.eq(deputy))
        .filter(one_of(holdings::status, open))
        .select(holdings::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}
