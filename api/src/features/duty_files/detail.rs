//! Files as they are read.

use super::assembling;
use super::case::Case;
use super::content::DutyFileContent;
use super::model::DutyFileAction;
use super::response::{
    DutyFileActionState, DutyFileClosing, DutyFileHandover, DutyFileItem, DutyFileLink,
    DutyFileResponse, DutyFilesOfDeputy,
};
use super::rows::{FileRow, Seat, level_of};
use super::rules;
use super::store;
use super::store_list::Listed;
use crate::features::congresses::CongressLevel;
use crate::features::deputies::mandates_of;
use crate::features::deputies::rules::MandateStatus;
use crate::features::{organs, terms};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};

/// The digest of a document.
pub(super) fn digest(content: &str) -> String {
    hex::encode(Sha256::digest(content.as_bytes()))
}

/// A page of files.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<Listed>,
) -> Result<Page<DutyFileItem>, Problem> {
    let towns: Vec<Id> = rows.items.iter().filter_map(town_of).collect();
    let towns = organs::short_names(conn, acting.scope.county_id(), &towns)?;
    Ok(rows.map(|row| {
        let is_over = row.status == MandateStatus::Ended
            || row.term_ends_on.is_some_and(|end| end <= acting.today);
        let town_id = town_of(&row);
        DutyFileItem {
            id: row.id,
            deputy_id: row.deputy_id,
            deputy_name: row.name,
            level: level_of(row.level).unwrap_or(CongressLevel::County),
            town_id,
            town_name: town_id.and_then(|id| towns.get(&id).cloned()),
            term_id: row.term_id,
            congress_name: row.congress_name,
            ordinal: row.ordinal,
            elected_on: row.elected_on,
            ended_on: row.ended_on,
            state: rules::state(is_over, row.frozen_on.is_some(), row.handed_on.is_some()),
            closed_on: row.frozen_on,
            handed_on: row.handed_on,
        }
    }))
}

fn town_of(row: &Listed) -> Option<Id> {
    row.organ_id
        .filter(|_| level_of(row.level) == Some(CongressLevel::Township))
}

/// A file in scope.
pub(in crate::features) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<DutyFileResponse, Problem> {
    let case = Case::load(conn, acting, id)?;
    assemble(conn, acting, &case)
}

/// A file in scope, and after it those of the other mandates of the deputy that the reader may see (一并打印).
pub(in crate::features) fn read_all_of_person(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<Vec<DutyFileResponse>, Problem> {
    let first = read(conn, acting, id)?;
    let others: Vec<Id> = first
        .others
        .iter()
        .filter_map(|link| link.file_id)
        .collect();
    let mut files = vec![first];
    for other in others {
        files.push(read(conn, acting, other)?);
    }
    Ok(files)
}

/// Everything of a deputy to take along: the files of all mandates the reader may see, the newest first, and the
/// mandates whose files are kept elsewhere.
pub(super) fn portable(
    conn: &mut AnyConnection,
    acting: &Acting,
    deputy_id: Id,
) -> Result<DutyFilesOfDeputy, Problem> {
    let seats = store::of_deputy(conn, &acting.scope, deputy_id)?;
    let first = seats.first().ok_or_else(Problem::not_found)?;
    let files = read_all_of_person(conn, acting, first.mandate.id)?;
    let elsewhere = others(conn, acting, first)?.into_iter();
    Ok(DutyFilesOfDeputy {
        deputy_id,
        deputy_name: first.deputy.name.clone(),
        on: acting.today,
        files,
        elsewhere: elsewhere.filter(|link| link.file_id.is_none()).collect(),
    })
}

fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DutyFileResponse, Problem> {
    let county_id = acting.scope.county_id();
    let seat = &case.seat;
    let content: DutyFileContent = match &case.file {
        Some(file) => serde_json::from_str(&file.content).map_err(Problem::internal)?,
        None => {
            let seats = std::slice::from_ref(seat);
            let mut all = assembling::contents(conn, (county_id, acting.today), seats)?;
            all.remove(&seat.mandate.id)
                .ok_or_else(Problem::not_found)?
        }
    };
    let towns: Vec<Id> = seat.town_id().into_iter().collect();
    let towns = organs::short_names(conn, county_id, &towns)?;
    let file = case.file.as_ref();
    Ok(DutyFileResponse {
        item: DutyFileItem {
            id: seat.mandate.id,
            deputy_id: seat.deputy.id,
            deputy_name: content.person.name.clone(),
            level: seat.level,
            town_id: seat.town_id(),
            town_name: seat.town_id().and_then(|id| towns.get(&id).cloned()),
            term_id: seat.term.id,
            congress_name: content.seat.congress_name.clone(),
            ordinal: content.seat.ordinal,
            elected_on: content.seat.elected_on,
            ended_on: content.seat.ended_on,
            state: case.state(acting),
            closed_on: file.map(|file| file.frozen_on),
            handed_on: file.and_then(|file| file.handed_on),
        },
        content,
        closing: file.map(closing),
        handover: file.and_then(handover),
        others: others(conn, acting, seat)?,
        pending: case.pending,
        actions: actions(case, acting),
        is_demo: seat.deputy.is_demo,
    })
}

fn closing(file: &FileRow) -> DutyFileClosing {
    DutyFileClosing {
        on: file.frozen_on,
        by: file.frozen_by_name.clone(),
        digest: file.digest.clone(),
        is_intact: digest(&file.content) == file.digest,
    }
}

fn handover(file: &FileRow) -> Option<DutyFileHandover> {
    Some(DutyFileHandover {
        on: file.handed_on?,
        to: file.handed_to.clone()?,
        note: file.handed_note.clone(),
        by: file.handed_by_name.clone()?,
    })
}

/// The other mandates of the deputy, at every level.
fn others(
    conn: &mut AnyConnection,
    acting: &Acting,
    seat: &Seat,
) -> Result<Vec<DutyFileLink>, Problem> {
    let county_id = acting.scope.county_id();
    let seen = store::of_deputy(conn, &acting.scope, seat.deputy.id)?;
    let seen: HashSet<Id> = seen.into_iter().map(|one| one.mandate.id).collect();
    let mut mandates = mandates_of(conn, county_id, &[seat.deputy.id])?;
    mandates.retain(|one| one.id != seat.mandate.id);
    let ids: Vec<Id> = mandates.iter().map(|one| one.term_id).collect();
    let of: HashMap<Id, terms::Term> = terms::by_ids(conn, county_id, &ids)?;
    let links = mandates.into_iter().filter_map(|one| {
        let term = of.get(&one.term_id)?;
        Some(DutyFileLink {
            file_id: seen.contains(&one.id).then_some(one.id),
            level: one.level,
            congress_name: term.congress_name.clone(),
            ordinal: term.ordinal,
            elected_on: one.elected_on,
            ended_on: one.ended_on,
        })
    });
    Ok(links.collect())
}

fn actions(case: &Case, acting: &Acting) -> Vec<DutyFileActionState> {
    let state = |key: &DutyFileAction| {
        let problem = case.check(acting, *key).err();
        DutyFileActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(acting.locale)),
        }
    };
    DutyFileAction::ALL.iter().map(state).collect()
}
