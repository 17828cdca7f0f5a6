//! The list of suggestions as a workbook.

use super::model::OutcomeRow;
use super::store_outcomes;
use crate::features::spreadsheets::{CellValue, Column, ColumnKind, SheetWriter, WorkbookTexts};
use crate::features::suggestions;
use crate::features::suggestions::dto::ListSuggestionsQuery;
use crate::features::suggestions::rows::Listed;
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};
use std::fs::File;

/// The columns: name, width in characters, and what is in them.
const COLUMNS: &[(&str, u16, ColumnKind)] = &[
    ("number", 26, ColumnKind::Text),
    ("title", 44, ColumnKind::Text),
    ("town", 14, ColumnKind::Text),
    ("lead", 12, ColumnKind::Text),
    ("cosigners", 10, ColumnKind::Integer),
    ("level", 20, ColumnKind::Text),
    ("status", 10, ColumnKind::Text),
    ("unit", 22, ColumnKind::Text),
    ("submitted_on", 12, ColumnKind::Date),
    ("assigned_on", 12, ColumnKind::Date),
    ("due_on", 12, ColumnKind::Date),
    ("answered_on", 12, ColumnKind::Date),
    ("in_time", 10, ColumnKind::Text),
    ("result_class", 10, ColumnKind::Text),
    ("rating", 12, ColumnKind::Text),
    ("round", 10, ColumnKind::Integer),
];

fn words(locale: Locale, key: &str) -> String {
    text(locale, key, &Params::new())
}

/// The workbook and how many rows it has.
pub(super) fn workbook(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: ListSuggestionsQuery,
    watermark: String,
) -> Result<(File, u32), Problem> {
    let locale = acting.locale;
    let name = words(locale, "statistics.export.sheet_name");
    let texts = WorkbookTexts {
        sheet: name.clone(),
        notes_sheet: words(locale, "exchange.sheet.notes"),
        lists_sheet: words(locale, "exchange.sheet.lists"),
        title: name,
        watermark,
        made_on: acting.today,
    };
    let columns = COLUMNS.iter().map(|(key, width, kind)| {
        let title = words(locale, &format!("statistics.export.{key}"));
        Column::text(title, *width).of(kind.clone())
    });
    let mut writer = SheetWriter::new(texts, columns.collect())?;
    let county_id = acting.scope.county_id();
    suggestions::each(conn, acting, query, |conn, rows| {
        let ids: Vec<Id> = rows.iter().map(|listed| listed.row.id).collect();
        let outcomes = store_outcomes::of(conn, county_id, &ids)?;
        for listed in rows {
            let outcome = outcomes.get(&listed.row.id);
            writer.row(&cells(listed, outcome, locale))?;
        }
        Ok(())
    })?;
    let rows = writer.rows();
    Ok((writer.finish_in_file()?, rows))
}

/// The cells of a row, in the order of [`COLUMNS`].
fn cells(listed: Listed, outcome: Option<&OutcomeRow>, locale: Locale) -> Vec<CellValue> {
    let row = listed.row;
    let day = |of: fn(&OutcomeRow) -> Option<chrono::NaiveDate>| outcome.and_then(of);
    let in_time = outcome.and_then(|outcome| outcome.in_time).map(|in_time| {
        let word = if in_time { "yes" } else { "no" };
        words(locale, &format!("statistics.export.{word}"))
    });
    let rating = outcome.and_then(|outcome| outcome.rating);
    vec![
        row.number.into(),
        row.title.into(),
        listed.town_name.into(),
        listed.lead_name.into(),
        i64::from(row.cosigner_count).into(),
        words(locale, &format!("suggestions.level.{}", row.level)).into(),
        words(locale, &format!("suggestions.status.{}", row.status)).into(),
        listed.unit_name.into(),
        row.submitted_at.map(local_date).into(),
        day(|outcome| outcome.assigned_on).into(),
        row.due_on.or(day(|outcome| outcome.due_on)).into(),
        day(|outcome| outcome.answered_on).into(),
        in_time.into(),
        row.result_class.map(|class| class.as_str()).into(),
        rating
            .map(|rating| words(locale, &format!("suggestions.satisfaction.{rating}")))
            .into(),
        i64::from(row.round).into(),
    ]
}
