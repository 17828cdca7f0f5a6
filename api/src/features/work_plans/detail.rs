//! A plan with everything around it, in a fixed number of queries.

use super::annex::Annexes;
use super::case::Case;
use super::model::WorkPlanAction;
use super::response::{WorkPlanActionState, WorkPlanResponse, WorkPlanSummary};
use super::rows::PlanRow;
use super::{error, store, warnings};
use crate::features::terms::Term;
use crate::features::{meetings, organs, terms};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// A plan in scope as the actor sees it, or 404.
pub(in crate::features) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<WorkPlanResponse, Problem> {
    let row = store::get(conn, &acting.scope, id)?;
    let case = Case::new(conn, acting, row)?;
    assemble(conn, acting, &case)
}

/// The plan as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<WorkPlanResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let mut annexes = Annexes::load(conn, acting, &[row.id])?;
    let summary = around.summary(row, &annexes);
    let prepares = case.is_office() || acting.scope.role() == Role::County;
    let warnings = match around.terms.get(&row.term_id) {
        Some(term) if prepares => warnings::look(conn, acting, case, term)?,
        _ => Vec::new(),
    };
    let meeting = match row.adopted_at_meeting_id {
        Some(id) => meetings::named(conn, row.county_id, id)?,
        None => None,
    };
    Ok(WorkPlanResponse {
        summary,
        content: store::text(conn, row)?,
        adopted_at_meeting_id: row.adopted_at_meeting_id,
        adopted_at_meeting: meeting.map(|meeting| meeting.title),
        items: annexes.take(row.id),
        warnings,
        remind_days: annexes.remind_days,
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<PlanRow>,
) -> Result<Page<WorkPlanSummary>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    let plans: Vec<Id> = rows.items.iter().map(|row| row.id).collect();
    let annexes = Annexes::load(conn, acting, &plans)?;
    Ok(rows.map(|row| around.summary(&row, &annexes)))
}

/// What summaries name.
struct Around {
    towns: HashMap<Id, String>,
    terms: HashMap<Id, Term>,
}

impl Around {
    fn load(conn: &mut AnyConnection, county_id: i64, rows: &[PlanRow]) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let of_rows: Vec<Id> = rows.iter().map(|row| row.term_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            terms: terms::by_ids(conn, county_id, &of_rows)?,
        })
    }

    fn summary(&self, row: &PlanRow, annexes: &Annexes) -> WorkPlanSummary {
        let progress = annexes.progress(row.id);
        let term = self.terms.get(&row.term_id);
        WorkPlanSummary {
            id: row.id,
            level: row.level,
            organ_id: row.organ_id,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            congress_name: term
                .map(|term| term.congress_name.clone())
                .unwrap_or_default(),
            year: row.year,
            title: row.title.clone(),
            status: row.status,
            adopted_on: row.adopted_on,
            published_on: row.published_on,
            item_count: progress.items,
            done_count: progress.done,
            yellow_count: progress.yellow,
            red_count: progress.red,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<WorkPlanActionState> {
    let state = |key: &WorkPlanAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|why| error::problem(why, case.row.status, locale));
        WorkPlanActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    WorkPlanAction::ALL.iter().map(state).collect()
}
