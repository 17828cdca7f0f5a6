//! A report opened for an act: locked, with its ratings and the name of the deputy, ready to be asked the rules.

use super::model::VoterReportAction;
use super::rows::{RatingRow, ReportRow};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, store, store_parts};
use crate::features::congresses::{self, Mandate};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};
use crate::platform::wording;
use chrono::NaiveDate;

/// A report in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: ReportRow,
    /// The ratings, once there are any.
    pub(super) rating: Option<RatingRow>,
    /// The name of the deputy.
    pub(super) name: String,
    /// What it is called in events: who reports, and on which day.
    pub(super) title: String,
    part: Part,
    is_deputy: bool,
    today: NaiveDate,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: VoterReportAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::load(tx, acting, row)?;
        case.check(act)?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: ReportRow,
    ) -> Result<Self, Problem> {
        let rating = store_parts::rating(conn, row.county_id, row.id)?;
        Self::new(conn, acting, row, rating)
    }

    /// The same with its ratings.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: ReportRow,
        rating: Option<RatingRow>,
    ) -> Result<Self, Problem> {
        let scope = &acting.scope;
        let ids = vec![row.deputy_id];
        let name = congresses::deputy_names(conn, row.county_id, ids)?.remove(&row.deputy_id);
        let name = name.unwrap_or_default();
        let is_deputy = scope.role() == Role::Deputy;
        let part = Part {
            is_office: congresses::is_office(scope, row.level, row.town_id),
            is_own: is_deputy && scope.deputy_id() == Some(row.deputy_id),
            mandate: congresses::mandate_of_actor(conn, acting)?,
        };
        Ok(Self {
            title: title(&name, &row),
            row,
            rating,
            name,
            part,
            is_deputy,
            today: acting.today,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: VoterReportAction) -> Result<(), Refusal> {
        let row = &self.row;
        let at = Snapshot {
            status: row.status,
            form: row.form,
            held_on: row.held_on,
            today: self.today,
            is_written: row.content.is_some(),
            has_slips: self.rating.as_ref().is_some_and(|one| one.slips > 0),
            is_announced: row.announced_on.is_some(),
        };
        rules::check(act, &at, self.part)
    }

    /// Whether who looks sees all of it: the office, the county, and the deputy; other deputies once it is announced.
    pub(super) const fn is_whole(&self) -> bool {
        !self.is_deputy || self.part.is_own
    }

    /// Whether who looks hands the slips out: the office.
    pub(super) const fn may_print(&self) -> Result<(), Refusal> {
        match self.part.is_office {
            true => Ok(()),
            false => Err(Refusal::NotYourTurn),
        }
    }

    /// Whether who looks may add files: the office, and the deputy in office.
    pub(super) const fn is_author(&self) -> bool {
        let is_active = matches!(self.part.mandate, Some(Mandate::Active));
        self.part.is_office || (self.part.is_own && is_active)
    }

    /// The congress's county and town, by whose numbers it is judged.
    pub(super) const fn place(&self) -> (i64, Option<Id>) {
        (self.row.county_id, self.row.town_id)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        self.title = title(&self.name, &self.row);
        Ok(())
    }

    /// The report as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}

fn title(name: &str, row: &ReportRow) -> String {
    format!("{name} {}", wording::day(row.held_on))
}
