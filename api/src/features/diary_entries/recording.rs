//! A deputy writes into their diary.

use super::dto::RecordDiaryEntryRequest;
use super::log::tell;
use super::model::DiaryHandling;
use super::rows::EntryRow;
use super::rules::{wrong_day, wrong_follow_up};
use super::store;
use crate::features::{congresses, organs, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{Problem, minted};
use chrono::NaiveDate;

const SHARED: &str = "diary_shared_by_default";

/// Enters it.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &RecordDiaryEntryRequest,
) -> Result<EntryRow, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    // Only who is in office acts as a deputy (代表法61).
    let (congress, deputy_id, _) =
        congresses::led_by(tx, acting, request.level, (None, "/deputy_id"))?;
    let met_on = request.met_on.unwrap_or(acting.today);
    let handling = request.handling.unwrap_or(DiaryHandling::Noted);
    check(acting, met_on, request.follow_up_on, Some(handling))?;
    let is_shared = match request.is_shared {
        Some(said) => said,
        None => shared_by_default(tx, county_id, congress.town_id, acting.today)?,
    };
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = EntryRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        deputy_id,
        met_on,
        content: request.content.clone(),
        village: request.village.clone(),
        place: request.place.clone(),
        people: request.people.clone(),
        category: request.category,
        handling,
        handled_note: request.handled_note.clone(),
        follow_up_on: request.follow_up_on,
        result: None,
        is_shared,
        message_id: None,
        suggestion_id: None,
        idea_id: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        opinion_id: None,
        is_shared_with_leader: request.is_shared_with_leader.unwrap_or_default(),
    };
    store::insert(tx, &row)?;
    tell(tx, acting, &row, "diary_entry.recorded")?;
    Ok(row)
}

/// Whether the days fit together, and whether a deputy may say that it was handled so.
pub(super) fn check(
    acting: &Acting,
    met_on: NaiveDate,
    follow_up_on: Option<NaiveDate>,
    handling: Option<DiaryHandling>,
) -> Result<(), Problem> {
    if let Some(code) = wrong_day(met_on, acting.today) {
        return Err(Problem::field("/met_on", code));
    }
    if let Some(code) = follow_up_on.and_then(|day| wrong_follow_up(met_on, day)) {
        return Err(Problem::field("/follow_up_on", code));
    }
    match handling.is_none_or(DiaryHandling::is_said) {
        true => Ok(()),
        false => Err(Problem::field("/handling", "diary_handling_follows")),
    }
}

fn shared_by_default(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
    on: NaiveDate,
) -> Result<bool, Problem> {
    let set = parameters::resolve(conn, county_id, town_id, SHARED, on)?;
    set.flag().map_err(Problem::internal)
}
