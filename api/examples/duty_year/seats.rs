//! The congresses of a county, and who is in office in them.

use anyhow::Result;
use diesel::prelude::*;
use luzhi::features::congresses::{self, Congress};
use luzhi::platform::auth::Acting;
use luzhi::platform::db::{AnyConnection, Id};
use luzhi::schema::{mandates, organs};

/// A deputy in office, and the congress.
pub struct Seat<'a> {
    pub congress: &'a Congress,
    pub deputy: Id,
}

/// The congresses that sit now: that of the county, those of its towns.
pub fn sitting(conn: &mut AnyConnection, acting: &Acting) -> Result<Vec<Congress>> {
    let towns: Vec<Id> = organs::table
        .filter(organs::county_id.eq(acting.scope.county_id()))
        .filter(organs::kind.eq("township_congress"))
        .filter(organs::is_active.eq(true))
        .order(organs::region_code.asc())
        .select(organs::id)
        .load(conn)?;
    let mut found = Vec::new();
    for town in std::iter::once(None).chain(towns.into_iter().map(Some)) {
        let congress = congresses::of_place(conn, acting, town);
        found.extend(congress.map_err(|problem| anyhow::anyhow!("{problem}"))?);
    }
    Ok(found)
}

/// Who is in office in them.
pub fn in_office<'a>(
    conn: &mut AnyConnection,
    county: i64,
    congresses: &'a [Congress],
) -> Result<Vec<Seat<'a>>> {
    let mut found = Vec::new();
    for congress in congresses {
        let deputies: Vec<Id> = mandates::table
            .filter(mandates::county_id.eq(county))
            .filter(mandates::term_id.eq(congress.term_id))
            .filter(mandates::status.eq("active"))
            .order(mandates::id.asc())
            .select(mandates::deputy_id)
            .load(conn)?;
        let deputies = deputies.into_iter();
        found.extend(deputies.map(|deputy| Seat { congress, deputy }));
    }
    Ok(found)
}
