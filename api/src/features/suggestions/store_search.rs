//! Reading the lists of what was searched for.
//!
//! The index says which suggestions may contain the words; the list says which of them the reader
//! sees, and in which order; their texts say which do contain them, and where.

use std::collections::HashMap;

use serde_json::json;

use super::list::Wanted;
use super::response::SearchFound;
use super::rows::Listed;
use super::searching::{asked, found, texts_of};
use super::store_list::Reading;
use super::store_order::{position, position_of, values};
use super::store_texts::{self, TextRow};
use super::store_views::COUNT_LIMIT;
use crate::features::search::Words;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, IndexQuery, IndexWindow, find_entries};
use crate::platform::http::{Page, PageRequest, Problem};

/// Hits that are looked up by their identifiers; when there are more, the list is read instead and
/// compared, for what is found so often is found soon.
const LOOKED_UP: i64 = 2_000;
/// Rows of a list compared at a time.
const COMPARED: i64 = 200;
/// Hits taken beyond a page: some are drafts of others, or turn out not to say it.
const SPARE: i64 = 3;
/// Hits taken from the index at a time, at most.
const PORTION: i64 = 1_024;

/// One page of what contains the words.
pub(super) fn list(
    conn: &mut AnyConnection,
    acting: &Acting,
    wanted: &Wanted,
    words: &Words,
    page: &PageRequest,
) -> Result<Page<Listed>, Problem> {
    let scope = &acting.scope;
    let Some(query) = asked(scope, wanted, words) else {
        let mut none = page.page(Vec::new(), |_: &Listed| Vec::new());
        none.total = wanted.filter.count.then_some(0);
        return Ok(none);
    };
    let reading = Reading::new(conn, acting, wanted, page.is_backward())?;
    let search = Search {
        acting,
        wanted,
        words,
        query,
        reading,
    };
    let mut listed = if wanted.is_in_index_order(scope.role()) {
        search.by_number(conn, page)?
    } else {
        search.by_order(conn, page)?
    };
    if wanted.filter.count {
        listed.total = search.total(conn)?;
    }
    Ok(listed)
}

struct Search<'a> {
    acting: &'a Acting,
    wanted: &'a Wanted,
    words: &'a Words,
    query: IndexQuery,
    reading: Reading<'a>,
}

impl Search<'_> {
    /// A page in the order of the index: as many hits are taken as are needed.
    fn by_number(
        &self,
        conn: &mut AnyConnection,
        page: &PageRequest,
    ) -> Result<Page<Listed>, Problem> {
        let mut after = page.after::<(i64, Id)>()?.map(|(number, _)| number);
        let ascending = self.wanted.sort.descending == page.is_backward();
        let mut limit = page.fetch() + SPARE;
        let mut rows: Vec<(i64, Listed)> = Vec::new();
        loop {
            let hits = self.hits(conn, after, ascending, limit)?;
            let ids: Vec<Id> = hits.iter().map(|(_, id)| *id).collect();
            let visible = self.among(conn, &ids)?;
            let mut matching: HashMap<Id, Listed> = self
                .matching(conn, visible)?
                .into_iter()
                .map(|listed| (listed.row.id, listed))
                .collect();
            let listed = hits.iter();
            rows.extend(listed.filter_map(|(number, id)| Some((*number, matching.remove(id)?))));
            let is_last = hits.len() < usize::try_from(limit).unwrap_or(usize::MAX);
            after = hits.last().map(|(number, _)| *number);
            if is_last || rows.len() >= usize::try_from(page.fetch()).unwrap_or(usize::MAX) {
                break;
            }
            limit = (limit * 4).min(PORTION.max(page.fetch()));
        }
        rows.truncate(usize::try_from(page.fetch()).unwrap_or(usize::MAX));
        let page = page.page(rows, |(number, listed)| {
            vec![json!(number), json!(listed.row.id)]
        });
        Ok(page.map(|(_, listed)| listed))
    }

    /// A page in any other order: out of the hits when they are few, else out of the list.
    fn by_order(
        &self,
        conn: &mut AnyConnection,
        page: &PageRequest,
    ) -> Result<Page<Listed>, Problem> {
        let hits = self.hits(conn, None, false, LOOKED_UP + 1)?;
        let are_few = i64::try_from(hits.len()).unwrap_or(i64::MAX) <= LOOKED_UP;
        let only = Wanted {
            only: are_few.then(|| hits.iter().map(|(_, id)| *id).collect()),
            ..self.wanted.clone()
        };
        let reading = self.reading.limited_to(&only);
        let portion = if are_few { page.fetch() } else { COMPARED };
        let sort = self.wanted.sort;
        let mut after = position(page, sort)?;
        let mut found: Vec<Listed> = Vec::new();
        loop {
            let rows = reading.rows(conn, after.as_ref(), portion)?;
            let is_last = i64::try_from(rows.len()).unwrap_or(i64::MAX) < portion;
            after = rows.last().map(|listed| position_of(&listed.row, sort));
            found.extend(self.matching(conn, rows)?);
            if is_last || found.len() >= usize::try_from(page.fetch()).unwrap_or(usize::MAX) {
                break;
            }
        }
        found.truncate(usize::try_from(page.fetch()).unwrap_or(usize::MAX));
        Ok(page.page(found, |listed| values(&listed.row, sort)))
    }

    /// How many there are, as long as the index finds no more than are counted.
    fn total(&self, conn: &mut AnyConnection) -> Result<Option<i64>, Problem> {
        let hits = self.hits(conn, None, false, COUNT_LIMIT + 1)?;
        if i64::try_from(hits.len()).unwrap_or(i64::MAX) > COUNT_LIMIT {
            return Ok(None);
        }
        let ids: Vec<Id> = hits.iter().map(|(_, id)| *id).collect();
        let only = Wanted {
            only: Some(ids.clone()),
            ..self.wanted.clone()
        };
        if self.words.are_exact() {
            return self.reading.limited_to(&only).total(conn).map(Some);
        }
        let visible = self.among(conn, &ids)?;
        let matching = self.matching(conn, visible)?;
        Ok(Some(i64::try_from(matching.len()).unwrap_or(i64::MAX)))
    }

    fn hits(
        &self,
        conn: &mut AnyConnection,
        after: Option<i64>,
        ascending: bool,
        limit: i64,
    ) -> Result<Vec<(i64, Id)>, Problem> {
        let window = IndexWindow {
            after,
            ascending,
            limit,
            now: self.acting.now,
        };
        Ok(find_entries(conn, &self.query, window)?)
    }

    /// The rows of the list among these.
    fn among(&self, conn: &mut AnyConnection, ids: &[Id]) -> Result<Vec<Listed>, Problem> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let only = Wanted {
            only: Some(ids.to_vec()),
            ..self.wanted.clone()
        };
        let limit = i64::try_from(ids.len()).unwrap_or(i64::MAX);
        self.reading.limited_to(&only).rows(conn, None, limit)
    }

    /// The rows whose texts contain the words, with what shows it.
    fn matching(
        &self,
        conn: &mut AnyConnection,
        rows: Vec<Listed>,
    ) -> Result<Vec<Listed>, Problem> {
        if rows.is_empty() {
            return Ok(rows);
        }
        let county_id = self.acting.scope.county_id();
        let mut looked: Vec<Looked> = rows
            .into_iter()
            .map(|listed| Looked::new(self.words, listed))
            .collect();
        // Most say it in their own texts or in the names that the row has: answers and all who have a
        // part are read for the others only.
        let unsure = |looked: &Looked| !looked.is_sure || looked.found.line_of.is_none();
        let ids: Vec<Id> = looked
            .iter()
            .filter(|one| unsure(one))
            .map(|one| one.text.id)
            .collect();
        if !ids.is_empty() {
            let mut answers = store_texts::answers(conn, county_id, &ids)?;
            for one in looked.iter_mut().filter(|one| unsure(one)) {
                let answers = answers.remove(&one.text.id).unwrap_or_default();
                one.look_into(self.words, answers);
            }
        }
        let texts: Vec<TextRow> = looked
            .iter()
            .filter(|one| !one.is_sure)
            .map(|one| one.text.clone())
            .collect();
        if !texts.is_empty() {
            let involved = store_texts::involved(conn, county_id, &texts)?;
            for one in looked.iter_mut().filter(|one| !one.is_sure) {
                let names = involved.get(&one.text.id).map(|one| one.names.as_slice());
                one.is_sure = one.says(self.words, names.unwrap_or_default());
            }
        }
        let sure = looked.into_iter().filter(|one| one.is_sure);
        Ok(sure.map(Looked::listed).collect())
    }
}

/// A row whose texts are compared with the words.
struct Looked {
    listed: Listed,
    text: TextRow,
    answers: Vec<String>,
    found: SearchFound,
    is_sure: bool,
}

impl Looked {
    fn new(words: &Words, mut listed: Listed) -> Self {
        let content = listed.content.take().unwrap_or_default();
        let text = TextRow::new(&listed.row, content);
        let names = [
            Some(&listed.lead_name),
            listed.town_name.as_ref(),
            listed.unit_name.as_ref(),
        ];
        let names: Vec<String> = names.into_iter().flatten().cloned().collect();
        let mut looked = Self {
            found: found(words, &text, &[]),
            listed,
            text,
            answers: Vec::new(),
            is_sure: false,
        };
        looked.is_sure = looked.says(words, &names);
        looked
    }

    fn look_into(&mut self, words: &Words, answers: Vec<String>) {
        self.answers = answers;
        self.found = found(words, &self.text, &self.answers);
        self.is_sure = self.is_sure || self.says(words, &[]);
    }

    fn says(&self, words: &Words, names: &[String]) -> bool {
        words.are_in(texts_of(&self.text, &self.answers, names))
    }

    fn listed(self) -> Listed {
        Listed {
            found: Some(self.found),
            ..self.listed
        }
    }
}
