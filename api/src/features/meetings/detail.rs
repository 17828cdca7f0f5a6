//! A meeting with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::model::{MeetingAction, MeetingKind};
use super::response::{
    MeetingActionState, MeetingCounts, MeetingItem, MeetingResponse, MeetingSitting, MyMeetingPart,
    SittingQuorum,
};
use super::rows::{Meeting, Person, Sitting};
use super::store_people::Counts;
use super::{
    agenda, calls, error, files, store, store_party, store_people, store_presences, warnings,
};
use crate::features::explanations::Explanation;
use crate::features::{attachments, organs, terms};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashSet;

/// The meeting as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<MeetingResponse, Problem> {
    let row = &case.row;
    let places: Vec<Id> = row.town_id.into_iter().chain(row.group_id).collect();
    let names = organs::short_names(conn, row.county_id, &places)?;
    let term = terms::by_ids(conn, row.county_id, &[row.term_id])?.remove(&row.term_id);
    let counts = store_people::counts(conn, row.county_id, &[row.id])?;
    let town = row.town_id.and_then(|id| names.get(&id).cloned());
    let counts = counts.get(&row.id).copied().unwrap_or_default();
    let mine = match &case.mine {
        Some(mine) => {
            let present = store_presences::present(conn, row.county_id, &[mine.id])?;
            Some(part(mine, &present))
        }
        None => None,
    };
    let items = store::items(conn, row)?;
    let warnings = match case.is_office() {
        true => warnings::look(conn, acting, row, counts)?,
        false => Vec::new(),
    };
    let ids: Vec<Id> = items.iter().map(|one| one.id).collect();
    let party_branch = match row.kind {
        MeetingKind::CongressSession => store_party::get(conn, row)?,
        _ => None,
    };
    let mut agenda = agenda::tree(items);
    for (item, file) in attachments::list_of(conn, &acting.scope, files::ITEM, &ids)? {
        if let Some(of) = agenda.iter_mut().find(|one| one.id == item) {
            of.materials.push(file);
        }
    }
    Ok(MeetingResponse {
        item: item(row, town, counts, mine),
        term_ordinal: term.as_ref().map_or(0, |term| term.ordinal),
        congress_name: term.map(|term| term.congress_name).unwrap_or_default(),
        host: row.host.clone(),
        party_branch,
        group_id: row.group_id,
        group_name: row.group_id.and_then(|id| names.get(&id).cloned()),
        decided_on: row.decided_on,
        notice: row.notice.clone(),
        notice_days: row.notice_days,
        closed_at: row.closed_at,
        cancel_reason: row.cancel_reason.clone(),
        call: calls::of(conn, acting, row)?,
        sittings: case
            .sittings
            .iter()
            .map(|one| sitting(one, acting.locale))
            .collect::<Result<_, _>>()?,
        agenda,
        materials: attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        warnings,
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<Meeting>,
) -> Result<Page<MeetingItem>, Problem> {
    let (rows, page) = rows.split();
    Ok(page.with(items(conn, acting, rows)?))
}

/// Meetings as a list shows them.
pub(super) fn items(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Vec<Meeting>,
) -> Result<Vec<MeetingItem>, Problem> {
    let county_id = acting.scope.county_id();
    let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
    let names = organs::short_names(conn, county_id, &towns)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let counts = store_people::counts(conn, county_id, &ids)?;
    let mine = store_people::mine(conn, &acting.scope, &ids)?;
    let own: Vec<Id> = mine.values().map(|one| one.id).collect();
    let present = store_presences::present(conn, county_id, &own)?;
    let shown = |row: &Meeting| {
        let town = row.town_id.and_then(|id| names.get(&id).cloned());
        let counts = counts.get(&row.id).copied().unwrap_or_default();
        let mine = mine.get(&row.id);
        item(row, town, counts, mine.map(|one| part(one, &present)))
    };
    Ok(rows.iter().map(shown).collect())
}

fn item(
    row: &Meeting,
    town_name: Option<String>,
    counts: Counts,
    mine: Option<MyMeetingPart>,
) -> MeetingItem {
    MeetingItem {
        id: row.id,
        kind: row.kind,
        title: row.title.clone(),
        ordinal: row.ordinal,
        is_extraordinary: row.is_extraordinary,
        level: row.level,
        organ_id: row.organ_id,
        town_id: row.town_id,
        town_name,
        year: row.year,
        begins_on: row.begins_on,
        ends_on: row.ends_on,
        place: row.place.clone(),
        status: row.status,
        published_on: row.published_on,
        notified_at: row.notified_at,
        counts: MeetingCounts {
            people: counts.people,
            voters: counts.voters,
            without_vote: counts.without_vote,
            attending: counts.attending,
            on_leave: counts.on_leave,
            leave_asked: counts.leave_asked,
            unanswered: counts.unanswered,
        },
        mine,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    }
}

fn part(mine: &Person, present: &HashSet<Id>) -> MyMeetingPart {
    MyMeetingPart {
        person_id: mine.id,
        has_vote: mine.has_vote,
        is_present: present.contains(&mine.id),
        delegation: mine.delegation.clone(),
        seat: mine.seat.clone(),
        read_at: mine.read_at,
        answer: mine.answer,
        leave_status: mine.leave_status,
    }
}

fn sitting(row: &Sitting, locale: Locale) -> Result<MeetingSitting, Problem> {
    Ok(MeetingSitting {
        id: row.id,
        kind: row.kind,
        title: row.title.clone(),
        begins_at: row.begins_at,
        place: row.place.clone(),
        delegation: row.delegation.clone(),
        presided_by: row.presided_by.clone(),
        status: row.status,
        opened_at: row.opened_at,
        opened_by: row.opened_by_name.clone(),
        closed_at: row.closed_at,
        quorum: quorum(row, locale)?,
    })
}

/// The quorum as it was computed when the sitting was opened.
fn quorum(row: &Sitting, locale: Locale) -> Result<Option<SittingQuorum>, Problem> {
    let (Some(total), Some(present)) = (row.voters_total, row.present_at_opening) else {
        return Ok(None);
    };
    let told: Explanation = match &row.quorum_steps {
        Some(steps) => serde_json::from_value(steps.0.clone()).map_err(Problem::internal)?,
        None => Explanation::default(),
    };
    Ok(Some(SittingQuorum {
        total,
        required: row.required,
        present,
        article: row.quorum_article.clone(),
        lines: told.render(&locale),
    }))
}

fn actions(case: &Case, locale: Locale) -> Vec<MeetingActionState> {
    let at = (case.row.kind, case.row.status);
    let state = |key: &MeetingAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|refusal| error::problem(refusal, at, locale));
        MeetingActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    MeetingAction::ALL.iter().map(state).collect()
}
