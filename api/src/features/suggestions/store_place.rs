//! Looking up what the reader's place contributes to the views.

use std::sync::Arc;

use super::list::{Place, View};
use super::store_people;
use crate::features::parameters;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::AnyConnection;
use crate::platform::derived::Derived;
use crate::platform::events::county_version;
use crate::platform::http::Problem;

/// What the reader's place contributes to these views.
pub(super) fn place(
    conn: &mut AnyConnection,
    acting: &Acting,
    views: &[View],
) -> Result<Place, Problem> {
    let scope = &acting.scope;
    let mut place = Place::default();
    let has = |view| views.contains(&view);
    match scope.role() {
        Role::County if has(View::ToDo) || has(View::Returned) => {
            place.offices = store_people::offices(conn, scope, None)?;
        }
        Role::Township if has(View::ToDo) || has(View::Returned) => {
            place.offices = store_people::offices(conn, scope, scope.town_id())?;
        }
        _ => {}
    }
    if has(View::DueSoon) {
        let (county, town) = (scope.county_id(), scope.town_id());
        let key = "suggestion_due_soon_days";
        let days = parameters::resolve(conn, county, town, key, acting.today)?;
        place.due_soon_days = days.count().map_err(Problem::internal)?;
    }
    Ok(place)
}

/// The same; kept until an organ or a parameter of the county changes.
pub(super) fn place_kept(
    conn: &mut AnyConnection,
    acting: &Acting,
    views: &[View],
    kept: &Derived,
) -> Result<Arc<Place>, Problem> {
    let scope = &acting.scope;
    let key = format!(
        "views {} {} {:?} {} {views:?}",
        scope.county_id(),
        scope.role().as_str(),
        scope.town_id(),
        acting.today,
    );
    let version = county_version(conn, scope.county_id())?;
    if let Some(place) = kept.find::<Place>(&key, version) {
        return Ok(place);
    }
    let place = Arc::new(place(conn, acting, views)?);
    kept.keep(key, version, Arc::clone(&place), size_of::<Place>() + 200);
    Ok(place)
}
