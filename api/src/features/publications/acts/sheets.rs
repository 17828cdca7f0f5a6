//! Meetings and decisions as open data. Pure.

use super::html_common::{decision, meeting};
use super::store::ActRow;
use crate::features::publications::data_sets::{Sheet, columns};
use crate::platform::clock::local_date;
use crate::platform::http::Problem;

/// The columns of meetings.
pub(in crate::features::publications) const MEETINGS: &[&str] = &[
    "id",
    "title",
    "kind",
    "congress",
    "begins_on",
    "ends_on",
    "place",
    "agenda",
    "is_cancelled",
    "published_on",
];

/// The columns of decisions.
pub(in crate::features::publications) const DECISIONS: &[&str] = &[
    "id",
    "number",
    "title",
    "kind",
    "congress",
    "body",
    "adopted_on",
    "content",
    "units",
    "state",
    "outcome",
    "published_on",
];

/// Published meetings.
pub(in crate::features::publications) fn meetings(rows: Vec<ActRow>) -> Result<Sheet, Problem> {
    let row = |row: ActRow| {
        let it = meeting(&row)?;
        let agenda: Vec<String> = it
            .agenda
            .iter()
            .map(|item| format!("{} {}", item.number, item.title))
            .collect();
        Ok(vec![
            row.id.to_string(),
            row.title,
            it.kind.to_string(),
            it.congress,
            it.begins_on.to_string(),
            it.ends_on.to_string(),
            it.place,
            agenda.join("\n"),
            it.is_cancelled.to_string(),
            local_date(row.published_at).to_string(),
        ])
    };
    sheet(
        "meetings",
        rows.into_iter().map(row).collect::<Result<_, Problem>>()?,
    )
}

/// Published decisions.
pub(in crate::features::publications) fn decisions(rows: Vec<ActRow>) -> Result<Sheet, Problem> {
    let row = |row: ActRow| {
        let it = decision(&row)?;
        let units: Vec<&str> = it.units.iter().map(|unit| unit.name.as_str()).collect();
        Ok(vec![
            row.id.to_string(),
            row.number.unwrap_or_default(),
            row.title,
            it.kind.to_string(),
            it.congress,
            it.body.to_string(),
            it.adopted_on.to_string(),
            it.content,
            units.join("、"),
            it.status.to_string(),
            it.outcome.map(|one| one.to_string()).unwrap_or_default(),
            local_date(row.published_at).to_string(),
        ])
    };
    sheet(
        "decisions",
        rows.into_iter().map(row).collect::<Result<_, Problem>>()?,
    )
}

fn sheet(name: &str, rows: Vec<Vec<String>>) -> Result<Sheet, Problem> {
    Ok(Sheet {
        columns: columns(name),
        rows,
    })
}
