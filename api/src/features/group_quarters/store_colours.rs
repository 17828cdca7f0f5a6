//! The colours of the last quarter that congresses closed, for those who compare them.

use super::model::GroupQuarterColour as Colour;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::group_quarters;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// The groups of a congress in a closed quarter.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::features) struct Colours {
    /// Which quarter.
    pub(in crate::features) quarter: i32,
    pub(in crate::features) green: i64,
    pub(in crate::features) yellow: i64,
    pub(in crate::features) red: i64,
}

/// Of each term, of the last of these quarters of a year that its congress closed: one query.
pub(in crate::features) fn colours(
    conn: &mut AnyConnection,
    county_id: i64,
    (year, quarters): (i32, &[i32]),
) -> Result<HashMap<Id, Colours>, Problem> {
    use group_quarters as q;
    let rows: Vec<(Id, i32, Colour, i64)> = q::table
        .filter(q::county_id.eq(county_id))
        .filter(q::year.eq(year))
        .filter(one_of(q::quarter, quarters.to_vec()))
        .group_by((q::term_id, q::quarter, q::colour))
        .select((q::term_id, q::quarter, q::colour, count_star()))
        .load(conn)?;
    let mut found: HashMap<Id, Colours> = HashMap::new();
    for (term, quarter, colour, number) in rows {
        let colours = found.entry(term).or_default();
        if quarter < colours.quarter {
            continue;
        }
        if quarter > colours.quarter {
            *colours = Colours {
                quarter,
                ..Colours::default()
            };
        }
        match colour {
            Colour::Green => colours.green += number,
            Colour::Yellow => colours.yellow += number,
            Colour::Red => colours.red += number,
        }
    }
    Ok(found)
}
