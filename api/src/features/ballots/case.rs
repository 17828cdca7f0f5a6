//! A ballot opened for an act: locked, with what is around it, ready to be asked the rules.

use super::model::{BallotAction, BallotStatus};
use super::response::BallotResponse;
use super::rows::{Ballot, OptionRow, RollRow, Rule, TellerRow};
use super::rules::{self, Part, Refusal, Snapshot};
use super::{detail, error, store, store_meeting, store_parts};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Json, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A ballot in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: Ballot,
    /// How it is decided.
    pub(super) rule: Rule,
    /// The persons who are voted on.
    pub(in crate::features) options: Vec<OptionRow>,
    /// Those who oversee and count.
    pub(super) tellers: Vec<TellerRow>,
    /// The actor among the people of the meeting.
    pub(super) own: Option<Id>,
    /// The actor's place on the roll.
    pub(super) place: Option<RollRow>,
    part: Part,
}

/// Reads a document of the store.
pub(super) fn read<T: DeserializeOwned>(stored: &Json) -> Result<T, Problem> {
    serde_json::from_value(stored.0.clone()).map_err(Problem::internal)
}

/// Makes a document of the store.
pub(super) fn written<T: Serialize>(value: &T) -> Result<Json, Problem> {
    serde_json::to_value(value)
        .map(Json)
        .map_err(Problem::internal)
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version
    /// the caller looked at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
        act: BallotAction,
    ) -> Result<Self, Problem> {
        let row = store::lock_seen(tx, &acting.scope, id, seen)?;
        Self::checked(tx, acting, row, act)
    }

    /// The same for acts of many at once, which none of them bases on a version.
    pub(super) fn open_any(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        act: BallotAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id)?;
        Self::checked(tx, acting, row, act)
    }

    fn checked(
        tx: &mut Tx<'_>,
        acting: &Acting,
        row: Ballot,
        act: BallotAction,
    ) -> Result<Self, Problem> {
        let case = Self::new(tx, acting, row)?;
        case.check(act)
            .map_err(|why| error::problem(why, &case.snapshot(), acting.locale))?;
        Ok(case)
    }

    /// With what is around it.
    pub(super) fn new(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: Ballot,
    ) -> Result<Self, Problem> {
        let own = store_meeting::own_person(conn, &acting.scope, row.meeting_id)?;
        let tellers = store_parts::tellers(conn, &row)?;
        let place = match own {
            Some(person) => store_parts::on_roll(conn, &row, person)?,
            None => None,
        };
        Ok(Self {
            rule: read(&row.rule)?,
            options: store_parts::options(conn, &row)?,
            part: Part {
                is_office: store::is_office(&acting.scope, row.level, row.town_id),
                is_teller: own.is_some_and(|own| tellers.iter().any(|one| one.person_id == own)),
                is_voter: place.is_some(),
            },
            tellers,
            own,
            place,
            row,
        })
    }

    /// As the rules want it.
    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot {
            subject: self.row.subject,
            method: self.row.method,
            status: self.row.status,
        }
    }

    /// Asks the rules.
    pub(super) fn check(&self, act: BallotAction) -> Result<(), Refusal> {
        rules::check(act, &self.snapshot(), &self.part)
    }

    /// The actor's part.
    pub(super) fn part(&self) -> Part {
        self.part
    }

    /// Whether the actor may see the result now: everybody once it is announced, those who count once it is
    /// counted.
    pub(super) fn shows_result(&self) -> bool {
        let counts = self.part.is_office || self.part.is_teller;
        self.row.announced_at.is_some() || (counts && self.row.counted_at.is_some())
    }

    /// Takes the state the act leads to.
    pub(super) fn go(&mut self, act: BallotAction) {
        let to: Option<BallotStatus> = rules::leads_to(act);
        self.row.status = to.unwrap_or(self.row.status);
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.rule = written(&self.rule)?;
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The ballot as the actor sees it now.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
    ) -> Result<BallotResponse, Problem> {
        let case = Self::new(tx, acting, self.row.clone())?;
        detail::assemble(tx, acting, &case)
    }

    /// The same as a finished answer.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&self.answer(tx, acting)?, self.row.version)
    }
}
