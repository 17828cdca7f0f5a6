//! What keeps a project off the list of candidates, asked of the database and told in words.

use super::response::ProjectGapFound;
use super::rows::ProjectRow;
use super::rules::{self, Sheet};
use super::{sheet, store_parts};
use crate::features::project_rounds;
use crate::platform::auth::Acting;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};

/// All of it.
pub(super) fn of(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &ProjectRow,
) -> Result<Vec<ProjectGapFound>, Problem> {
    let texts = store_parts::text(conn, row)?;
    let sources = store_parts::sources(conn, row.county_id, &[row.id])?;
    let checks = store_parts::checks(conn, row.county_id, &[row.id])?;
    let unit = match row.unit_id {
        Some(unit) => Some(sheet::unit_name(conn, row, unit)?.is_some()),
        None => None,
    };
    let round = project_rounds::named(conn, row.county_id, &[row.round_id])?.remove(&row.round_id);
    let year = round.map_or(0, |round| round.year);
    let asked = Sheet {
        has_argument: texts.argument.is_some(),
        investment_yuan: row.investment_yuan,
        sources_yuan: sources.iter().map(|one| one.amount_yuan).collect(),
        unit,
        finish_on: row.finish_on,
        is_multi_year: row.is_multi_year,
        has_yearly_goal: texts.yearly_goal.is_some(),
        checks: checks.iter().map(|one| (one.kind, one.result)).collect(),
    };
    let locale = acting.locale;
    let found = rules::gaps(&asked, year).into_iter().map(|(key, check)| {
        let name = check.map(|check| {
            let name = format!("projects.check.{check}");
            text(locale, &name, &Params::new())
        });
        let params = Params::from([
            ("check".to_owned(), name.unwrap_or_default().into()),
            ("year".to_owned(), year.into()),
        ]);
        ProjectGapFound {
            key,
            check,
            text: text(locale, &format!("projects.gap.{key}"), &params),
        }
    });
    Ok(found.collect())
}
