//! A deputy has read it: opened and confirmed, one act.

use super::case::Case;
use super::dto::BulletinNothing;
use super::log::{entry, steps};
use super::store_readers;
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Audience;
use crate::platform::http::Problem;

/// Writes it, once; anew after a correction.
pub(in crate::features) fn read(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    _: &BulletinNothing,
) -> Result<(), Problem> {
    let Some(mine) = &mut case.mine else {
        return Err(Problem::not_found());
    };
    let corrected_at = case.row.corrected_at;
    if mine
        .read_at
        .is_some_and(|read| corrected_at.is_none_or(|at| at <= read))
    {
        tx.without_event("it was read before");
        return Ok(());
    }
    store_readers::save(tx, mine, acting.now)?;
    if mine.read_at.is_none() {
        case.unread -= 1;
    }
    mine.read_at = Some(acting.now);
    let deputy_id = mine.deputy_id;
    let name = congresses::deputy_names(tx, case.row.county_id, vec![deputy_id])?;
    let name = name.into_values().next().unwrap_or_default();
    entry(&case.row, "bulletin.read")
        .with("names", name)
        .closing(Audience::deputy(deputy_id), steps::READ)
        .write(tx, acting)
}
