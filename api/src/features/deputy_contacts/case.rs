//! A contact opened for an act: locked, ready to be asked the rules.

use super::model::{DeputyContactAction, DeputyContactKind};
use super::rows::ContactRow;
use super::rules::{self, Refusal, Snapshot};
use super::{detail, store};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A contact in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: ContactRow,
    /// What stands for it in events: the deputies, never the resident.
    pub(super) title: String,
    pub(super) is_office: bool,
    pub(super) is_keeper: bool,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say. What is only added to it needs no version.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        (seen, act): (Option<IfMatch>, DeputyContactAction),
    ) -> Result<Self, Problem> {
        let row = match seen {
            Some(seen) => store::lock_seen(tx, &acting.scope, id, seen)?,
            None => store::lock(tx, &acting.scope, id)?,
        };
        let case = Self::load(tx, acting, row)?;
        case.check(act)?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: ContactRow,
    ) -> Result<Self, Problem> {
        let people = [Some(row.keeper_id), row.deputy_id];
        let people = people.into_iter().flatten().collect();
        let names = congresses::deputy_names(conn, row.county_id, people)?;
        let name = |id: Id| names.get(&id).cloned().unwrap_or_default();
        let (keeper, deputy) = (name(row.keeper_id), row.deputy_id.map(name));
        Ok(Self::new(acting, row, (keeper.as_str(), deputy.as_deref())))
    }

    /// The same when the names are known.
    pub(super) fn new(
        acting: &Acting,
        row: ContactRow,
        (keeper, deputy): (&str, Option<&str>),
    ) -> Self {
        let scope = &acting.scope;
        let title = match deputy {
            Some(deputy) => format!("{keeper} · {deputy}"),
            None => keeper.to_owned(),
        };
        Self {
            title,
            is_office: congresses::keeps(scope, (row.level, row.town_id, row.office_id)),
            is_keeper: scope.role() == Role::Deputy && scope.deputy_id() == Some(row.keeper_id),
            row,
        }
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: DeputyContactAction) -> Result<(), Refusal> {
        let at = Snapshot {
            kind: self.row.kind,
            is_ended: self.row.ended_on.is_some(),
            is_office: self.is_office,
            is_keeper: self.is_keeper,
        };
        rules::check(act, at)
    }

    /// Whether it is with a resident.
    pub(super) fn is_resident(&self) -> bool {
        self.row.kind == DeputyContactKind::Resident
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The contact as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
