//! What adopting, publishing and filing set going: the number and the clocks.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{DecisionClockKind, DecisionKind};
use super::rows::DecisionRow;
use super::store;
use crate::features::clocks::{self, NewDeadline, Term};
use crate::features::{numbering, organs, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use chrono::{Datelike, NaiveDate};

/// The number on the paper, when there is one, else the next of its congress, kind and year:
/// `〔2026〕城关镇人大决议第001号`.
pub(super) fn number(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &DecisionRow,
    (asked, adopted_on): (Option<&str>, NaiveDate),
) -> Result<String, Problem> {
    if let Some(asked) = asked {
        return match store::is_numbered(tx, row, asked)? {
            true => Err(Problem::field("/number", "decision_number_taken")),
            false => Ok(asked.to_owned()),
        };
    }
    let body = match row.town_id {
        Some(town) => organs::short_names(tx, row.county_id, &[town])?.remove(&town),
        None => Some(organs::county(tx, row.county_id)?.name),
    };
    // Part of the paper, which is Chinese in every language of the interface.
    let word = match row.kind {
        DecisionKind::Resolution => "人大决议",
        DecisionKind::Decision => "人大决定",
        DecisionKind::Opinion => "人大审议意见",
        DecisionKind::MajorMatter => "人大重大事项",
    };
    let body = format!("{}{word}", body.unwrap_or_default());
    let series = numbering::series(adopted_on.year(), &body);
    loop {
        let next = numbering::store::next(tx, &acting.scope, &series)?;
        let number = numbering::label(&series, next);
        // One typed from paper may have it.
        if !store::is_numbered(tx, row, &number)? {
            return Ok(number);
        }
    }
}

/// Sets the clocks of a decision going that was adopted: handing an opinion over (S3), publishing a budget
/// (B3).
pub(super) fn start(tx: &mut Tx<'_>, acting: &Acting, case: &mut Case) -> Result<(), Problem> {
    let adopted_on = case.adopted_on(acting)?;
    if case.row.kind == DecisionKind::Opinion {
        let due_on = days(
            tx,
            acting,
            &case.row,
            (DecisionClockKind::HandOver, "opinion_assign_days", "S3"),
            ("clocks.event.decision_adopted", adopted_on),
        )?;
        case.row.hand_over_due_on = Some(due_on);
    }
    if case.row.is_budget {
        let due_on = days(
            tx,
            acting,
            &case.row,
            (
                DecisionClockKind::Publication,
                "budget_publication_days",
                "B3",
            ),
            ("clocks.event.decision_adopted", adopted_on),
        )?;
        case.row.publish_due_on = Some(due_on);
    }
    Ok(())
}

/// Sets the clock for filing going (M13): from the day it was published.
pub(super) fn start_filing(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    published_on: NaiveDate,
) -> Result<(), Problem> {
    let due_on = days(
        tx,
        acting,
        &case.row,
        (DecisionClockKind::Filing, "resolution_filing_days", "M13"),
        ("clocks.event.decision_published", published_on),
    )?;
    case.row.file_due_on = Some(due_on);
    Ok(())
}

/// The office has done what was due, or it fell away.
pub(super) fn stop(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &DecisionRow,
    (kind, on): (DecisionClockKind, NaiveDate),
) -> Result<(), Problem> {
    clocks::store::close_kind(tx, &acting.scope, row.id, (kind.as_str(), on))?;
    Ok(())
}

fn days(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &DecisionRow,
    (kind, parameter, rule): (DecisionClockKind, &'static str, &'static str),
    (start_event, start_on): (&'static str, NaiveDate),
) -> Result<NaiveDate, Problem> {
    let found = parameters::resolve(tx, row.county_id, row.town_id, parameter, acting.today)?;
    let days: u16 = found.count().map_err(Problem::internal)?;
    let new = NewDeadline {
        subject_kind: SUBJECT,
        subject_id: row.id,
        kind: kind.as_str(),
        rule,
        article: found.basis.clone(),
        start_event,
        start_on,
        term: Term::CalendarDays(days),
    };
    Ok(clocks::store::open(tx, acting, new)?.due_on)
}
