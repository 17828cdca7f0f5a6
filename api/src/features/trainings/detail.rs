//! A training with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{TrainingAction, TrainingStatus};
use super::quiz::{choices, options};
use super::response::{
    TrainingActionState, TrainingCounts, TrainingDeputy, TrainingItem, TrainingQuestion,
    TrainingResponse,
};
use super::rows::{InvitedRow, QuestionRow, TrainingRow};
use super::store_deputies;
use crate::features::{attachments, congresses, organs};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The training as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<TrainingResponse, Problem> {
    let row = &case.row;
    let invited = store_deputies::seen(conn, &acting.scope, row)?;
    let around = Around::load(conn, acting, std::slice::from_ref(row), &invited)?;
    let mut deputies: Vec<TrainingDeputy> = invited.iter().map(|one| around.deputy(one)).collect();
    // By congress and name, never by rank.
    deputies.sort_by(|a, b| (&a.town_name, &a.name).cmp(&(&b.town_name, &b.name)));
    Ok(TrainingResponse {
        item: around.item(row, acting.today),
        content: row.content.clone(),
        cancel_reason: row.cancel_reason.clone(),
        deputies,
        questions: questions(case),
        quiz_taken: case.taken,
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
    rows: Page<TrainingRow>,
) -> Result<Page<TrainingItem>, Problem> {
    let around = Around::load(conn, acting, &rows.items, &[])?;
    Ok(rows.map(|row| around.item(&row, acting.today)))
}

/// Which option is right is told to the office, and to a deputy who has answered.
fn questions(case: &Case) -> Vec<TrainingQuestion> {
    let chosen = case.mine.as_ref().and_then(|one| one.choices.as_deref());
    let chosen = chosen.map(choices);
    let is_told = case.is_office() || chosen.is_some();
    let of = |(at, row): (usize, &QuestionRow)| TrainingQuestion {
        number: row.number,
        question: row.question.clone(),
        options: options(row),
        correct: is_told.then_some(row.correct),
        chosen: chosen.as_ref().and_then(|all| all.get(at).copied()),
    };
    case.questions.iter().enumerate().map(of).collect()
}

/// What trainings name, how many are invited, and whether the actor is.
struct Around {
    towns: HashMap<Id, String>,
    names: HashMap<Id, String>,
    counts: HashMap<Id, TrainingCounts>,
    own: Vec<InvitedRow>,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        rows: &[TrainingRow],
        invited: &[InvitedRow],
    ) -> Result<Self, Problem> {
        let county_id = acting.scope.county_id();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        let own = acting.scope.deputy_id();
        let own = match own.filter(|_| acting.scope.role() == Role::Deputy) {
            Some(own) => store_deputies::own(conn, county_id, &ids, own)?,
            None => Vec::new(),
        };
        let people = invited.iter().chain(&own);
        let mut towns: Vec<Id> = people.clone().filter_map(|one| one.town_id).collect();
        towns.extend(rows.iter().filter_map(|row| row.town_id));
        towns.sort_unstable();
        towns.dedup();
        let people = people.map(|one| one.deputy_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            names: congresses::deputy_names(conn, county_id, people)?,
            counts: store_deputies::counts(conn, county_id, &ids)?,
            own,
        })
    }

    fn town(&self, id: Option<Id>) -> Option<String> {
        id.and_then(|id| self.towns.get(&id).cloned())
    }

    fn deputy(&self, row: &InvitedRow) -> TrainingDeputy {
        TrainingDeputy {
            deputy_id: row.deputy_id,
            name: self.names.get(&row.deputy_id).cloned().unwrap_or_default(),
            town_id: row.town_id,
            town_name: self.town(row.town_id),
            answer: row.answer,
            leave_reason: row.leave_reason.clone(),
            answered_at: row.answered_at,
            is_present: row.is_present,
            absence_reason: row.absence_reason.clone(),
            hours: row.hours,
            score: row.score,
        }
    }

    fn item(&self, row: &TrainingRow, today: NaiveDate) -> TrainingItem {
        let mine = self.own.iter().find(|one| one.training_id == row.id);
        TrainingItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: self.town(row.town_id),
            kind: row.kind,
            title: row.title.clone(),
            place: row.place.clone(),
            organiser: row.organiser.clone(),
            begins_on: row.begins_on,
            ends_on: row.ends_on,
            hours: row.hours,
            answer_by: row.answer_by,
            status: row.status,
            is_overdue: row.status == TrainingStatus::Announced && row.ends_on < today,
            counts: self.counts.get(&row.id).copied().unwrap_or_default(),
            mine: mine.map(|one| self.deputy(one)),
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<TrainingActionState> {
    let state = |key: &TrainingAction| {
        let problem = case.check(*key).err().map(Problem::from);
        TrainingActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    TrainingAction::ALL.iter().map(state).collect()
}
