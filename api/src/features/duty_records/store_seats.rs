//! In which terms deputies sat, and on which days they might act as one: from the election on, until the mandate ended,
//! and not while it was suspended (代表法61), also when the suspension is over since.

use super::model::DutySource;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    deputy_visit_deputies, group_activity_presences, inspection_deputies, mandate_changes,
    mandates, reception_deputies, training_deputies, voter_reports,
};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Where somebody stood on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// In office.
    Active,
    /// Suspended then.
    Suspended,
    /// Not elected yet, or no longer in office.
    Out,
    /// Never sat in that term.
    Never,
}

/// A seat, and since when it was suspended or not.
struct Seat {
    elected_on: NaiveDate,
    ended_on: Option<NaiveDate>,
    /// Suspended today.
    is_suspended: bool,
    /// What happened to it, the first first: on which day, and whether it was suspended from then on.
    changes: Vec<(NaiveDate, bool)>,
}

impl Seat {
    fn runs_on(&self, day: NaiveDate) -> bool {
        self.elected_on <= day && self.ended_on.is_none_or(|end| day < end)
    }

    fn was_suspended_on(&self, day: NaiveDate) -> bool {
        match self.changes.iter().rfind(|(from, _)| *from <= day) {
            Some((_, is_suspended)) => *is_suspended,
            // Entered as suspended, without a day.
            None => self.is_suspended && self.changes.iter().all(|(_, suspended)| !suspended),
        }
    }
}

/// The seats of some deputies in some terms.
pub(super) struct Seats(HashMap<(Id, Id), Vec<Seat>>);

impl Seats {
    /// Of these terms and deputies.
    pub(super) fn load(
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
        let ids: Vec<Id> = rows.iter().map(|row| row.0).collect();
        let changed: Vec<(Id, NaiveDate, String)> = mandate_changes::table
            .filter(mandate_changes::county_id.eq(county_id))
            .filter(one_of(mandate_changes::mandate_id, ids))
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
        let mut seats: HashMap<(Id, Id), Vec<Seat>> = HashMap::new();
        for (id, term_id, deputy_id, elected_on, ended_on, status) in rows {
            let own = changed.iter().filter(|(mandate, _, _)| *mandate == id);
            seats.entry((term_id, deputy_id)).or_default().push(Seat {
                elected_on,
                ended_on,
                is_suspended: status == "suspended",
                changes: own
                    .map(|(_, day, kind)| (*day, kind == "suspended"))
                    .collect(),
            });
        }
        Ok(Self(seats))
    }

    /// Where a deputy stood in a term on a day.
    pub(super) fn on(&self, term_id: Id, deputy_id: Id, day: NaiveDate) -> Standing {
        let Some(seats) = self.0.get(&(term_id, deputy_id)) else {
            return Standing::Never;
        };
        let mut running = seats.iter().filter(|seat| seat.runs_on(day)).peekable();
        if running.peek().is_none() {
            return Standing::Out;
        }
        match running.any(|seat| !seat.was_suspended_on(day)) {
            true => Standing::Active,
            false => Standing::Suspended,
        }
    }
}

/// Where some deputies took part: what is looked up again when their mandates change.
pub(super) fn sources_of(
    conn: &mut AnyConnection,
    county_id: i64,
    deputies: &[Id],
) -> Result<Vec<(DutySource, Vec<Id>)>, Problem> {
    macro_rules! found {
        ($table:ident, $id:ident) => {
            $table::table
                .filter($table::county_id.eq(county_id))
                .filter(one_of($table::deputy_id, deputies.to_vec()))
                .select($table::$id)
                .distinct()
                .load(conn)?
        };
    }
    Ok(vec![
        (
            DutySource::GroupActivity,
            found!(group_activity_presences, activity_id),
        ),
        (
            DutySource::Reception,
            found!(reception_deputies, reception_id),
        ),
        (DutySource::Training, found!(training_deputies, training_id)),
        (
            DutySource::DeputyVisit,
            found!(deputy_visit_deputies, visit_id),
        ),
        (
            DutySource::Inspection,
            found!(inspection_deputies, inspection_id),
        ),
        (DutySource::VoterReport, found!(voter_reports, id)),
    ])
}
