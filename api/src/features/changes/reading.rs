//! Answering what changed.

use super::cursor::Mark;
use super::dto::{ChangedRecord, Changes};
use super::error;
use super::fold::{Known, fold};
use super::sight::Sight;
use super::store;
use crate::features::duty_records::Derived;
use crate::features::inbox::Inbox;
use crate::features::notices::Notices;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{self, Consumer, EventHeading};
use crate::platform::http::Problem;
use chrono::TimeDelta;
use std::collections::BTreeSet;

/// Records in one answer.
const MOST: usize = 200;
/// Events looked at for one answer, whosever they are.
const WINDOW: i64 = 1_000;
/// So many events of others may be looked at again: the answer stays the same, and 304 says so.
const AGAIN: usize = 100;

/// After how many days what followed a cursor is not told any more.
fn kept() -> TimeDelta {
    TimeDelta::days(30)
}

/// What changed since a cursor; without one, where to begin.
pub(super) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    since: Option<&str>,
) -> Result<Changes, Problem> {
    let county_id = acting.scope.county_id();
    // What is asked for again must show what followed from the change.
    let until = events::followed(conn, &[Inbox.name(), Notices.name(), Derived.name()])?;
    let Some(since) = since else {
        let last = events::last_heading(conn, county_id, until)?;
        return Ok(Changes::first(Mark::of(county_id, last.as_ref())));
    };
    let mark = known_mark(conn, county_id, since)?;
    let window = events::headings(conn, county_id, mark.place(), until, WINDOW)?;
    let Some(first) = window.first() else {
        return Ok(Changes::some(Vec::new(), mark, false));
    };
    let age = acting.now - first.at;
    if age > kept() {
        return Err(error::TOO_OLD.problem());
    }
    let known = known(conn, acting, &window, first)?;
    let mut found = fold(&window, &known);
    let is_full = i64::try_from(window.len()).unwrap_or(WINDOW) >= WINDOW;
    let is_cut = found.len() > MOST;
    found.truncate(MOST);
    if found.is_empty() && window.len() <= AGAIN && age < TimeDelta::days(1) {
        return Ok(Changes::some(Vec::new(), mark, false));
    }
    let last = match found.last() {
        Some((at, _)) if is_cut => window.get(*at),
        _ => window.last(),
    };
    let items = found.iter().filter_map(|(at, is_gone)| {
        let event = window.get(*at)?;
        Some(ChangedRecord::of(event, *is_gone))
    });
    Ok(Changes::some(
        items.collect(),
        Mark::of(county_id, last),
        is_cut || is_full,
    ))
}

/// The cursor, if it is one of this database.
fn known_mark(conn: &mut AnyConnection, county_id: i64, since: &str) -> Result<Mark, Problem> {
    let mark = Mark::read(since).ok_or_else(|| error::TOO_OLD.problem())?;
    let event = match mark.is_beginning() {
        true => None,
        false => events::heading(conn, county_id, mark.place().1)?,
    };
    if Mark::of(county_id, event.as_ref()) == mark {
        Ok(mark)
    } else {
        Err(error::TOO_OLD.problem())
    }
}

/// What decides which of these events are the caller's: asked for all of them at once.
fn known(
    conn: &mut AnyConnection,
    acting: &Acting,
    window: &[EventHeading],
    first: &EventHeading,
) -> Result<Known, Problem> {
    let scope = &acting.scope;
    let subjects: BTreeSet<Id> = window.iter().map(|event| event.subject_id).collect();
    let subjects: Vec<Id> = subjects.into_iter().collect();
    let audiences = store::audiences(conn, scope)?;
    let told = store::told(conn, scope, &audiences, &subjects)?;
    let steps = store::steps(conn, scope, &audiences, &subjects)?;
    let sight = Sight {
        role: scope.role(),
        offices: store::offices(conn, scope, &audiences)?,
    };
    let whose = (scope.account_id(), sight);
    Ok(Known::of(whose, &told, &steps, first.at))
}
