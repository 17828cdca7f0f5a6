//! Certificates with what they name, in a fixed number of queries.

use super::case::Case;
use super::model::{DeputyCertificateAction, DeputyCertificateStanding};
use super::response::{
    DeputyCertificateActionState, DeputyCertificateItem, DeputyCertificateResponse,
};
use super::rows::CertificateRow;
use super::rules::{self, Facts};
use super::{store, store_people};
use crate::features::congresses::{self, Mandate};
use crate::features::organs;
use crate::features::terms::{self, Term};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The certificate as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DeputyCertificateResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    Ok(DeputyCertificateResponse {
        item: around.item(row, acting.today),
        end_reason: row.end_reason.clone(),
        replaces_id: row.replaces_id,
        issued_by: row.issued_by_name.clone(),
        actions: actions(case, acting.locale),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<CertificateRow>,
) -> Result<Page<DeputyCertificateItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row, acting.today)))
}

/// Whether a certificate holds today.
pub(super) fn standing(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &CertificateRow,
) -> Result<DeputyCertificateStanding, Problem> {
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    Ok(around.standing(row, acting.today))
}

/// The numbers of the certificates of deputies in a term that hold today, by deputy.
pub(in crate::features) fn valid_numbers(
    conn: &mut AnyConnection,
    acting: &Acting,
    of: (Id, &[Id]),
) -> Result<HashMap<Id, String>, Problem> {
    let county_id = acting.scope.county_id();
    let rows = store::in_force(conn, county_id, of)?;
    let around = Around::load(conn, county_id, &rows)?;
    let holds = |row: &CertificateRow| {
        around.standing(row, acting.today) == DeputyCertificateStanding::Valid
    };
    let rows = rows.into_iter().filter(holds);
    Ok(rows.map(|row| (row.deputy_id, row.number)).collect())
}

/// What certificates name, and where the seats stand.
struct Around {
    towns: HashMap<Id, String>,
    names: HashMap<Id, String>,
    terms: HashMap<Id, Term>,
    seats: HashMap<(Id, Id), Mandate>,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        rows: &[CertificateRow],
    ) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let deputies: Vec<Id> = rows.iter().map(|row| row.deputy_id).collect();
        let terms: Vec<Id> = rows.iter().map(|row| row.term_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            names: congresses::deputy_names(conn, county_id, deputies.clone())?,
            terms: terms::by_ids(conn, county_id, &terms)?,
            seats: store_people::seats(conn, county_id, deputies)?,
        })
    }

    fn standing(&self, row: &CertificateRow, today: NaiveDate) -> DeputyCertificateStanding {
        let seat = self.seats.get(&(row.term_id, row.deputy_id)).copied();
        let term = self.terms.get(&row.term_id);
        let facts = Facts {
            status: row.status,
            mandate: seat.unwrap_or(Mandate::Ended),
            is_term_over: term
                .and_then(|term| term.ends_on)
                .is_some_and(|end| end <= today),
            valid_until: row.valid_until,
        };
        rules::standing(facts, today)
    }

    fn item(&self, row: &CertificateRow, today: NaiveDate) -> DeputyCertificateItem {
        let term = self.terms.get(&row.term_id);
        DeputyCertificateItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            congress_name: term
                .map(|term| term.congress_name.clone())
                .unwrap_or_default(),
            term_id: row.term_id,
            ordinal: term.map(|term| term.ordinal).unwrap_or_default(),
            deputy_id: row.deputy_id,
            deputy_name: self.names.get(&row.deputy_id).cloned().unwrap_or_default(),
            number: row.number.clone(),
            issued_on: row.issued_on,
            valid_until: row.valid_until,
            status: row.status,
            standing: self.standing(row, today),
            ended_on: row.ended_on,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<DeputyCertificateActionState> {
    let state = |key: &DeputyCertificateAction| {
        let problem = case.check().err().map(Problem::from);
        DeputyCertificateActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    DeputyCertificateAction::ALL.iter().map(state).collect()
}
