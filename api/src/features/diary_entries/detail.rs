//! An entry with everything around it, in a fixed number of queries.

use super::case::Case;
use super::model::DiaryEntryAction;
use super::response::{DiaryEntryActionState, DiaryEntryItem, DiaryEntryResponse};
use super::rows::EntryRow;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// Characters of a content shown in a list.
const EXCERPT: usize = 100;

/// The entry as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DiaryEntryResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    Ok(DiaryEntryResponse {
        item: around.item(row),
        content: row.content.clone(),
        handled_note: row.handled_note.clone(),
        result: row.result.clone(),
        actions: actions(case, acting.locale),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<EntryRow>,
) -> Result<Page<DiaryEntryItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row)))
}

/// What entries name.
struct Around {
    towns: HashMap<Id, String>,
    deputies: HashMap<Id, String>,
}

impl Around {
    fn load(conn: &mut AnyConnection, county_id: i64, rows: &[EntryRow]) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let deputies: Vec<Id> = rows.iter().map(|row| row.deputy_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            deputies: congresses::deputy_names(conn, county_id, deputies)?,
        })
    }

    fn item(&self, row: &EntryRow) -> DiaryEntryItem {
        let name = self.deputies.get(&row.deputy_id);
        DiaryEntryItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            deputy_id: row.deputy_id,
            deputy_name: name.cloned().unwrap_or_default(),
            met_on: row.met_on,
            excerpt: row.content.chars().take(EXCERPT).collect(),
            village: row.village.clone(),
            place: row.place.clone(),
            people: row.people.clone(),
            category: row.category,
            handling: row.handling,
            follow_up_on: row.follow_up_on,
            has_result: row.result.is_some(),
            is_shared: row.is_shared,
            message_id: row.message_id,
            suggestion_id: row.suggestion_id,
            idea_id: row.idea_id,
            opinion_id: row.opinion_id,
            is_shared_with_leader: row.is_shared_with_leader,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<DiaryEntryActionState> {
    let state = |key: &DiaryEntryAction| {
        let problem = case.check(*key).err();
        DiaryEntryActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    DiaryEntryAction::ALL.iter().map(state).collect()
}
