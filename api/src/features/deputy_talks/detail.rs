//! A talk with everything around it, in a fixed number of queries; of a notice others read its text only.

use super::case::{Case, part};
use super::model::{DeputyTalkAction, DeputyTalkStatus};
use super::response::{DeputyTalkActionState, DeputyTalkItem, DeputyTalkResponse};
use super::rows::TalkRow;
use crate::features::duty_records::Quarter;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use std::collections::HashMap;

/// The talk as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DeputyTalkResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let sees_all = case.part.sees_all();
    let theirs = |text: Option<&str>| text.filter(|_| sees_all).map(str::to_owned);
    let cited = match sees_all {
        true => serde_json::from_value(row.cited.0.clone()).map_err(Problem::internal)?,
        false => Vec::new(),
    };
    let quarter = row.quarter_begins_on.map(Quarter::of);
    Ok(DeputyTalkResponse {
        item: around.item(acting, row),
        facts: sees_all.then(|| row.facts.clone()),
        year: quarter.map(|one| i64::from(one.year)),
        quarter: quarter.map(|one| i64::from(one.number)),
        cited,
        talk_id: row.talk_id,
        decided_on: row.decided_on,
        decided_by: row.decided_by.clone(),
        content: row.content.clone(),
        improvement: theirs(row.improvement.as_deref()),
        answer: theirs(row.answer.as_deref()),
        answered_at: row.answered_at.filter(|_| sees_all),
        followed_up_on: row.followed_up_on.filter(|_| sees_all),
        follow_up: theirs(row.follow_up.as_deref()),
        end_reason: theirs(row.end_reason.as_deref()),
        actions: actions(case, acting),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<TalkRow>,
) -> Result<Page<DeputyTalkItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(acting, &row)))
}

/// What talks name.
struct Around {
    towns: HashMap<Id, String>,
    deputies: HashMap<Id, String>,
}

impl Around {
    fn load(conn: &mut AnyConnection, county_id: i64, rows: &[TalkRow]) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let deputies: Vec<Id> = rows.iter().map(|row| row.deputy_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            deputies: congresses::deputy_names(conn, county_id, deputies)?,
        })
    }

    fn item(&self, acting: &Acting, row: &TalkRow) -> DeputyTalkItem {
        let sees_all = part(acting, row).sees_all();
        let waits_for = match row.status {
            DeputyTalkStatus::Planned => Some(row.planned_on),
            DeputyTalkStatus::Held => row.improve_by,
            DeputyTalkStatus::FollowedUp
            | DeputyTalkStatus::Closed
            | DeputyTalkStatus::Cancelled => None,
        };
        let name = self.deputies.get(&row.deputy_id);
        DeputyTalkItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            deputy_id: row.deputy_id,
            deputy_name: name.cloned().unwrap_or_default(),
            kind: row.kind,
            ground: row.ground,
            planned_on: row.planned_on,
            held_on: row.held_on,
            held_by: row.held_by.clone(),
            status: row.status,
            improve_by: row.improve_by.filter(|_| sees_all),
            is_improved: row.is_improved.filter(|_| sees_all),
            has_answer: sees_all && row.answer.is_some(),
            is_overdue: sees_all && waits_for.is_some_and(|day| day < acting.today),
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, acting: &Acting) -> Vec<DeputyTalkActionState> {
    let state = |key: &DeputyTalkAction| {
        let problem = case.check(*key).err().map(Problem::from);
        DeputyTalkActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(acting.locale)),
        }
    };
    DeputyTalkAction::ALL.iter().map(state).collect()
}
