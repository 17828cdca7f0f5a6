//! A post opened for an act: locked, with who holds it, ready to be asked the rules.

use super::error::refused;
use super::model::DeputyPostAction;
use super::rows::PostRow;
use super::rules::{self, PostAt};
use super::store_holdings::{self, Holding};
use super::{detail, store};
use crate::features::congresses::{self, Mandate};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A post in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: PostRow,
    /// Its holdings, the newest first.
    pub(super) holdings: Vec<Holding>,
    /// Whether the deputy who asks may act in its congress.
    seat: Option<Mandate>,
}

impl Case {
    /// Locks it and asks whether the act is open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        (id, seen): (Id, Option<IfMatch>),
        act: DeputyPostAction,
    ) -> Result<Self, Problem> {
        let row = store::lock(tx, &acting.scope, id, seen)?;
        let case = Self::load(tx, acting, row)?;
        case.check(acting, act)?;
        Ok(case)
    }

    /// With who holds it.
    pub(super) fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        row: PostRow,
    ) -> Result<Self, Problem> {
        let scope = &acting.scope;
        let mut seat = None;
        if let Some(own) = scope.deputy_id().filter(|_| scope.role() == Role::Deputy) {
            let seats = congresses::of_deputy(conn, acting, own)?.into_iter();
            let mut here = seats.filter(|(congress, _)| congress.organ_id == row.organ_id);
            seat = here.next().map(|(_, mandate)| mandate);
        }
        let holdings = store_holdings::of_posts(conn, row.county_id, &[row.id])?;
        Ok(Self {
            row,
            holdings,
            seat,
        })
    }

    /// How many hold it today.
    pub(super) fn held(&self, acting: &Acting) -> i64 {
        let held = self.holdings.iter();
        let held = held.filter(|one| one.holds_on(acting.today)).count();
        i64::try_from(held).unwrap_or(i64::MAX)
    }

    /// Asks the rules.
    pub(super) fn check(&self, acting: &Acting, act: DeputyPostAction) -> Result<(), Problem> {
        let (row, scope) = (&self.row, &acting.scope);
        let is_own = |one: &&Holding| Some(one.row.deputy_id) == scope.deputy_id();
        let mut own = self.holdings.iter().filter(is_own);
        let at = PostAt {
            is_closed: row.closed_on.is_some(),
            is_full: self.held(acting) >= row.seats,
            is_office: congresses::is_office(scope, row.level, row.town_id),
            is_seated: matches!(self.seat, Some(Mandate::Active | Mandate::Suspended)),
            is_suspended: self.seat == Some(Mandate::Suspended),
            is_holder: own.any(|one| one.row.is_standing()),
        };
        rules::check(act, at).map_err(|refusal| refused(refusal, row.seats))
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The post as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }
}
