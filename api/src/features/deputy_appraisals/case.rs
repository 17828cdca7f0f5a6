//! An appraisal opened for an act: locked, with who is appraised and who rates, ready to be asked the rules.

use super::dto::DeputyAppraisalText;
use super::model::{DeputyAppraisalAction, DeputyAppraisalChannel, DeputyAppraisalStatus};
use super::rows::{AppraisalRow, DeputyRow, RaterRow};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, store, store_people};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};
use chrono::NaiveDate;
use serde::Deserialize;

/// An appraisal in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: AppraisalRow,
    /// Who is appraised, by name.
    pub(super) deputies: Vec<(DeputyRow, String)>,
    /// Who may rate, by name.
    pub(super) raters: Vec<(RaterRow, String)>,
    /// The deputy who acts.
    pub(super) own: Option<Id>,
    part: Part,
    today: NaiveDate,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: Option<IfMatch>,
        act: DeputyAppraisalAction,
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
        row: AppraisalRow,
    ) -> Result<Self, Problem> {
        let scope = &acting.scope;
        let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
        let raters = store_people::raters_of(conn, &row)?;
        let mine = raters.iter().find(|(one, _)| Some(one.deputy_id) == own);
        let mandate = match own {
            Some(own) => congresses::mandate_in(conn, row.county_id, row.term_id, own)?,
            None => None,
        };
        let part = Part {
            is_office: congresses::is_office(scope, row.level, row.town_id),
            has_rated: mine.map(|(one, _)| one.channel != DeputyAppraisalChannel::None),
            mandate,
        };
        Ok(Self {
            deputies: store_people::deputies_of(conn, &row)?,
            raters,
            row,
            own,
            part,
            today: acting.today,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: DeputyAppraisalAction) -> Result<(), Refusal> {
        let fewest = self.deputies.iter().map(|(one, _)| one.sheets()).min();
        let at = Snapshot {
            status: self.row.status,
            due_on: self.row.due_on,
            reminded_on: self.row.reminded_on,
            today: self.today,
            raters: self.raters.len(),
            rated: self.rated(),
            fewest: fewest.unwrap_or_default(),
            minimum: self.row.minimum_group.unwrap_or_default(),
        };
        rules::check(act, &at, self.part)
    }

    /// How many have rated.
    pub(super) fn rated(&self) -> usize {
        let raters = self.raters.iter();
        raters
            .filter(|(one, _)| one.channel != DeputyAppraisalChannel::None)
            .count()
    }

    /// The items as they were when it was prepared.
    pub(super) fn items(&self) -> Result<Vec<DeputyAppraisalText>, Problem> {
        Vec::deserialize(&self.row.items.0).map_err(Problem::internal)
    }

    /// Works for the office of its congress.
    pub(super) const fn is_office(&self) -> bool {
        self.part.is_office
    }

    /// Whether the rating has ended.
    pub(super) const fn is_closed(&self) -> bool {
        matches!(
            self.row.status,
            DeputyAppraisalStatus::Closed
                | DeputyAppraisalStatus::Proposed
                | DeputyAppraisalStatus::Decided
        )
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The appraisal as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
