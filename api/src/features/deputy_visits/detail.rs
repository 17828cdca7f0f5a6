//! A visit with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{DeputyVisitAction, DeputyVisitStatus};
use super::recording::answer_days;
use super::response::{
    DeputyVisitActionState, DeputyVisitDeputy, DeputyVisitItem, DeputyVisitResponse,
};
use super::rows::{GoingRow, VisitRow};
use super::store_people;
use crate::features::{attachments, clocks, congresses, deputy_certificates, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The visit as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DeputyVisitResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let outcome = case.outcome.as_ref();
    Ok(DeputyVisitResponse {
        item: around.item(row, acting.today),
        content: row.content.clone(),
        deputies: people(conn, acting, case)?,
        unit_id: row.unit_id,
        arrange_note: row.arrange_note.clone(),
        move_to: row.move_to,
        move_reason: row.move_reason.clone(),
        receiver: row.receiver.clone(),
        end_reason: row.end_reason.clone(),
        findings: outcome.map(|one| one.findings.clone()),
        requests: outcome.and_then(|one| one.requests.clone()),
        spot_answer: outcome.and_then(|one| one.spot_answer.clone()),
        recorded_by: outcome.map(|one| one.recorded_by_name.clone()),
        answer_days: answer_days(conn, acting, row.town_id)?,
        answer: outcome.and_then(|one| one.answer.clone()),
        answered_by: outcome.and_then(|one| one.answered_by.clone()),
        answer_recorded_by: outcome.and_then(|one| one.answer_recorded_by_name.clone()),
        rating: outcome.and_then(|one| one.rating),
        rating_note: outcome.and_then(|one| one.rating_note.clone()),
        attachments: attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<VisitRow>,
) -> Result<Page<DeputyVisitItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row, acting.today)))
}

/// Who goes, the one who asked first, with the certificates they can show.
fn people(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<Vec<DeputyVisitDeputy>, Problem> {
    let row = &case.row;
    let ids: Vec<Id> = case.going.iter().map(|one| one.deputy_id).collect();
    let names = congresses::deputy_names(conn, row.county_id, ids.clone())?;
    let numbers = deputy_certificates::valid_numbers(conn, acting, (row.term_id, &ids))?;
    let one = |going: &GoingRow| DeputyVisitDeputy {
        deputy_id: going.deputy_id,
        name: names.get(&going.deputy_id).cloned().unwrap_or_default(),
        is_lead: going.deputy_id == row.lead_deputy_id,
        is_present: going.is_present,
        certificate_number: numbers.get(&going.deputy_id).cloned(),
    };
    let mut people: Vec<DeputyVisitDeputy> = case.going.iter().map(one).collect();
    people.sort_by_key(|one| !one.is_lead);
    Ok(people)
}

/// What visits name.
struct Around {
    towns: HashMap<Id, String>,
    names: HashMap<Id, String>,
    going: Vec<GoingRow>,
}

impl Around {
    fn load(conn: &mut AnyConnection, county_id: i64, rows: &[VisitRow]) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let leads: Vec<Id> = rows.iter().map(|row| row.lead_deputy_id).collect();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            names: congresses::deputy_names(conn, county_id, leads)?,
            going: store_people::of(conn, county_id, &ids)?,
        })
    }

    fn item(&self, row: &VisitRow, today: NaiveDate) -> DeputyVisitItem {
        let going = self.going.iter().filter(|one| one.visit_id == row.id);
        let is_late = row.due_on.is_some_and(|due| clocks::is_overdue(due, today));
        let name = self.names.get(&row.lead_deputy_id).cloned();
        DeputyVisitItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            kind: row.kind,
            title: row.title.clone(),
            target: row.target.clone(),
            lead_deputy_id: row.lead_deputy_id,
            lead_deputy_name: name.unwrap_or_default(),
            deputy_count: i64::try_from(going.count()).unwrap_or(i64::MAX),
            wished_on: row.wished_on,
            status: row.status,
            unit_name: row.unit_name.clone(),
            visit_on: row.visit_on,
            begins_at: row.begins_at,
            held_on: row.held_on,
            due_on: row.due_on,
            is_overdue: is_late && row.status == DeputyVisitStatus::Held,
            answered_on: row.answered_on,
            suggestion_id: row.suggestion_id,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<DeputyVisitActionState> {
    let state = |key: &DeputyVisitAction| {
        let problem = case.check(*key).err().map(Problem::from);
        DeputyVisitActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    DeputyVisitAction::ALL.iter().map(state).collect()
}
