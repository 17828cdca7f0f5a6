//! A quarter with everything around it, in a fixed number of queries.

use super::case::Case;
use super::dto::PreviewGroupQuarterQuery;
use super::figures::judge;
use super::model::GroupQuarterAction;
use super::response::{
    ClosedGroupQuarter, GroupQuarterActionState, GroupQuarterForecast, GroupQuarterItem,
    GroupQuarterPreview, GroupQuarterResponse,
};
use super::rows::QuarterRow;
use super::{closing, error, rules, store};
use crate::features::explanations::Explanation;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::{Locale, Params};
use std::collections::HashMap;

/// The quarter as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<GroupQuarterResponse, Problem> {
    let row = &case.row;
    let towns = towns(conn, row.county_id, std::slice::from_ref(row))?;
    let told = serde_json::from_value::<Explanation>(row.reasons.0.clone()).unwrap_or_default();
    Ok(GroupQuarterResponse {
        item: item(row, &towns),
        explanation: told.render(&acting.locale),
        plan_content: row.plan_content.clone(),
        plan_by: row.plan_by_name.clone(),
        plan_at: row.plan_at,
        plan_note: row.plan_note.clone(),
        closed_by: row.closed_by_name.clone(),
        actions: actions(case, acting.locale),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<QuarterRow>,
) -> Result<Page<GroupQuarterItem>, Problem> {
    let towns = towns(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| item(&row, &towns)))
}

/// Those that were just closed.
pub(super) fn closed(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: &[QuarterRow],
) -> Result<ClosedGroupQuarter, Problem> {
    let towns = towns(conn, acting.scope.county_id(), rows)?;
    let items = rows.iter().map(|row| item(row, &towns)).collect();
    Ok(ClosedGroupQuarter { items })
}

/// As it would be closed now.
pub(super) fn preview(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &PreviewGroupQuarterQuery,
) -> Result<GroupQuarterPreview, Problem> {
    let congress = congresses::own_congress(conn, acting, query.level)?;
    let quarter = (query.year, query.quarter);
    let ends_on = rules::last_day(query.year, query.quarter)
        .ok_or_else(|| Problem::parameter("quarter", "group_quarter_unknown", Params::new()))?;
    let (_, judged) = judge(conn, acting, &congress, quarter)?;
    let county_id = acting.scope.county_id();
    let is_closed = store::is_closed(conn, county_id, congress.term_id, quarter)?;
    let refused = if is_closed {
        Some(error::CLOSED.problem())
    } else if ends_on >= acting.today {
        Some(Problem::field("/quarter", "group_quarter_not_over"))
    } else if judged.is_empty() {
        Some(error::NO_GROUPS.problem())
    } else {
        closing::open_before(conn, county_id, congress.term_id, quarter)?
    };
    Ok(GroupQuarterPreview {
        year: query.year,
        quarter: query.quarter,
        ends_on,
        is_open: refused.is_none(),
        code: refused.as_ref().map(|problem| problem.code().to_owned()),
        reason: refused.map(|problem| problem.detail(acting.locale)),
        items: judged
            .into_iter()
            .map(|one| GroupQuarterForecast {
                group_id: one.group.id,
                group_name: one.group.name,
                colour: one.colour,
                figures: one.figures.into(),
                explanation: one.explanation.render(&acting.locale),
            })
            .collect(),
    })
}

fn towns(
    conn: &mut AnyConnection,
    county_id: i64,
    rows: &[QuarterRow],
) -> Result<HashMap<Id, String>, Problem> {
    let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
    organs::short_names(conn, county_id, &towns)
}

fn item(row: &QuarterRow, towns: &HashMap<Id, String>) -> GroupQuarterItem {
    GroupQuarterItem {
        id: row.id,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        group_id: row.group_id,
        group_name: row.title.clone(),
        year: row.year,
        quarter: row.quarter,
        colour: row.colour,
        figures: row.figures().into(),
        plan: row.plan,
        plan_due_on: row.plan_due_on,
        created_at: row.created_at,
        version: row.version,
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<GroupQuarterActionState> {
    let state = |key: &GroupQuarterAction| {
        let problem = case.check(*key).err().map(Problem::from);
        GroupQuarterActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    GroupQuarterAction::ALL.iter().map(state).collect()
}
