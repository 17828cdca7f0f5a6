//! A station with everything around it, in a fixed number of queries.

use super::case::Case;
use super::checking::templates;
use super::model::{StationAction, StationPaper};
use super::receiving::{HOW_OFTEN, Receiving, receiving};
use super::response::{
    StationActionState, StationCheckState, StationItem, StationMember, StationPaperState,
    StationResponse,
};
use super::rows::{StationCheckRow, StationMemberRow, StationRow};
use super::{rules, sheet, store_parts};
use crate::features::parameters::Book;
use crate::features::procedures::{Holding, Step};
use crate::features::{congresses, deputy_cards, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// The station as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<StationResponse, Problem> {
    let row = &case.row;
    let mut holds = templates(conn, acting, std::slice::from_ref(row))?;
    let around = Around::load(conn, acting, std::slice::from_ref(row))?;
    let people = around.members.iter().map(|one| one.deputy_id).collect();
    let names = congresses::deputy_names(conn, row.county_id, people)?;
    let member = |one: &StationMemberRow| StationMember {
        deputy_id: one.deputy_id,
        name: names.get(&one.deputy_id).cloned().unwrap_or_default(),
        joined_on: one.joined_on,
        left_on: one.left_on,
    };
    let holds = holds.pop().ok_or_else(Problem::not_found)?;
    let steps = holds.steps.iter();
    let is_now = |one: &&StationMemberRow| one.left_on.is_none();
    let now: Vec<Id> = around
        .members
        .iter()
        .filter(is_now)
        .map(|one| one.deputy_id)
        .collect();
    let cards = deputy_cards::among(conn, row.county_id, &now, acting.today)?;
    let link = match row.closed_on {
        Some(_) => None,
        None => Some(sheet::link(conn, row)?),
    };
    Ok(StationResponse {
        item: around.item(row, &holds)?,
        closed_reason: row.closed_reason.clone(),
        members: around.members.iter().map(member).collect(),
        checks: steps.map(|step| state(step, &around.checks)).collect(),
        checks_source: holds.source,
        actions: actions(case, acting.locale),
        link,
        papers: papers(row, !cards.is_empty(), acting.locale),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<StationRow>,
) -> Result<Page<StationItem>, Problem> {
    let holds = templates(conn, acting, &rows.items)?;
    let around = Around::load(conn, acting, &rows.items)?;
    let mut holds = holds.into_iter();
    rows.try_map(|row| {
        let holds = holds.next().ok_or_else(Problem::not_found)?;
        around.item(&row, &holds)
    })
}

fn state(step: &Step, said: &[StationCheckRow]) -> StationCheckState {
    let row = said.iter().find(|row| row.item == step.name);
    StationCheckState {
        item: step.name.clone(),
        proof: step.proof.clone(),
        is_met: row.map(|row| row.is_met),
        note: row.and_then(|row| row.note.clone()),
        checked_by: row.map(|row| row.checked_by_name.clone()),
        at: row.map(|row| row.at),
    }
}

/// What stations name, and what hangs on them.
struct Around {
    towns: HashMap<Id, String>,
    contacts: HashMap<Id, String>,
    members: Vec<StationMemberRow>,
    checks: Vec<StationCheckRow>,
    receiving: HashMap<Id, Receiving>,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        rows: &[StationRow],
    ) -> Result<Self, Problem> {
        let county_id = acting.scope.county_id();
        let book = Book::load(conn, county_id, &[HOW_OFTEN], acting.today)?;
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let contacts: Vec<Id> = rows.iter().filter_map(|row| row.contact_id).collect();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            contacts: congresses::deputy_names(conn, county_id, contacts)?,
            members: store_parts::members_of(conn, county_id, &ids)?,
            checks: store_parts::checks_of(conn, county_id, &ids)?,
            receiving: receiving(conn, county_id, rows, (&book, acting.today))?,
        })
    }

    fn item(&self, row: &StationRow, holds: &Holding) -> Result<StationItem, Problem> {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let is_now = |one: &&StationMemberRow| one.station_id == row.id && one.left_on.is_none();
        let (checks_met, checks_total) = haves(row.id, holds, &self.checks);
        let receiving = self.receiving.get(&row.id).ok_or_else(Problem::not_found)?;
        let deputy = row.contact_id.and_then(|id| self.contacts.get(&id));
        let contact = deputy.or(row.contact_name.as_ref());
        Ok(StationItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            kind: row.kind,
            name: row.name.clone(),
            village: row.village.clone(),
            address: row.address.clone(),
            phone: row.phone.clone(),
            area_m2: row.area_m2,
            contact_id: row.contact_id,
            contact_name: contact.cloned().unwrap_or_default(),
            opened_on: row.opened_on,
            closed_on: row.closed_on,
            member_count: count(self.members.iter().filter(is_now).count()),
            checks_met,
            checks_total,
            receives_every: receiving.every,
            last_reception_on: receiving.last_on,
            is_reception_overdue: receiving.is_overdue,
            created_at: row.created_at,
            version: row.version,
        })
    }
}

/// How many of the ten haves a station has, of how many.
pub(super) fn haves(station: Id, holds: &Holding, checks: &[StationCheckRow]) -> (i64, i64) {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let has = |step: &&Step| {
        let mut said = checks.iter();
        said.any(|one| one.station_id == station && one.item == step.name && one.is_met)
    };
    let met = holds.steps.iter().filter(has).count();
    (count(met), count(holds.steps.len()))
}

fn actions(case: &Case, locale: Locale) -> Vec<StationActionState> {
    let state = |key: &StationAction| {
        let problem = case.check().err().map(Problem::from);
        StationActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    StationAction::ALL.iter().map(state).collect()
}

fn papers(row: &StationRow, has_cards: bool, locale: Locale) -> Vec<StationPaperState> {
    let state = |key: &StationPaper| {
        let refusal = rules::check_paper(*key, row.closed_on.is_some(), has_cards).err();
        let problem = refusal.map(Problem::from);
        StationPaperState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    StationPaper::ALL.iter().map(state).collect()
}
