//! A resignation with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::model::DeputyResignationAction;
use super::response::{
    DeputyResignationActionState, DeputyResignationItem, DeputyResignationResponse,
    DeputyResignationVote,
};
use super::rows::ResignationRow;
use super::rules::majority;
use crate::features::counting::{Tally, decide};
use crate::features::{attachments, congresses, meetings, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// The resignation as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DeputyResignationResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let meeting = match row.meeting_id {
        Some(id) => meetings::named(conn, row.county_id, id)?,
        None => None,
    };
    Ok(DeputyResignationResponse {
        item: around.item(row),
        statement: row.statement.clone(),
        talk_id: row.talk_id,
        meeting_id: row.meeting_id,
        meeting_title: meeting.map(|meeting| meeting.title),
        vote: vote(row, acting.locale),
        announcement: row.announcement.clone(),
        end_reason: row.end_reason.clone(),
        attachments: attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        actions: actions(case, acting.locale),
        entered_by: row.entered_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<ResignationRow>,
) -> Result<Page<DeputyResignationItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row)))
}

/// What resignations name.
struct Around {
    towns: HashMap<Id, String>,
    deputies: HashMap<Id, String>,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        rows: &[ResignationRow],
    ) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let deputies: Vec<Id> = rows.iter().map(|row| row.deputy_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            deputies: congresses::deputy_names(conn, county_id, deputies)?,
        })
    }

    fn item(&self, row: &ResignationRow) -> DeputyResignationItem {
        let name = self.deputies.get(&row.deputy_id);
        DeputyResignationItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            deputy_id: row.deputy_id,
            deputy_name: name.cloned().unwrap_or_default(),
            stated_on: row.stated_on,
            is_on_paper: row.is_on_paper,
            status: row.status,
            decided_on: row.decided_on,
            announced_on: row.announced_on,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

/// The vote that is recorded, with its calculation; none before.
fn vote(row: &ResignationRow, locale: Locale) -> Option<DeputyResignationVote> {
    let number = |of: Option<i64>| u32::try_from(of.unwrap_or_default()).ok();
    let tally = Tally {
        in_favour: number(row.in_favour)?,
        against: number(row.against)?,
        abstained: number(row.abstained)?,
        invalid: number(row.invalid)?,
    };
    let decision = decide(majority(row.level), number(row.base)?, tally).ok()?;
    Some(DeputyResignationVote {
        base: i64::from(decision.base),
        required: i64::from(decision.required),
        in_favour: i64::from(tally.in_favour),
        against: i64::from(tally.against),
        abstained: i64::from(tally.abstained),
        invalid: i64::from(tally.invalid),
        is_passed: decision.is_passed,
        explanation: decision.explain().render(&locale),
    })
}

fn actions(case: &Case, locale: Locale) -> Vec<DeputyResignationActionState> {
    let state = |key: &DeputyResignationAction| {
        let problem = case.check(*key).err().map(Problem::from);
        DeputyResignationActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    DeputyResignationAction::ALL.iter().map(state).collect()
}
