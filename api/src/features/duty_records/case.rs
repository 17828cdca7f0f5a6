//! A record opened for an act: locked, ready to be asked the rules.

use super::error::refused;
use super::model::{DutyAction, DutyOrigin, DutySample, DutyStatus};
use super::quarter::Quarter;
use super::rows::RecordRow;
use super::rules::{self, Snapshot};
use super::{detail, store, store_quarters};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A record in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: RecordRow,
    /// The last quarter of its congress that is closed.
    pub(super) frozen: Option<Quarter>,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: DutyAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let frozen = store_quarters::frozen_for_writing(tx, row.county_id, row.organ_id)?;
        let case = Self { row, frozen };
        case.check(acting, act)?;
        Ok(case)
    }

    /// With what its congress has closed.
    pub(super) fn load(conn: &mut AnyConnection, row: RecordRow) -> Result<Self, Problem> {
        let frozen = store_quarters::frozen_through(conn, row.county_id, row.organ_id)?;
        Ok(Self { row, frozen })
    }

    /// Asks the rules.
    pub(super) fn check(&self, acting: &Acting, act: DutyAction) -> Result<(), Problem> {
        let (row, scope) = (&self.row, &acting.scope);
        let at = Snapshot {
            status: row.status,
            is_derived: row.origin == DutyOrigin::Derived,
            is_taken_back: row.status == DutyStatus::Withdrawn && row.is_judged(),
            is_found_wrong: row.sample_result == Some(DutySample::Wrong),
            is_frozen: self.frozen.is_some_and(|last| row.counts_in() <= last),
            is_author: row.entered_by == Some(scope.account_id()),
            is_own: scope.deputy_id() == Some(row.deputy_id),
            is_office: congresses::keeps(scope, (row.level, row.town_id, row.office_id)),
            is_county: scope.role() == Role::County,
        };
        rules::check(act, at).map_err(|refusal| refused(refusal, row.counts_in()))
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The record as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
