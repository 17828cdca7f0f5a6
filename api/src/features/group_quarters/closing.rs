//! The office closes a quarter of its congress: every group gets its colour, who leads it is told, and a red one has to
//! hand in a correction plan.

use super::dto::CloseGroupQuarterRequest;
use super::figures::{Judged, judge};
use super::log::{entry, waiting};
use super::model::{GroupQuarterColour as Colour, GroupQuarterPlan};
use super::rows::QuarterRow;
use super::{error, rules, store};
use crate::features::congresses::Congress;
use crate::features::{congresses, deputy_groups, parameters};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, Json, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use chrono::{Days, NaiveDate};

/// So many days for a correction plan; a local rule.
const PLAN_DAYS: &str = "group_correction_days";

/// Closes it: once, and not before its last day has passed.
pub(in crate::features) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CloseGroupQuarterRequest,
) -> Result<Vec<QuarterRow>, Problem> {
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let quarter = (request.year, request.quarter);
    let ended = rules::last_day(request.year, request.quarter)
        .ok_or_else(|| Problem::field("/quarter", "group_quarter_unknown"))?;
    if ended >= acting.today {
        return Err(Problem::field("/quarter", "group_quarter_not_over"));
    }
    let county_id = acting.scope.county_id();
    if store::is_closed(tx, county_id, congress.term_id, quarter)? {
        return Err(error::CLOSED.problem());
    }
    if let Some(before) = open_before(tx, county_id, congress.term_id, quarter)? {
        return Err(before);
    }
    let days = parameters::resolve(tx, county_id, congress.town_id, PLAN_DAYS, acting.today)?;
    let days: u64 = days.count().map_err(Problem::internal)?;
    let due_on = acting.today.checked_add_days(Days::new(days));
    let (measures, judged) = judge(tx, acting, &congress, quarter)?;
    if judged.is_empty() {
        return Err(error::NO_GROUPS.problem());
    }
    let measures = serde_json::to_value(measures).map_err(Problem::internal)?;
    let mut rows = Vec::new();
    for one in &judged {
        let row = row(acting, &congress, one, (quarter, due_on, measures.clone()))?;
        store::insert(tx, &row)?;
        let office = (one.colour == Colour::Red).then(|| Recipient::organ(row.office_id));
        let told = one.group.leaders().map(Recipient::deputy).chain(office);
        entry(&row, "group_quarter.closed")
            .waiting(waiting(&row, &one.group))
            .telling(told)
            .write(tx, acting)?;
        rows.push(row);
    }
    Ok(rows)
}

/// Why a quarter cannot be closed yet: two yellows running are seen only when the one before is closed first. Asked of
/// groups that were entered by then, so that nobody has to close the years before the system was there.
pub(super) fn open_before(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
    (year, quarter): (i32, i32),
) -> Result<Option<Problem>, Problem> {
    let before = rules::before(year, quarter);
    let Some(ended) = rules::last_day(before.0, before.1) else {
        return Ok(None);
    };
    let groups = deputy_groups::of_term(conn, county_id, term_id)?;
    let was_there = groups.iter().any(|group| {
        local_date(group.created_at) <= ended && group.dissolved_on.is_none_or(|day| day > ended)
    });
    if !was_there || store::is_closed(conn, county_id, term_id, before)? {
        return Ok(None);
    }
    let problem = error::ORDER.problem();
    Ok(Some(
        problem.with("year", before.0).with("quarter", before.1),
    ))
}

type Around = ((i32, i32), Option<NaiveDate>, serde_json::Value);

fn row(
    acting: &Acting,
    congress: &Congress,
    one: &Judged,
    ((year, quarter), due_on, measures): Around,
) -> Result<QuarterRow, Problem> {
    let is_red = one.colour == Colour::Red;
    Ok(QuarterRow {
        county_id: acting.scope.county_id(),
        id: new_id(),
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        group_id: one.group.id,
        title: one.group.name.clone(),
        year,
        quarter,
        colour: one.colour,
        held: one.figures.held,
        steps_missing: one.figures.steps_missing,
        steps_late: one.figures.steps_late,
        present: one.figures.present,
        total: one.figures.total,
        reasons: Json(serde_json::to_value(&one.explanation).map_err(Problem::internal)?),
        measures: Json(measures),
        plan: match is_red {
            true => GroupQuarterPlan::Awaited,
            false => GroupQuarterPlan::None,
        },
        plan_due_on: due_on.filter(|_| is_red),
        plan_content: None,
        plan_by_name: None,
        plan_at: None,
        plan_note: None,
        closed_by_name: acting.actor_name().to_owned(),
        is_demo: one.group.is_demo,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    })
}
