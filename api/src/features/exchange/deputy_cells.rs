//! The cells of a row about a deputy and, in the same row, one of its mandates.

use super::ordinal::ordinal;
use super::row::Row;
use crate::features::deputies::{Gender, check};
use crate::features::organs::Organ;
use crate::features::terms::Term;
use crate::platform::db::Id;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::str::FromStr;

/// What rows may refer to.
pub(super) struct Known {
    /// Towns by every name people write.
    pub towns: HashMap<String, Organ>,
    /// Terms of all congresses in scope.
    pub terms: Vec<Term>,
    /// Deputy groups by full and short name.
    pub groups: HashMap<String, Organ>,
    pub today: NaiveDate,
}

/// A row, read. Absent values leave what is there.
#[derive(Default)]
pub(super) struct DeputyRow {
    pub name: String,
    pub gender: Option<Gender>,
    pub born_on: Option<NaiveDate>,
    pub ethnicity: Option<String>,
    pub party: Option<String>,
    pub education: Option<String>,
    pub occupation: Option<String>,
    pub government_post: Option<String>,
    pub phone: Option<String>,
    pub town_id: Option<Id>,
    pub mandate: Option<MandateRow>,
}

/// The mandate in a row.
pub(super) struct MandateRow {
    pub term: Term,
    pub constituency: Option<String>,
    pub group_id: Option<Id>,
    pub post: Option<String>,
    pub elected_on: Option<NaiveDate>,
    /// Only compared: a status changes by a recorded decision, never by an import.
    pub status: Option<&'static str>,
}

/// Reads all cells, noting what is wrong.
pub(super) fn read(row: &mut Row<'_>, known: &Known) -> DeputyRow {
    row.require(&["name"]);
    let mandate = mandate(row, known);
    let town = row.text("town", 1, 60);
    let found = town.as_ref().and_then(|name| known.towns.get(name));
    if town.is_some() && found.is_none() {
        row.fail("town", "unknown_town");
    }
    let town_id = found.map(|town| town.id);
    let of_term = mandate.as_ref().and_then(|mandate| {
        let organ = mandate.term.organ_id;
        known.towns.values().find(|town| Some(town.id) == organ)
    });
    DeputyRow {
        name: row.text("name", 2, 30).unwrap_or_default(),
        gender: row
            .choice("gender")
            .and_then(|word| Gender::from_str(word).ok()),
        born_on: born_on(row, known.today),
        ethnicity: row.text("ethnicity", 2, 20),
        party: row.text("party", 1, 20),
        education: row.text("education", 1, 20),
        occupation: row.text("occupation", 1, 100),
        government_post: row.text("government_post", 1, 60),
        phone: row.phone("phone"),
        town_id: town_id.or_else(|| of_term.map(|town| town.id)),
        mandate,
    }
}

fn born_on(row: &mut Row<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let day = row.date("born_on")?;
    match check::born_on(day, today) {
        Ok(day) => Some(day),
        Err(code) => {
            row.fail("born_on", code);
            None
        }
    }
}

/// The mandate of a row; `None` when the row has none or it cannot be read.
fn mandate(row: &mut Row<'_>, known: &Known) -> Option<MandateRow> {
    const PARTS: &[&str] = &[
        "ordinal",
        "constituency",
        "group",
        "post",
        "elected_on",
        "status",
    ];
    if !row.has("congress") {
        if PARTS.iter().any(|key| row.has(key)) {
            row.fail("congress", "required");
        }
        return None;
    }
    let group = row.text("group", 1, 60);
    let found = group.as_ref().and_then(|name| known.groups.get(name));
    if group.is_some() && found.is_none() {
        row.fail("group", "unknown_group");
    }
    let elected_on = row.date("elected_on");
    let (constituency, post) = (row.text("constituency", 1, 60), row.text("post", 1, 40));
    let status = row.choice("status");
    let term = term(row, known)?;
    if let Some(Err(code)) = elected_on.map(|day| check::elected_on(day, &term, known.today)) {
        row.fail("elected_on", code);
    }
    Some(MandateRow {
        term,
        constituency,
        group_id: found.map(|group| group.id),
        post,
        elected_on,
        status,
    })
}

/// The term: by congress and number, or the running one of the congress.
fn term(row: &mut Row<'_>, known: &Known) -> Option<Term> {
    let congress = row.text("congress", 2, 60)?;
    // A town may be named by its own name.
    let organ = known.towns.get(&congress).map(|town| town.id);
    let mut terms = known.terms.iter().filter(|term| {
        term.congress_name == congress || (organ.is_some() && term.organ_id == organ)
    });
    let text = row.text("ordinal", 1, 10);
    let found = match text.as_deref().map(ordinal) {
        None => terms.clone().find(|term| term.runs_on(known.today)),
        Some(None) => {
            row.fail("ordinal", "ordinal");
            return None;
        }
        Some(Some(number)) => terms.clone().find(|term| term.ordinal == number),
    };
    if found.is_none() {
        let (key, code) = match (terms.next(), text) {
            (None, _) => ("congress", "unknown_congress"),
            (Some(_), None) => ("ordinal", "required"),
            (Some(_), Some(_)) => ("ordinal", "unknown_term"),
        };
        row.fail(key, code);
    }
    found.cloned()
}
