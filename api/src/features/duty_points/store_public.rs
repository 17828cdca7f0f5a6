//! What everybody may read of closed quarters that are published to residents, in the database.

use super::rows::RuleSetRow;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    deputies, duty_point_lines as lines, duty_rule_sets as rule_sets, duty_scores as scores,
};
use diesel::prelude::*;
use std::collections::HashMap;

/// What a quarter gave, with the name of whom it was given to.
#[derive(Debug, Clone, Queryable)]
pub(super) struct NamedScore {
    pub(super) quarter_id: Id,
    pub(super) name: String,
    /// In tenths.
    pub(super) points: i32,
    /// Of the year so far, in tenths.
    pub(super) total: i32,
    pub(super) stars: Option<i32>,
}

/// What some quarters gave when they were closed: the newest first, in each by name.
pub(super) fn scores_of(
    conn: &mut AnyConnection,
    county_id: i64,
    quarters: &[Id],
    limit: i64,
) -> Result<Vec<NamedScore>, Problem> {
    Ok(scores::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(scores::county_id)
                .and(deputies::id.eq(scores::deputy_id))),
        )
        .filter(scores::county_id.eq(county_id))
        .filter(one_of(scores::quarter_id, quarters.to_vec()))
        .order((
            scores::year.desc(),
            scores::quarter.desc(),
            scores::organ_id.asc(),
            deputies::sort_key.asc(),
            deputies::id.asc(),
        ))
        .limit(limit)
        .select((
            scores::quarter_id,
            deputies::name,
            scores::points,
            scores::total,
            scores::stars,
        ))
        .load(conn)?)
}

/// The rules some quarters were counted by; nothing of a quarter in which nothing was counted by any.
pub(super) fn rules_of(
    conn: &mut AnyConnection,
    county_id: i64,
    quarters: &[Id],
) -> Result<HashMap<Id, RuleSetRow>, Problem> {
    let used: Vec<(Id, Option<Id>)> = lines::table
        .filter(lines::county_id.eq(county_id))
        .filter(one_of(lines::quarter_id, quarters.to_vec()))
        .filter(lines::rule_set_id.is_not_null())
        .order((lines::quarter_id.asc(), lines::rule_set_id.asc()))
        .select((lines::quarter_id, lines::rule_set_id))
        .distinct()
        .load(conn)?;
    let ids: Vec<Id> = used.iter().filter_map(|(_, rules)| *rules).collect();
    let rows: Vec<RuleSetRow> = rule_sets::table
        .filter(rule_sets::county_id.eq(county_id))
        .filter(one_of(rule_sets::id, ids))
        .select(RuleSetRow::as_select())
        .load(conn)?;
    let of_quarter = used.into_iter().filter_map(|(quarter, rules)| {
        let row = rows.iter().find(|row| Some(row.id) == rules)?;
        Some((quarter, row.clone()))
    });
    Ok(of_quarter.collect())
}
