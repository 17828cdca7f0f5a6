//! A plan is begun as a draft, empty or with the items of an earlier year.

use super::case::Case;
use super::dto::CreateWorkPlanRequest;
use super::log::Entry;
use super::model::WorkPlanStatus;
use super::rows::{ItemRow, PlanRow};
use super::{error, store, store_items};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::ids::new_id;
use chrono::{Datelike, NaiveDate};

/// Begins a plan of the caller's congress.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateWorkPlanRequest,
) -> Result<Case, Problem> {
    let id = identifier(tx, acting, request.id)?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let county_id = acting.scope.county_id();
    if store::of_year(tx, county_id, congress.organ_id, request.year)?.is_some() {
        return Err(error::YEAR_TAKEN.with("year", request.year));
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let title = match &request.title {
        Some(title) => title.clone(),
        None => default_title(tx, county_id, congress.town_id, request.year)?,
    };
    let row = PlanRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        term_id: congress.term_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        year: request.year,
        title,
        status: WorkPlanStatus::Draft,
        adopted_on: None,
        adopted_at_meeting_id: None,
        published_on: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        created_by: acting.scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    let taken = match request.from_year {
        Some(year) => taken_over(tx, acting, &row, year)?,
        None => Vec::new(),
    };
    store::insert(tx, &row)?;
    store::save_text(tx, &row, request.content.as_deref())?;
    store_items::insert(tx, &taken)?;
    Entry::new(&row, "work_plan.created").write(tx, acting)?;
    Case::new(tx, acting, row)
}

/// `城关镇人大2026年工作计划`: part of the paper, which is Chinese in every language of the interface.
fn default_title(
    tx: &mut Tx<'_>,
    county_id: i64,
    town_id: Option<Id>,
    year: i32,
) -> Result<String, Problem> {
    let body = match town_id {
        Some(town) => organs::short_names(tx, county_id, &[town])?.remove(&town),
        None => Some(organs::county(tx, county_id)?.name),
    };
    let body = body.unwrap_or_default();
    Ok(match town_id {
        Some(_) => format!("{body}人大{year}年工作计划"),
        None => format!("{body}人大常委会{year}年工作计划"),
    })
}

/// The items of an earlier plan of the same congress on the same days of the new year, without what became of
/// them.
fn taken_over(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &PlanRow,
    year: i32,
) -> Result<Vec<ItemRow>, Problem> {
    let earlier = store::of_year(tx, row.county_id, row.organ_id, year)?;
    let earlier = earlier.ok_or_else(|| Problem::field("/from_year", "work_plan_none"))?;
    let items = store_items::of_plans(tx, row.county_id, &[earlier.id])?;
    let kept = items.into_iter().filter(|item| item.dropped_on.is_none());
    let renewed = kept.zip(1..).map(|(item, position)| ItemRow {
        id: new_id(),
        plan_id: row.id,
        position,
        begins_on: in_year(item.begins_on, row.year),
        ends_on: in_year(item.ends_on, row.year),
        done_on: None,
        done_note: None,
        created_at: acting.now,
        updated_at: acting.now,
        ..item
    });
    Ok(renewed.collect())
}

/// The same day of another year; of 29 February the day before where there is none.
fn in_year(day: NaiveDate, year: i32) -> NaiveDate {
    let same = day.with_year(year);
    same.or_else(|| NaiveDate::from_ymd_opt(year, day.month(), 28))
        .unwrap_or(day)
}

/// The identifier the client minted, or a new one.
fn identifier(tx: &mut Tx<'_>, acting: &Acting, asked: Option<Id>) -> Result<Id, Problem> {
    let Some(id) = asked else { return Ok(new_id()) };
    if id.0.get_version_num() != 7 {
        return Err(Problem::field("/id", "uuid_v7"));
    }
    if store::exists(tx, acting.scope.county_id(), id)? {
        return Err(problem_codes::ALREADY_EXISTS.problem());
    }
    Ok(id)
}
