//! Ideas are asked for, longer, no longer, and again (V2).

use super::case::Case;
use super::dto::{
    BeginProjectSolicitationRequest, EndProjectSolicitationRequest,
    RenewProjectSolicitationRequest, RestoreProjectSolicitationRequest,
};
use super::log::entry;
use super::model::ProjectRoundStatus;
use super::rows::RoundRow;
use super::rules::{Period, PeriodRefusal, ends_early};
use super::store;
use crate::features::explanations::Translate;
use crate::features::parameters::{self, model::Resolved};
use crate::features::terms;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use chrono::NaiveDate;

/// How many days ideas are asked for at least; a local rule.
const MIN_DAYS: &str = "project_solicit_min_days";

const FROM: &str = "/solicit_from";
const UNTIL: &str = "/solicit_until";

/// How many days are asked of a round, and by what.
pub(super) fn min_days(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &RoundRow,
) -> Result<Resolved, Problem> {
    parameters::resolve(conn, row.county_id, row.town_id, MIN_DAYS, acting.today)
}

/// Whether the days that are planned can be those of the round's projects.
pub(super) fn planned(row: &RoundRow) -> Result<(), Problem> {
    // One alone is judged as if the other were the same.
    let from = row.solicit_from.or(row.solicit_until);
    let until = row.solicit_until.or(row.solicit_from);
    match from.zip(until) {
        Some((from, until)) => Period { from, until }
            .fits(row.year)
            .map_err(|why| plain(why, row.solicit_from.is_some())),
        None => Ok(()),
    }
}

fn plain(why: PeriodRefusal, has_from: bool) -> Problem {
    match why {
        PeriodRefusal::BeginsOutOfRange if has_from => {
            Problem::field(FROM, "project_solicit_out_of_range")
        }
        PeriodRefusal::BeginsOutOfRange | PeriodRefusal::EndsOutOfRange => {
            Problem::field(UNTIL, "project_solicit_out_of_range")
        }
        PeriodRefusal::Backwards | PeriodRefusal::TooShort(_) => {
            Problem::field(UNTIL, "project_solicit_backwards")
        }
    }
}

/// Too short, with the first last day that is possible.
fn too_short(acting: &Acting, min_days: u32, first: NaiveDate) -> Problem {
    let params = Params::from([
        ("min_days".to_owned(), min_days.into()),
        ("first".to_owned(), acting.locale.date(first).into()),
        ("first_on".to_owned(), first.to_string().into()),
    ]);
    problem_codes::VALIDATION_FAILED
        .problem()
        .at(UNTIL, "project_solicit_too_short", params)
}

/// Begins to ask for ideas; the deputies of the congress see the round from now on and are told.
pub(in crate::features) fn open(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &BeginProjectSolicitationRequest,
) -> Result<(), Problem> {
    let missing = |pointer: &str| Problem::field(pointer, "required");
    let from = request.solicit_from.or(case.row.solicit_from);
    let until = request.solicit_until.or(case.row.solicit_until);
    let period = Period {
        from: from.ok_or_else(|| missing(FROM))?,
        until: until.ok_or_else(|| missing(UNTIL))?,
    };
    let asked: u32 = min_days(tx, acting, &case.row)?
        .count()
        .map_err(Problem::internal)?;
    period.fits(case.row.year).map_err(|why| plain(why, true))?;
    period.lasts(asked).map_err(|why| match why {
        PeriodRefusal::TooShort(first) => too_short(acting, asked, first),
        other => plain(other, true),
    })?;
    case.row.status = ProjectRoundStatus::Soliciting;
    case.row.solicit_from = Some(period.from);
    case.row.solicit_until = Some(period.until);
    case.row.min_days = Some(i32::try_from(asked).map_err(Problem::internal)?);
    case.save(tx, acting)?;
    let row = &case.row;
    let term = terms::current(tx, row.county_id, row.organ_id, acting.today)?;
    let term = term.map_or(row.term_id, |term| term.id);
    let deputies = store::deputies(tx, row.county_id, term)?;
    entry(row, "project_round.opened")
        .with("begins_on", period.from.to_string())
        .with("due_on", period.until.to_string())
        .with("min_days", asked)
        .telling(deputies.into_iter().map(Recipient::deputy))
        .write(tx, acting)
}

/// Asks for longer.
pub(super) fn extend(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RenewProjectSolicitationRequest,
) -> Result<(), Problem> {
    let (before, until) = (case.row.solicit_until, request.solicit_until);
    if before.is_some_and(|before| until <= before) {
        return Err(Problem::field(UNTIL, "project_solicit_not_later"));
    }
    case.row.solicit_until = Some(until);
    planned(&case.row)?;
    case.save(tx, acting)?;
    entry(&case.row, "project_round.extended")
        .with("was_due_on", before.map(|day| day.to_string()))
        .with("due_on", until.to_string())
        .with("reason", request.reason.as_str())
        .write(tx, acting)
}

/// Asks no longer; before the last day with a reason.
pub(in crate::features) fn end(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &EndProjectSolicitationRequest,
) -> Result<(), Problem> {
    if ends_early(acting.today, case.row.solicit_until) && request.reason.is_none() {
        return Err(Problem::field("/reason", "required"));
    }
    case.row.status = ProjectRoundStatus::Sorting;
    case.row.ended_on = Some(acting.today);
    case.save(tx, acting)?;
    let kind = match request.reason {
        Some(_) => "project_round.ended_early",
        None => "project_round.ended",
    };
    entry(&case.row, kind)
        .with("ended_on", acting.today.to_string())
        .with("reason", request.reason.as_deref())
        .write(tx, acting)
}

/// Asks again, until another day.
pub(super) fn reopen(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RestoreProjectSolicitationRequest,
) -> Result<(), Problem> {
    let until = request.solicit_until;
    if until < acting.today {
        return Err(Problem::field(UNTIL, "project_solicit_past"));
    }
    case.row.solicit_until = Some(until);
    planned(&case.row)?;
    case.row.status = ProjectRoundStatus::Soliciting;
    case.row.ended_on = None;
    case.save(tx, acting)?;
    entry(&case.row, "project_round.reopened")
        .with("due_on", until.to_string())
        .with("reason", request.reason.as_str())
        .write(tx, acting)
}
