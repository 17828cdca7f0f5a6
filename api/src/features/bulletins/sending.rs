//! A bulletin is sent, those who have not read it are reminded, it is taken back.

use super::case::Case;
use super::dto::{BulletinNothing, SendBulletinRequest, WithdrawBulletinRequest};
use super::log::{entry, waiting};
use super::model::{BulletinAudience, BulletinStatus};
use super::rows::ReaderRow;
use super::store_readers;
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use std::collections::HashSet;

/// Sends it to all deputies of the congress or to chosen ones; it waits until they have read it.
pub(in crate::features) fn send(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &SendBulletinRequest,
) -> Result<(), Problem> {
    if request.read_by.is_some_and(|day| day < acting.today) {
        return Err(Problem::field("/read_by", "past"));
    }
    let ids = audience(tx, acting, case, request)?;
    let rows = ids.iter().map(|id| ReaderRow {
        county_id: case.row.county_id,
        bulletin_id: case.row.id,
        deputy_id: *id,
        read_at: None,
    });
    store_readers::insert(tx, rows.collect())?;
    case.row.status = BulletinStatus::Sent;
    case.row.sent_at = Some(acting.now);
    case.row.dated_on = acting.today;
    case.row.read_by = request.read_by;
    case.save(tx, acting)?;
    case.unread = i64::try_from(ids.len()).map_err(Problem::internal)?;
    entry(&case.row, "bulletin.sent")
        .with("total", ids.len())
        .waiting(waiting(&case.row, &ids))
        .telling(ids.into_iter().map(Recipient::deputy))
        .write(tx, acting)
}

fn audience(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    request: &SendBulletinRequest,
) -> Result<Vec<Id>, Problem> {
    let row = &case.row;
    if request.audience == BulletinAudience::Congress {
        let ids = store_readers::in_office(tx, row.county_id, row.term_id)?;
        return match ids.is_empty() {
            true => Err(Problem::field("/audience", "bulletin_nobody")),
            false => Ok(ids),
        };
    }
    if request.deputy_ids.is_empty() {
        return Err(Problem::field("/deputy_ids", "required"));
    }
    let ids = &request.deputy_ids;
    let mut seen = HashSet::new();
    if let Some(at) = ids.iter().position(|id| !seen.insert(*id)) {
        return Err(Problem::field(&format!("/deputy_ids/{at}"), "duplicate"));
    }
    let found = congresses::deputies_in_office(tx, &acting.scope, row.term_id, ids)?;
    match ids.iter().position(|id| !found.contains_key(id)) {
        Some(at) => Err(Problem::field(&format!("/deputy_ids/{at}"), "not_a_deputy")),
        None => Ok(ids.clone()),
    }
}

/// Reminds those who have not read it; at most once a day, which the rules have asked.
pub(super) fn remind(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    _: &BulletinNothing,
) -> Result<(), Problem> {
    let rows = store_readers::of(tx, case.row.county_id, case.row.id)?;
    let unread = rows.iter().filter(|one| one.read_at.is_none());
    let unread: Vec<Recipient> = unread.map(|one| Recipient::deputy(one.deputy_id)).collect();
    case.row.reminded_on = Some(acting.today);
    case.save(tx, acting)?;
    entry(&case.row, "bulletin.reminded")
        .with("total", unread.len())
        .telling(unread)
        .write(tx, acting)
}

/// Takes it back, with the reason; those to whom it was sent are told.
pub(super) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &WithdrawBulletinRequest,
) -> Result<(), Problem> {
    let rows = store_readers::of(tx, case.row.county_id, case.row.id)?;
    case.row.status = BulletinStatus::Withdrawn;
    case.row.withdraw_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    entry(&case.row, "bulletin.withdrawn")
        .with("reason", request.reason.as_str())
        .waiting(Vec::new())
        .telling(rows.iter().map(|one| Recipient::deputy(one.deputy_id)))
        .write(tx, acting)
}
