//! A bulletin with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{BulletinAction, BulletinStatus};
use super::response::{
    BulletinActionState, BulletinCorrection, BulletinItem, BulletinReader, BulletinResponse,
};
use super::rows::{BulletinRow, ReaderRow};
use super::store_readers;
use crate::features::{attachments, congresses, organs};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// The bulletin as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<BulletinResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, acting, std::slice::from_ref(row))?;
    let is_deputy = acting.scope.role() == Role::Deputy;
    // What was taken back is not read any more.
    let is_hidden = is_deputy && row.status == BulletinStatus::Withdrawn;
    let (corrections, attachments) = match is_hidden {
        true => (Vec::new(), Vec::new()),
        false => (
            store_readers::corrections(conn, row)?,
            attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        ),
    };
    let readers = match is_deputy {
        true => Vec::new(),
        false => readers(conn, row)?,
    };
    let corrections = corrections.into_iter().map(|one| BulletinCorrection {
        number: one.number,
        title: one.title,
        body: one.body,
        note: one.note,
        corrected_by: one.corrected_by_name,
        at: one.at,
    });
    Ok(BulletinResponse {
        item: around.item(row),
        body: (!is_hidden).then(|| row.body.clone()),
        sent_at: row.sent_at,
        reminded_on: row.reminded_on,
        withdraw_reason: row.withdraw_reason.clone(),
        readers,
        corrections: corrections.collect(),
        attachments,
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<BulletinRow>,
) -> Result<Page<BulletinItem>, Problem> {
    let around = Around::load(conn, acting, &rows.items)?;
    Ok(rows.map(|row| around.item(&row)))
}

/// Those who have not read it first, by name.
fn readers(conn: &mut AnyConnection, row: &BulletinRow) -> Result<Vec<BulletinReader>, Problem> {
    let rows = store_readers::of(conn, row.county_id, row.id)?;
    let ids = rows.iter().map(|one| one.deputy_id).collect();
    let mut names = congresses::deputy_names(conn, row.county_id, ids)?;
    let of = |one: ReaderRow| BulletinReader {
        deputy_id: one.deputy_id,
        name: names.remove(&one.deputy_id).unwrap_or_default(),
        read_at: one.read_at,
    };
    let mut found: Vec<BulletinReader> = rows.into_iter().map(of).collect();
    found.sort_by(|a, b| (a.read_at.is_some(), &a.name).cmp(&(b.read_at.is_some(), &b.name)));
    Ok(found)
}

/// What bulletins name, to how many they were sent, and whether the actor has read them.
struct Around {
    towns: HashMap<Id, String>,
    counts: HashMap<Id, (i64, i64)>,
    own: Vec<ReaderRow>,
}

impl Around {
    fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        rows: &[BulletinRow],
    ) -> Result<Self, Problem> {
        let county_id = acting.scope.county_id();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let own = acting.scope.deputy_id();
        let own = match own.filter(|_| acting.scope.role() == Role::Deputy) {
            Some(own) => store_readers::own(conn, county_id, &ids, own)?,
            None => Vec::new(),
        };
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            counts: store_readers::counts(conn, county_id, &ids)?,
            own,
        })
    }

    fn item(&self, row: &BulletinRow) -> BulletinItem {
        let mine = self.own.iter().find(|one| one.bulletin_id == row.id);
        let (sent_to, read) = self.counts.get(&row.id).copied().unwrap_or_default();
        BulletinItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            kind: row.kind,
            title: row.title.clone(),
            status: row.status,
            dated_on: row.dated_on,
            read_by: row.read_by,
            corrected_at: row.corrected_at,
            sent_to,
            read,
            is_mine: mine.is_some(),
            read_at: mine.and_then(|one| one.read_at),
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<BulletinActionState> {
    let state = |key: &BulletinAction| {
        let problem = case.check(*key).err().map(Problem::from);
        BulletinActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    BulletinAction::ALL.iter().map(state).collect()
}
