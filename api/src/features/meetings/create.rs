//! A meeting is planned: its row, its roll, its sittings, a proposed agenda.

use super::case::Case;
use super::dto::CreateMeetingRequest;
use super::log::Entry;
use super::model::{MeetingKind, MeetingStatus};
use super::rows::Meeting;
use super::templates::{self, Season};
use super::{roll, store, store_people, titles};
use crate::features::organs::OrganKind;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::clock::{local_date, local_time};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::ids::new_id;
use crate::platform::text::search_text;
use chrono::{Datelike, NaiveDate};

/// Enters a meeting of the caller's congress. A subdistrict has none: residents, voters and deputies of the county meet
/// there to talk (居民议事会、选民代表会议), and nothing is voted on.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateMeetingRequest,
) -> Result<Case, Problem> {
    let congress = match request.kind {
        MeetingKind::Symposium => congresses::kept_congress(tx, acting, request.level)?,
        _ => congresses::own_congress(tx, acting, request.level)?,
    };
    let id = identifier(tx, acting, request.id)?;
    let (begins_on, ends_on) = days(request.begins_on, request.ends_on)?;
    if request
        .begins_at
        .is_some_and(|at| local_date(at) != begins_on)
    {
        return Err(Problem::field("/begins_at", "not_the_first_day"));
    }
    group(tx, acting, request, congress.town_id)?;
    if request.ordinal.is_some() && !request.kind.is_numbered() {
        return Err(Problem::field("/ordinal", "not_numbered"));
    }
    if request.is_extraordinary && request.kind != MeetingKind::CongressSession {
        return Err(Problem::field("/is_extraordinary", "not_a_session"));
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let mut row = Meeting {
        county_id: acting.scope.county_id(),
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        office_id: congress.office_id,
        town_id: congress.town_id,
        term_id: congress.term_id,
        kind: request.kind,
        title: String::new(),
        ordinal: None,
        is_extraordinary: request.is_extraordinary,
        year: begins_on.year(),
        begins_on,
        ends_on,
        place: request.place.clone(),
        host: request.host.clone(),
        group_id: request.group_id,
        status: MeetingStatus::Planned,
        decided_on: None,
        published_on: None,
        notice: None,
        notified_at: None,
        notice_days: None,
        closed_at: None,
        cancel_reason: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        created_by: acting.scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        search_text: String::new(),
    };
    if request.kind.is_numbered() {
        let next = store::last_ordinal(tx, &row)? + 1;
        row.ordinal = Some(request.ordinal.unwrap_or(next));
    }
    let made = row.ordinal.and_then(|ordinal| {
        let (name, term) = (&congress.name, congress.ordinal);
        titles::title(row.kind, name, term, ordinal, row.is_extraordinary)
    });
    let title = request.title.clone().or(made);
    row.title = title.ok_or_else(|| Problem::field("/title", "required"))?;
    row.search_text = searchable(&row);
    store::insert(tx, &row)?;
    let people = roll::of(tx, acting, &row)?;
    store_people::insert(tx, &people)?;
    furnish(tx, acting, &row, request)?;
    Entry::new(&row, "meeting.created")
        .with("people", people.len())
        .with("begins_on", row.begins_on.to_string())
        .write(tx, acting)?;
    Case::new(tx, acting, row)
}

/// The usual sittings and a proposed agenda.
fn furnish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Meeting,
    request: &CreateMeetingRequest,
) -> Result<(), Problem> {
    if !request.with_template && !row.kind.has_one_sitting() {
        return Ok(());
    }
    let begins_at = request.begins_at.map_or(templates::NINE, local_time);
    let sittings = templates::sittings(row, begins_at, acting.now);
    store::insert_sittings(tx, &sittings)?;
    let season = Season {
        is_first_of_term: row.ordinal == Some(1),
        is_first_of_year: !store::has_earlier(tx, row)?,
    };
    let items = templates::items(row, season, &sittings, acting.now);
    store::insert_items(tx, &items)
}

/// The text a meeting is found by.
pub(super) fn searchable(row: &Meeting) -> String {
    search_text(&[&row.title, &row.place])
}

/// The first and the last day.
pub(super) fn days(
    begins_on: NaiveDate,
    ends_on: Option<NaiveDate>,
) -> Result<(NaiveDate, NaiveDate), Problem> {
    let ends_on = ends_on.unwrap_or(begins_on);
    // Beyond this it is a slip of the hand, and the calendar has no end.
    if !(1950..=2200).contains(&begins_on.year()) {
        return Err(Problem::field("/begins_on", "day_out_of_range"));
    }
    if ends_on < begins_on {
        return Err(Problem::field("/ends_on", "meeting_ends_before_it_begins"));
    }
    if (ends_on - begins_on).num_days() > 60 {
        return Err(Problem::field("/ends_on", "meeting_too_long"));
    }
    Ok((begins_on, ends_on))
}

/// The group of a group meeting: one of the same town; no group for other kinds.
fn group(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateMeetingRequest,
    town_id: Option<Id>,
) -> Result<(), Problem> {
    let is_wanted = request.kind == MeetingKind::GroupMeeting;
    let Some(id) = request.group_id else {
        return match is_wanted {
            true => Err(Problem::field("/group_id", "required")),
            false => Ok(()),
        };
    };
    let found = organs::find(tx, &acting.scope, id)?;
    let is_one = found.is_some_and(|organ| {
        organ.kind == OrganKind::DeputyGroup && organ.town_id == town_id && organ.is_active
    });
    if is_wanted && is_one {
        Ok(())
    } else {
        Err(Problem::field("/group_id", "not_a_deputy_group"))
    }
}

/// The identifier the phone minted, or a new one.
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
