//! A meeting opened for an act: locked, with what is around it, ready to be asked the rules.

use super::model::{MeetingAction, SittingStatus};
use super::response::MeetingResponse;
use super::rows::{Meeting, Person, Sitting};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{calls, detail, error, store, store_people};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A meeting in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: Meeting,
    /// Its sittings in order.
    pub(in crate::features) sittings: Vec<Sitting>,
    /// The caller's own row on the roll.
    pub(super) mine: Option<Person>,
    is_call_missing: bool,
    part: Part,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version
    /// the caller looked at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: MeetingAction,
    ) -> Result<Self, Problem> {
        let row = store::lock_seen(tx, &acting.scope, id, seen)?;
        Self::allowed(tx, acting, row, act)
    }

    /// With what is around it, if the act is open.
    pub(super) fn allowed(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: Meeting,
        act: MeetingAction,
    ) -> Result<Self, Problem> {
        let case = Self::new(conn, acting, row)?;
        let at = (case.row.kind, case.row.status);
        case.check(act)
            .map_err(|why| error::problem(why, at, acting.locale))?;
        Ok(case)
    }

    /// With what is around it.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: Meeting,
    ) -> Result<Self, Problem> {
        let mine = store_people::mine(conn, &acting.scope, &[row.id])?.remove(&row.id);
        Ok(Self {
            is_call_missing: calls::is_missing(conn, &row)?,
            sittings: store::sittings(conn, &row)?,
            part: Part {
                is_office: store::is_office(&acting.scope, &row),
                is_on_roll: mine.is_some(),
            },
            mine,
            row,
        })
    }

    /// As the rules want it.
    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot {
            kind: self.row.kind,
            status: self.row.status,
            is_published: self.row.published_on.is_some(),
            is_call_missing: self.is_call_missing,
            has_open_sitting: self
                .sittings
                .iter()
                .any(|one| one.status == SittingStatus::Open),
        }
    }

    /// Asks the rules.
    pub(in crate::features) fn check(&self, act: MeetingAction) -> Result<(), Refusal> {
        rules::check(act, &self.snapshot(), &self.part)
    }

    /// Whether the caller works for the office that serves the congress.
    pub(super) fn is_office(&self) -> bool {
        self.part.is_office
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The meeting as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<MeetingResponse, Problem> {
        let case = Self::new(tx, acting, self.row.clone())?;
        detail::assemble(tx, acting, &case)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}
