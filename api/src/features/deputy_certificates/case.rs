//! A certificate opened for an act: locked, ready to be asked the rules.

use super::rows::CertificateRow;
use super::rules::{self, Refusal};
use super::{detail, store};
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem, Reply};

/// A certificate in the hands of somebody who looks at it or wants to do something to it.
pub(in crate::features) struct Case {
    /// The row, changed step by step and then saved.
    pub(in crate::features) row: CertificateRow,
    is_office: bool,
}

impl Case {
    /// Locks it and asks whether acts are open: 404 out of scope, 412 when it is not the version the caller looked
    /// at, else what the rules say.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        seen: IfMatch,
    ) -> Result<Self, Problem> {
        let case = Self::new(acting, store::lock(tx, &acting.scope, id, seen)?);
        case.check()?;
        Ok(case)
    }

    /// As the actor sees it.
    pub(super) fn new(acting: &Acting, row: CertificateRow) -> Self {
        let is_office = congresses::is_office(&acting.scope, row.level, row.town_id);
        Self { row, is_office }
    }

    /// Asks the rules, which are the same for every act.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        rules::check(self.row.status, self.is_office)
    }

    /// Saves the row; counts its version up.
    pub(super) fn save(&mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        self.row.updated_at = acting.now;
        self.row = store::save(tx, &self.row)?;
        Ok(())
    }

    /// The certificate as the actor sees it now.
    pub(super) fn reply(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        Reply::versioned(&detail::assemble(tx, acting, self)?, self.row.version)
    }

    /// The same after it was entered.
    pub(super) fn created(&self, tx: &mut Tx<'_>, acting: &Acting) -> Result<Reply, Problem> {
        let location = format!("/api/v1/deputy-certificates/{}", self.row.id);
        let found = detail::assemble(tx, acting, self)?;
        Reply::created(&found, self.row.version, location)
    }
}
