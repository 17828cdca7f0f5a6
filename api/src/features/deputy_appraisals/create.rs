//! An appraisal is prepared, and changed while it is.

use super::case::Case;
use super::dto::{CreateDeputyAppraisalRequest, DeputyAppraisalText, UpdateDeputyAppraisalRequest};
use super::log::entry;
use super::model::DeputyAppraisalStatus;
use super::rows::{AppraisalRow, DeputyRow, TallyRow};
use super::rules::wrong_due;
use super::{store, store_people};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Json, Tx};
use crate::platform::http::{Problem, minted};
use chrono::{Datelike, NaiveDate};
use serde_json::json;
use std::collections::HashSet;

/// The five items (五好, 旬阳小河镇 2020) and our own words for them, which each congress may change.
const ITEMS: [(&str, &str); 5] = [
    (
        "思想品德好",
        "政治立场坚定，拥护党的领导，公道正派，家风良好，在群众中有好口碑。",
    ),
    (
        "遵纪守法好",
        "带头遵守宪法法律和村规民约，严守会议纪律，不插手个案、不参与招标投标。",
    ),
    (
        "依法履职好",
        "按时出席会议，认真审议发言，积极参加视察调研和小组活动，提出有质量的建议。",
    ),
    (
        "为民办事好",
        "经常联系走访选民，如实反映群众意见，热心为群众办好事、解难事。",
    ),
    (
        "模范带头好",
        "在本职岗位和乡村振兴、公益事业、化解矛盾中走在前面、做出样子。",
    ),
];

/// Prepares it.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateDeputyAppraisalRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    if request.year > i64::from(acting.today.year()) {
        return Err(Problem::field("/year", "future"));
    }
    check_due(request.due_on, acting.today)?;
    let items = match &request.items {
        Some(items) => texts(items)?,
        None => usual(tx, county_id, congress.organ_id)?,
    };
    let title = request.title.clone();
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = AppraisalRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        year: request.year,
        title: title.unwrap_or_else(|| format!("{}年度五好代表评议", request.year)),
        items,
        status: DeputyAppraisalStatus::Draft,
        due_on: request.due_on,
        opened_on: None,
        closed_on: None,
        share_percent: None,
        creation_target: None,
        commendation_target: None,
        minimum_group: None,
        member_count: None,
        reminded_on: None,
        proposal_note: None,
        decided_on: None,
        decided_by: None,
        decision_note: None,
        cancel_reason: None,
        created_by_name: acting.actor_name().to_owned(),
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    let people = people(tx, &row, request.deputy_ids.as_deref())?;
    store::insert(tx, &row)?;
    store_people::replace(tx, &row, people, Vec::new())?;
    let case = Case::load(tx, acting, row)?;
    entry(&case, "deputy_appraisal.created")
        .with("total", case.deputies.len())
        .write(tx, acting)?;
    Ok(case)
}

/// Changes what is given.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    mut case: Case,
    request: &UpdateDeputyAppraisalRequest,
) -> Result<Case, Problem> {
    let row = &mut case.row;
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(due_on) = request.due_on {
        check_due(due_on, acting.today)?;
        row.due_on = due_on;
    }
    if let Some(items) = &request.items {
        row.items = texts(items)?;
    }
    if let Some(ids) = &request.deputy_ids {
        let people = people(tx, row, Some(ids.as_slice()))?;
        store_people::replace(tx, row, people, Vec::new())?;
    }
    case.save(tx, acting)?;
    let case = Case::load(tx, acting, case.row)?;
    entry(&case, "deputy_appraisal.updated")
        .with("total", case.deputies.len())
        .write(tx, acting)?;
    Ok(case)
}

/// Whether deputies can be asked to rate until that day.
pub(super) fn check_due(due_on: NaiveDate, today: NaiveDate) -> Result<(), Problem> {
    match wrong_due(due_on, today) {
        Some(code) => Err(Problem::field("/due_on", code)),
        None => Ok(()),
    }
}

/// Items to be kept: each name once.
fn texts(items: &[DeputyAppraisalText]) -> Result<Json, Problem> {
    let mut seen = HashSet::new();
    if let Some(at) = items.iter().position(|one| !seen.insert(&one.name)) {
        return Err(Problem::field(&format!("/items/{at}/name"), "duplicate"));
    }
    Ok(Json(json!(items)))
}

/// The items of the congress's appraisal before, or the five usual ones.
fn usual(conn: &mut AnyConnection, county_id: i64, organ_id: Id) -> Result<Json, Problem> {
    if let Some(before) = store::newest(conn, county_id, organ_id)? {
        return Ok(before.items);
    }
    let items = ITEMS.iter().map(|(name, text)| DeputyAppraisalText {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    });
    Ok(Json(json!(items.collect::<Vec<_>>())))
}

/// Those of `ids` as who is appraised: each once, in office and not suspended (D13); all by default.
fn people(
    conn: &mut AnyConnection,
    row: &AppraisalRow,
    ids: Option<&[Id]>,
) -> Result<Vec<DeputyRow>, Problem> {
    let active = store_people::in_office(conn, row.county_id, row.term_id)?;
    let chosen = match ids {
        Some(ids) => ids.to_vec(),
        None => active.clone(),
    };
    let known: HashSet<Id> = active.into_iter().collect();
    let mut seen = HashSet::new();
    for (at, id) in chosen.iter().enumerate() {
        let pointer = format!("/deputy_ids/{at}");
        if !known.contains(id) {
            return Err(Problem::field(&pointer, "appraisal_not_in_office"));
        }
        if !seen.insert(*id) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
    }
    let one = |deputy_id: Id| DeputyRow {
        county_id: row.county_id,
        appraisal_id: row.id,
        deputy_id,
        phone_sheets: 0,
        paper_sheets: 0,
        outcome: None,
        is_proposed: false,
        is_commended: false,
    };
    Ok(chosen.into_iter().map(one).collect())
}

/// A sum of nobody for each deputy and item.
pub(super) fn empty(row: &AppraisalRow, deputies: &[Id], items: usize) -> Vec<TallyRow> {
    let of = |deputy_id: Id| {
        (0_i64..).take(items).map(move |item| TallyRow {
            county_id: row.county_id,
            appraisal_id: row.id,
            deputy_id,
            item,
            phone_good: 0,
            paper_good: 0,
        })
    };
    deputies.iter().copied().flat_map(of).collect()
}
