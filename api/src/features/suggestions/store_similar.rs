//! Reading what is compared with what is being written.

use diesel::prelude::*;

use super::dto::ListSuggestionsQuery;
use super::dto_links::SimilarSuggestionsQuery;
use super::list::{View, Wanted};
use super::rows::Listed;
use super::store_list::Reading;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Comma, Problem};
use crate::schema::suggestions;

/// As much of a suggestion as is compared.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = suggestions)]
pub(super) struct Compared {
    pub id: Id,
    pub title: String,
    pub town_id: Option<Id>,
    pub unit_id: Option<Id>,
}

/// The list of those of these that the reader may see.
fn wanted(
    acting: &Acting,
    query: &SimilarSuggestionsQuery,
    ids: Vec<Id>,
) -> Result<Wanted, Problem> {
    let list = ListSuggestionsQuery {
        view: Some(View::All),
        level: query.level.map(|level| Comma(vec![level])),
        ..ListSuggestionsQuery::default()
    };
    Ok(Wanted {
        only: Some(ids),
        ..Wanted::new(list, acting.scope.role())?
    })
}

/// Those of these that the reader may see, in no order.
pub(super) fn compared(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &SimilarSuggestionsQuery,
    ids: Vec<Id>,
) -> Result<Vec<Compared>, Problem> {
    let mut found = Vec::new();
    if ids.is_empty() {
        return Ok(found);
    }
    let all = wanted(acting, query, ids.clone())?;
    let reading = Reading::new(conn, acting, &all, false)?;
    let mut missing = ids;
    // The town's come last and are the most: what is found there is not looked for again.
    for source in reading.sources().iter().rev() {
        if missing.is_empty() {
            break;
        }
        let rest = Wanted {
            only: Some(missing.clone()),
            ..all.clone()
        };
        let rows: Vec<Compared> = reading
            .limited_to(&rest)
            .statement(source)
            .select(Compared::as_select())
            .load(conn)?;
        missing.retain(|id| rows.iter().all(|row| row.id != *id));
        found.extend(rows);
    }
    Ok(found)
}

/// What is shown of these, in no order.
pub(super) fn shown(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &SimilarSuggestionsQuery,
    ids: Vec<Id>,
) -> Result<Vec<Listed>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let limit = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let wanted = wanted(acting, query, ids)?;
    Reading::new(conn, acting, &wanted, false)?.rows(conn, None, limit)
}
