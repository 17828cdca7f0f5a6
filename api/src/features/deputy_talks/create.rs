//! A talk, a notice or advice to resign is planned, or what is planned is changed.

use super::case::{Case, part};
use super::dto::{PlanDeputyTalkRequest, UpdateDeputyTalkRequest};
use super::error;
use super::log::{entry, waiting};
use super::model::{DeputyTalkAction, DeputyTalkKind, DeputyTalkStatus};
use super::rows::TalkRow;
use super::rules::{has_talked, is_talk_before, wrong_day, wrong_decision_day};
use super::{store, store_evidence};
use crate::features::congresses::{self, Congress};
use crate::features::duty_records::Quarter;
use crate::features::{organs, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Json, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, minted};
use chrono::NaiveDate;
use serde_json::json;

/// So many talks are held before a deputy is advised to resign; a local rule.
const TALKS_BEFORE: &str = "talks_before_resignation_advice";

/// Plans it; the deputy is told of a talk, of a notice when it is given.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &PlanDeputyTalkRequest,
) -> Result<Case, Problem> {
    let scope = &acting.scope;
    let county_id = scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let deputy_id = request.deputy_id;
    let mut found = congresses::deputies_in_office(tx, scope, congress.term_id, &[deputy_id])?;
    let name = found
        .remove(&deputy_id)
        .ok_or_else(|| Problem::field("/deputy_id", "not_a_deputy"))?;
    if let Some(code) = wrong_day(request.planned_on, acting.today) {
        return Err(Problem::field("/planned_on", code));
    }
    let quarter_begins_on = match (request.year, request.quarter) {
        (Some(_), None) => return Err(Problem::field("/quarter", "required")),
        (None, Some(_)) => return Err(Problem::field("/year", "required")),
        (None, None) => None,
        (Some(year), Some(number)) => first_day(year, number),
    };
    let key = (congress.organ_id, deputy_id);
    let cited = store_evidence::cited(tx, county_id, key, &request.duty_record_ids)?;
    let is_cited = |id: &Id| cited.iter().any(|one| one.duty_record_id == *id);
    if let Some(at) = request.duty_record_ids.iter().position(|id| !is_cited(id)) {
        let pointer = format!("/duty_record_ids/{at}");
        return Err(Problem::field(&pointer, "not_their_duty_record"));
    }
    let decision = decision(tx, acting, &congress, request)?;
    let organ = organs::find(tx, scope, congress.organ_id)?;
    let row = TalkRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        deputy_id,
        kind: request.kind,
        ground: request.ground,
        facts: request.facts.clone(),
        quarter_begins_on,
        cited: Json(json!(cited)),
        planned_on: request.planned_on,
        held_by: request.held_by.clone(),
        talk_id: request.talk_id,
        decided_on: decision.as_ref().map(|(day, _)| *day),
        decided_by: decision.map(|(_, who)| who),
        status: DeputyTalkStatus::Planned,
        held_on: None,
        content: None,
        improvement: None,
        improve_by: None,
        answer: None,
        answered_at: None,
        followed_up_on: None,
        follow_up: None,
        is_improved: None,
        end_reason: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
    };
    let case = Case {
        title: format!("{name} {}", row.planned_on),
        part: part(acting, &row),
        row,
    };
    case.check(DeputyTalkAction::Edit)?;
    store::insert(tx, &case.row)?;
    entry(&case, "deputy_talk.planned")
        .waiting(waiting(&case))
        .telling(told(&case))
        .write(tx, acting)?;
    Ok(case)
}

/// The decision behind advice to resign, which follows talks with the deputy; none for anything else.
fn decision(
    tx: &mut Tx<'_>,
    acting: &Acting,
    congress: &Congress,
    request: &PlanDeputyTalkRequest,
) -> Result<Option<(NaiveDate, String)>, Problem> {
    if request.kind != DeputyTalkKind::Advice {
        for (pointer, is_given) in [
            ("/talk_id", request.talk_id.is_some()),
            ("/decided_on", request.decided_on.is_some()),
            ("/decided_by", request.decided_by.is_some()),
        ] {
            if is_given {
                return Err(Problem::field(pointer, "not_applicable"));
            }
        }
        return Ok(None);
    }
    let county_id = acting.scope.county_id();
    let key = (congress.organ_id, request.deputy_id);
    let mut talks = store_evidence::with_deputy(tx, county_id, key)?;
    talks.retain(|one| is_talk_before(one.kind, one.status));
    let before = match request.talk_id {
        Some(id) => {
            let named = talks.iter().find(|one| one.id == id);
            Some(named.ok_or_else(|| Problem::field("/talk_id", "not_a_talk_before"))?)
        }
        None => None,
    };
    let (town, today) = (congress.town_id, acting.today);
    let needed = parameters::resolve(tx, county_id, town, TALKS_BEFORE, today)?;
    let needed = needed.int().map_err(Problem::internal)?;
    let held = i64::try_from(talks.len()).unwrap_or(i64::MAX);
    if !has_talked(held, needed) {
        return Err(error::TALK_BEFORE.with("needed", needed));
    }
    if needed > 0 && before.is_none() {
        return Err(Problem::field("/talk_id", "required"));
    }
    let decided_on = request
        .decided_on
        .ok_or_else(|| Problem::field("/decided_on", "required"))?;
    let talked_on = before.and_then(|one| one.held_on);
    if let Some(code) = wrong_decision_day(decided_on, talked_on, today) {
        return Err(Problem::field("/decided_on", code));
    }
    let decided_by = request.decided_by.clone();
    let decided_by = decided_by.ok_or_else(|| Problem::field("/decided_by", "required"))?;
    Ok(Some((decided_on, decided_by)))
}

/// Changes what is given; the deputy is told of another day.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateDeputyTalkRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    row.ground = request.ground.unwrap_or(row.ground);
    if let Some(facts) = &request.facts {
        row.facts.clone_from(facts);
    }
    if let Some(held_by) = &request.held_by {
        row.held_by.clone_from(held_by);
    }
    let other = request.planned_on.filter(|day| *day != row.planned_on);
    if let Some(day) = other {
        if let Some(code) = wrong_day(day, acting.today) {
            return Err(Problem::field("/planned_on", code));
        }
        row.planned_on = day;
    }
    case.save(tx)?;
    let told = match other {
        Some(_) => told(case),
        None => Vec::new(),
    };
    entry(case, "deputy_talk.updated")
        .waiting(waiting(case))
        .telling(told)
        .write(tx, acting)
}

/// Who is told before it is held: the deputy with whom somebody is going to talk.
pub(super) fn told(case: &Case) -> Vec<Recipient> {
    match case.row.kind {
        DeputyTalkKind::Notice => Vec::new(),
        DeputyTalkKind::Talk | DeputyTalkKind::Advice => {
            vec![Recipient::deputy(case.row.deputy_id)]
        }
    }
}

/// The first day of a quarter.
fn first_day(year: i64, number: i64) -> Option<NaiveDate> {
    let quarter = Quarter {
        year: i32::try_from(year).ok()?,
        number: i32::try_from(number).ok()?,
    };
    quarter.first_day()
}
