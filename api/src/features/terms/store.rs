//! Table `terms`.

use super::model::Level;
use crate::platform::auth::Scope;
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Timestamp, keyset, one_of,
};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{organs, terms};
use chrono::{Datelike, Months, NaiveDate};
use diesel::prelude::*;
use serde_json::json;
use std::collections::HashMap;

/// A term as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = terms)]
pub struct Term {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// Level of the congress.
    pub level: Level,
    /// The congress, if it is one of this county.
    pub organ_id: Option<Id>,
    /// Its full name.
    pub congress_name: String,
    /// Number of the term (第几届).
    pub ordinal: i16,
    /// First day.
    pub starts_on: NaiveDate,
    /// The day the next term starts; open while it runs.
    pub ends_on: Option<NaiveDate>,
    /// Version.
    pub version: i64,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

impl Term {
    /// Whether it runs on a day.
    #[must_use]
    pub fn runs_on(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| day < end)
    }

    /// Its last year: as it ended, or five years after it began (T1).
    #[must_use]
    pub fn last_year(&self) -> i32 {
        let next = self.starts_on.checked_add_months(Months::new(60));
        let end = self.ends_on.or(next).and_then(|day| day.pred_opt());
        end.unwrap_or(self.starts_on).year()
    }

    /// Whether two terms share a day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let before = |a: &Self, b: &Self| a.ends_on.is_some_and(|end| end <= b.starts_on);
        !before(self, other) && !before(other, self)
    }
}

type Boxed<'a> = terms::BoxedQuery<'a, MultiBackend>;

/// The terms a scope may see: all of the county, or those of its town, the county and above.
fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let county_id = scope.county_id();
    let query = terms::table
        .into_boxed()
        .filter(terms::county_id.eq(county_id));
    let Some(town) = scope.town_id() else {
        return query;
    };
    let seen = organs::table
        .filter(organs::county_id.eq(county_id))
        .filter(organs::town_id.eq(town).or(organs::town_id.is_null()))
        .select(organs::id.nullable());
    query.filter(terms::organ_id.is_null().or(terms::organ_id.eq_any(seen)))
}

fn filtered<'a>(scope: &Scope, organ_id: Option<Id>, levels: Option<&[Level]>) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(organ_id) = organ_id {
        query = query.filter(terms::organ_id.eq(organ_id));
    }
    if let Some(levels) = levels {
        query = query.filter(one_of(terms::level, levels.to_vec()));
    }
    query
}

/// One page, the latest terms first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    organ_id: Option<Id>,
    levels: Option<&[Level]>,
    page: &PageRequest,
    count: bool,
) -> Result<Page<Term>, Problem> {
    let query = filtered(scope, organ_id, levels);
    let query = keyset!(query, page, true, terms::starts_on: NaiveDate, terms::id);
    let rows = query.select(Term::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.starts_on), json!(row.id)]);
    if count {
        let query = filtered(scope, organ_id, levels);
        found.count(conn, query)?;
    }
    Ok(found)
}

/// Every term in scope, for imports and other features.
pub fn all(conn: &mut AnyConnection, scope: &Scope) -> Result<Vec<Term>, Problem> {
    Ok(visible(scope)
        .order((terms::starts_on.desc(), terms::id.asc()))
        .select(Term::as_select())
        .load(conn)?)
}

/// A term in scope.
pub fn find(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Option<Term>, Problem> {
    Ok(visible(scope)
        .filter(terms::id.eq(id))
        .select(Term::as_select())
        .first(conn)
        .optional()?)
}

/// A term in scope, or 404.
pub fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Term, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

pub(super) fn get_for_update(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Term, Problem> {
    get(conn, scope, id)?;
    Ok(terms::table
        .find((scope.county_id(), id))
        .select(Term::columns())
        .lock_rows()
        .get_result(conn)?)
}

/// Terms by identifier: one query for a whole page.
pub fn by_ids(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, Term>, Problem> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<Term> = terms::table
        .filter(terms::county_id.eq(county_id))
        .filter(one_of(terms::id, ids.to_vec()))
        .select(Term::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|term| (term.id, term)).collect())
}

/// The term of an organ that runs on a day.
pub fn current(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
    on: NaiveDate,
) -> Result<Option<Term>, Problem> {
    Ok(terms::table
        .filter(terms::county_id.eq(county_id))
        .filter(terms::organ_id.eq(organ_id))
        .filter(terms::starts_on.le(on))
        .filter(terms::ends_on.is_null().or(terms::ends_on.gt(on)))
        .order((terms::starts_on.desc(), terms::id.desc()))
        .select(Term::as_select())
        .first(conn)
        .optional()?)
}

/// The other terms of the same congress.
pub(super) fn siblings(conn: &mut AnyConnection, term: &Term) -> Result<Vec<Term>, Problem> {
    Ok(terms::table
        .filter(terms::county_id.eq(term.county_id))
        .filter(terms::congress_name.eq(&term.congress_name))
        .filter(terms::id.ne(term.id))
        .order(terms::id.asc())
        .select(Term::as_select())
        .load(conn)?)
}

/// Enters a term.
pub fn insert(conn: &mut AnyConnection, _scope: &Scope, term: &Term) -> Result<(), Problem> {
    diesel::insert_into(terms::table)
        .values(term)
        .execute(conn)?;
    Ok(())
}

/// Writes the changed fields of a term.
pub(super) fn update(conn: &mut AnyConnection, scope: &Scope, term: &Term) -> Result<(), Problem> {
    diesel::update(terms::table.find((scope.county_id(), term.id)))
        .set((
            terms::congress_name.eq(&term.congress_name),
            terms::ordinal.eq(term.ordinal),
            terms::starts_on.eq(term.starts_on),
            terms::ends_on.eq(term.ends_on),
            terms::version.eq(term.version),
            terms::updated_at.eq(term.updated_at),
        ))
        .execute(conn)?;
    Ok(())
}
