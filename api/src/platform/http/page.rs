//! Keyset pages: an opaque cursor that carries the sort values of the row it stands after.

use super::problem::{Problem, common};
use crate::platform::db::{AnyConnection, Countable, count_up_to};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

/// A list is counted no further than this: nobody reads on, and counting must not grow with the years.
pub const TOTAL_MAX: i64 = 1000;

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// Cursor of the page before.
    pub prev: Option<String>,
    /// How many rows match, when `count=true` was asked; 1,000 at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// `true` when there are more than `total` says; otherwise absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_total_capped: Option<bool>,
}

/// A position in a list: the sort values of a row, and which way to go from it.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq)]
pub struct Cursor {
    /// Hash of sort and filters: a cursor is only good for the list it came from.
    h: String,
    /// Sort values of the row, the unique key last.
    pub k: Vec<Value>,
    /// Backwards.
    #[serde(default)]
    pub b: bool,
}

/// `limit` and `cursor` of a list request, checked.
#[derive(Debug, Clone)]
pub struct PageRequest {
    /// Rows per page.
    pub limit: i64,
    /// Where to continue.
    pub cursor: Option<Cursor>,
    hash: String,
}

/// For `#[serde(skip_serializing_if = "is_paging")]` on `limit`, `cursor` and `count`: they do not decide
/// which rows a list holds, so they stay out of its hash. (`skip_serializing` would hide them from the
/// OpenAPI document as well.)
pub fn is_paging<T>(_: &T) -> bool {
    true
}

/// Hash of everything that decides which rows a list holds and in which order.
#[must_use]
pub fn filter_hash(parts: &impl Serialize) -> String {
    let bytes = serde_json::to_vec(parts).unwrap_or_default();
    hex::encode(&Sha256::digest(bytes)[..6])
}

impl PageRequest {
    /// Checks `limit` (1–200, default 50) and that the cursor belongs to this filter.
    pub fn new(limit: Option<i64>, cursor: Option<&str>, hash: String) -> Result<Self, Problem> {
        let limit = limit.unwrap_or(50);
        if !(1..=200).contains(&limit) {
            let limits = [("min".to_owned(), 1.into()), ("max".to_owned(), 200.into())];
            return Err(Problem::parameter("limit", "range", limits.into()));
        }
        let cursor = cursor
            .filter(|c| !c.is_empty())
            .map(|text| decode(text, &hash))
            .transpose()?;
        Ok(Self {
            limit,
            cursor,
            hash,
        })
    }

    /// How many rows to select: one more than the page, to know whether there is another.
    #[must_use]
    pub fn fetch(&self) -> i64 {
        self.limit + 1
    }

    /// Whether the select must run against the sort order.
    #[must_use]
    pub fn is_backward(&self) -> bool {
        self.cursor.as_ref().is_some_and(|c| c.b)
    }

    /// The sort values of the row to continue after; 400 when they are not of this list's types.
    pub fn after<T: serde::de::DeserializeOwned>(&self) -> Result<Option<T>, Problem> {
        self.cursor
            .as_ref()
            .map(|cursor| serde_json::from_value(Value::Array(cursor.k.clone())))
            .transpose()
            .map_err(|_| common::CURSOR_MISMATCH.problem())
    }

    /// Cuts the fetched rows to a page; `key` gives the sort values of a row.
    pub fn page<T>(&self, mut rows: Vec<T>, key: impl Fn(&T) -> Vec<Value>) -> Page<T> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let backward = self.is_backward();
        if backward {
            rows.reverse();
        }
        let at = |row: Option<&T>, b: bool| row.map(|row| self.encode(key(row), b));
        let has_next = if backward { true } else { more };
        let has_prev = if backward {
            more
        } else {
            self.cursor.is_some()
        };
        let next = if has_next {
            at(rows.last(), false)
        } else {
            None
        };
        let prev = if has_prev {
            at(rows.first(), true)
        } else {
            None
        };
        Page {
            items: rows,
            next,
            prev,
            total: None,
            is_total_capped: None,
        }
    }

    fn encode(&self, k: Vec<Value>, b: bool) -> String {
        let cursor = Cursor {
            h: self.hash.clone(),
            k,
            b,
        };
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(&cursor).unwrap_or_default())
    }
}

fn decode(text: &str, hash: &str) -> Result<Cursor, Problem> {
    let cursor = URL_SAFE_NO_PAD
        .decode(text)
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Cursor>(&bytes).ok())
        .ok_or_else(|| common::CURSOR_MISMATCH.problem())?;
    if cursor.h == hash {
        Ok(cursor)
    } else {
        Err(common::CURSOR_MISMATCH.problem())
    }
}

impl<T> Page<T> {
    /// The same page with its rows turned into something else.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        let (rows, page) = self.split();
        page.with(rows.into_iter().map(f).collect())
    }

    /// The same with rows of another kind, unless one of them cannot be made.
    pub fn try_map<U, E>(self, f: impl FnMut(T) -> Result<U, E>) -> Result<Page<U>, E> {
        let (rows, page) = self.split();
        Ok(page.with(rows.into_iter().map(f).collect::<Result<_, _>>()?))
    }

    /// Its rows, and what it says of the rows around them.
    #[must_use]
    pub fn split(self) -> (Vec<T>, Page<()>) {
        let rest = Page {
            items: Vec::new(),
            next: self.next,
            prev: self.prev,
            total: self.total,
            is_total_capped: self.is_total_capped,
        };
        (self.items, rest)
    }

    /// The same page with these rows.
    #[must_use]
    pub fn with<U>(self, items: Vec<U>) -> Page<U> {
        Page {
            items,
            next: self.next,
            prev: self.prev,
            total: self.total,
            is_total_capped: self.is_total_capped,
        }
    }

    /// Says how many rows the list has: those of this query, counted no further than [`TOTAL_MAX`].
    pub fn count(&mut self, conn: &mut AnyConnection, rows: impl Countable) -> Result<(), Problem> {
        self.counted(count_up_to(conn, vec![rows], TOTAL_MAX)?);
        Ok(())
    }

    /// Says how many rows the list has; beyond [`TOTAL_MAX`] it only has to be more.
    pub fn counted(&mut self, count: i64) {
        self.total = Some(count.min(TOTAL_MAX));
        self.is_total_capped = (count > TOTAL_MAX).then_some(true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_says_when_there_are_more() {
        let told = |count| {
            let page = PageRequest::new(None, None, filter_hash(&())).unwrap();
            let mut page = page.page(vec![1_i64], |row| vec![(*row).into()]);
            page.counted(count);
            let page = page.map(|row| row + 1).with(vec!["a"]);
            (page.total, page.is_total_capped)
        };
        assert_eq!(told(0), (Some(0), None));
        assert_eq!(told(TOTAL_MAX), (Some(1000), None));
        assert_eq!(told(TOTAL_MAX + 1), (Some(1000), Some(true)));
        assert_eq!(told(660_000), (Some(1000), Some(true)));
    }
}
