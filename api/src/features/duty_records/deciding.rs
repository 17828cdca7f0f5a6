//! The office verifies a record or refuses it; the county looks at verified ones again (抽查).

use super::case::Case;
use super::dto::{DecideDutyRecordRequest, SampleDutyRecordRequest};
use super::error;
use super::log::tell;
use super::model::{DutyDecision, DutyOrigin, DutySample, DutyStatus};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Verifies it, or refuses it with a reason.
pub(in crate::features) fn decide(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &DecideDutyRecordRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    let kind = match request.decision {
        DutyDecision::Verified => {
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
    row.decided_by = Some(acting.scope.account_id());
    row.decided_by_name = Some(acting.actor_name().to_owned());
    row.decided_at = Some(acting.now);
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, kind)
}

/// Says what the county found. What is wrong is refused; its points are taken back, in the open quarter when its own
/// is closed. A derived one is put right where it comes from.
pub(super) fn sample(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &SampleDutyRecordRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    if request.result == DutySample::Wrong {
        if row.origin == DutyOrigin::Derived {
            return Err(error::DERIVED.problem());
        }
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
