//! A bulletin is begun and changed before it is sent.

use super::case::Case;
use super::dto::{CreateBulletinRequest, UpdateBulletinRequest};
use super::log::entry;
use super::model::BulletinStatus;
use super::rows::BulletinRow;
use super::store;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};

/// Begins a draft.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateBulletinRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = BulletinRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        kind: request.kind,
        title: request.title.clone(),
        body: request.body.clone(),
        status: BulletinStatus::Draft,
        dated_on: acting.today,
        sent_at: None,
        read_by: None,
        corrected_at: None,
        reminded_on: None,
        withdraw_reason: None,
        created_by_name: acting.actor_name().to_owned(),
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    entry(&row, "bulletin.drafted").write(tx, acting)?;
    Case::load(tx, acting, row)
}

/// Changes the draft.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateBulletinRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    row.kind = request.kind.unwrap_or(row.kind);
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(body) = &request.body {
        row.body.clone_from(body);
    }
    case.save(tx, acting)?;
    entry(&case.row, "bulletin.updated").write(tx, acting)
}
