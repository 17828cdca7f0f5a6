//! From when to when a project may be rated, and which.

use super::error;
use crate::features::projects::Project;
use crate::features::{parameters, project_selections, project_works, projects};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::{Days, NaiveDate};

const DAYS: &str = "project_resident_rating_days";

/// The days on which a project may be rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The day of the acceptance.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Window {
    /// Whether it may be rated on a day.
    #[must_use]
    pub fn is_open(&self, on: NaiveDate) -> bool {
        (self.from..=self.until).contains(&on)
    }
}

/// That of a project of a town or the county, by the number of days that held when it was accepted.
pub(in crate::features) fn window(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
    accepted_on: NaiveDate,
) -> Result<Window, Problem> {
    let days = parameters::resolve(conn, county_id, town_id, DAYS, accepted_on)?;
    let days: u64 = days.count().map_err(Problem::internal)?;
    Ok(Window {
        from: accepted_on,
        until: accepted_on
            .checked_add_days(Days::new(days))
            .unwrap_or(NaiveDate::MAX),
    })
}

/// The window of a project in scope; none before it is accepted.
pub(super) fn of(
    conn: &mut AnyConnection,
    acting: &Acting,
    project: &Project,
) -> Result<Option<Window>, Problem> {
    let county_id = acting.scope.county_id();
    let accepted_on = project_works::accepted_on(conn, county_id, project.id)?;
    match accepted_on {
        Some(day) => window(conn, county_id, project.town_id, day).map(Some),
        None => Ok(None),
    }
}

/// A project that is public and may be rated today; 404 for one that is not public.
pub(super) fn open(conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Project, Problem> {
    let county_id = acting.scope.county_id();
    let found = projects::public_sheet(conn, county_id, id)?;
    let project = found.ok_or_else(Problem::not_found)?.project;
    let announced = project_selections::announced_of(conn, county_id, project.round_id)?;
    announced.ok_or_else(Problem::not_found)?;
    let window = of(conn, acting, &project)?;
    if !window.is_some_and(|window| window.is_open(acting.today)) {
        return Err(error::CLOSED.problem());
    }
    Ok(project)
}
