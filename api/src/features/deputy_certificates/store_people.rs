//! The seats that certificates belong to.

use crate::features::congresses::Mandate;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::mandates;
use diesel::prelude::*;
use std::collections::HashMap;

/// Where the seats of deputies stand, by term and deputy: one query for a whole page.
pub(super) fn seats(
    conn: &mut AnyConnection,
    county_id: i64,
    deputies: Vec<Id>,
) -> Result<HashMap<(Id, Id), Mandate>, Problem> {
    let rows: Vec<(Id, Id, String)> = mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(one_of(mandates::deputy_id, deputies))
        .select((mandates::term_id, mandates::deputy_id, mandates::status))
        .load(conn)?;
    let seats = rows.into_iter();
    Ok(seats
        .map(|(term_id, deputy_id, status)| ((term_id, deputy_id), Mandate::of(&status)))
        .collect())
}
