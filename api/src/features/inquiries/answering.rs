//! How the presidium has an inquiry answered: session, form, organ, until when (Q3).

use super::dto::DecideInquiryRequest;
use super::log::SUBJECT;
use super::rows::{Inquiry, SessionRow};
use super::rules::forms;
use super::store_acts;
use crate::features::clocks::{self, NewDeadline, Term};
use crate::features::{numbering, organs, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use chrono::{Datelike, NaiveDate};

/// A day on which the inquiry was before the presidium: not before it was handed in, not in the
/// future.
pub(super) fn dated(
    acting: &Acting,
    row: &Inquiry,
    day: NaiveDate,
    pointer: &str,
) -> Result<(), Problem> {
    if day > acting.today {
        return Err(Problem::field(pointer, "future"));
    }
    if row.submitted_on.is_some_and(|handed_in| day < handed_in) {
        return Err(Problem::field(pointer, "inquiry_before_submission"));
    }
    Ok(())
}

/// Takes over how it is answered. The first time the session is named, and it must have been handed
/// in while the congress sat: inquiries are made during sessions only (组织法24).
pub(super) fn have_answered(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &mut Inquiry,
    request: &DecideInquiryRequest,
) -> Result<(), Problem> {
    if !forms(row.level).contains(&request.form) {
        return Err(Problem::field("/form", "not_a_form"));
    }
    dated(acting, row, request.decided_on, "/decided_on")?;
    let ends_on = match store_acts::session(tx, row)? {
        Some(session) => session.ends_on,
        None => {
            let session = sat(row, request)?;
            store_acts::insert_session(tx, &session)?;
            session.ends_on
        }
    };
    if let Some(unit) = request.unit_id
        && store_acts::unit_name(tx, row, unit)?.is_none()
    {
        return Err(Problem::field("/unit_id", "not_a_unit"));
    }
    row.form = Some(request.form);
    row.unit_id = request.unit_id;
    row.is_complex = request.is_complex;
    row.due_on = due(tx, acting, row, request, ends_on)?;
    Ok(())
}

fn sat(row: &Inquiry, request: &DecideInquiryRequest) -> Result<SessionRow, Problem> {
    let required = |pointer: &str| Problem::field(pointer, "required");
    let starts_on = request
        .session_from
        .ok_or_else(|| required("/session_from"))?;
    let ends_on = request.session_to.ok_or_else(|| required("/session_to"))?;
    if ends_on < starts_on {
        return Err(Problem::field("/session_to", "ends_before_it_begins"));
    }
    if row
        .submitted_on
        .is_none_or(|day| day < starts_on || day > ends_on)
    {
        return Err(Problem::field("/session_from", "not_in_session"));
    }
    let name = request.session_name.clone();
    Ok(SessionRow {
        county_id: row.county_id,
        inquiry_id: row.id,
        session_id: None,
        name: name.ok_or_else(|| required("/session_name"))?,
        starts_on,
        ends_on,
    })
}

/// The last day: a complex one within the months after the session or, when it is answered again
/// later, after the decision; any other by the end of the session, or of the day of the decision.
fn due(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Inquiry,
    request: &DecideInquiryRequest,
    ends_on: NaiveDate,
) -> Result<Option<NaiveDate>, Problem> {
    let decided_on = request.decided_on;
    if !request.is_complex {
        return Ok(Some(ends_on.max(decided_on)));
    }
    let county = acting.scope.county_id();
    let key = "inquiry_answer_months";
    let found = parameters::resolve(tx, county, row.town_id, key, acting.today)?;
    let months: u8 = found.count().map_err(Problem::internal)?;
    let (start_event, start_on) = if decided_on > ends_on {
        ("clocks.event.inquiry_decided", decided_on)
    } else {
        ("clocks.event.session_ended", ends_on)
    };
    let deadline = clocks::store::open(
        tx,
        acting,
        NewDeadline {
            subject_kind: SUBJECT,
            subject_id: row.id,
            kind: "answer",
            rule: "Q3",
            article: found.basis,
            start_event,
            start_on,
            term: Term::Months(months),
        },
    )?;
    Ok(Some(deadline.due_on))
}

/// The next number of its congress in this year: `〔2026〕城关镇质询案第001号`.
pub(super) fn next_number(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Inquiry,
) -> Result<String, Problem> {
    let body = match row.town_id {
        Some(town) => organs::short_names(tx, row.county_id, &[town])?.remove(&town),
        None => Some(organs::county(tx, row.county_id)?.name),
    };
    let body = format!("{}质询案", body.unwrap_or_default());
    let series = numbering::series(acting.today.year(), &body);
    let number = numbering::store::next(tx, &acting.scope, &series)?;
    Ok(numbering::label(&series, number))
}
