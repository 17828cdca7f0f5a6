//! An inspection with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{InspectionAction, InspectionStatus};
use super::response::{
    InspectionActionState, InspectionDeputy, InspectionFeedback, InspectionHandover,
    InspectionItem, InspectionResponse,
};
use super::rows::{HandoverRow, Inspection};
use super::{error, store_acts};
use crate::features::clocks::{self, Deadline};
use crate::features::{attachments, congresses, organs, terms};
use crate::platform::auth::{Acting, Role, Scope};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The inspection as the actor sees it: a unit only what was handed over to it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<InspectionResponse, Problem> {
    let row = &case.row;
    let own = unit_of(&acting.scope);
    let seen: Vec<&HandoverRow> = case
        .handovers
        .iter()
        .filter(|one| own.is_none_or(|unit| one.unit_id == unit))
        .collect();
    let mut names = congresses::deputy_names(conn, row.county_id, case.deputies.clone())?;
    let towns: Vec<Id> = row.town_id.into_iter().collect();
    let towns = organs::short_names(conn, row.county_id, &towns)?;
    let units: Vec<Id> = seen.iter().map(|one| one.unit_id).collect();
    let units = organs::names(conn, row.county_id, &units)?;
    let ids: Vec<Id> = seen.iter().map(|one| one.id).collect();
    let deadlines = clocks::store::list_of(conn, &acting.scope, &ids)?;
    let mut term = terms::by_ids(conn, row.county_id, &[row.term_id])?;
    let report = store_acts::report(conn, row)?;
    let feedback = store_acts::feedback(conn, row)?;
    let may_answer = case.check(InspectionAction::Answer).is_ok();
    let handovers = seen.iter().map(|one| InspectionHandover {
        may_answer: may_answer && one.answer.is_none(),
        ..handover(one, &units, &deadlines, acting)
    });
    let deputy = |deputy_id: &Id| InspectionDeputy {
        deputy_id: *deputy_id,
        deputy_name: names.remove(deputy_id).unwrap_or_default(),
    };
    Ok(InspectionResponse {
        deputies: case.deputies.iter().map(deputy).collect(),
        item: own_item(row, &towns, own.and(seen.first().copied()), acting.today),
        congress_name: term
            .remove(&row.term_id)
            .map(|term| term.congress_name)
            .unwrap_or_default(),
        report_by: report.as_ref().map(|one| one.written_by_name.clone()),
        report: report.map(|one| one.content),
        handovers: handovers.collect(),
        feedback: feedback
            .filter(|_| own.is_none())
            .map(|one| InspectionFeedback {
                summary: one.summary,
                fed_back_on: one.fed_back_on,
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

/// One page of a list, for a unit with its own day and answer.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<Inspection>,
) -> Result<Page<InspectionItem>, Problem> {
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
        let own = own.iter().find(|one| one.inspection_id == row.id);
        own_item(&row, &towns, own, acting.today)
    }))
}

fn own_item(
    row: &Inspection,
    towns: &HashMap<Id, String>,
    own: Option<&HandoverRow>,
    today: NaiveDate,
) -> InspectionItem {
    let due_on = match own {
        Some(own) => own.answer.is_none().then_some(own.due_on),
        None => row.due_on,
    };
    InspectionItem {
        id: row.id,
        kind: row.kind,
        title: row.title.clone(),
        begins_on: row.begins_on,
        ends_on: row.ends_on,
        place: row.place.clone(),
        status: row.status,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        lead_deputy_id: row.lead_deputy_id,
        lead_name: row.lead_name.clone(),
        deputy_count: row.deputy_count,
        has_report: row.has_report,
        unit_count: own.map_or(row.unit_count, |_| 1),
        answered_count: own.map_or(row.answered_count, |own| own.answer.is_some().into()),
        due_on,
        is_overdue: row.status == InspectionStatus::HandedOver
            && due_on.is_some_and(|due| clocks::is_overdue(due, today)),
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

fn handover(
    row: &HandoverRow,
    units: &HashMap<Id, String>,
    deadlines: &[Deadline],
    acting: &Acting,
) -> InspectionHandover {
    let deadline = deadlines.iter().find(|one| one.subject_id == row.id);
    InspectionHandover {
        id: row.id,
        unit_id: row.unit_id,
        unit_name: units.get(&row.unit_id).cloned().unwrap_or_default(),
        request: row.request.clone(),
        decided_on: row.decided_on,
        decided_by: row.decided_by.clone(),
        due_on: row.due_on,
        is_overdue: row.answer.is_none() && clocks::is_overdue(row.due_on, acting.today),
        deadline: deadline.map(|one| clocks::DeadlineResponse::of(one, acting.locale)),
        answer: row.answer.clone(),
        answered_by: row.answered_by.clone(),
        answered_post: row.answered_post.clone(),
        answered_on: row.answered_on,
        answer_recorded_by: row.answer_recorded_by_name.clone(),
        may_answer: false,
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<InspectionActionState> {
    let at = case.snapshot();
    let state = |key: &InspectionAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|refusal| error::problem(refusal, &at, locale));
        InspectionActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    InspectionAction::ALL.iter().map(state).collect()
}
