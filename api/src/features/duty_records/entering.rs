//! A record is entered, by the deputy or by the office for them.

use super::case::Case;
use super::dto::EnterDutyRecordRequest;
use super::error;
use super::log::tell;
use super::model::{DutyKind, DutyOrigin, DutyStatus};
use super::quarter::Quarter;
use super::rows::RecordRow;
use super::rules::wrong_day;
use super::{store, store_people, store_quarters};
use crate::features::congresses::{self, Congress, Seats, Standing};
use crate::features::organs;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, minted};
use chrono::NaiveDate;

/// Enters it; it waits for the office.
pub(in crate::features) fn enter(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &EnterDutyRecordRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    check(acting, request.kind, request.held_on)?;
    let (congress, deputy_id) = whose(tx, acting, request)?;
    let frozen = store_quarters::frozen_for_writing(tx, county_id, congress.organ_id)?;
    let counts = counting(request.held_on, frozen, request.is_late)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = RecordRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        deputy_id,
        kind: request.kind,
        held_on: request.held_on,
        year: counts.year,
        quarter: counts.number,
        title: request.title.clone(),
        note: request.note.clone(),
        hours: request.hours,
        origin: DutyOrigin::Entered,
        source_kind: None,
        source_id: None,
        status: DutyStatus::Pending,
        reason: None,
        entered_by: Some(acting.scope.account_id()),
        entered_by_name: acting.actor_name().to_owned(),
        decided_by_name: None,
        decided_at: None,
        sample_result: None,
        sample_note: None,
        sampled_by_name: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        is_by_office: false,
    };
    once(tx, &row)?;
    store::insert(tx, &row)?;
    tell(tx, acting, &row, "duty_record.entered")?;
    Ok(Case { row, frozen })
}

/// The congress, and the deputy: the caller, or the one the office enters for, who sat in it on that day. One who has
/// moved to another town since is entered for by the office of the congress they sat in then. Of a deputy of the county
/// it is laid with the committee of the subdistrict they are at home in, which verifies it.
fn whose(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &EnterDutyRecordRequest,
) -> Result<(Congress, Id), Problem> {
    let (congress, deputy_id) = if acting.scope.role() == Role::Deputy {
        let asked = (request.deputy_id, "/deputy_id");
        // Only who is in office acts as a deputy (代表法61).
        let (congress, own, _) = congresses::led_by(tx, acting, request.level, asked)?;
        (congress, own)
    } else {
        let congress = congresses::kept_congress(tx, acting, request.level)?;
        let asked = request
            .deputy_id
            .ok_or_else(|| Problem::field("/deputy_id", "required"))?;
        if !congresses::reach(tx, &acting.scope, &[asked])?.contains(&asked) {
            return Err(Problem::field("/deputy_id", "not_a_deputy"));
        }
        (congress, asked)
    };
    let county_id = acting.scope.county_id();
    let office_id = congresses::office_for(tx, county_id, (&congress, deputy_id))?;
    let congress = Congress {
        office_id,
        ..congress
    };
    let seat = (county_id, congress.term_id, deputy_id);
    in_office(tx, seat, request.held_on)?;
    Ok((congress, deputy_id))
}

/// Whether a deputy of a county was in office in a term on a day: suspended, they performed no duties (代表法61), also
/// when the suspension is over since.
pub(super) fn in_office(
    tx: &mut Tx<'_>,
    (county_id, term_id, deputy_id): (i64, Id, Id),
    held_on: NaiveDate,
) -> Result<(), Problem> {
    let seats = Seats::load(tx, county_id, &[(term_id, deputy_id)])?;
    match seats.on(term_id, deputy_id, held_on) {
        Standing::Active => Ok(()),
        Standing::Never => Err(Problem::field("/deputy_id", "not_a_deputy")),
        Standing::Suspended => Err(Problem::field("/held_on", "duty_mandate_suspended")),
        Standing::Out => Err(Problem::field("/held_on", "duty_not_in_office_then")),
    }
}

/// Whether such a thing may be entered, and for that day.
pub(super) fn check(acting: &Acting, kind: DutyKind, held_on: NaiveDate) -> Result<(), Problem> {
    if !kind.is_entered() {
        return Err(Problem::field("/kind", "duty_kind_is_derived"));
    }
    match wrong_day(held_on, acting.today) {
        Some(code) => Err(Problem::field("/held_on", code)),
        None => Ok(()),
    }
}

/// The quarter it counts in: that of its day, or when that is closed and the caller knows, the first open one.
pub(super) fn counting(
    held_on: NaiveDate,
    frozen: Option<Quarter>,
    is_late: bool,
) -> Result<Quarter, Problem> {
    let (own, counts) = (Quarter::of(held_on), Quarter::counting(held_on, frozen));
    match counts == own || is_late {
        true => Ok(counts),
        false => Err(error::frozen(own)),
    }
}

/// Entered twice, as after a lost answer with another identifier, or known from a meeting, it would count twice.
pub(super) fn once(tx: &mut Tx<'_>, row: &RecordRow) -> Result<(), Problem> {
    match store_people::is_known(tx, row)? {
        true => Err(error::TWICE.problem()),
        false => Ok(()),
    }
}
