//! A visit with everything around it, in a fixed number of queries; who the visitor is only for those who may know.

use super::case::Case;
use super::model::{ReceptionHandling, ReceptionUnitReply, ReceptionVisitAction};
use super::response::{
    ReceptionVisitActionState, ReceptionVisitItem, ReceptionVisitResponse, ReceptionVisitReturn,
};
use super::rows::{ReplyRow, VisitRow};
use super::store_replies;
use crate::features::receptions::{self, Reception};
use crate::features::{clocks, congresses, organs};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use crate::platform::redaction::{HIDDEN, redact};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// Characters of a matter shown in the ledger.
const EXCERPT: usize = 100;

/// The visit as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<ReceptionVisitResponse, Problem> {
    let row = &case.row;
    let sees = case.part.sees_visitor();
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let text = |text: &Option<String>| text.as_deref().map(|text| shown(row, text, sees));
    let is_by_unit = case.replies.iter().any(is_settled);
    let result = match is_by_unit && case.part.is_unit {
        true => row.result.clone(),
        false => text(&row.result),
    };
    Ok(ReceptionVisitResponse {
        item: around.item(row, acting.today, sees),
        visitor_phone: row.visitor_phone.clone().filter(|_| sees),
        matter: shown(row, &row.matter, sees),
        answer: text(&row.answer),
        unit_id: row.unit_id,
        handed_on: row.handed_on,
        result,
        is_by_unit,
        returns: returns(case),
        // What the visitor said then is nothing to the unit.
        fed_back_note: text(&row.fed_back_note).filter(|_| !case.part.is_unit),
        refused_for: row.refused_for,
        refused_note: text(&row.refused_note),
        actions: actions(case, acting.locale),
        recorded_by: row.recorded_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of the ledger. A deputy sees only visits of receptions on which they are on duty.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<VisitRow>,
) -> Result<Page<ReceptionVisitItem>, Problem> {
    let scope = &acting.scope;
    let around = Around::load(conn, scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| {
        let is_office = congresses::is_office(scope, row.level, row.town_id);
        let sees = is_office || scope.role() == Role::Deputy;
        around.item(&row, acting.today, sees)
    }))
}

/// A text as it is, or without what leads to the visitor: their name, and numbers.
fn shown(row: &VisitRow, text: &str, sees: bool) -> String {
    if sees {
        return text.to_owned();
    }
    let visitor = [&row.visitor_name, &row.visitor_phone];
    let known = visitor.into_iter().flatten();
    let mut text = text.to_owned();
    // One character alone may be any word.
    for word in known.filter(|word| word.chars().count() > 1) {
        text = text.replace(word.as_str(), HIDDEN);
    }
    redact(&text).0
}

fn is_settled(reply: &ReplyRow) -> bool {
    reply.kind == ReceptionUnitReply::Settled
}

/// Which units said that it is not their own; for those who hand it over.
fn returns(case: &Case) -> Vec<ReceptionVisitReturn> {
    if case.part.is_unit {
        return Vec::new();
    }
    let returned = case.replies.iter().filter(|reply| !is_settled(reply));
    let one = |reply: &ReplyRow| ReceptionVisitReturn {
        unit_name: reply.unit_name.clone(),
        reason: reply.reason.clone().unwrap_or_default(),
        returned_on: reply.replied_on,
        returned_by: reply.replied_by_name.clone(),
    };
    returned.map(one).collect()
}

/// What visits name.
struct Around {
    towns: HashMap<Id, String>,
    receptions: HashMap<Id, Reception>,
    /// Which of them some unit said not to be its own.
    returned: HashSet<Id>,
}

impl Around {
    fn load(conn: &mut AnyConnection, county_id: i64, rows: &[VisitRow]) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let receptions: Vec<Id> = rows.iter().map(|row| row.reception_id).collect();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            receptions: receptions::named(conn, county_id, &receptions)?,
            returned: store_replies::returned(conn, county_id, &ids)?,
        })
    }

    fn item(&self, row: &VisitRow, today: NaiveDate, sees: bool) -> ReceptionVisitItem {
        let reception = self.receptions.get(&row.reception_id);
        let is_with_unit = row.handling == ReceptionHandling::HandedOver && row.result.is_none();
        let is_late = row.due_on.is_some_and(|due| clocks::is_overdue(due, today));
        ReceptionVisitItem {
            id: row.id,
            reception_id: row.reception_id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            station_id: row.station_id,
            station_name: reception
                .map(|one| one.station_name.clone())
                .unwrap_or_default(),
            received_on: row.received_on,
            visitor_name: row.visitor_name.clone().filter(|_| sees),
            is_withheld: !sees,
            village: row.village.clone(),
            excerpt: shown(row, &row.matter, sees)
                .chars()
                .take(EXCERPT)
                .collect(),
            category: row.category,
            handling: row.handling,
            unit_name: row.unit_name.clone(),
            due_on: row.due_on,
            is_overdue: is_with_unit && is_late,
            is_returned: row.handling == ReceptionHandling::Open && self.returned.contains(&row.id),
            result_on: row.result_on,
            fed_back_on: row.fed_back_on,
            suggestion_id: row.suggestion_id,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<ReceptionVisitActionState> {
    let state = |key: &ReceptionVisitAction| {
        let problem = case.check(*key).err().map(Problem::from);
        ReceptionVisitActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    ReceptionVisitAction::ALL.iter().map(state).collect()
}
