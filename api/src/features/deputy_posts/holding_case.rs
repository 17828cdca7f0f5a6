//! A holding opened for an act: locked with its post, ready to be asked the rules.

use super::error::refused;
use super::model::DeputyPostHoldingAction;
use super::rows::{HoldingRow, PostRow};
use super::rules::{self, HoldingAt};
use super::store_holdings::{self, Holding};
use super::{detail_holding, store};
use crate::features::congresses::{self, Mandate};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A holding in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct HoldingCase {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: HoldingRow,
    pub(super) post: PostRow,
    /// Whether its deputy may act as one.
    pub(super) mandate: Mandate,
}

impl HoldingCase {
    /// Locks the post and the holding and asks whether the act is open: 404 out of scope, 412 when it is not the
    /// version the caller looked at, if it says which; else what the rules say.
    pub(in crate::features) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        (id, seen): (Id, Option<IfMatch>),
        act: DeputyPostHoldingAction,
    ) -> Result<Self, Problem> {
        let found = store_holdings::get(tx, &acting.scope, id)?;
        // Always the post first: who confirms counts its holdings.
        store::lock_any(tx, found.county_id, found.post_id)?;
        let row = store_holdings::lock(tx, &acting.scope, id, seen)?;
        let case = Self::load(tx, row)?;
        case.check(acting, act)?;
        Ok(case)
    }

    /// With its post.
    pub(super) fn load(conn: &mut AnyConnection, row: HoldingRow) -> Result<Self, Problem> {
        let post = store::by_ids(conn, row.county_id, &[row.post_id])?.pop();
        let post = post.ok_or_else(Problem::not_found)?;
        let mandates = store_holdings::mandates_of(conn, row.county_id, &[row.id])?;
        let mandate = mandates.get(&row.id).copied().unwrap_or(Mandate::Ended);
        Ok(Self { row, post, mandate })
    }

    /// The holdings of the post.
    pub(super) fn beside(&self, tx: &mut Tx<'_>) -> Result<Vec<Holding>, Problem> {
        store_holdings::of_posts(tx, self.row.county_id, &[self.row.post_id])
    }

    /// Asks the rules.
    pub(super) fn check(
        &self,
        acting: &Acting,
        act: DeputyPostHoldingAction,
    ) -> Result<(), Problem> {
        let (row, scope) = (&self.row, &acting.scope);
        let at = HoldingAt {
            status: row.status,
            is_office: congresses::is_office(scope, self.post.level, self.post.town_id),
            is_own: scope.deputy_id() == Some(row.deputy_id),
            is_suspended: self.mandate == Mandate::Suspended,
        };
        rules::check_holding(act, at).map_err(|refusal| refused(refusal, self.post.seats))
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store_holdings::save(tx, &self.row)?;
        Ok(())
    }

    /// The holding as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        let found = detail_holding::assemble(tx, acting, self)?;
        Reply::versioned(&found, self.row.version)
    }
}
