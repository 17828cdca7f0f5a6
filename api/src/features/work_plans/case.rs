//! A plan opened for an act: locked, with its annex, ready to be asked the rules.

use super::model::WorkPlanAction;
use super::response::WorkPlanResponse;
use super::rows::{ItemRow, PlanRow};
use super::rules::{self, Refusal, Snapshot};
use super::{detail, error, store, store_items};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};
use chrono::NaiveDate;

/// A plan in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: PlanRow,
    /// Its annex.
    pub(in crate::features) items: Vec<ItemRow>,
    is_office: bool,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version
    /// the caller looked at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: WorkPlanAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::new(tx, acting, row)?;
        case.check(act)
            .map_err(|why| error::problem(why, case.row.status, acting.locale))?;
        Ok(case)
    }

    /// With its annex.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: PlanRow,
    ) -> Result<Self, Problem> {
        let items = store_items::of_plans(conn, row.county_id, &[row.id])?;
        let is_office = store::is_office(&acting.scope, &row);
        Ok(Self {
            row,
            items,
            is_office,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: WorkPlanAction) -> Result<(), Refusal> {
        let at = Snapshot {
            status: self.row.status,
            has_items: !self.items.is_empty(),
        };
        rules::check(act, &at, self.is_office)
    }

    /// An item of the annex, or 404.
    pub(super) fn item(&self, id: Id) -> Result<&ItemRow, Problem> {
        let found = self.items.iter().find(|item| item.id == id);
        found.ok_or_else(Problem::not_found)
    }

    /// 422 at `/reason` when the change takes one.
    pub(super) fn reason(&self, given: Option<&str>) -> Result<(), Problem> {
        if rules::takes_a_reason(self.row.status) && given.is_none() {
            return Err(Problem::field("/reason", "required"));
        }
        Ok(())
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The plan as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<WorkPlanResponse, Problem> {
        let case = Self::new(tx, acting, self.row.clone())?;
        detail::assemble(tx, acting, &case)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }

    /// Whether the reader prepares the plan or oversees those who do.
    pub(super) fn is_office(&self) -> bool {
        self.is_office
    }
}

/// A day something happened on: not before `first`, not in the future.
pub(super) fn happened(
    acting: &Acting,
    day: NaiveDate,
    first: Option<NaiveDate>,
    (pointer, too_early): (&str, &str),
) -> Result<(), Problem> {
    if day > acting.today {
        return Err(Problem::field(pointer, "future"));
    }
    if first.is_some_and(|first| day < first) {
        return Err(Problem::field(pointer, too_early));
    }
    Ok(())
}
