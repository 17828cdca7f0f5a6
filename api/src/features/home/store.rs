//! Reading the first page: names, and what happened lately.

use crate::features::presidium::{self, Presidium};
use crate::features::suggestions;
use crate::features::suggestions::log::SUBJECT;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::EventRow;
use crate::platform::http::Problem;
use crate::schema::{counties, events, organs};
use diesel::prelude::*;
use std::collections::HashSet;

/// How far back the log of the county is searched for what the reader may see.
const WINDOW: i64 = 300;

/// The town one works in, else the county; for a unit and a village its own name.
pub(super) fn place_name(conn: &mut AnyConnection, acting: &Acting) -> Result<String, Problem> {
    let scope = &acting.scope;
    let organ_id = match (scope.role(), scope.town_id()) {
        (Role::Undertaker | Role::Village, _) => Some(scope.organ_id()),
        (_, town) => town,
    };
    Ok(match organ_id {
        Some(id) => organs::table
            .find((scope.county_id(), id))
            .select(organs::short_name)
            .first(conn)?,
        None => counties::table
            .find(scope.county_id())
            .select(counties::name)
            .first(conn)?,
    })
}

/// The last events of suggestions that the reader follows, newest first.
pub(super) fn recent(
    conn: &mut AnyConnection,
    acting: &Acting,
    limit: i64,
) -> Result<Vec<EventRow>, Problem> {
    let county_id = acting.scope.county_id();
    let of_county = || {
        events::table
            .into_boxed()
            .filter(events::county_id.eq(county_id))
            .order(events::id.desc())
    };
    if let Some(ids) = suggestions::overview::concerning(conn, acting)? {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        return Ok(of_county()
            .filter(events::subject_id.eq_any(ids))
            .limit(limit)
            .select(EventRow::as_select())
            .load(conn)?);
    }
    // Only then the window: on a morning when everybody signs in there is little else in the log.
    let candidates: Vec<(i64, Id)> = of_county()
        .filter(events::subject_kind.eq(SUBJECT))
        .limit(WINDOW)
        .select((events::id, events::subject_id))
        .load(conn)?;
    let subjects: HashSet<Id> = candidates.iter().map(|(_, subject)| *subject).collect();
    let subjects = subjects.into_iter().collect();
    let visible = suggestions::visible_among(conn, &acting.scope, subjects)?;
    let visible: HashSet<Id> = visible.into_iter().collect();
    let ids: Vec<i64> = candidates
        .into_iter()
        .filter(|(_, subject)| visible.contains(subject))
        .map(|(id, _)| id)
        .take(usize::try_from(limit).unwrap_or_default())
        .collect();
    Ok(of_county()
        .filter(events::id.eq_any(ids))
        .select(EventRow::as_select())
        .load(conn)?)
}

/// The presidium of the reader's town; `None` for those who have none.
pub(super) fn presidium(
    conn: &mut AnyConnection,
    acting: &Acting,
) -> Result<Option<Presidium>, Problem> {
    match (acting.scope.role(), acting.scope.town_id()) {
        (Role::Township, Some(town)) => presidium::current(conn, acting, town),
        _ => Ok(None),
    }
}
