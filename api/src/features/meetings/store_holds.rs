//! What keeps a sitting from being closed, and its item from being finished: a vote that is going on.
//! Whoever conducts it says when it begins and ends.

use super::error;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::Problem;
use crate::schema::meeting_holds;
use diesel::prelude::*;

/// Something that goes on in a sitting, maybe about an item.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = meeting_holds, treat_none_as_default_value = false)]
pub struct Hold {
    /// The county.
    pub county_id: i64,
    /// The sitting.
    pub sitting_id: Id,
    /// What goes on.
    pub holder_id: Id,
    /// The item it is about.
    pub item_id: Option<Id>,
    /// What it is called, for whoever must wait for it.
    pub title: String,
}

/// From now on the sitting waits for it.
pub(in crate::features) fn hold(tx: &mut Tx<'_>, hold: &Hold) -> Result<(), Problem> {
    diesel::insert_into(meeting_holds::table)
        .values(hold)
        .execute(&mut **tx)?;
    Ok(())
}

/// It is over.
pub(in crate::features) fn release(
    tx: &mut Tx<'_>,
    (county_id, sitting_id, holder_id): (i64, Id, Id),
) -> Result<(), Problem> {
    diesel::delete(meeting_holds::table.find((county_id, sitting_id, holder_id)))
        .execute(&mut **tx)?;
    Ok(())
}

/// 409 while a sitting waits for something.
pub(super) fn sitting_is_free(
    conn: &mut AnyConnection,
    county_id: i64,
    sitting_id: Id,
) -> Result<(), Problem> {
    let found: Option<String> = meeting_holds::table
        .filter(meeting_holds::county_id.eq(county_id))
        .filter(meeting_holds::sitting_id.eq(sitting_id))
        .order(meeting_holds::title.asc())
        .select(meeting_holds::title)
        .first(conn)
        .optional()?;
    free(found)
}

/// 409 while an item waits for something.
pub(super) fn item_is_free(
    conn: &mut AnyConnection,
    county_id: i64,
    item_id: Id,
) -> Result<(), Problem> {
    let found: Option<String> = meeting_holds::table
        .filter(meeting_holds::county_id.eq(county_id))
        .filter(meeting_holds::item_id.eq(item_id))
        .order(meeting_holds::title.asc())
        .select(meeting_holds::title)
        .first(conn)
        .optional()?;
    free(found)
}

fn free(held_by: Option<String>) -> Result<(), Problem> {
    match held_by {
        Some(title) => Err(error::VOTE_OPEN.with("title", title)),
        None => Ok(()),
    }
}
