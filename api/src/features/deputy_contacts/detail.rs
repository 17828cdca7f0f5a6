//! A contact with everything around it, in a fixed number of queries.

use super::case::Case;
use super::model::DeputyContactAction;
use super::response::{
    DeputyContactActionState, DeputyContactItem, DeputyContactNote, DeputyContactResponse,
};
use super::rows::{ContactRow, NoteRow};
use super::store_notes;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// The contact as the actor sees it. Who is looked after reads that, and not what was noted about it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DeputyContactResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    Ok(DeputyContactResponse {
        item: around.item(row),
        phone: row.phone.clone(),
        end_reason: row.end_reason.clone(),
        notes: match case.is_office || case.is_keeper {
            true => notes(conn, case)?,
            false => Vec::new(),
        },
        actions: actions(case, acting.locale),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<ContactRow>,
) -> Result<Page<DeputyContactItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row)))
}

/// The diary is private: only its deputy reads that a note belongs to an entry, while the entry is there.
fn notes(conn: &mut AnyConnection, case: &Case) -> Result<Vec<DeputyContactNote>, Problem> {
    let row = &case.row;
    let rows = store_notes::of_contact(conn, row.county_id, row.id)?;
    let named: Vec<Id> = rows.iter().filter_map(|one| one.diary_entry_id).collect();
    let shown = match case.is_keeper && !named.is_empty() {
        true => store_notes::in_diary(conn, row.county_id, row.keeper_id, &named)?,
        false => std::collections::HashSet::new(),
    };
    let note = |one: NoteRow| DeputyContactNote {
        id: one.id,
        met_on: one.met_on,
        way: one.way,
        note: one.note,
        diary_entry_id: one.diary_entry_id.filter(|id| shown.contains(id)),
        noted_by: one.noted_by_name,
        at: one.at,
    };
    Ok(rows.into_iter().map(note).collect())
}

/// What contacts name.
struct Around {
    towns: HashMap<Id, String>,
    deputies: HashMap<Id, String>,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        rows: &[ContactRow],
    ) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let people = rows
            .iter()
            .flat_map(|row| [Some(row.keeper_id), row.deputy_id]);
        let people: Vec<Id> = people.flatten().collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            deputies: congresses::deputy_names(conn, county_id, people)?,
        })
    }

    fn item(&self, row: &ContactRow) -> DeputyContactItem {
        let name = |id: Id| self.deputies.get(&id).cloned().unwrap_or_default();
        DeputyContactItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            kind: row.kind,
            keeper_id: row.keeper_id,
            keeper_name: name(row.keeper_id),
            deputy_id: row.deputy_id,
            deputy_name: row.deputy_id.map(name),
            label: row.label.clone(),
            is_household: row.is_household,
            village: row.village.clone(),
            since: row.since,
            last_on: row.last_on,
            ended_on: row.ended_on,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<DeputyContactActionState> {
    let state = |key: &DeputyContactAction| {
        let problem = case.check(*key).err().map(Problem::from);
        DeputyContactActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    DeputyContactAction::ALL.iter().map(state).collect()
}
