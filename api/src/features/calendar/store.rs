//! Table `calendar_days`: days announced after this version of the program was built. They add to
//! or replace the days shipped with it, and belong to the nation, not to a county.

use super::days::{Calendar, DayKind, SpecialDay};
use crate::platform::db::{AnyConnection, PortableExt};
use crate::platform::http::Problem;
use crate::schema::calendar_days as rows;
use chrono::NaiveDate;
use diesel::prelude::*;
use std::borrow::Cow;
use std::sync::OnceLock;

/// The calendar that holds: shipped days, then the days announced since.
pub fn load(conn: &mut AnyConnection) -> Result<Cow<'static, Calendar>, Problem> {
    let mut calendar = Cow::Borrowed(shipped()?);
    let announced: Vec<(NaiveDate, DayKind, String)> = rows::table
        .order(rows::day.asc())
        .select((rows::day, rows::kind, rows::name))
        .load(conn)?;
    for (date, kind, name) in announced {
        calendar.to_mut().insert(SpecialDay { date, kind, name });
    }
    Ok(calendar)
}

/// Enters announced days; returns those that were new or different.
pub(super) fn enter(
    conn: &mut AnyConnection,
    days: &[SpecialDay],
) -> Result<Vec<SpecialDay>, Problem> {
    let known = load(conn)?;
    let mut changed = Vec::new();
    for day in days {
        if known.special_days(day.date, day.date).next() == Some(day) {
            continue;
        }
        diesel::insert_into(rows::table)
            .values((
                rows::day.eq(day.date),
                rows::kind.eq(day.kind),
                rows::name.eq(&day.name),
            ))
            .on_conflict(rows::day)
            .do_update()
            .set((rows::kind.eq(day.kind), rows::name.eq(&day.name)))
            .portable()
            .execute(conn)?;
        changed.push(day.clone());
    }
    Ok(changed)
}

fn shipped() -> Result<&'static Calendar, Problem> {
    static SHIPPED: OnceLock<Calendar> = OnceLock::new();
    if let Some(calendar) = SHIPPED.get() {
        return Ok(calendar);
    }
    let calendar = Calendar::official().map_err(Problem::internal)?;
    Ok(SHIPPED.get_or_init(|| calendar))
}
