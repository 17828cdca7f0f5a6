//! The result is told: to everybody if the office announces it, to the deputy in writing (A6), who confirms.

use super::case::Case;
use super::dto::{
    AnnounceVoterReportRequest, ConfirmVoterReportRequest, GiveVoterReportFeedbackRequest,
};
use super::log::{deputy, entry};
use super::model::VoterReportStatus;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Announces the report and its result to everybody.
pub(in crate::features) fn announce(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AnnounceVoterReportRequest,
) -> Result<(), Problem> {
    let announced_on = request.announced_on.unwrap_or(acting.today);
    if announced_on > acting.today {
        return Err(Problem::field("/announced_on", "future"));
    }
    if announced_on < case.row.held_on {
        return Err(Problem::field(
            "/announced_on",
            "voter_report_announced_before",
        ));
    }
    case.row.announced_on = Some(announced_on);
    case.save(tx, acting)?;
    entry(case, "voter_report.announced")
        .telling(deputy(case))
        .write(tx, acting)
}

/// Feeds it back, or anew until it is read.
pub(in crate::features) fn feed_back(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &GiveVoterReportFeedbackRequest,
) -> Result<(), Problem> {
    case.row.status = VoterReportStatus::FedBack;
    case.row.feedback = Some(request.feedback.clone());
    case.row.fed_back_on = Some(acting.today);
    case.save(tx, acting)?;
    entry(case, "voter_report.fed_back")
        .telling(deputy(case))
        .write(tx, acting)
}

/// The deputy has read it, and may say what will be done better; the office is told.
pub(in crate::features) fn confirm(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ConfirmVoterReportRequest,
) -> Result<(), Problem> {
    case.row.status = VoterReportStatus::Closed;
    case.row.read_on = Some(acting.today);
    case.row.improvements = request.improvements.clone();
    case.save(tx, acting)?;
    let office = Recipient::organ(case.row.office_id);
    entry(case, "voter_report.confirmed")
        .telling([office])
        .write(tx, acting)
}
