//! A report opened for an act: locked, ready to be asked the rules.

use super::model::CustodyReportAction;
use super::rows::ReportRow;
use super::rules::{self, Refusal, Snapshot};
use super::{detail, store};
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A report in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: ReportRow,
    /// What stands for it in events: the day only, for it is nobody else's business.
    pub(super) title: String,
    is_office: bool,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: CustodyReportAction,
    ) -> Result<Self, Problem> {
        let case = Self::new(acting, store::lock(tx, &acting.scope, id, seen)?);
        case.check(act)?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(acting: &Acting, row: ReportRow) -> Self {
        Self {
            title: row.received_on.to_string(),
            is_office: congresses::is_office(&acting.scope, row.level, row.town_id),
            row,
        }
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: CustodyReportAction) -> Result<(), Refusal> {
        let at = Snapshot {
            consent: self.row.consent,
            is_suspended: self.row.suspended_on.is_some(),
            is_closed: self.row.closed_on.is_some(),
        };
        rules::check(act, at, self.is_office)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The report as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
