//! Cards in the database.

use crate::platform::db::{AnyConnection, Columns, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::deputy_cards as cards;
use chrono::NaiveDate;
use diesel::prelude::*;

/// A card.
#[derive(Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = cards, treat_none_as_default_value = false, treat_none_as_null = true)]
pub(super) struct CardRow {
    pub county_id: i64,
    pub deputy_id: Id,
    pub consented_on: NaiveDate,
    pub takes_letters: bool,
    pub phone: Option<String>,
    pub contact_times: Option<String>,
    pub station_name: Option<String>,
    pub station_address: Option<String>,
    pub introduction: Option<String>,
    pub entered_by: Id,
    pub entered_by_name: String,
    pub withdrawn_at: Option<Timestamp>,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// The card of a deputy, shown or not.
pub(super) fn find(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
) -> Result<Option<CardRow>, Problem> {
    Ok(cards::table
        .find((county_id, deputy_id))
        .select(CardRow::as_select())
        .first(conn)
        .optional()?)
}

/// Enters the first card of a deputy.
pub(super) fn insert(conn: &mut AnyConnection, row: &CardRow) -> Result<(), Problem> {
    diesel::insert_into(cards::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes a card in place of what was there.
pub(super) fn save(conn: &mut AnyConnection, row: &CardRow) -> Result<CardRow, Problem> {
    Ok(
        diesel::update(cards::table.find((row.county_id, row.deputy_id)))
            .set(row)
            .returning(CardRow::columns())
            .get_result(conn)?,
    )
}
