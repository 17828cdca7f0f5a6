//! A message with everything around it, in a fixed number of queries.

use super::case::Case;
use super::contact;
use super::log::{SUBJECT, title};
use super::masking::{mask, masked};
use super::model::{ResidentMessageAction, ResidentMessageStatus};
use super::response::{
    ResidentMessageActionState, ResidentMessageFinding, ResidentMessageItem,
    ResidentMessageProposal, ResidentMessageResponse,
};
use super::rows::MessageRow;
use super::{error, store_contacts};
use crate::features::{attachments, congresses, diary_entries, organs, project_rounds};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// Characters of a content shown in a list.
const EXCERPT: usize = 100;

/// The message as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<ResidentMessageResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let is_to_decide = case.is_office() && row.status == ResidentMessageStatus::Waiting;
    let contact = match case.is_office() {
        true => store_contacts::find(conn, row)?.map(contact::masked),
        false => None,
    };
    let content = match (&row.shown_content, is_to_decide) {
        (_, true) => row.content.clone(),
        (Some(shown), false) => shown.clone(),
        (None, false) => masked(&row.content),
    };
    Ok(ResidentMessageResponse {
        item: around.item(row),
        content,
        sent_title: is_to_decide.then(|| row.title.clone()),
        proposal: is_to_decide.then(|| proposal(row)),
        picture: attachments::list(conn, &acting.scope, SUBJECT, row.id)?
            .into_iter()
            .next(),
        contact,
        decided_at: row.decided_at,
        refusal_reason: row.refusal_reason,
        refusal_note: row.refusal_note.clone(),
        answer: row.answer.clone(),
        answered_by: row.answered_by_name.clone(),
        diary_entry_id: diary_entries::of_letter(conn, row.county_id, row.id)?,
        forward_note: row.forward_note.clone(),
        actions: actions(case, acting.locale),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<MessageRow>,
) -> Result<Page<ResidentMessageItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row)))
}

/// What messages name.
struct Around {
    towns: HashMap<Id, String>,
    deputies: HashMap<Id, String>,
    rounds: HashMap<Id, project_rounds::Round>,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        rows: &[MessageRow],
    ) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let deputies: Vec<Id> = rows.iter().filter_map(|row| row.deputy_id).collect();
        let rounds: Vec<Id> = rows.iter().filter_map(|row| row.round_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            deputies: congresses::deputy_names(conn, county_id, deputies)?,
            rounds: project_rounds::named(conn, county_id, &rounds)?,
        })
    }

    fn item(&self, row: &MessageRow) -> ResidentMessageItem {
        let content = row.shown_content.clone();
        let content = content.unwrap_or_else(|| masked(&row.content));
        let round = row.round_id.and_then(|id| self.rounds.get(&id));
        ResidentMessageItem {
            id: row.id,
            kind: row.kind,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            round_id: row.round_id,
            round_title: round.map(|round| round.title.clone()),
            deputy_id: row.deputy_id,
            deputy_name: row.deputy_id.and_then(|id| self.deputies.get(&id).cloned()),
            title: title(row),
            excerpt: content.chars().take(EXCERPT).collect(),
            village: row.village.as_deref().map(masked),
            place: row.place.as_deref().map(masked),
            category: row.category,
            status: row.status,
            answered_at: row.answered_at,
            forwarded_at: row.forwarded_at,
            idea_id: row.idea_id,
            suggestion_id: row.suggestion_id,
            received_at: row.created_at,
            version: row.version,
        }
    }
}

fn proposal(row: &MessageRow) -> ResidentMessageProposal {
    let (title, in_title) = mask(&row.title);
    let (content, in_content) = mask(&row.content);
    let findings = in_title.into_iter().chain(in_content);
    ResidentMessageProposal {
        title,
        content,
        findings: findings
            .map(|(kind, text)| ResidentMessageFinding { kind, text })
            .collect(),
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<ResidentMessageActionState> {
    let state = |key: &ResidentMessageAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|why| error::problem(why, case.row.status, locale));
        ResidentMessageActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    ResidentMessageAction::ALL.iter().map(state).collect()
}
