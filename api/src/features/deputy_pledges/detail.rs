//! A pledge with everything around it, in a fixed number of queries.

use super::case::Case;
use super::model::{DeputyPledgeAction, DeputyPledgeState};
use super::response::{
    DeputyPledgeActionState, DeputyPledgeItem, DeputyPledgeNote, DeputyPledgePromise,
    DeputyPledgeResponse, DeputyPledgeWording,
};
use super::rows::{ItemRow, NoteRow, PledgeRow, WordingRow};
use super::{store_parts, store_years};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use std::collections::HashMap;

/// The pledge as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DeputyPledgeResponse, Problem> {
    let row = &case.row;
    let towns: Vec<Id> = row.town_id.into_iter().collect();
    let around = Around {
        towns: organs::short_names(conn, row.county_id, &towns)?,
        names: HashMap::from([(row.deputy_id, case.name.clone())]),
    };
    let notes = store_parts::notes_of(conn, row.county_id, row.id)?;
    let wordings = store_parts::wordings_of(conn, row.county_id, &[row.id])?;
    let year = store_years::find(conn, (row.county_id, row.organ_id), row.year)?;
    let promise = |item: &ItemRow| promise(item, &notes);
    Ok(DeputyPledgeResponse {
        item: around.item(row, &case.items),
        promises: case.items.iter().map(promise).collect(),
        wordings: wordings.into_iter().map(wording).collect(),
        self_review: row.self_review.clone(),
        office_word: row.office_word.clone(),
        office_word_by: row.office_word_by_name.clone(),
        is_published: year.is_some_and(|year| year.is_published),
        actions: actions(case, acting),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<PledgeRow>,
) -> Result<Page<DeputyPledgeItem>, Problem> {
    let county_id = acting.scope.county_id();
    let towns: Vec<Id> = rows.items.iter().filter_map(|row| row.town_id).collect();
    let deputies = rows.items.iter().map(|row| row.deputy_id).collect();
    let around = Around {
        towns: organs::short_names(conn, county_id, &towns)?,
        names: congresses::deputy_names(conn, county_id, deputies)?,
    };
    let ids: Vec<Id> = rows.items.iter().map(|row| row.id).collect();
    let items = store_parts::items_of(conn, county_id, &ids)?;
    Ok(rows.map(|row| around.item(&row, &items)))
}

/// How many things a pledge promises, and how many of them are done.
pub(super) fn counts(pledge: Id, items: &[ItemRow]) -> (i64, i64) {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let promised = || {
        let own = items.iter();
        own.filter(|one| one.pledge_id == pledge && one.is_current)
    };
    let done = promised().filter(|one| one.state == DeputyPledgeState::Done);
    (count(promised().count()), count(done.count()))
}

/// What pledges name.
struct Around {
    towns: HashMap<Id, String>,
    names: HashMap<Id, String>,
}

impl Around {
    fn item(&self, row: &PledgeRow, items: &[ItemRow]) -> DeputyPledgeItem {
        let (promised, done) = counts(row.id, items);
        DeputyPledgeItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            deputy_id: row.deputy_id,
            deputy_name: self.names.get(&row.deputy_id).cloned().unwrap_or_default(),
            year: row.year,
            status: row.status,
            promised,
            done,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn promise(item: &ItemRow, notes: &[NoteRow]) -> DeputyPledgePromise {
    let notes = notes.iter().filter(|note| note.item_id == item.id);
    let notes = notes.map(|note| DeputyPledgeNote {
        id: note.id,
        noted_on: note.noted_on,
        state: note.state,
        note: note.note.clone(),
        noted_by: note.noted_by_name.clone(),
    });
    DeputyPledgePromise {
        id: item.id,
        content: item.content.clone(),
        state: item.state,
        is_current: item.is_current,
        notes: notes.collect(),
    }
}

fn wording(row: WordingRow) -> DeputyPledgeWording {
    DeputyPledgeWording {
        number: row.number,
        items: row.contents(),
        reason: row.reason,
        replaced_on: row.replaced_on,
        replaced_by: row.replaced_by_name,
        was_published: row.was_published,
    }
}

fn actions(case: &Case, acting: &Acting) -> Vec<DeputyPledgeActionState> {
    let state = |key: &DeputyPledgeAction| {
        let problem = case.check(acting, *key).err();
        DeputyPledgeActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(acting.locale)),
        }
    };
    DeputyPledgeAction::ALL.iter().map(state).collect()
}
