//! What each deputy of each congress did in a year, out of what was read.

use super::model::DutyAttendanceState as State;
use super::rules::Tally;
use super::store::{self, Person, Suggested, Which};
use super::store_meetings::{self, Called, Found, Sat};
use crate::features::duty_records::model::DutyKind;
use crate::features::meetings::model::LeaveStatus;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::{HashMap, HashSet};

/// A congress and a deputy of it.
pub(super) type Seat = (Id, Id);

/// A year of some congresses.
pub(super) struct Year {
    /// By name; each once in a congress.
    pub(super) people: Vec<Person>,
    pub(super) tallies: HashMap<Seat, Tally>,
    pub(super) suggested: Vec<Suggested>,
    found: Found,
    seen: HashSet<(Id, Id)>,
}

/// A sitting a deputy was called to.
pub(super) struct Place<'a> {
    pub(super) called: &'a Called,
    pub(super) sat: &'a Sat,
    pub(super) state: State,
    /// How often they spoke at the meeting.
    pub(super) remarks: i64,
}

/// Reads and counts it, in a fixed number of queries.
pub(super) fn load(conn: &mut AnyConnection, which: &Which) -> Result<Year, Problem> {
    let mut seats: HashSet<Seat> = HashSet::new();
    let mut people = store::people(conn, which)?;
    people.retain(|one| {
        one.organ_id
            .is_some_and(|organ| seats.insert((organ, one.id)))
    });
    let found = store_meetings::found(conn, which)?;
    let suggested = store::suggested(conn, which)?;
    let seen: HashSet<(Id, Id)> = found.seen.iter().copied().collect();
    let mut year = Year {
        people,
        tallies: seats
            .into_iter()
            .map(|seat| (seat, Tally::default()))
            .collect(),
        suggested,
        found,
        seen,
    };
    year.count();
    Ok(year)
}

impl Year {
    fn count(&mut self) {
        let spoke: HashSet<(Id, Id)> = self.found.spoke.iter().copied().collect();
        let mut of: HashMap<Id, Vec<&Sat>> = HashMap::new();
        for sat in &self.found.sat {
            of.entry(sat.meeting_id).or_default().push(sat);
        }
        for called in &self.found.called {
            let Some(deputy) = called.deputy_id else {
                continue;
            };
            // Who is called from another congress is counted in none.
            let Some(tally) = self.tallies.get_mut(&(called.organ_id, deputy)) else {
                continue;
            };
            tally.spoke += i64::from(spoke.contains(&(called.meeting_id, called.person_id)));
            let sittings = of.get(&called.meeting_id).into_iter().flatten();
            for sat in sittings.filter(|sat| concerns(sat, called)) {
                tally.add(state(&self.seen, sat, called));
            }
        }
        for one in &self.suggested {
            if let Some(tally) = self.tallies.get_mut(&(one.organ_id, one.deputy_id)) {
                match one.kind {
                    DutyKind::Suggestion => tally.suggestions += 1,
                    _ => tally.cosigned += 1,
                }
            }
        }
    }

    /// The sittings a deputy was called to, the last first.
    pub(super) fn places(&self, (organ, deputy): Seat) -> Vec<Place<'_>> {
        let own = self.found.called.iter();
        let own: Vec<&Called> = own
            .filter(|one| one.organ_id == organ && one.deputy_id == Some(deputy))
            .collect();
        let mut places = Vec::new();
        for sat in &self.found.sat {
            let mine = own.iter().copied();
            let mine = mine.filter(|one| one.meeting_id == sat.meeting_id);
            for called in mine.filter(|one| concerns(sat, one)) {
                let said = (called.meeting_id, called.person_id);
                let remarks = self.found.spoke.iter().filter(|one| **one == said);
                places.push(Place {
                    called,
                    sat,
                    state: state(&self.seen, sat, called),
                    remarks: i64::try_from(remarks.count()).unwrap_or(i64::MAX),
                });
            }
        }
        places
    }

    /// What somebody did.
    pub(super) fn tally(&self, seat: Seat) -> Tally {
        self.tallies.get(&seat).copied().unwrap_or_default()
    }

    /// How many meetings of a congress there were that are over.
    pub(super) fn meetings(&self, organ: Id) -> i64 {
        let called = self.found.called.iter();
        let ids: HashSet<Id> = called
            .filter(|one| one.organ_id == organ)
            .map(|one| one.meeting_id)
            .collect();
        i64::try_from(ids.len()).unwrap_or(i64::MAX)
    }
}

/// Whether somebody was to come to a sitting: all of them, or their delegation.
fn concerns(sitting: &Sat, called: &Called) -> bool {
    sitting.delegation.is_none() || sitting.delegation == called.delegation
}

fn state(seen: &HashSet<(Id, Id)>, sitting: &Sat, called: &Called) -> State {
    if seen.contains(&(sitting.id, called.person_id)) {
        return State::Came;
    }
    match called.leave_status {
        LeaveStatus::Approved => State::Leave,
        LeaveStatus::None | LeaveStatus::Asked | LeaveStatus::Refused => State::Absent,
    }
}
