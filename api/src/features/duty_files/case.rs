//! A file opened to be read or for an act: its mandate, what was closed of it, what waits.

use super::error::refused;
use super::model::{DutyFileAction, DutyFileState};
use super::rows::{FileRow, Seat};
use super::rules::{self, Snapshot};
use super::{store, store_files, store_parts};
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::Problem;

/// A file in the hands of somebody.
pub(super) struct Case {
    pub(super) seat: Seat,
    /// What was closed.
    pub(super) file: Option<FileRow>,
    /// Records of the deputy in the term that wait for the office.
    pub(super) pending: i64,
}

impl Case {
    /// Of a mandate in scope, or 404.
    pub(super) fn load(conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Self, Problem> {
        let seat = store::get(conn, &acting.scope, id)?;
        let county_id = acting.scope.county_id();
        let file = store_files::find(conn, county_id, id)?;
        let seats = [seat];
        let pending = store_parts::pending(conn, county_id, &seats)?;
        let [seat] = seats;
        let of = (seat.term.id, seat.deputy.id);
        Ok(Self {
            seat,
            file,
            pending: pending.get(&of).copied().unwrap_or_default(),
        })
    }

    /// The same for an act: nobody else writes into the file until the transaction ends.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        acting: &Acting,
        id: Id,
        act: DutyFileAction,
    ) -> Result<Self, Problem> {
        // Who is out of scope locks nothing.
        store::get(tx, &acting.scope, id)?;
        store_files::lock(tx, acting.scope.county_id(), &[id])?;
        let case = Self::load(tx, acting, id)?;
        case.check(acting, act)?;
        Ok(case)
    }

    /// Where it stands.
    pub(super) fn state(&self, acting: &Acting) -> DutyFileState {
        let is_handed = self
            .file
            .as_ref()
            .is_some_and(|file| file.handed_on.is_some());
        rules::state(
            self.seat.is_over(acting.today),
            self.file.is_some(),
            is_handed,
        )
    }

    /// Asks the rules.
    pub(super) fn check(&self, acting: &Acting, act: DutyFileAction) -> Result<(), Problem> {
        let (seat, scope) = (&self.seat, &acting.scope);
        let at = Snapshot {
            state: self.state(acting),
            is_office: congresses::is_office(scope, seat.level, seat.town_id()),
            pending: self.pending,
        };
        rules::check(act, at).map_err(refused)
    }
}

/// The files of a term in scope for an act, only one of them when that is asked for; nobody else writes into them
/// until the transaction ends.
pub(super) fn of_term(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (term_id, file_id): (Id, Option<Id>),
) -> Result<Vec<Case>, Problem> {
    let county_id = acting.scope.county_id();
    let mut seats = store::of_term(tx, &acting.scope, term_id)?;
    if seats.is_empty() {
        return Err(Problem::field("/term_id", "not_a_duty_file_term"));
    }
    if let Some(id) = file_id {
        seats.retain(|seat| seat.mandate.id == id);
        if seats.is_empty() {
            return Err(Problem::field("/file_id", "not_a_duty_file"));
        }
    }
    let ids: Vec<Id> = seats.iter().map(|seat| seat.mandate.id).collect();
    store_files::lock(tx, county_id, &ids)?;
    let pending = store_parts::pending(tx, county_id, &seats)?;
    let mut files: std::collections::HashMap<Id, FileRow> = store_files::of(tx, county_id, &ids)?
        .into_iter()
        .map(|file| (file.id, file))
        .collect();
    let cases = seats.into_iter().map(|seat| {
        let of = (seat.term.id, seat.deputy.id);
        Case {
            file: files.remove(&seat.mandate.id),
            pending: pending.get(&of).copied().unwrap_or_default(),
            seat,
        }
    });
    Ok(cases.collect())
}
