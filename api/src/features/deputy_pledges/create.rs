//! A pledge is handed in, by the deputy or by the office for one.

use super::case::Case;
use super::dto::{CreateDeputyPledgeRequest, DeputyPledgeItemRequest};
use super::error;
use super::log::of_pledge;
use super::model::{DeputyPledgeState, DeputyPledgeStatus};
use super::rows::{ItemRow, PledgeRow};
use super::rules::is_year;
use super::{store, store_parts};
use crate::features::{congresses, organs, parameters};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, minted, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use chrono::Datelike;

/// So many things may be promised; a local rule.
const MOST: &str = "pledge_items_max";

/// Enters it; one for each deputy and year.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateDeputyPledgeRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    if !is_year(request.year, acting.today.year()) {
        return Err(Problem::field("/year", "deputy_pledge_year"));
    }
    let asked = (request.deputy_id, "/deputy_id");
    // Only who is in office acts as a deputy (代表法61).
    let (congress, deputy_id, _) = congresses::led_by(tx, acting, request.level, asked)?;
    most(tx, acting, congress.town_id, &request.items)?;
    let place = (county_id, congress.organ_id);
    if store::is_pledged(tx, place, (deputy_id, request.year))? {
        return Err(error::TWICE.problem());
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = PledgeRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        deputy_id,
        year: request.year,
        status: DeputyPledgeStatus::Submitted,
        self_review: None,
        office_word: None,
        office_word_by_name: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    let items = (0..).zip(&request.items).enumerate();
    let items = items.map(|(at, (position, item))| match item.id {
        Some(_) => Err(Problem::field(&format!("/items/{at}/id"), "unknown")),
        None => Ok(fresh(&row, position, &item.content)),
    });
    let items: Vec<ItemRow> = items.collect::<Result<_, _>>()?;
    store_parts::insert_items(tx, items)?;
    let case = Case::load(tx, row)?;
    let told = match acting.scope.role() {
        Role::Deputy => Recipient::organ(case.row.office_id),
        _ => Recipient::deputy(deputy_id),
    };
    of_pledge(&case, "deputy_pledge.submitted")
        .with("names", case.name.as_str())
        .with("number", case.items.len())
        .telling([told])
        .write(tx, acting)?;
    Ok(case)
}

/// A new item of a pledge.
pub(super) fn fresh(row: &PledgeRow, position: i64, content: &str) -> ItemRow {
    ItemRow {
        county_id: row.county_id,
        id: new_id(),
        pledge_id: row.id,
        position,
        content: content.to_owned(),
        state: DeputyPledgeState::Open,
        is_current: true,
    }
}

/// How many things may be promised in the congress of a town, or of the county.
pub(super) fn items_max(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Option<Id>,
) -> Result<i64, Problem> {
    let county_id = acting.scope.county_id();
    let set = parameters::resolve(conn, county_id, town_id, MOST, acting.today)?;
    set.int().map_err(Problem::internal)
}

/// Whether not too much is promised.
pub(super) fn most(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Option<Id>,
    items: &[DeputyPledgeItemRequest],
) -> Result<(), Problem> {
    let most = items_max(conn, acting, town_id)?;
    if i64::try_from(items.len()).unwrap_or(i64::MAX) <= most {
        return Ok(());
    }
    let params = Params::from([("max".to_owned(), most.into())]);
    let problem = problem_codes::VALIDATION_FAILED.problem();
    Err(problem.at("/items", "deputy_pledge_too_many", params))
}
