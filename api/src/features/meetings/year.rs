//! The year of a congress: what law and plan ask for, what there is.

use super::dto_year::{MeetingYear, YearCheck};
use super::year_rules::{self, Asked, Known, NotPlanned, PlannedMeeting};
use super::{absences, detail, store_year};
use crate::features::clocks::{Term as Period, compute_due};
use crate::features::terms::Term;
use crate::features::{calendar, congresses, organs, parameters, terms};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::{Datelike, NaiveDate};

/// Months from the election of the deputies to the first session (组织法20).
const FIRST_WITHIN: u8 = 2;

/// The year of a congress in scope; of the caller's own by default.
pub(super) fn of(
    conn: &mut AnyConnection,
    acting: &Acting,
    year: i32,
    organ_id: Option<Id>,
) -> Result<MeetingYear, Problem> {
    let organ_id = match organ_id {
        Some(id) => id,
        None => {
            let own = congresses::of_staff(conn, acting)?;
            own.ok_or_else(Problem::not_found)?.organ_id
        }
    };
    // A town sees its own.
    let scope = &acting.scope;
    if scope.role() == Role::Deputy {
        // Of what is being prepared a deputy sees nothing, so the lights would be wrong.
        return Err(Problem::not_found());
    }
    let organ = organs::find(conn, scope, organ_id)?.ok_or_else(Problem::not_found)?;
    if scope.role() != Role::County && organ.town_id.is_some() && !scope.sees_town(organ.town_id) {
        return Err(Problem::not_found());
    }
    let county_id = scope.county_id();
    let last = NaiveDate::from_ymd_opt(year, 12, 31).ok_or_else(Problem::not_found)?;
    let day = acting.today.min(last);
    let term = terms::current(conn, county_id, organ_id, day)?;
    let term = term.ok_or_else(Problem::not_found)?;
    let rows = store_year::of_year(conn, scope, organ_id, year)?;
    let known: Vec<Known> = rows
        .iter()
        .map(|row| Known {
            id: row.id,
            kind: row.kind,
            status: row.status,
            begins_on: row.begins_on,
            ends_on: row.ends_on,
            ordinal: row.ordinal,
        })
        .collect();
    let asked = asked(conn, acting, organ.town_id, &term, year)?;
    let mut checks = year_rules::look(year, acting.today, &known, &asked);
    if organ.town_id.is_some() && acting.today.year() == year {
        checks.extend(absences::look(
            conn,
            acting,
            (organ_id, organ.town_id),
            &term,
        )?);
    }
    let meetings = detail::items(conn, acting, rows)?;
    Ok(MeetingYear {
        year,
        organ_id,
        congress_name: term.congress_name,
        checks: checks
            .into_iter()
            .map(|check| YearCheck::of(check, acting.locale))
            .collect(),
        meetings,
    })
}

/// What a plan of the year lacks: sessions (M1) and meetings of the presidium (P3).
pub(in crate::features) fn not_planned(
    conn: &mut AnyConnection,
    acting: &Acting,
    (town_id, term): (Option<Id>, &Term),
    year: i32,
    planned: &[PlannedMeeting],
) -> Result<Vec<NotPlanned>, Problem> {
    let asked = asked(conn, acting, town_id, term, year)?;
    Ok(year_rules::not_planned(year, planned, &asked))
}

fn asked(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Option<Id>,
    term: &Term,
    year: i32,
) -> Result<Asked, Problem> {
    let keys = [
        "sessions_per_year_target",
        "presidium_meetings_per_quarter",
        "first_session_min_days",
        "sessions_per_quarter",
    ];
    let county_id = acting.scope.county_id();
    let found = parameters::resolve_these(conn, county_id, town_id, &keys, acting.today)?;
    let number = |n: usize| -> Result<(u32, String), Problem> {
        let one = found.get(n).ok_or_else(Problem::not_found)?;
        Ok((one.count().map_err(Problem::internal)?, one.basis.clone()))
    };
    // By-elections come later; those elected before the term began elected its first session.
    let elected = store_year::elected_on(conn, county_id, term)?;
    let first_due = match elected.filter(|day| day.year() == year || term.starts_on.year() == year)
    {
        Some(day) => {
            let calendar = calendar::load(conn)?;
            Some(compute_due(day, Period::Months(FIRST_WITHIN), &calendar).due)
        }
        None => None,
    };
    Ok(Asked {
        sessions: number(0)?,
        per_quarter: number(1)?,
        first_days: number(2)?,
        sessions_per_quarter: number(3)?,
        first_due,
    })
}
