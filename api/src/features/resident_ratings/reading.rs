//! What residents say: counted for everybody, in words for the office and the unit.

use super::dto::ListResidentRatingsQuery;
use super::model::ResidentGrade;
use super::response::{ProjectResidentRatings, ResidentRatingCounts, ResidentRatingItem};
use super::rows::RatingRow;
use super::{store, window};
use crate::features::resident_messages::masked;
use crate::features::{congresses, projects};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{PageRequest, Problem};
use std::collections::HashMap;

/// How often each was said of these projects: one query.
pub(in crate::features) fn counts(
    conn: &mut AnyConnection,
    county_id: i64,
    projects: &[Id],
) -> Result<HashMap<Id, ResidentRatingCounts>, Problem> {
    let mut found: HashMap<Id, ResidentRatingCounts> = HashMap::new();
    for (project, grade, count) in store::counts(conn, county_id, projects)? {
        let counts = found.entry(project).or_default();
        counts.total += count;
        *match grade {
            ResidentGrade::Satisfied => &mut counts.satisfied,
            ResidentGrade::BasicallySatisfied => &mut counts.basically_satisfied,
            ResidentGrade::Dissatisfied => &mut counts.dissatisfied,
            ResidentGrade::Unknown => &mut counts.unknown,
        } += count;
    }
    Ok(found)
}

/// What is said of a project in scope, or 404.
pub(super) fn list(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
    page: &PageRequest,
) -> Result<ProjectResidentRatings, Problem> {
    let scope = &acting.scope;
    let project = projects::find(conn, scope, id)?.ok_or_else(Problem::not_found)?;
    let counts = counts(conn, scope.county_id(), &[id])?.remove(&id);
    let window = window::of(conn, acting, &project)?;
    let is_office = congresses::is_office(scope, project.level, project.town_id);
    // Of a unit only its own are in scope.
    let is_unit = scope.role() == Role::Undertaker;
    let mut found = ProjectResidentRatings {
        counts: counts.unwrap_or_default(),
        open_from: window.map(|window| window.from),
        open_until: window.map(|window| window.until),
        items: Vec::new(),
        next: None,
        prev: None,
    };
    if is_office || is_unit {
        let rows = store::comments(conn, (scope.county_id(), id), is_office, page)?.map(item);
        found.items = rows.items;
        found.next = rows.next;
        found.prev = rows.prev;
    }
    Ok(found)
}

/// A comment with numbers and the name of who writes hidden.
pub(super) fn item(row: RatingRow) -> ResidentRatingItem {
    ResidentRatingItem {
        id: row.id,
        grade: row.grade,
        comment: masked(row.comment.as_deref().unwrap_or_default()),
        at: row.at,
        hidden_reason: row.hidden_reason,
        hidden_by: row.hidden_by_name,
        hidden_at: row.hidden_at,
    }
}

/// The page that is asked for.
pub(super) fn page(query: &ListResidentRatingsQuery) -> Result<PageRequest, Problem> {
    use crate::platform::http::filter_hash;
    use crate::platform::i18n::Params;
    if query.sort.as_deref().is_some_and(|sort| sort != "-at") {
        return Err(Problem::parameter("sort", "sort", Params::new()));
    }
    PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(query))
}
