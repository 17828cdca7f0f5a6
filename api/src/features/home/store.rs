//! Reading the first page: names, and what happened lately.

use crate::features::presidium::{self, Presidium};
use crate::features::suggestions;
use crate::features::suggestions::log::SUBJECT;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, MultiBackend, one_of};
use crate::platform::events::EventRow;
use crate::platform::http::Problem;
use crate::schema::{counties, events, organs};
use diesel::prelude::*;
use std::collections::HashSet;

/// How far back the log of the county is searched for what the reader may see.
const WINDOWS: [i64; 2] = [50, 300];

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
    let ids = match suggestions::overview::concerning(conn, acting, limit)? {
        Some(ids) => ids,
        None => newest_visible(conn, acting, limit)?,
    };
    Ok(of_county(acting)
        .filter(one_of(events::id, ids))
        .select(EventRow::as_select())
        .load(conn)?)
}

/// The last events of suggestions in scope. A short stretch of the log has enough of them nearly
/// always; a long one is read only when it has not.
fn newest_visible(
    conn: &mut AnyConnection,
    acting: &Acting,
    limit: i64,
) -> Result<Vec<i64>, Problem> {
    let wanted = usize::try_from(limit).unwrap_or_default();
    let mut ids = Vec::new();
    for window in WINDOWS {
        // The kind first: on a morning when everybody signs in there is little else in the log.
        let candidates: Vec<(i64, Id)> = of_county(acting)
            .filter(events::subject_kind.eq(SUBJECT))
            .limit(window)
            .select((events::id, events::subject_id))
            .load(conn)?;
        let subjects: HashSet<Id> = candidates.iter().map(|(_, subject)| *subject).collect();
        let subjects = subjects.into_iter().collect();
        let visible = suggestions::visible_among(conn, &acting.scope, subjects)?;
        let visible: HashSet<Id> = visible.into_iter().collect();
        ids = candidates
            .into_iter()
            .filter(|(_, subject)| visible.contains(subject))
            .map(|(id, _)| id)
            .take(wanted)
            .collect();
        if ids.len() == wanted {
            break;
        }
    }
    Ok(ids)
}

fn of_county<'a>(acting: &Acting) -> events::BoxedQuery<'a, MultiBackend> {
    events::table
        .into_boxed()
        .filter(events::county_id.eq(acting.scope.county_id()))
        .order(events::id.desc())
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
