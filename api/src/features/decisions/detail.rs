//! A decision with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{DecisionAction, DecisionClockKind, DecisionHandoverStatus, DecisionStatus};
use super::response::{
    DecisionActionState, DecisionClock, DecisionClosing, DecisionItem, DecisionResponse,
};
use super::rows::{DecisionRow, HandoverRow};
use super::{detail_handovers, error, origin, rules, store, store_acts};
use crate::features::clocks::{self, Deadline, DeadlineResponse};
use crate::features::{attachments, organs, terms};
use crate::platform::auth::{Acting, Role, Scope};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

/// A decision in scope as the actor sees it, or 404.
pub(in crate::features) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<DecisionResponse, Problem> {
    let row = store::get(conn, &acting.scope, id)?;
    let case = Case::new(conn, acting, row)?;
    assemble(conn, acting, &case)
}

/// The decision as the actor sees it: a unit only what was handed over to it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DecisionResponse, Problem> {
    let row = &case.row;
    let own = unit_of(&acting.scope);
    let seen: Vec<&HandoverRow> = case
        .handovers
        .iter()
        .filter(|one| own.is_none_or(|unit| one.unit_id == unit))
        .collect();
    let towns: Vec<Id> = row.town_id.into_iter().collect();
    let towns = organs::short_names(conn, row.county_id, &towns)?;
    let mut ids: Vec<Id> = seen.iter().map(|one| one.id).collect();
    ids.push(row.id);
    let deadlines = clocks::store::list_of(conn, &acting.scope, &ids)?;
    let mut term = terms::by_ids(conn, row.county_id, &[row.term_id])?;
    let at = case.snapshot();
    let closing = store_acts::closing(conn, row)?;
    Ok(DecisionResponse {
        item: own_item(row, &towns, own.and(seen.first().copied()), acting.today),
        congress_name: term
            .remove(&row.term_id)
            .map(|term| term.congress_name)
            .unwrap_or_default(),
        content: store_acts::text(conn, row)?,
        basis: row.basis.clone(),
        clocks: match own {
            Some(_) => Vec::new(),
            None => running(row, &deadlines, acting),
        },
        is_filed_with_county: rules::is_filed_with_county(&at),
        is_budget_filed_above: rules::is_budget_filed_above(&at),
        handovers: detail_handovers::all(conn, acting, case, (&seen, &deadlines))?,
        origin: origin::of(conn, acting, row)?,
        closing: closing.map(|one| DecisionClosing {
            outcome: one.outcome,
            summary: one.summary,
            closed_on: one.closed_on,
            recorded_by: one.recorded_by_name,
        }),
        attachments: attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        actions: actions(case, acting.locale),
        recorded_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// The unit whose part alone the reader sees.
fn unit_of(scope: &Scope) -> Option<Id> {
    (scope.role() == Role::Undertaker).then(|| scope.organ_id())
}

/// Handing over, publication and filing with their days, in this order; of each the newest.
fn running(row: &DecisionRow, deadlines: &[Deadline], acting: &Acting) -> Vec<DecisionClock> {
    let clock = |key: &DecisionClockKind| {
        let of_kind = |one: &&Deadline| one.subject_id == row.id && one.kind == key.as_str();
        let deadline = deadlines.iter().find(of_kind)?;
        let is_open = deadline.closed_on.is_none();
        Some(DecisionClock {
            key: *key,
            is_overdue: is_open && clocks::is_overdue(deadline.due_on, acting.today),
            deadline: DeadlineResponse::of(deadline, acting.locale),
        })
    };
    DecisionClockKind::ALL.iter().filter_map(clock).collect()
}

/// One page of a list, for a unit with its own day and report.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<DecisionRow>,
) -> Result<Page<DecisionItem>, Problem> {
    let county_id = acting.scope.county_id();
    let towns: Vec<Id> = rows.items.iter().filter_map(|row| row.town_id).collect();
    let towns = organs::short_names(conn, county_id, &towns)?;
    let own = match unit_of(&acting.scope) {
        Some(unit) => {
            let ids = rows.items.iter().map(|row| row.id).collect();
            store_acts::handovers_of_unit(conn, county_id, unit, ids)?
        }
        None => Vec::new(),
    };
    Ok(rows.map(|row| {
        let own = own.iter().find(|one| one.decision_id == row.id);
        own_item(&row, &towns, own, acting.today)
    }))
}

fn own_item(
    row: &DecisionRow,
    towns: &HashMap<Id, String>,
    own: Option<&HandoverRow>,
    today: NaiveDate,
) -> DecisionItem {
    use DecisionHandoverStatus::{Accepted, Waiting};
    // The days of the office are no business of a unit.
    let for_office = |day: Option<NaiveDate>| day.filter(|_| own.is_none());
    let due_on = match own {
        Some(own) => (own.status == Waiting).then_some(own.due_on),
        None => row.due_on,
    };
    let days = [
        for_office(row.hand_over_due_on),
        for_office(row.publish_due_on),
        for_office(row.file_due_on),
        due_on.filter(|_| row.status == DecisionStatus::HandedOver),
    ];
    DecisionItem {
        id: row.id,
        kind: row.kind,
        body: row.body,
        title: row.title.clone(),
        number: row.number.clone(),
        is_budget: row.is_budget,
        status: row.status,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        adopted_on: row.adopted_on,
        hand_over_due_on: for_office(row.hand_over_due_on),
        publish_due_on: for_office(row.publish_due_on),
        published_on: row.published_on,
        file_due_on: for_office(row.file_due_on),
        filed_on: row.filed_on,
        budget_filed_on: row.budget_filed_on,
        unit_count: own.map_or(row.unit_count, |_| 1),
        reported_count: own.map_or(row.reported_count, |own| (own.status != Waiting).into()),
        accepted_count: own.map_or(row.accepted_count, |own| (own.status == Accepted).into()),
        due_on,
        is_overdue: days
            .into_iter()
            .flatten()
            .any(|due| clocks::is_overdue(due, today)),
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<DecisionActionState> {
    let at = case.snapshot();
    let state = |key: &DecisionAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|refusal| error::problem(refusal, &at, locale));
        DecisionActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    DecisionAction::ALL.iter().map(state).collect()
}
