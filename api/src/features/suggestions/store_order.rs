//! The order of a list, and continuing in it.
//!
//! Rows whose sort value is null come last, as a segment of their own, so that both engines page
//! alike and each segment is one range of an index.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::list::{Sort, SortColumn};
use super::rows::ItemRow;
use super::store::Boxed;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{PageRequest, Problem, problem_codes};
use crate::schema::suggestions;

/// Where a page continues: after a sort value and an identifier.
pub(super) type Position = (Option<Key>, Id);

/// A sort value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Time(Timestamp),
    Date(NaiveDate),
    Text(String),
}

pub(super) fn key(row: &ItemRow, sort: Sort) -> Option<Key> {
    match sort.column {
        SortColumn::Created => Some(Key::Time(row.created_at)),
        SortColumn::Due => row.due_on.map(Key::Date),
        SortColumn::Number => row.number.clone().map(Key::Text),
    }
}

pub(super) fn values(row: &ItemRow, sort: Sort) -> Vec<Value> {
    let value = match key(row, sort) {
        Some(Key::Time(at)) => json!(at),
        Some(Key::Date(on)) => json!(on),
        Some(Key::Text(text)) => json!(text),
        None => Value::Null,
    };
    vec![value, json!(row.id)]
}

/// The position a page continues after.
pub(super) fn position(page: &PageRequest, sort: Sort) -> Result<Option<Position>, Problem> {
    let Some((value, id)) = page.after::<(Value, Id)>()? else {
        return Ok(None);
    };
    if value.is_null() && sort.column != SortColumn::Created {
        return Ok(Some((None, id)));
    }
    let read = match sort.column {
        SortColumn::Created => serde_json::from_value(value).map(Key::Time),
        SortColumn::Due => serde_json::from_value(value).map(Key::Date),
        SortColumn::Number => serde_json::from_value(value).map(Key::Text),
    };
    let key = read.map_err(|_| problem_codes::CURSOR_MISMATCH.problem())?;
    Ok(Some((Some(key), id)))
}

/// Continues after a key and orders by `(column, id)`. The first condition repeats the second, so
/// that the range of the index is found.
macro_rules! ordered {
    ($query:expr, $column:path, $after:expr, $ascending:expr) => {{
        let mut query = $query;
        if let Some((value, id)) = $after {
            query = if $ascending {
                query
                    .filter($column.ge(value.clone()))
                    .filter($column.gt(value).or(suggestions::id.gt(id)))
            } else {
                query
                    .filter($column.le(value.clone()))
                    .filter($column.lt(value).or(suggestions::id.lt(id)))
            };
        }
        if $ascending {
            query.order(($column.asc(), suggestions::id.asc()))
        } else {
            query.order(($column.desc(), suggestions::id.desc()))
        }
    }};
}

/// The part of a source with (`true`) or without a sort value, after a position in that part.
pub(super) fn segment<'a>(
    query: Boxed<'a>,
    sort: Sort,
    with_value: bool,
    after: Option<&(Option<Key>, Id)>,
    ascending: bool,
) -> Boxed<'a> {
    if !with_value {
        let query = match sort.column {
            SortColumn::Created => query,
            SortColumn::Due => query.filter(suggestions::due_on.is_null()),
            SortColumn::Number => query.filter(suggestions::number.is_null()),
        };
        return match (after, ascending) {
            (Some((_, id)), true) => query
                .filter(suggestions::id.gt(*id))
                .order(suggestions::id.asc()),
            (Some((_, id)), false) => query
                .filter(suggestions::id.lt(*id))
                .order(suggestions::id.desc()),
            (None, true) => query.order(suggestions::id.asc()),
            (None, false) => query.order(suggestions::id.desc()),
        };
    }
    let id = after.map(|(_, id)| *id);
    let after = after.and_then(|(key, _)| key.clone()).zip(id);
    match sort.column {
        SortColumn::Created => {
            let after = match after {
                Some((Key::Time(at), id)) => Some((at, id)),
                _ => None,
            };
            ordered!(query, suggestions::created_at, after, ascending)
        }
        SortColumn::Due => {
            let after = match after {
                Some((Key::Date(on), id)) => Some((on, id)),
                _ => None,
            };
            let query = query.filter(suggestions::due_on.is_not_null());
            ordered!(query, suggestions::due_on, after, ascending)
        }
        SortColumn::Number => {
            let after = match after {
                Some((Key::Text(text), id)) => Some((text, id)),
                _ => None,
            };
            let query = query.filter(suggestions::number.is_not_null());
            ordered!(query, suggestions::number, after, ascending)
        }
    }
}

/// Where a row stands in an order.
pub(super) fn position_of(row: &ItemRow, sort: Sort) -> Position {
    (key(row, sort), row.id)
}
