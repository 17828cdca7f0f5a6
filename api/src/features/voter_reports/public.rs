//! Reports as everybody reads them: what is announced, what is published in writing, what can be rated now.

use super::model::{VoterReportForm, VoterReportStatus};
use super::outcome;
use super::rows::ReportRow;
use super::{store, store_parts};
use crate::features::congresses;
use crate::features::explanations::Explanation;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// As much of a report as everybody may know.
#[derive(Debug, Clone)]
pub(in crate::features) struct PublicReport {
    pub(in crate::features) code: String,
    pub(in crate::features) deputy_name: String,
    pub(in crate::features) constituency: String,
    pub(in crate::features) held_on: NaiveDate,
    pub(in crate::features) place: String,
    /// The report: once it is announced, or published to voters in writing.
    pub(in crate::features) content: Option<String>,
    /// Voters rate it now.
    pub(in crate::features) is_open: bool,
    /// How the result follows, once it is announced.
    pub(in crate::features) outcome: Option<Explanation>,
    pub(in crate::features) is_demo: bool,
}

/// The report of a page; none while there is nothing of it for everybody.
pub(in crate::features) fn by_code(
    conn: &mut AnyConnection,
    county_id: i64,
    code: &str,
) -> Result<Option<PublicReport>, Problem> {
    let Some(row) = store::by_code(conn, county_id, code)? else {
        return Ok(None);
    };
    let is_open = row.status == VoterReportStatus::Rating;
    let is_published = row.form == VoterReportForm::Written && row.status.is_held();
    let is_told = row.announced_on.is_some();
    if !is_open && !is_published && !is_told {
        return Ok(None);
    }
    let names = congresses::deputy_names(conn, county_id, vec![row.deputy_id])?;
    let rating = store_parts::rating(conn, county_id, row.id)?;
    let found = rating.as_ref().filter(|_| is_told).and_then(outcome::of);
    let present = row.voters_present.unwrap_or_default();
    let mut report = sheet(row, &names);
    report.is_open = is_open;
    report.content = report.content.filter(|_| is_published || is_told);
    report.outcome = found.map(|found| outcome::told(found, present));
    Ok(Some(report))
}

/// Those that are announced, the last day first, without how their result follows.
pub(in crate::features) fn announced(
    conn: &mut AnyConnection,
    county_id: i64,
    most: i64,
) -> Result<Vec<PublicReport>, Problem> {
    let rows = store::announced(conn, county_id, most)?;
    let people = rows.iter().map(|row| row.deputy_id).collect();
    let names = congresses::deputy_names(conn, county_id, people)?;
    Ok(rows.into_iter().map(|row| sheet(row, &names)).collect())
}

fn sheet(row: ReportRow, names: &HashMap<Id, String>) -> PublicReport {
    PublicReport {
        deputy_name: names.get(&row.deputy_id).cloned().unwrap_or_default(),
        code: row.code,
        constituency: row.constituency,
        held_on: row.held_on,
        place: row.place,
        content: row.content,
        is_open: false,
        outcome: None,
        is_demo: row.is_demo,
    }
}
