//! A pledge opened for an act: locked, ready to be asked the rules.

use super::model::DeputyPledgeAction;
use super::rows::{ItemRow, PledgeRow};
use super::rules::{self, PledgeAt};
use super::{detail, store, store_parts};
use crate::features::congresses::{self, Mandate};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};
use chrono::Datelike;

/// A pledge in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: PledgeRow,
    /// What is promised, then what an earlier wording promised, too.
    pub(in crate::features) items: Vec<ItemRow>,
    /// Who made it.
    pub(super) name: String,
    /// What stands for it in the log: name and year.
    pub(super) title: String,
    is_suspended: bool,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, if it says which; else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        (id, seen): (Id, Option<IfMatch>),
        act: DeputyPledgeAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::load(tx, row)?;
        case.check(acting, act)?;
        Ok(case)
    }

    /// With what is promised, by whom.
    pub(super) fn load(conn: &mut AnyConnection, row: PledgeRow) -> Result<Self, Problem> {
        let (county_id, deputy_id) = (row.county_id, row.deputy_id);
        let name = congresses::deputy_names(conn, county_id, vec![deputy_id])?.remove(&deputy_id);
        let name = name.unwrap_or_default();
        let mandate = congresses::mandate_in(conn, county_id, row.term_id, deputy_id)?;
        let items = store_parts::items_of(conn, county_id, &[row.id])?;
        Ok(Self {
            title: format!("{name} {}", row.year),
            name,
            is_suspended: mandate == Some(Mandate::Suspended),
            items,
            row,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, acting: &Acting, act: DeputyPledgeAction) -> Result<(), Problem> {
        let (row, scope) = (&self.row, &acting.scope);
        let at = PledgeAt {
            status: row.status,
            is_begun: acting.today.year() >= row.year,
            is_office: congresses::is_office(scope, row.level, row.town_id),
            is_own: scope.deputy_id() == Some(row.deputy_id),
            is_suspended: self.is_suspended,
        };
        Ok(rules::check(act, at)?)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The pledge as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
