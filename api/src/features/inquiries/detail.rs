//! An inquiry with everything around it, in a fixed number of queries.

use super::error::{self, AGAIN_ARTICLE, ARTICLE};
use super::log::SUBJECT;
use super::model::{InquiryAction, InquiryStatus as Status};
use super::response::{
    InquiryActionState, InquiryAnswer, InquiryDecision, InquiryItem, InquiryRating,
    InquiryResponse, InquirySatisfaction, InquirySession,
};
use super::rows::{AnswerRow, DecisionRow, Inquiry};
use super::rules::{self, Snapshot, forms};
use super::standing::Standing;
use super::{store, store_acts};
use crate::features::signatures::{JointSignature, SignatureCount};
use crate::features::{attachments, clocks, congresses, organs, terms};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

/// An inquiry in scope as the actor sees it, or 404.
pub(in crate::features) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<InquiryResponse, Problem> {
    let row = store::get(conn, &acting.scope, id)?;
    assemble(conn, acting, &row)
}

/// The inquiry as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Inquiry,
) -> Result<InquiryResponse, Problem> {
    let standing = Standing::read(conn, acting, row)?;
    let at = standing.snapshot(row);
    let signers: Vec<Id> = standing
        .signed
        .all
        .iter()
        .map(|one| one.deputy_id)
        .collect();
    let deputies = congresses::deputy_names(conn, row.county_id, signers)?;
    let towns: Vec<Id> = row.town_id.into_iter().collect();
    let towns = organs::short_names(conn, row.county_id, &towns)?;
    let units: Vec<Id> = row.unit_id.into_iter().collect();
    let mut units = organs::names(conn, row.county_id, &units)?;
    let mut term = terms::by_ids(conn, row.county_id, &[row.term_id])?;
    let deadlines = clocks::store::list(conn, &acting.scope, row.id)?;
    let session = store_acts::session(conn, row)?;
    Ok(InquiryResponse {
        item: item(row, &towns, acting.today),
        content: row.content.clone(),
        congress_name: term
            .remove(&row.term_id)
            .map(|term| term.congress_name)
            .unwrap_or_default(),
        signatures: JointSignature::of(&standing.signed, &deputies),
        paper_asked_at: row.paper_asked_at,
        signature_count: SignatureCount::new(at.signed, at.required, ARTICLE.to_owned()),
        form: row.form,
        forms: forms(row.level).to_vec(),
        unit_id: row.unit_id,
        unit_name: row.unit_id.and_then(|id| units.remove(&id)),
        session: session.map(|session| InquirySession {
            name: session.name,
            from: session.starts_on,
            to: session.ends_on,
        }),
        is_complex: row.is_complex,
        deadline: deadlines
            .first()
            .map(|deadline| clocks::DeadlineResponse::of(deadline, acting.locale)),
        decisions: decisions(store_acts::decisions(conn, row)?),
        answers: answers(&standing, &deputies),
        satisfaction: satisfaction(&standing, row, &at),
        attachments: attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        actions: actions(&at, &standing, acting.locale),
        is_demo: row.is_demo,
    })
}

/// A row of a list.
pub(super) fn item(row: &Inquiry, towns: &HashMap<Id, String>, today: NaiveDate) -> InquiryItem {
    InquiryItem {
        id: row.id,
        number: row.number.clone(),
        title: row.title.clone(),
        status: row.status,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        lead_deputy_id: row.lead_deputy_id,
        lead_name: row.lead_name.clone(),
        target: row.target,
        target_name: row.target_name.clone(),
        round: row.round,
        signed_count: row.signed_count,
        required_count: row.required_count,
        due_on: row.due_on,
        is_overdue: row.status == Status::Answering
            && row.due_on.is_some_and(|due| clocks::is_overdue(due, today)),
        submitted_on: row.submitted_on,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

fn decisions(rows: Vec<DecisionRow>) -> Vec<InquiryDecision> {
    let view = |row: DecisionRow| InquiryDecision {
        id: row.id,
        round: row.round,
        form: row.form,
        reason: row.reason,
        decided_on: row.decided_on,
        recorded_by: row.recorded_by_name,
    };
    rows.into_iter().map(view).collect()
}

fn answers(standing: &Standing, names: &HashMap<Id, String>) -> Vec<InquiryAnswer> {
    let view = |row: &AnswerRow| InquiryAnswer {
        id: row.id,
        round: row.round,
        form: row.form,
        content: row.content.clone(),
        head_name: row.head_name.clone(),
        head_post: row.head_post.clone(),
        head_attended: row.head_attended,
        attendance: row.attendance.clone(),
        answered_on: row.answered_on,
        recorded_by: row.recorded_by_name.clone(),
        ratings: standing
            .ratings
            .iter()
            .filter(|one| one.round == row.round)
            .map(|one| InquiryRating {
                deputy_id: one.deputy_id,
                deputy_name: names.get(&one.deputy_id).cloned().unwrap_or_default(),
                is_satisfied: one.is_satisfied,
                comment: one.comment.clone(),
                at: one.at,
            })
            .collect(),
    };
    standing.answers.iter().map(view).collect()
}

fn satisfaction(standing: &Standing, row: &Inquiry, at: &Snapshot) -> Option<InquirySatisfaction> {
    let is_answered = standing.answers.iter().any(|one| one.round == row.round);
    let (satisfied, dissatisfied) = standing.rated(row);
    is_answered.then(|| InquirySatisfaction {
        proposers: at.proposers,
        satisfied,
        dissatisfied,
        needed: at.needed(),
        may_demand: at.may_demand(),
        article: AGAIN_ARTICLE.to_owned(),
    })
}

fn actions(at: &Snapshot, standing: &Standing, locale: Locale) -> Vec<InquiryActionState> {
    let state = |key: &InquiryAction| {
        let problem = rules::check(*key, at, &standing.part)
            .err()
            .map(|refusal| error::problem(refusal, at, locale));
        InquiryActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    InquiryAction::ALL.iter().map(state).collect()
}
