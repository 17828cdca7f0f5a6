//! Consent is decided on, the mandate suspended, the report closed.

use super::case::Case;
use super::dto::{
    AnswerCustodyConsentRequest, CloseCustodyReportRequest, SuspendReportedMandateRequest,
};
use super::error;
use super::log::tell;
use super::model::CustodyConsent;
use super::rules::wrong_day;
use super::store;
use crate::features::deputies::record_change;
use crate::features::deputies::rules::MandateChange;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{IfMatch, Problem};

/// Records whether consent was given.
pub(super) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AnswerCustodyConsentRequest,
) -> Result<(), Problem> {
    if let Some(code) = wrong_day(request.consent_on, case.row.measured_on, acting.today) {
        return Err(Problem::field("/consent_on", code));
    }
    let row = &mut case.row;
    let (consent, kind) = match request.is_granted {
        true => (CustodyConsent::Granted, "custody_report.consented"),
        false => (CustodyConsent::Refused, "custody_report.not_consented"),
    };
    row.consent = consent;
    row.consent_on = Some(request.consent_on);
    row.consent_by = Some(request.consent_by.clone());
    case.save(tx, acting)?;
    tell(tx, acting, case, kind)
}

/// Suspends the mandate by the act that exists for mandates, from a day on (代表法61).
pub(super) fn suspend(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &SuspendReportedMandateRequest,
) -> Result<(), Problem> {
    let key = (case.row.term_id, case.row.deputy_id);
    let mandate = store::mandate(tx, case.row.county_id, key)?;
    let (id, version) = mandate.ok_or_else(|| error::MANDATE_OVER.problem())?;
    let change = MandateChange::Suspended(request.reason);
    let seen = (id, IfMatch(version));
    let note = case.row.document_number.clone().unwrap_or_default();
    record_change(tx, acting, seen, change, request.effective_on, &note)?;
    case.row.suspended_on = Some(request.effective_on);
    case.save(tx, acting)?;
    tell(tx, acting, case, "custody_report.acted_on")
}

/// Says that it is over; the mandate is restored by the act that exists for mandates.
pub(super) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CloseCustodyReportRequest,
) -> Result<(), Problem> {
    if let Some(code) = wrong_day(request.closed_on, case.row.measured_on, acting.today) {
        return Err(Problem::field("/closed_on", code));
    }
    case.row.closed_on = Some(request.closed_on);
    case.row.close_note = Some(request.note.clone());
    case.save(tx, acting)?;
    tell(tx, acting, case, "custody_report.closed")
}
