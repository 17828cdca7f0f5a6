//! What the yearly report says, read once.

use super::compose::Report;
use crate::features::statistics::dto::SuggestionStatisticsQuery;
use crate::features::statistics::{self, GroupBy};
use crate::features::suggestions::dto::ListSuggestionsQuery;
use crate::features::suggestions::list::View;
use crate::features::suggestions::model::Status;
use crate::features::{organs, suggestions};
use crate::platform::auth::Acting;
use crate::platform::db::AnyConnection;
use crate::platform::http::{Comma, Problem};
use crate::platform::i18n::Locale;
use chrono::Datelike;

/// Reads them for a year, by default that of today.
pub(super) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    asked: Option<i32>,
) -> Result<Report, Problem> {
    let mut acting = acting.clone();
    acting.locale = Locale::ZhCn;
    let year = asked.unwrap_or_else(|| acting.today.year());
    let (from, to) = statistics::year_in_china(year).ok_or_else(|| {
        let limits = [
            ("min".to_owned(), 1954.into()),
            ("max".to_owned(), 9998.into()),
        ];
        Problem::parameter("year", "range", limits.into())
    })?;
    let query = SuggestionStatisticsQuery {
        group_by: Some(GroupBy::Unit),
        submitted_at_from: Some(from),
        submitted_at_to: Some(to),
        ..SuggestionStatisticsQuery::default()
    };
    let numbers = statistics::count(conn, &acting, &query)?;
    let list = ListSuggestionsQuery {
        view: Some(View::All),
        status: Some(Comma(vec![Status::Assigned, Status::Handling])),
        answered: Some(false),
        submitted_at_from: Some(from),
        submitted_at_to: Some(to),
        sort: Some("due_on".to_owned()),
        ..ListSuggestionsQuery::default()
    };
    let mut open = Vec::new();
    suggestions::each(conn, &acting, list, |_, rows| {
        open.extend(rows.into_iter().map(|listed| {
            let due_on = listed
                .row
                .due_on
                .map(|on| on.format("%Y-%m-%d").to_string());
            [
                listed.row.number.unwrap_or_default(),
                listed.row.title,
                listed.unit_name.unwrap_or_default(),
                due_on.unwrap_or_default(),
            ]
        }));
        Ok(())
    })?;
    let (scope, county_id) = (&acting.scope, acting.scope.county_id());
    let by = organs::names(conn, county_id, &[scope.organ_id()])?.remove(&scope.organ_id());
    let place = match scope.town_id() {
        Some(town) => organs::short_names(conn, county_id, &[town])?.remove(&town),
        None => Some(organs::county(conn, county_id)?.name),
    };
    Ok(Report {
        year,
        by: by.unwrap_or_default(),
        place: place.unwrap_or_default(),
        numbers,
        open,
        today: acting.today,
    })
}
