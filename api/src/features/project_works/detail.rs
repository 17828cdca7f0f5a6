//! The carrying out of a project with everything around it, in a fixed number of queries.

use super::case::Case;
use super::items::{Around, Told};
use super::log::SUBJECT;
use super::model::{ProjectCheckpointKind, ProjectWorkAction, ProjectWorkStatus};
use super::public::WorkSaid;
use super::response::{
    ProjectChange, ProjectCheckpoint, ProjectFollower, ProjectQuestion, ProjectWorkActionState,
    ProjectWorkResponse,
};
use super::rows::{ChangeRow, CheckpointRow, QuestionRow, WorkRow};
use super::{error, gaps, store_parts, store_said};
use crate::features::{attachments, congresses, project_rounds};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use std::collections::HashMap;

pub(super) use super::items::page;

/// It as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<ProjectWorkResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, acting, std::slice::from_ref(row))?;
    let rounds = project_rounds::named(conn, row.county_id, &[row.round_id])?;
    let text = store_parts::text(conn, row)?;
    let questions = store_said::questions(conn, row)?;
    let closed = store_said::checkpoints(conn, row)?;
    let followers = store_said::followers(conn, row.county_id, row.id)?;
    let people = questions.iter().map(|one| one.deputy_id);
    let people: Vec<Id> = people
        .chain(followers.iter().map(|one| one.deputy_id))
        .collect();
    let names = congresses::deputy_names(conn, row.county_id, people)?;
    let checkpoint = |kind: &ProjectCheckpointKind| {
        checkpoint(*kind, &questions, &closed, &names, acting.locale)
    };
    let Told {
        item,
        milestones,
        problems,
    } = around.told(acting, row);
    Ok(ProjectWorkResponse {
        item,
        round_title: rounds
            .get(&row.round_id)
            .map(|round| round.title.clone())
            .unwrap_or_default(),
        safeguards: text.safeguards,
        milestones,
        months: around.told_months(row),
        problems,
        checkpoints: ProjectCheckpointKind::ALL.iter().map(checkpoint).collect(),
        followers: followers
            .iter()
            .map(|one| ProjectFollower {
                deputy_id: one.deputy_id,
                name: names.get(&one.deputy_id).cloned().unwrap_or_default(),
                is_leader: one.is_leader,
            })
            .collect(),
        changes: store_said::changes(conn, row)?
            .into_iter()
            .map(change)
            .collect(),
        attachments: attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        gaps: match row.status {
            ProjectWorkStatus::Planning => gaps::of(conn, acting, row)?,
            _ => Vec::new(),
        },
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// What was said while it was carried out, for everybody; names of deputies only so that they can be hidden.
pub(super) fn said(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &WorkRow,
) -> Result<WorkSaid, Problem> {
    let text = store_parts::text(conn, row)?;
    let questions = store_said::questions(conn, row)?;
    let closed = store_said::checkpoints(conn, row)?;
    let people = questions.iter().map(|one| one.deputy_id).collect();
    let names = congresses::deputy_names(conn, row.county_id, people)?;
    let kinds = ProjectCheckpointKind::ALL.iter();
    let changes = store_said::changes(conn, row)?;
    Ok(WorkSaid {
        safeguards: text.safeguards,
        checkpoints: kinds
            .map(|kind| checkpoint(*kind, &questions, &closed, &names, acting.locale))
            .collect(),
        changes: changes.into_iter().map(change).collect(),
    })
}

fn checkpoint(
    kind: ProjectCheckpointKind,
    asked: &[QuestionRow],
    closed: &[CheckpointRow],
    names: &HashMap<Id, String>,
    locale: Locale,
) -> ProjectCheckpoint {
    let closed = closed.iter().find(|one| one.kind == kind);
    let questions = asked.iter().filter(|one| one.checkpoint == kind);
    ProjectCheckpoint {
        kind,
        text: error::word(locale, &format!("asked.{kind}")),
        questions: questions
            .map(|one| ProjectQuestion {
                id: one.id,
                deputy_id: one.deputy_id,
                deputy_name: names.get(&one.deputy_id).cloned().unwrap_or_default(),
                body: one.body.clone(),
                at: one.at,
                answer: one.answer.clone(),
                answered_by: one.answered_by_name.clone(),
                answered_at: one.answered_at,
            })
            .collect(),
        summary: closed.map(|one| one.summary.clone()),
        closed_by: closed.map(|one| one.closed_by_name.clone()),
        closed_at: closed.map(|one| one.closed_at),
    }
}

fn change(row: ChangeRow) -> ProjectChange {
    ProjectChange {
        id: row.id,
        kind: row.kind,
        reason: row.reason,
        body: row.body,
        decision_id: row.decision_id,
        decided_by: row.decided_by,
        decided_on: row.decided_on,
        entered_by: row.entered_by_name,
        at: row.at,
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<ProjectWorkActionState> {
    let state = |key: &ProjectWorkAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|why| error::problem(why, case.row.status, locale));
        ProjectWorkActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    ProjectWorkAction::ALL.iter().map(state).collect()
}
