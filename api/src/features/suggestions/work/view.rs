//! The work on a suggestion as a reader sees it.

use super::checklist;
use super::drafting::{self, Drafting};
use super::response::{
    CriticismView, DraftVersionView, DraftView, DraftingView, PlanRevision, PlanView, PreReplyView,
    SuggestionWork,
};
use super::store_drafts::{self, DraftRow, VersionRow};
use super::store_plans::{self, PlanRow};
use super::store_pre_replies::{self, PreReplyRow};
use crate::features::suggestions::detail_handling::full;
use crate::features::suggestions::rows::Suggestion;
use crate::features::suggestions::standing::own_of;
use crate::features::suggestions::store_criticisms::{self, CriticismRow};
use crate::features::suggestions::store_parts::{self, PartRow};
use crate::features::suggestions::store_people;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// Everything the reader may see of it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<SuggestionWork, Problem> {
    let parts = store_parts::running(conn, row)?;
    let drafting = match own_of(&parts, acting) {
        Some(own) => Some(drafting(conn, acting, row, own)?),
        None => None,
    };
    Ok(SuggestionWork {
        drafting,
        plans: plans(conn, row)?,
        checklists: checklist::list(conn, acting, row, &parts)?,
        criticisms: criticisms(conn, row)?,
        pre_replies: pre_replies(conn, acting, row, &parts)?,
    })
}

/// What was shown to the lead deputy, for those whom it concerns.
fn pre_replies(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    parts: &[PartRow],
) -> Result<Vec<PreReplyView>, Problem> {
    let scope = &acting.scope;
    let own = own_of(parts, acting).map(|part| part.unit_id);
    let is_reader = match scope.role() {
        Role::County | Role::Township => true,
        Role::Deputy => scope.deputy_id() == Some(row.lead_deputy_id),
        _ => own.is_some(),
    };
    if !is_reader {
        return Ok(Vec::new());
    }
    let mut rows = store_pre_replies::list(conn, row)?;
    rows.retain(|row| own.is_none_or(|unit| row.unit_id == unit));
    let units: Vec<Id> = rows.iter().map(|row| row.unit_id).collect();
    let names = store_people::organ_names(conn, row.county_id, units)?;
    let view = |row: PreReplyRow| PreReplyView {
        id: row.id,
        unit_name: full(&names, row.unit_id),
        unit_id: row.unit_id,
        result_class: row.result_class,
        content: row.content,
        promise: row.promise,
        promise_due_on: row.promise_due_on,
        asked_at: row.asked_at,
        due_on: row.due_on,
        answer: row.answer,
        remarks: row.remarks,
        answered_by: row.answered_by_name,
        answered_at: row.answered_at,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// What the office did about late and missing answers.
fn criticisms(conn: &mut AnyConnection, row: &Suggestion) -> Result<Vec<CriticismView>, Problem> {
    let rows = store_criticisms::list(conn, row)?;
    let units: Vec<Id> = rows.iter().map(|row| row.unit_id).collect();
    let names = store_people::organ_names(conn, row.county_id, units)?;
    let view = |row: CriticismRow| CriticismView {
        id: row.id,
        unit_name: full(&names, row.unit_id),
        unit_id: row.unit_id,
        kind_name: row.kind_name,
        content: row.content,
        decided_on: row.decided_on,
        due_on: row.due_on,
        recorded_by: row.recorded_by_name,
        at: row.at,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// The plans of the units with their earlier revisions.
fn plans(conn: &mut AnyConnection, row: &Suggestion) -> Result<Vec<PlanView>, Problem> {
    let rows = store_plans::list(conn, row)?;
    let units: Vec<Id> = rows.iter().map(|plan| plan.unit_id).collect();
    let names = store_people::organ_names(conn, row.county_id, units)?;
    let mut told: Vec<PlanView> = Vec::new();
    for row in rows {
        let unit_id = row.unit_id;
        let plan = revision_of(row)?;
        match told.iter_mut().find(|view| view.unit_id == unit_id) {
            Some(view) => view.earlier.push(plan),
            None => told.push(PlanView {
                unit_id,
                unit_name: full(&names, unit_id),
                plan,
                earlier: Vec::new(),
            }),
        }
    }
    Ok(told)
}

fn revision_of(row: PlanRow) -> Result<PlanRevision, Problem> {
    Ok(PlanRevision {
        revision: row.revision,
        measures: row.measures,
        responsible: row.responsible,
        steps: serde_json::from_value(row.steps.0).map_err(Problem::internal)?,
        written_by: row.written_by_name,
        at: row.at,
    })
}

/// How what the reader's unit says gets out.
pub(super) fn drafting(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    part: &PartRow,
) -> Result<DraftingView, Problem> {
    let found = Drafting::read(conn, acting, row, part)?;
    let is_leader = found.is_led_by(acting);
    let draft = match found.draft {
        Some(draft) => {
            let versions = store_drafts::versions_of(conn, &draft)?;
            Some(draft_of(draft, versions))
        }
        None => None,
    };
    Ok(DraftingView {
        kind: found.kind,
        is_signed_off_here: found.is_signed_off_here,
        leaders: found.leaders.into_iter().map(|(_, name)| name).collect(),
        is_leader,
        draft_due_on: drafting::due_on(conn, acting, row, part)?,
        draft,
    })
}

fn draft_of(row: DraftRow, versions: Vec<VersionRow>) -> DraftView {
    DraftView {
        state: row.state,
        result_class: row.result_class,
        content: row.content,
        promise: row.promise,
        promise_due_on: row.promise_due_on,
        signed_by: row.signed_by,
        edited_by: row.edited_by_name,
        updated_at: row.updated_at,
        version: row.version,
        versions: versions.into_iter().map(version_of).collect(),
    }
}

fn version_of(row: VersionRow) -> DraftVersionView {
    DraftVersionView {
        number: row.number,
        result_class: row.result_class,
        content: row.content,
        promise: row.promise,
        promise_due_on: row.promise_due_on,
        written_by: row.written_by_name,
        is_submitted: row.is_submitted,
        at: row.at,
        decision: row.decision,
        note: row.note,
        decided_by: row.decided_by_name,
        decided_at: row.decided_at,
    }
}
