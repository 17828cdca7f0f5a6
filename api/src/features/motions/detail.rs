//! A motion with everything around it, in a fixed number of queries.

use super::error::{self, ARTICLE};
use super::log::SUBJECT;
use super::model::{MotionAction, MotionDecision, MotionStatus as Status, Mover};
use super::response::{
    CommitteeReport, MotionActionState, MotionChoice, MotionDeadline, MotionDecisionView,
    MotionItem, MotionMajority, MotionResponse, MotionSuggestion, MotionTask, MotionVote,
    MotionWithdrawal,
};
use super::rows::{DeadlineRow, DecisionRow, Motion, ReportRow, TaskRow, VoteRow, WithdrawalRow};
use super::rules::{self, Snapshot};
use super::standing::Standing;
use super::{store, store_acts, voting};
use crate::features::explanations::Explanation;
use crate::features::signatures::{JointSignature, SignatureCount};
use crate::features::{attachments, clocks, congresses, organs, suggestions, terms};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// A motion in scope as the actor sees it, or 404.
pub(in crate::features) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<MotionResponse, Problem> {
    let row = store::get(conn, &acting.scope, id)?;
    assemble(conn, acting, &row)
}

/// The motion as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Motion,
) -> Result<MotionResponse, Problem> {
    let standing = Standing::read(conn, acting, row)?;
    let at = standing.snapshot(row);
    let signers: Vec<Id> = standing
        .signed
        .all
        .iter()
        .map(|one| one.deputy_id)
        .collect();
    let deputies = congresses::deputy_names(conn, row.county_id, signers)?;
    let mut ids: Vec<Id> = standing.tasks.iter().map(|task| task.unit_id).collect();
    ids.push(row.office_id);
    let organ_names = organs::names(conn, row.county_id, &ids)?;
    let towns: Vec<Id> = row.town_id.into_iter().collect();
    let towns = organs::short_names(conn, row.county_id, &towns)?;
    let term = terms::by_ids(conn, row.county_id, &[row.term_id])?;
    let congress_name = term
        .get(&row.term_id)
        .map(|term| term.congress_name.clone());
    let office_name = organ_names.get(&row.office_id).cloned();
    let is_signed = row.mover == Mover::Deputies;
    let count = || SignatureCount::new(at.signed, at.required, ARTICLE.to_owned());
    Ok(MotionResponse {
        item: item(row, &towns),
        cause: row.cause.clone(),
        grounds: row.grounds.clone(),
        plan: row.plan.clone(),
        congress_name: congress_name.unwrap_or_default(),
        office_name: office_name.unwrap_or_default(),
        signatures: JointSignature::of(&standing.signed, &deputies),
        paper_asked_at: row.paper_asked_at,
        signature_count: is_signed.then(count),
        deadline: standing.deadline.as_ref().map(deadline_of),
        is_late: at.is_late,
        decisions: decisions(store_acts::decisions(conn, row)?),
        report: standing.report.clone().map(report_of),
        withdrawals: standing.withdrawals.iter().map(withdrawal_of).collect(),
        majority: majority(conn, acting, row)?,
        vote: store_acts::vote(conn, row)?.map(|vote| vote_of(vote, acting.locale)),
        tasks: tasks(&standing.tasks, &organ_names, acting),
        suggestion: suggestion(conn, acting, row)?,
        attachments: attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        actions: actions(&at, &standing, acting.locale),
        choices: choices(&at, &standing, acting.locale),
        is_demo: row.is_demo,
    })
}

/// A row of a list.
pub(super) fn item(row: &Motion, towns: &HashMap<Id, String>) -> MotionItem {
    MotionItem {
        id: row.id,
        number: row.number.clone(),
        title: row.title.clone(),
        status: row.status,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        mover: row.mover,
        mover_name: row.mover_name.clone(),
        lead_deputy_id: row.lead_deputy_id,
        signed_count: row.signed_count,
        required_count: row.required_count,
        submitted_on: row.submitted_on,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

/// The day the presidium fixed.
pub(super) fn deadline_of(row: &DeadlineRow) -> MotionDeadline {
    MotionDeadline {
        session_name: row.session_name.clone(),
        closes_on: row.closes_on,
        fixed_by: row.fixed_by_name.clone(),
        at: row.at,
    }
}

fn decisions(rows: Vec<DecisionRow>) -> Vec<MotionDecisionView> {
    let view = |row: DecisionRow| MotionDecisionView {
        id: row.id,
        decision: row.decision,
        reason: row.reason,
        committee_name: row.committee_name,
        decided_on: row.decided_on,
        recorded_by: row.recorded_by_name,
    };
    rows.into_iter().map(view).collect()
}

fn report_of(row: ReportRow) -> CommitteeReport {
    CommitteeReport {
        opinion: row.opinion,
        content: row.content,
        reported_on: row.reported_on,
        recorded_by: row.recorded_by_name,
    }
}

fn withdrawal_of(row: &WithdrawalRow) -> MotionWithdrawal {
    MotionWithdrawal {
        id: row.id,
        reason: row.reason.clone(),
        asked_by: row.asked_by_name.clone(),
        asked_at: row.asked_at,
        answer: row.answer,
        note: row.note.clone(),
    }
}

/// How many votes are needed, while it is on the agenda.
fn majority(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Motion,
) -> Result<Option<MotionMajority>, Problem> {
    if row.status != Status::OnAgenda {
        return Ok(None);
    }
    let place = (row.town_id, row.term_id);
    let membership = congresses::membership(conn, acting, place, acting.today)?;
    let (required, told) = voting::needed(membership);
    Ok(Some(MotionMajority {
        base: membership.total(),
        required,
        explanation: told.render(&acting.locale),
    }))
}

fn vote_of(row: VoteRow, locale: Locale) -> MotionVote {
    let told = serde_json::from_value::<Explanation>(row.steps.0).unwrap_or_default();
    MotionVote {
        voted_on: row.voted_on,
        base: row.base_count,
        required: row.required_count,
        in_favour: row.in_favour,
        against: row.against,
        abstained: row.abstained,
        invalid: row.invalid,
        is_passed: row.is_passed,
        explanation: told.render(&locale),
        recorded_by: row.recorded_by_name,
    }
}

fn tasks(rows: &[TaskRow], names: &HashMap<Id, String>, acting: &Acting) -> Vec<MotionTask> {
    let view = |row: &TaskRow| MotionTask {
        id: row.id,
        unit_id: row.unit_id,
        unit_name: names.get(&row.unit_id).cloned().unwrap_or_default(),
        task: row.task.clone(),
        report_by: row.report_by,
        is_overdue: row.reported_at.is_none() && clocks::is_overdue(row.report_by, acting.today),
        report: row.report.clone(),
        signed_by: row.signed_by.clone(),
        reported_at: row.reported_at,
    };
    rows.iter().map(view).collect()
}

/// The suggestion it became, when the reader may see it.
fn suggestion(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Motion,
) -> Result<Option<MotionSuggestion>, Problem> {
    let Some(id) = row.suggestion_id else {
        return Ok(None);
    };
    let found = suggestions::find(conn, &acting.scope, id)?;
    Ok(found.map(|one| MotionSuggestion {
        id: one.id,
        number: one.number,
        title: one.title,
    }))
}

fn actions(at: &Snapshot, standing: &Standing, locale: Locale) -> Vec<MotionActionState> {
    let state = |key: &MotionAction| {
        let problem = rules::check(*key, at, &standing.part)
            .err()
            .map(|refusal| error::problem(refusal, at, locale));
        MotionActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    MotionAction::ALL.iter().map(state).collect()
}

fn choices(at: &Snapshot, standing: &Standing, locale: Locale) -> Vec<MotionChoice> {
    if rules::check(MotionAction::Decide, at, &standing.part).is_err() {
        return Vec::new();
    }
    let choice = |decision: &MotionDecision| {
        let refusal = rules::decide(at, *decision).err();
        MotionChoice {
            decision: *decision,
            allowed: refusal.is_none(),
            reason: refusal.map(|why| error::problem(why, at, locale).detail(locale)),
        }
    };
    MotionDecision::ALL.iter().map(choice).collect()
}
