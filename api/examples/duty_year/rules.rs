//! The rules that points are counted by.

use anyhow::{Context, Result};
use chrono::NaiveDate;
use diesel::prelude::*;
use luzhi::features::congresses::{Congress, CongressLevel};
use luzhi::features::duty_points::model::DutyRuleSetStatus;
use luzhi::features::duty_points::templates;
use luzhi::platform::auth::Acting;
use luzhi::platform::db::{AnyConnection, Json};
use luzhi::platform::ids::new_id;
use luzhi::schema::duty_rule_sets as rule_sets;

/// With first, further, cap, shared cap and stars: the dearest there is to count.
const TEMPLATE: &str = "ruzhou";

/// Puts rules of the county in force from a day on, unless there are some. Towns without rules of their own count by
/// them.
pub fn adopt(
    conn: &mut AnyConnection,
    acting: &Acting,
    congresses: &[Congress],
    from: NaiveDate,
) -> Result<()> {
    let own = congresses
        .iter()
        .find(|one| one.level == CongressLevel::County)
        .context("the county has no congress")?;
    let adopted: i64 = rule_sets::table
        .filter(rule_sets::county_id.eq(acting.scope.county_id()))
        .filter(rule_sets::organ_id.eq(own.organ_id))
        .filter(rule_sets::status.eq(DutyRuleSetStatus::InForce))
        .filter(rule_sets::effective_from.le(from))
        .count()
        .get_result(conn)?;
    if adopted > 0 {
        return Ok(());
    }
    let template = templates::find(TEMPLATE).context("no such template")?;
    diesel::insert_into(rule_sets::table)
        .values((
            rule_sets::county_id.eq(acting.scope.county_id()),
            rule_sets::id.eq(new_id()),
            rule_sets::level.eq(own.level),
            rule_sets::organ_id.eq(own.organ_id),
            rule_sets::town_id.eq(own.town_id),
            rule_sets::office_id.eq(own.office_id),
            rule_sets::title.eq(&template.title),
            rule_sets::template.eq(&template.key),
            rule_sets::source.eq(&template.source),
            rule_sets::rules.eq(Json(serde_json::to_value(&template.rules)?)),
            rule_sets::status.eq(DutyRuleSetStatus::InForce),
            rule_sets::effective_from.eq(from),
            rule_sets::decided_on.eq(from),
            rule_sets::decided_by.eq("县人大常委会会议"),
            rule_sets::created_by_name.eq("bench"),
            rule_sets::is_demo.eq(true),
            rule_sets::version.eq(1_i64),
            rule_sets::created_at.eq(acting.now),
            rule_sets::updated_at.eq(acting.now),
        ))
        .execute(conn)?;
    Ok(())
}
