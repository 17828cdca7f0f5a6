//! The texts a suggestion is found by.

use std::collections::HashMap;

use diesel::prelude::*;

use super::model::Status;
use super::rows::ItemRow;
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::platform::text::search_text;
use crate::schema::{
    deputies, organs, suggestion_parts, suggestion_replies, suggestion_signatures, suggestions,
};

/// What a suggestion itself says, and where it belongs.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = suggestions)]
pub(super) struct TextRow {
    pub id: Id,
    pub number: Option<String>,
    pub title: String,
    pub content: String,
    pub status: Status,
    pub town_id: Option<Id>,
    pub unit_id: Option<Id>,
    pub created_at: Timestamp,
}

impl TextRow {
    /// The row of a list with the text that it lacks.
    pub(super) fn new(row: &ItemRow, content: String) -> Self {
        Self {
            id: row.id,
            number: row.number.clone(),
            title: row.title.clone(),
            content,
            status: row.status,
            town_id: row.town_id,
            unit_id: row.unit_id,
            created_at: row.created_at,
        }
    }
}

/// The texts of these suggestions, whoever may see them.
pub(super) fn texts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<TextRow>, Problem> {
    Ok(suggestions::table
        .filter(suggestions::county_id.eq(county_id))
        .filter(one_of(suggestions::id, ids.to_vec()))
        .select(TextRow::as_select())
        .load(conn)?)
}

/// Their answers, oldest first.
pub(super) fn answers(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, Vec<String>>, Problem> {
    let rows: Vec<(Id, String)> = suggestion_replies::table
        .filter(suggestion_replies::county_id.eq(county_id))
        .filter(one_of(suggestion_replies::suggestion_id, ids.to_vec()))
        .order((
            suggestion_replies::suggestion_id.asc(),
            suggestion_replies::round.asc(),
            suggestion_replies::unit_id.asc(),
        ))
        .select((
            suggestion_replies::suggestion_id,
            suggestion_replies::content,
        ))
        .load(conn)?;
    Ok(grouped(rows))
}

/// Who has a part in a suggestion.
#[derive(Debug, Clone, Default)]
pub(super) struct Involved {
    /// The deputies asked to sign it, the lead included.
    pub deputy_ids: Vec<Id>,
    /// The units that work on it.
    pub unit_ids: Vec<Id>,
    /// Their names: of a deputy as one is searched for, of an organ full and short.
    pub names: Vec<String>,
}

/// Deputies, units and towns of these suggestions.
pub(super) fn involved(
    conn: &mut AnyConnection,
    county_id: i64,
    rows: &[TextRow],
) -> Result<HashMap<Id, Involved>, Problem> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let mut found: HashMap<Id, Involved> = HashMap::new();
    for (id, deputy_id, name) in signers(conn, county_id, &ids)? {
        let one = found.entry(id).or_default();
        one.deputy_ids.push(deputy_id);
        one.names.push(search_text(&[&name]));
    }
    let parts: Vec<(Id, Id)> = suggestion_parts::table
        .filter(suggestion_parts::county_id.eq(county_id))
        .filter(one_of(suggestion_parts::suggestion_id, ids))
        .filter(suggestion_parts::ended_at.is_null())
        .select((suggestion_parts::suggestion_id, suggestion_parts::unit_id))
        .load(conn)?;
    for (id, unit_id) in parts {
        found.entry(id).or_default().unit_ids.push(unit_id);
    }
    for row in rows {
        let one = found.entry(row.id).or_default();
        one.unit_ids.extend(row.unit_id);
        one.unit_ids.sort_unstable();
        one.unit_ids.dedup();
    }
    let organ_ids = found.values().flat_map(|one| one.unit_ids.clone());
    let mut organ_ids: Vec<Id> = organ_ids
        .chain(rows.iter().filter_map(|row| row.town_id))
        .collect();
    organ_ids.sort_unstable();
    organ_ids.dedup();
    let names = organ_names(conn, county_id, organ_ids)?;
    for row in rows {
        let Some(one) = found.get_mut(&row.id) else {
            continue;
        };
        let organs = one.unit_ids.iter().copied().chain(row.town_id);
        let told: Vec<String> = organs
            .filter_map(|id| names.get(&id).cloned())
            .flatten()
            .collect();
        one.names.extend(told);
    }
    Ok(found)
}

fn signers(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<(Id, Id, String)>, Problem> {
    Ok(suggestion_signatures::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(suggestion_signatures::county_id)
                .and(deputies::id.eq(suggestion_signatures::deputy_id))),
        )
        .filter(suggestion_signatures::county_id.eq(county_id))
        .filter(one_of(suggestion_signatures::suggestion_id, ids.to_vec()))
        .select((
            suggestion_signatures::suggestion_id,
            suggestion_signatures::deputy_id,
            deputies::name,
        ))
        .load(conn)?)
}

fn organ_names(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: Vec<Id>,
) -> Result<HashMap<Id, [String; 2]>, Problem> {
    let rows: Vec<(Id, String, String)> = organs::table
        .filter(organs::county_id.eq(county_id))
        .filter(one_of(organs::id, ids))
        .select((organs::id, organs::name, organs::short_name))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows.map(|(id, name, short)| (id, [name, short])).collect())
}

/// What a deputy signed, or an organ works on or is the town of: what is found by their names.
pub(super) fn named_after(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Vec<Id>, Problem> {
    let mut found: Vec<Id> = suggestion_signatures::table
        .filter(suggestion_signatures::county_id.eq(county_id))
        .filter(suggestion_signatures::deputy_id.eq(id))
        .select(suggestion_signatures::suggestion_id)
        .load(conn)?;
    let parts: Vec<Id> = suggestion_parts::table
        .filter(suggestion_parts::county_id.eq(county_id))
        .filter(suggestion_parts::unit_id.eq(id))
        .filter(suggestion_parts::ended_at.is_null())
        .select(suggestion_parts::suggestion_id)
        .load(conn)?;
    let led: Vec<Id> = suggestions::table
        .filter(suggestions::county_id.eq(county_id))
        .filter(suggestions::unit_id.eq(id))
        .select(suggestions::id)
        .load(conn)?;
    let of_town: Vec<Id> = suggestions::table
        .filter(suggestions::county_id.eq(county_id))
        .filter(suggestions::town_id.eq(id))
        .select(suggestions::id)
        .load(conn)?;
    found.extend(parts.into_iter().chain(led).chain(of_town));
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn grouped(rows: Vec<(Id, String)>) -> HashMap<Id, Vec<String>> {
    let mut found: HashMap<Id, Vec<String>> = HashMap::new();
    for (id, text) in rows {
        found.entry(id).or_default().push(text);
    }
    found
}
