//! A talk opened for an act: locked, with its deputy's name, ready to be asked the rules.

use super::model::DeputyTalkAction;
use super::rows::TalkRow;
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, store};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A talk in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: TalkRow,
    /// What stands for it in events: whom it is about.
    pub(super) title: String,
    /// The actor's part in it.
    pub(super) part: Part,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: DeputyTalkAction,
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
        row: TalkRow,
    ) -> Result<Self, Problem> {
        let names = congresses::deputy_names(conn, row.county_id, vec![row.deputy_id])?;
        let name = names.into_values().next().unwrap_or_default();
        Ok(Self {
            title: name,
            part: part(acting, &row),
            row,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: DeputyTalkAction) -> Result<(), Refusal> {
        let at = Snapshot {
            status: self.row.status,
            has_improvement: self.row.improvement.is_some(),
        };
        rules::check(act, at, self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The talk as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}

/// The actor's part in a talk.
pub(super) fn part(acting: &Acting, row: &TalkRow) -> Part {
    let scope = &acting.scope;
    Part {
        is_office: congresses::is_office(scope, row.level, row.town_id),
        is_county: scope.role() == Role::County,
        is_concerned: scope.role() == Role::Deputy && scope.deputy_id() == Some(row.deputy_id),
    }
}
