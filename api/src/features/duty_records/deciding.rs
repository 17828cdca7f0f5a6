//! The office verifies a record or refuses it; the county looks at verified ones again (抽查).

use super::case::Case;
use super::dto::{DecideDutyRecordRequest, SampleDutyRecordRequest};
use super::error;
use super::log::tell;
use super::model::{DutyDecision, DutyOrigin, DutySample, DutyStatus};
use super::rows::RecordRow;
use crate::features::congresses::{Seats, Standing};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Verifies it, or refuses it with a reason. A derived one that is found untrue stays refused as long as what it comes
/// from says the same; what the county found wrong counts again when the county says so.
pub(in crate::features) fn decide(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &DecideDutyRecordRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    let kind = match request.decision {
        DutyDecision::Verified if row.status == DutyStatus::Verified => {
            return Err(error::NOT_IN_STATE.problem());
        }
        DutyDecision::Refused if row.status == DutyStatus::Refused => {
            return Err(error::NOT_IN_STATE.problem());
        }
        DutyDecision::Verified => {
            was_in_office(tx, row)?;
            let is_derived = row.origin == DutyOrigin::Derived;
            if is_derived && row.sample_result == Some(DutySample::Wrong) {
                // The county, which had found it wrong, says that it is right.
                (row.sample_result, row.sample_note, row.sampled_by_name) = (None, None, None);
            }
            (row.status, row.reason) = (DutyStatus::Verified, None);
            "duty_record.verified"
        }
        DutyDecision::Refused => {
            let reason = request.reason.clone();
            let reason = reason.ok_or_else(|| Problem::field("/reason", "required"))?;
            (row.status, row.reason) = (DutyStatus::Refused, Some(reason));
            "duty_record.refused"
        }
    };
    row.decided_by_name = Some(acting.actor_name().to_owned());
    row.decided_at = Some(acting.now);
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, kind)
}

/// Nobody verifies what was done on a day on which the deputy was not in office, or suspended (代表法61). What is derived
/// was asked before.
fn was_in_office(tx: &mut Tx<'_>, row: &RecordRow) -> Result<(), Problem> {
    if row.origin == DutyOrigin::Derived {
        return Ok(());
    }
    let (term_id, deputy_id) = (row.term_id, row.deputy_id);
    let seats = Seats::load(tx, row.county_id, &[(term_id, deputy_id)])?;
    match seats.on(term_id, deputy_id, row.held_on) {
        Standing::Active => Ok(()),
        Standing::Suspended | Standing::Out | Standing::Never => {
            Err(error::NOT_IN_OFFICE.problem())
        }
    }
}

/// Says what the county found. What is wrong is refused, a derived one, too; its points are taken back, in the open
/// quarter when its own is closed.
pub(super) fn sample(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &SampleDutyRecordRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    if request.result == DutySample::Wrong {
        let note = request.note.clone();
        let note = note.ok_or_else(|| Problem::field("/note", "required"))?;
        (row.status, row.reason) = (DutyStatus::Refused, Some(note));
    }
    row.sample_result = Some(request.result);
    row.sample_note.clone_from(&request.note);
    row.sampled_by_name = Some(acting.actor_name().to_owned());
    case.save(tx, acting)?;
    let kind = match request.result {
        DutySample::Right => "duty_record.sampled",
        DutySample::Wrong => "duty_record.found_wrong",
    };
    tell(tx, acting, &case.row, kind)
}
