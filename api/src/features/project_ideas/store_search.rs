//! Reading the lists of what was searched for: the index says which ideas may contain the words, the list says
//! which of them the reader sees and in which order, their texts say which do contain them, and where.

use super::consumer::{TOWN, UNIT, texts_of};
use super::detail::Listed;
use super::dto::ListProjectIdeasQuery;
use super::response::ProjectIdeaFound;
use super::rows::IdeaRow;
use super::store_list::{position, rows_of};
use crate::features::search::{Shelf, Words, line, mark, scope_token};
use crate::platform::auth::{Acting, Role, Scope};
use crate::platform::db::{
    AnyConnection, Id, IndexQuery, IndexWindow, Timestamp, find_entries, one_of,
};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::project_ideas;
use diesel::prelude::*;

/// Hits that are looked up by their identifiers; when there are more, the list is read instead and
/// compared, for what is found so often is found soon.
const LOOKED_UP: usize = 2_000;
/// Rows of a list compared at a time.
const COMPARED: i64 = 200;

/// One page of what contains the words.
pub(super) fn list(
    conn: &mut AnyConnection,
    acting: &Acting,
    filter: &ListProjectIdeasQuery,
    words: &Words,
    page: &PageRequest,
) -> Result<Page<Listed>, Problem> {
    let scope = &acting.scope;
    let Some(query) = asked(scope, filter, words) else {
        let mut none = page.page(Vec::new(), |_: &Listed| Vec::new());
        none.total = filter.count.then_some(0);
        return Ok(none);
    };
    let window = IndexWindow {
        after: None,
        ascending: false,
        limit: i64::try_from(LOOKED_UP + 1).unwrap_or(i64::MAX),
        now: acting.now,
    };
    let hits = find_entries(conn, &query, window)?;
    let few: Option<Vec<Id>> =
        (hits.len() <= LOOKED_UP).then(|| hits.into_iter().map(|(_, id)| id).collect());
    let reading = Reading {
        scope,
        filter,
        words,
        few: few.as_deref(),
        ascending: page.is_backward(),
    };
    let after: Option<(Timestamp, Id)> = page.after()?;
    let wanted = usize::try_from(page.fetch()).unwrap_or(usize::MAX);
    let found = reading.matching(conn, after, wanted)?;
    let mut listed = page.page(found, |listed| position(&listed.row));
    if filter.count && few.is_some() {
        let all = Reading {
            ascending: false,
            ..reading
        };
        let count = all.matching(conn, None, usize::MAX)?.len();
        listed.counted(i64::try_from(count).unwrap_or(i64::MAX));
    }
    Ok(listed)
}

/// What the index is asked for a reader's list; only to ask for less, what may be seen is decided by the list.
fn asked(scope: &Scope, filter: &ListProjectIdeasQuery, words: &Words) -> Option<IndexQuery> {
    let mut query = words.query(scope.county_id(), Shelf::Ideas)?;
    match (scope.role(), scope.town_id()) {
        (Role::Township, Some(town)) => query.all.push(scope_token(TOWN, town)),
        (Role::Undertaker, _) => query.all.push(scope_token(UNIT, scope.organ_id())),
        _ => {}
    }
    if let Some([town]) = filter.town_id.as_ref().map(|towns| towns.0.as_slice()) {
        query.all.push(scope_token(TOWN, *town));
    }
    Some(query)
}

#[derive(Clone, Copy)]
struct Reading<'a> {
    scope: &'a Scope,
    filter: &'a ListProjectIdeasQuery,
    words: &'a Words,
    few: Option<&'a [Id]>,
    ascending: bool,
}

impl Reading<'_> {
    /// The first rows after a place whose texts contain the words.
    fn matching(
        &self,
        conn: &mut AnyConnection,
        mut after: Option<(Timestamp, Id)>,
        wanted: usize,
    ) -> Result<Vec<Listed>, Problem> {
        let mut found: Vec<Listed> = Vec::new();
        loop {
            let rows = self.rows(conn, after)?;
            let is_last = i64::try_from(rows.len()).unwrap_or(i64::MAX) < COMPARED;
            after = rows.last().map(|row| (row.created_at, row.id));
            let matching = rows
                .into_iter()
                .filter(|row| self.words.are_in(texts_of(row)));
            found.extend(matching.map(|row| Listed {
                found: Some(ProjectIdeaFound {
                    title: mark(self.words, &row.title),
                    line: line(self.words, &row.content).unwrap_or_default(),
                }),
                row,
            }));
            if is_last || found.len() >= wanted {
                found.truncate(wanted);
                return Ok(found);
            }
        }
    }

    fn rows(
        &self,
        conn: &mut AnyConnection,
        after: Option<(Timestamp, Id)>,
    ) -> Result<Vec<IdeaRow>, Problem> {
        use project_ideas::{created_at, id};
        let mut query = rows_of(self.scope, self.filter);
        if let Some(few) = self.few {
            query = query.filter(one_of(id, few.to_vec()));
        }
        if let Some((at, last)) = after {
            query = if self.ascending {
                query
                    .filter(created_at.ge(at))
                    .filter(created_at.gt(at).or(id.gt(last)))
            } else {
                query
                    .filter(created_at.le(at))
                    .filter(created_at.lt(at).or(id.lt(last)))
            };
        }
        query = if self.ascending {
            query.order((created_at.asc(), id.asc()))
        } else {
            query.order((created_at.desc(), id.desc()))
        };
        Ok(query
            .limit(COMPARED)
            .select(IdeaRow::as_select())
            .load(conn)?)
    }
}
