//! Who called for a meeting that is not one of the usual ones: a fifth of the deputies or the presidium for an
//! extraordinary session (rule M2, 地方组织法14), some members for an additional meeting of a presidium where the
//! parameter `presidium_extra_meeting_callers` says how many (rule P7).

use super::case::Case;
use super::dto_calls::{MeetingCall, MeetingCaller, RecordMeetingCallRequest};
use super::error;
use super::log::Entry;
use super::model::{CalledBy, MeetingKind};
use super::roll;
use super::rows::Meeting;
use super::store_calls::{self, Call, Caller};
use super::store_people::{Seated, seated};
use crate::features::congresses;
use crate::features::counting::{Fraction, Threshold};
use crate::features::explanations::{Explanation, Step};
use crate::features::parameters;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Json, Tx};
use crate::platform::http::Problem;
use std::collections::HashSet;

/// What says that a congress meets outside its turn.
const M2: &str = "地方组织法第十四条";
/// The parameter: how many members call a meeting of their presidium; 0 where none may.
const EXTRA: &str = "presidium_extra_meeting_callers";

/// How many it takes, of how many, and the calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// Of how many it is taken.
    pub counted: u32,
    /// How many must call for it.
    pub required: u32,
    /// The article or local rule.
    pub article: String,
    /// Line by line.
    pub told: Explanation,
}

/// What is asked of deputies or members who call for a meeting; `None` where none may.
pub(super) fn asked(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Meeting,
) -> Result<Option<Asked>, Problem> {
    match row.kind {
        MeetingKind::CongressSession if row.is_extraordinary => {
            let place = (row.town_id, row.term_id);
            let membership = congresses::membership(conn, acting, place, acting.today)?;
            let total = membership.total();
            let share = Threshold::AtLeast(Fraction::ONE_FIFTH);
            let mut told = Explanation::default();
            told.push(membership.step());
            let required = share.required(total);
            told.push(it_takes("meetings.call.fifth", required, total));
            Ok(Some(Asked {
                counted: total,
                required,
                article: M2.to_owned(),
                told,
            }))
        }
        MeetingKind::PresidiumMeeting => {
            let found = parameters::resolve(conn, row.county_id, row.town_id, EXTRA, acting.today)?;
            let required: u32 = found.count().map_err(Problem::internal)?;
            if required == 0 {
                return Ok(None);
            }
            let counted = u32::try_from(members(conn, acting, row)?.len());
            let counted = counted.map_err(Problem::internal)?;
            let mut told = Explanation::default();
            told.push(it_takes("meetings.call.members", required, counted));
            Ok(Some(Asked {
                counted,
                required,
                article: found.basis,
                told,
            }))
        }
        _ => Ok(None),
    }
}

/// The line that says how many of how many must call.
fn it_takes(code: &str, required: u32, counted: u32) -> Step {
    Step::new(code)
        .with("required", required)
        .with("n", counted)
}

/// Records who called for it; what was recorded before is replaced.
pub(super) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordMeetingCallRequest,
) -> Result<(), Problem> {
    let row = case.row.clone();
    if row.kind == MeetingKind::CongressSession && !row.is_extraordinary {
        return Err(Problem::field("/called_by", "not_extraordinary"));
    }
    let callers = match request.called_by {
        CalledBy::Presidium => by_presidium(&row, request)?,
        CalledBy::Deputies | CalledBy::Members => signed(tx, acting, &row, request)?,
    };
    let told = match request.called_by {
        CalledBy::Presidium => None,
        CalledBy::Deputies | CalledBy::Members => {
            let asked = asked(tx, acting, &row)?;
            let nobody_may = || Problem::field("/called_by", "members_may_not_call");
            Some(asked.ok_or_else(nobody_may)?)
        }
    };
    if let Some(asked) = &told
        && callers.len() < asked.required as usize
    {
        return Err(error::TOO_FEW_CALLERS
            .with("signed", callers.len())
            .with("required", asked.required)
            .with("counted", asked.counted)
            .with("article", asked.article.as_str()));
    }
    let number = |n: u32| i32::try_from(n).map_err(Problem::internal);
    let steps = told.as_ref().map(|asked| &asked.told).cloned();
    let steps = serde_json::to_value(steps.unwrap_or_default()).map_err(Problem::internal)?;
    let call = Call {
        county_id: row.county_id,
        meeting_id: row.id,
        called_by: request.called_by,
        counted: told.as_ref().map_or(Ok(0), |asked| number(asked.counted))?,
        required: told
            .as_ref()
            .map(|asked| number(asked.required))
            .transpose()?,
        article: told.map_or_else(|| M2.to_owned(), |asked| asked.article),
        steps: Json(steps),
        recorded_by_name: acting.actor_name().to_owned(),
        recorded_at: acting.now,
    };
    store_calls::replace(tx, &call, &callers)?;
    case.save(tx, acting)?;
    let code = match request.called_by {
        CalledBy::Presidium => "meeting.called_by_presidium",
        CalledBy::Deputies | CalledBy::Members => "meeting.called_for",
    };
    Entry::new(&case.row, code)
        .with("number", callers.len())
        .with("required", call.required)
        .with("counted", call.counted)
        .write(tx, acting)
}

/// The presidium thinks a session necessary; nobody signs.
fn by_presidium(row: &Meeting, request: &RecordMeetingCallRequest) -> Result<Vec<Caller>, Problem> {
    if row.kind != MeetingKind::CongressSession {
        return Err(Problem::field("/called_by", "not_the_callers"));
    }
    if !request.deputy_ids.is_empty() {
        return Err(Problem::field("/deputy_ids", "callers_of_presidium"));
    }
    Ok(Vec::new())
}

/// Those who signed: deputies of the term in office and not suspended, or members of the presidium.
fn signed(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Meeting,
    request: &RecordMeetingCallRequest,
) -> Result<Vec<Caller>, Problem> {
    let is_session = row.kind == MeetingKind::CongressSession;
    if is_session != (request.called_by == CalledBy::Deputies) {
        return Err(Problem::field("/called_by", "not_the_callers"));
    }
    let may: Vec<Seated> = match is_session {
        true => seated(conn, row, acting.today)?,
        false => members(conn, acting, row)?,
    };
    let wanted: HashSet<Id> = request.deputy_ids.iter().copied().collect();
    let found: Vec<&Seated> = may.iter().filter(|one| wanted.contains(&one.id)).collect();
    if found.len() < wanted.len() {
        return Err(Problem::field("/deputy_ids", "unknown"));
    }
    if found.iter().any(|one| one.is_suspended) {
        return Err(Problem::field("/deputy_ids", "caller_suspended"));
    }
    Ok(found
        .into_iter()
        .map(|one| Caller {
            county_id: row.county_id,
            meeting_id: row.id,
            deputy_id: one.id,
            name: one.name.clone(),
            sort_key: one.sort_key.clone(),
        })
        .collect())
}

/// The members of the presidium who serve today.
fn members(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Meeting,
) -> Result<Vec<Seated>, Problem> {
    let posts = roll::presidium_posts(conn, acting, row.organ_id)?;
    let mut seated = seated(conn, row, acting.today)?;
    seated.retain(|one| posts.contains_key(&one.id));
    Ok(seated)
}

/// Who called for a meeting, or what it would take; `None` for meetings in their turn.
pub(super) fn of(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Meeting,
) -> Result<Option<MeetingCall>, Problem> {
    let may_be = row.is_extraordinary || row.kind == MeetingKind::PresidiumMeeting;
    if !may_be {
        return Ok(None);
    }
    if let Some(call) = store_calls::get(conn, row)? {
        let told: Explanation = serde_json::from_value(call.steps.0).map_err(Problem::internal)?;
        let callers = store_calls::callers(conn, row)?;
        return Ok(Some(MeetingCall {
            called_by: Some(call.called_by),
            callers: callers
                .into_iter()
                .map(|one| MeetingCaller {
                    deputy_id: one.deputy_id,
                    name: one.name,
                })
                .collect(),
            counted: Some(call.counted),
            required: call.required,
            article: call.article,
            lines: told.render(&acting.locale),
            recorded_by: Some(call.recorded_by_name),
            recorded_at: Some(call.recorded_at),
        }));
    }
    let Some(asked) = asked(conn, acting, row)? else {
        return Ok(None);
    };
    let number = |n: u32| i32::try_from(n).map_err(Problem::internal);
    Ok(Some(MeetingCall {
        called_by: None,
        callers: Vec::new(),
        counted: Some(number(asked.counted)?),
        required: Some(number(asked.required)?),
        article: asked.article,
        lines: asked.told.render(&acting.locale),
        recorded_by: None,
        recorded_at: None,
    }))
}

/// An extraordinary session is called by somebody: without it no notice goes out (M2).
pub(super) fn is_missing(conn: &mut AnyConnection, row: &Meeting) -> Result<bool, Problem> {
    Ok(row.is_extraordinary && store_calls::get(conn, row)?.is_none())
}
