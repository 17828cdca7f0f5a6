//! On which days deputies might act as one: from the election on, until the mandate ended, and not while it was suspended
//! (代表法61), also when the suspension is over since.

use super::model::Mandate;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{mandate_changes, mandates};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Where somebody stood on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In office.
    Active,
    /// Suspended then.
    Suspended,
    /// Not elected yet, or no longer in office.
    Out,
    /// Never sat in that term.
    Never,
}

/// Since when a mandate was suspended or not.
#[derive(Default)]
struct Course {
    /// Suspended today.
    is_suspended: bool,
    /// What happened to it, the first first: on which day, and whether it was suspended from then on.
    changes: Vec<(NaiveDate, bool)>,
}

impl Course {
    fn was_suspended_on(&self, day: NaiveDate) -> bool {
        match self.changes.iter().rfind(|(from, _)| *from <= day) {
            Some((_, is_suspended)) => *is_suspended,
            // Entered as suspended, without a day.
            None => self.is_suspended && self.changes.iter().all(|(_, suspended)| !suspended),
        }
    }
}

/// A mandate, with its course.
struct Held {
    elected_on: NaiveDate,
    ended_on: Option<NaiveDate>,
    course: Course,
}

impl Held {
    fn runs_on(&self, day: NaiveDate) -> bool {
        self.elected_on <= day && self.ended_on.is_none_or(|end| day < end)
    }
}

/// The mandates of some deputies in some terms: where each stood on any day.
pub struct Seats(HashMap<(Id, Id), Vec<Held>>);

impl Seats {
    /// Of these terms and deputies.
    pub fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        of: &[(Id, Id)],
    ) -> Result<Self, Problem> {
        type Row = (Id, Id, Id, NaiveDate, Option<NaiveDate>, String);
        let terms: HashSet<Id> = of.iter().map(|(term, _)| *term).collect();
        let deputies: HashSet<Id> = of.iter().map(|(_, deputy)| *deputy).collect();
        let rows: Vec<Row> = mandates::table
            .filter(mandates::county_id.eq(county_id))
            .filter(one_of(mandates::term_id, terms))
            .filter(one_of(mandates::deputy_id, deputies))
            .select((
                mandates::id,
                mandates::term_id,
                mandates::deputy_id,
                mandates::elected_on,
                mandates::ended_on,
                mandates::status,
            ))
            .load(conn)?;
        let known: Vec<(Id, String)> = rows.iter().map(|row| (row.0, row.5.clone())).collect();
        let mut courses = courses(conn, county_id, &known)?;
        let mut seats: HashMap<(Id, Id), Vec<Held>> = HashMap::new();
        for (id, term_id, deputy_id, elected_on, ended_on, _) in rows {
            seats.entry((term_id, deputy_id)).or_default().push(Held {
                elected_on,
                ended_on,
                course: courses.remove(&id).unwrap_or_default(),
            });
        }
        Ok(Self(seats))
    }

    /// Where a deputy stood in a term on a day.
    #[must_use]
    pub fn on(&self, term_id: Id, deputy_id: Id, day: NaiveDate) -> Standing {
        let Some(seats) = self.0.get(&(term_id, deputy_id)) else {
            return Standing::Never;
        };
        let mut running = seats.iter().filter(|seat| seat.runs_on(day)).peekable();
        if running.peek().is_none() {
            return Standing::Out;
        }
        match running.any(|seat| !seat.course.was_suspended_on(day)) {
            true => Standing::Active,
            false => Standing::Suspended,
        }
    }
}

/// Who of these deputies was in office in a term on a day: elected, not out of it, and not suspended then (代表法61).
pub fn in_office_on(
    conn: &mut AnyConnection,
    county_id: i64,
    (term_id, ids): (Id, &[Id]),
    on: NaiveDate,
) -> Result<HashSet<Id>, Problem> {
    let of: Vec<(Id, Id)> = ids.iter().map(|id| (term_id, *id)).collect();
    let seats = Seats::load(conn, county_id, &of)?;
    let ids = ids.iter().copied();
    Ok(ids
        .filter(|id| seats.on(term_id, *id, on) == Standing::Active)
        .collect())
}

/// Which of these mandates, given with what they are now, were suspended on a day (代表法61).
pub fn suspended_on(
    conn: &mut AnyConnection,
    county_id: i64,
    mandates: &[(Id, String)],
    on: NaiveDate,
) -> Result<HashSet<Id>, Problem> {
    let found = courses(conn, county_id, mandates)?.into_iter();
    Ok(found
        .filter(|(_, course)| course.was_suspended_on(on))
        .map(|(id, _)| id)
        .collect())
}

/// What happened to some mandates, given with what they are now.
fn courses(
    conn: &mut AnyConnection,
    county_id: i64,
    mandates: &[(Id, String)],
) -> Result<HashMap<Id, Course>, Problem> {
    let mut courses: HashMap<Id, Course> = mandates
        .iter()
        .map(|(id, status)| {
            let is_suspended = Mandate::of(status) == Mandate::Suspended;
            let changes = Vec::new();
            let course = Course {
                is_suspended,
                changes,
            };
            (*id, course)
        })
        .collect();
    let known: Vec<Id> = courses.keys().copied().collect();
    let changed: Vec<(Id, NaiveDate, String)> = mandate_changes::table
        .filter(mandate_changes::county_id.eq(county_id))
        .filter(one_of(mandate_changes::mandate_id, known))
        .order((
            mandate_changes::effective_on.asc(),
            mandate_changes::at.asc(),
            mandate_changes::id.asc(),
        ))
        .select((
            mandate_changes::mandate_id,
            mandate_changes::effective_on,
            mandate_changes::kind,
        ))
        .load(conn)?;
    for (id, day, kind) in changed {
        let course = courses.entry(id).or_default();
        course.changes.push((day, kind == "suspended"));
    }
    Ok(courses)
}
