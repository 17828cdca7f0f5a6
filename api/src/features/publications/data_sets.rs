//! What is public as data: sheets with named columns, written as CSV or JSON. Pure.

use super::acts::sheets;
use super::announcements;
use super::commitments;
use super::points;
use super::projects::{self, Board};
use super::stations;
use super::store::PublicationRow;
use crate::features::deputy_cards::PublicCard;
use crate::features::resident_messages::ShownIdea;
use crate::platform::clock::local_date;
use crate::platform::http::Problem;
use crate::platform::text::plain_cell;
use serde_json::{Map, Value};

/// The sheets there are.
pub(super) const NAMES: [&str; 12] = [
    "suggestions",
    "projects",
    "announcements",
    "meetings",
    "decisions",
    "ideas",
    "deputies",
    "posts",
    "pledges",
    "points",
    "stations",
    "receptions",
];

/// A sheet.
pub(super) struct Sheet {
    pub(super) columns: &'static [&'static str],
    pub(super) rows: Vec<Vec<String>>,
}

/// The columns of a sheet, for the dictionary.
pub(super) fn columns(name: &str) -> &'static [&'static str] {
    match name {
        "suggestions" => &[
            "id",
            "number",
            "title",
            "content",
            "deputy_name",
            "town_name",
            "published_on",
        ],
        "projects" => projects::COLUMNS,
        "ideas" => &[
            "id",
            "title",
            "content",
            "town_name",
            "category",
            "received_on",
        ],
        "announcements" => announcements::COLUMNS,
        "meetings" => sheets::MEETINGS,
        "decisions" => sheets::DECISIONS,
        "posts" => commitments::POSTS,
        "pledges" => commitments::PLEDGES,
        "points" => points::POINTS,
        "stations" => stations::STATIONS,
        "receptions" => stations::RECEPTIONS,
        _ => &[
            "id",
            "name",
            "congress",
            "constituency",
            "phone",
            "contact_times",
            "station_name",
            "station_address",
        ],
    }
}

/// Published suggestions.
pub(super) fn suggestions(rows: Vec<PublicationRow>) -> Sheet {
    let row = |row: PublicationRow| {
        vec![
            row.id.to_string(),
            row.number.unwrap_or_default(),
            row.title,
            row.content,
            row.deputy_name.unwrap_or_default(),
            row.town_name.unwrap_or_default(),
            local_date(row.published_at).to_string(),
        ]
    };
    Sheet {
        columns: columns("suggestions"),
        rows: rows.into_iter().map(row).collect(),
    }
}

/// Livelihood projects, of every round that was announced.
pub(super) fn projects(board: &Board) -> Sheet {
    Sheet {
        columns: columns("projects"),
        rows: projects::rows(board),
    }
}

/// Ideas of residents, as the office has shown them.
pub(super) fn ideas(rows: Vec<ShownIdea>) -> Sheet {
    let row = |row: ShownIdea| {
        vec![
            row.id.to_string(),
            row.title.unwrap_or_default(),
            row.content.unwrap_or_default(),
            row.town_name.unwrap_or_default(),
            row.category
                .map(|one| one.as_str().to_owned())
                .unwrap_or_default(),
            local_date(row.created_at).to_string(),
        ]
    };
    Sheet {
        columns: columns("ideas"),
        rows: rows.into_iter().map(row).collect(),
    }
}

/// Deputies who have consented, once for each congress.
pub(super) fn deputies(rows: Vec<PublicCard>) -> Sheet {
    let row = |row: PublicCard| {
        vec![
            row.deputy_id.to_string(),
            row.name,
            row.congress,
            row.constituency,
            row.phone.unwrap_or_default(),
            row.contact_times.unwrap_or_default(),
            row.station_name.unwrap_or_default(),
            row.station_address.unwrap_or_default(),
        ]
    };
    Sheet {
        columns: columns("deputies"),
        rows: rows.into_iter().map(row).collect(),
    }
}

impl Sheet {
    /// Comma-separated, with the mark by which spreadsheets know UTF-8.
    pub(super) fn csv(&self) -> Result<String, Problem> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer
            .write_record(self.columns)
            .map_err(Problem::internal)?;
        for row in &self.rows {
            let cells = row.iter().map(|cell| plain_cell(cell));
            writer.write_record(cells).map_err(Problem::internal)?;
        }
        let bytes = writer
            .into_inner()
            .map_err(|error| Problem::internal(error.into_error()))?;
        let text = String::from_utf8(bytes).map_err(Problem::internal)?;
        Ok(format!("\u{feff}{text}"))
    }

    /// An array of objects.
    pub(super) fn json(&self) -> Result<String, Problem> {
        let object = |row: &Vec<String>| {
            let pairs = self.columns.iter().zip(row);
            let pairs =
                pairs.map(|(name, value)| ((*name).to_owned(), Value::from(value.as_str())));
            Value::Object(pairs.collect::<Map<String, Value>>())
        };
        let rows: Vec<Value> = self.rows.iter().map(object).collect();
        serde_json::to_string(&rows).map_err(Problem::internal)
    }
}
