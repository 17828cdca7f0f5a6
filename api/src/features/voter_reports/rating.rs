//! Voters rate the report: on paper, counted by the office, or with slips by phone; the result follows (A6).

use super::case::Case;
use super::dto::{BeginVoterReportRatingRequest, RecordVoterReportRatingsRequest};
use super::log::{deputy, entry};
use super::measures::{measures, min_group};
use super::model::VoterReportStatus;
use super::rows::{RatingRow, SlipRow};
use super::rules::{outcome, share};
use super::{error, slips, store_parts};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;

/// Lets voters present rate with slips.
pub(super) fn open(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    (request, secret): (&BeginVoterReportRatingRequest, &str),
) -> Result<(), Problem> {
    at_most_present(case, request.slips, "/slips")?;
    let minimum = min_group(tx, case.place(), acting.today)?;
    if request.slips < minimum {
        return Err(error::TOO_FEW.with("minimum", minimum));
    }
    let (county_id, report_id) = (case.row.county_id, case.row.id);
    let mut rows = Vec::new();
    for number in 1..=request.slips {
        let code = slips::code(report_id, number, secret)?;
        rows.push(SlipRow {
            county_id,
            report_id,
            slip_hash: slips::kept(report_id, &code, secret)?,
            is_used: false,
        });
    }
    // In the order of the hashes, which says nothing of who has which.
    rows.sort_by(|one, other| one.slip_hash.cmp(&other.slip_hash));
    store_parts::insert_slips(tx, rows)?;
    let row = none_yet(case, request.slips);
    store_parts::save_rating(tx, &row)?;
    case.rating = Some(row);
    case.row.status = VoterReportStatus::Rating;
    case.save(tx, acting)?;
    entry(case, "voter_report.opened")
        .with("slips", request.slips)
        .write(tx, acting)
}

/// Enters the ratings on paper, adds those with slips, and says what they come to. Corrected the same way as long as
/// nobody was told.
pub(in crate::features) fn rate(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordVoterReportRatingsRequest,
) -> Result<(), Problem> {
    let known = case.rating.take().filter(|one| one.slips > 0);
    let mut row = known.unwrap_or_else(|| none_yet(case, 0));
    let counts = row.counts().and(request.counts());
    at_most_present(case, counts.total(), "/excellent")?;
    let measures = measures(tx, case.place(), case.row.held_on)?;
    let result = outcome(counts, measures);
    let result = result.ok_or_else(|| Problem::field("/excellent", "voter_report_no_ratings"))?;
    row.excellent = counts.excellent;
    row.competent = counts.competent;
    row.basic = counts.basic;
    row.incompetent = counts.incompetent;
    row.abstained = counts.abstained;
    row.result = Some(result);
    row.competent_percent = Some(measures.competent_percent);
    row.basic_percent = Some(measures.basic_percent);
    store_parts::save_rating(tx, &row)?;
    case.rating = Some(row);
    case.row.status = VoterReportStatus::Rated;
    case.save(tx, acting)?;
    entry(case, "voter_report.rated")
        .with("favourable", counts.favourable())
        .with("total", counts.total())
        .with("percent", share(counts.favourable(), counts.total()))
        .telling(deputy(case))
        .write(tx, acting)
}

/// No more ratings than voters (A6).
fn at_most_present(case: &Case, number: i64, pointer: &str) -> Result<(), Problem> {
    let present = case.row.voters_present.unwrap_or_default();
    if number <= present {
        return Ok(());
    }
    let values: Params = [("present".to_owned(), present.into())].into();
    let problem = problem_codes::VALIDATION_FAILED.problem();
    Err(problem.at(pointer, "voter_report_more_than_present", values))
}

fn none_yet(case: &Case, slips: i64) -> RatingRow {
    RatingRow {
        county_id: case.row.county_id,
        report_id: case.row.id,
        slips,
        excellent: 0,
        competent: 0,
        basic: 0,
        incompetent: 0,
        abstained: 0,
        result: None,
        competent_percent: None,
        basic_percent: None,
    }
}
