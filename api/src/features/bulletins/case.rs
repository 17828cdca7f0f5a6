//! A bulletin opened for an act: locked, ready to be asked the rules.

use super::model::BulletinAction;
use super::rows::{BulletinRow, ReaderRow};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, store, store_readers};
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};
use chrono::NaiveDate;

/// A bulletin in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: BulletinRow,
    /// What the actor was sent, if they are a deputy who was.
    pub(super) mine: Option<ReaderRow>,
    /// How many have not read it.
    pub(super) unread: i64,
    part: Part,
    today: NaiveDate,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, if they say one, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        (id, seen): (Id, Option<IfMatch>),
        act: BulletinAction,
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
        row: BulletinRow,
    ) -> Result<Self, Problem> {
        let scope = &acting.scope;
        let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
        let mine = match own {
            Some(own) => store_readers::own(conn, row.county_id, &[row.id], own)?.pop(),
            None => None,
        };
        let counts = store_readers::counts(conn, row.county_id, &[row.id])?;
        let (sent_to, read) = counts.get(&row.id).copied().unwrap_or_default();
        let part = Part {
            is_office: congresses::is_office(scope, row.level, row.town_id),
            is_reader: mine.is_some(),
            mandate: congresses::mandate_of_actor(conn, acting)?,
        };
        Ok(Self {
            row,
            mine,
            unread: sent_to - read,
            part,
            today: acting.today,
        })
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: BulletinAction) -> Result<(), Refusal> {
        let at = Snapshot {
            status: self.row.status,
            unread: self.unread,
            reminded_on: self.row.reminded_on,
            today: self.today,
        };
        rules::check(act, &at, self.part)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The bulletin as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
