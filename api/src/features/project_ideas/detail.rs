//! An idea with everything around it, in a fixed number of queries.

use super::case::Case;
use super::contact::masked;
use super::log::SUBJECT;
use super::model::ProjectIdeaAction;
use super::response::{
    ProjectIdeaActionState, ProjectIdeaFound, ProjectIdeaHead, ProjectIdeaItem, ProjectIdeaOrigin,
    ProjectIdeaResponse,
};
use super::rows::IdeaRow;
use super::{error, store_contacts, store_merged};
use crate::features::{attachments, congresses, organs, project_rounds};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// Characters of a content shown in a list.
const EXCERPT: usize = 100;

/// An idea of a list, and why it was found.
pub(super) struct Listed {
    pub(super) row: IdeaRow,
    pub(super) found: Option<ProjectIdeaFound>,
}

/// The idea as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<ProjectIdeaResponse, Problem> {
    let row = &case.row;
    let is_unit = acting.scope.role() == Role::Undertaker;
    let origins = if is_unit {
        Vec::new()
    } else {
        store_merged::of_heads(conn, row.county_id, &[row.id])?
    };
    let named: Vec<&IdeaRow> = origins.iter().chain([row]).collect();
    let around = Around::load(conn, row.county_id, &named)?;
    let head = match row.merged_into {
        Some(id) => store_merged::head(conn, row.county_id, id)?,
        None => None,
    };
    let round = match row.round_id {
        Some(id) => project_rounds::named(conn, row.county_id, &[id])?.remove(&id),
        None => None,
    };
    let contact = match case.is_office() {
        true => store_contacts::find(conn, row)?.map(masked),
        false => None,
    };
    let origin = |row: &IdeaRow| ProjectIdeaOrigin {
        id: row.id,
        number: row.number.clone(),
        title: row.title.clone(),
        channel: row.channel,
        received_on: row.received_on,
        giver_name: around.giver(row),
        version: row.version,
    };
    Ok(ProjectIdeaResponse {
        item: around.item(row, None),
        content: row.content.clone(),
        round_title: round.map(|round| round.title),
        head: head.map(|head| ProjectIdeaHead {
            id: head.id,
            number: head.number,
            title: head.title,
            status: head.status,
        }),
        origins: origins.iter().map(origin).collect(),
        exclusion_reason: row.exclusion_reason,
        exclusion_note: row.exclusion_note.clone(),
        attachments: attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        contact,
        actions: actions(case, acting.locale),
        recorded_by: row.recorded_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<Listed>,
) -> Result<Page<ProjectIdeaItem>, Problem> {
    let named: Vec<&IdeaRow> = rows.items.iter().map(|listed| &listed.row).collect();
    let around = Around::load(conn, acting.scope.county_id(), &named)?;
    Ok(rows.map(|listed| around.item(&listed.row, listed.found)))
}

/// Some ideas as a list shows them, in the same order.
pub(super) fn items(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: &[IdeaRow],
) -> Result<Vec<ProjectIdeaItem>, Problem> {
    let named: Vec<&IdeaRow> = rows.iter().collect();
    let around = Around::load(conn, acting.scope.county_id(), &named)?;
    Ok(rows.iter().map(|row| around.item(row, None)).collect())
}

/// What ideas name and count.
struct Around {
    towns: HashMap<Id, String>,
    deputies: HashMap<Id, String>,
    units: HashMap<Id, String>,
    merged: HashMap<Id, i64>,
}

impl Around {
    fn load(conn: &mut AnyConnection, county_id: i64, rows: &[&IdeaRow]) -> Result<Self, Problem> {
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let deputies: Vec<Id> = rows.iter().filter_map(|row| row.deputy_id).collect();
        let units: Vec<Id> = rows.iter().filter_map(|row| row.unit_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            deputies: congresses::deputy_names(conn, county_id, deputies)?,
            units: organs::names(conn, county_id, &units)?,
            merged: store_merged::counts(conn, county_id, &ids)?,
        })
    }

    /// Who gave it, if it is one who is named.
    fn giver(&self, row: &IdeaRow) -> Option<String> {
        let deputy = row.deputy_id.and_then(|id| self.deputies.get(&id));
        let unit = || row.unit_id.and_then(|id| self.units.get(&id));
        deputy.or_else(unit).cloned()
    }

    fn item(&self, row: &IdeaRow, found: Option<ProjectIdeaFound>) -> ProjectIdeaItem {
        ProjectIdeaItem {
            id: row.id,
            number: row.number.clone(),
            level: row.level,
            organ_id: row.organ_id,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            round_id: row.round_id,
            channel: row.channel,
            title: row.title.clone(),
            excerpt: row.content.chars().take(EXCERPT).collect(),
            place: row.place.clone(),
            village: row.village.clone(),
            category: row.category,
            received_on: row.received_on,
            deputy_id: row.deputy_id,
            unit_id: row.unit_id,
            giver_name: self.giver(row),
            status: row.status,
            merged_into: row.merged_into,
            merged_count: self.merged.get(&row.id).copied().unwrap_or_default(),
            found,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<ProjectIdeaActionState> {
    let state = |key: &ProjectIdeaAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|why| error::problem(why, case.row.status, locale));
        ProjectIdeaActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    ProjectIdeaAction::ALL.iter().map(state).collect()
}
