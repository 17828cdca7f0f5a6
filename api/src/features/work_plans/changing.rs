//! Title and text are changed; the plan is adopted and made public.

use super::case::{Case, happened};
use super::dto::{AdoptWorkPlanRequest, PublishWorkPlanRequest, UpdateWorkPlanRequest};
use super::log::Entry;
use super::model::WorkPlanStatus;
use super::{rules, store};
use crate::features::congresses::CongressLevel;
use crate::features::meetings::model::MeetingKind;
use crate::features::{meetings, terms};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Changes;
use crate::platform::http::Problem;
use chrono::NaiveDate;
use serde_json::json;

/// Changes title and text; from the adoption on with a reason.
pub(super) fn change(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateWorkPlanRequest,
) -> Result<(), Problem> {
    let title = request.title.as_ref().unwrap_or(&case.row.title).clone();
    let before = store::text(tx, &case.row)?;
    let content = request.content.as_ref().unwrap_or(&before).clone();
    let details = Changes::default()
        .field("title", &case.row.title, &title)
        .field("content", &before, &content)
        .beside(json!({"reason": request.reason}));
    if (&title, &content) == (&case.row.title, &before) {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    case.reason(request.reason.as_deref())?;
    if content != before {
        store::save_text(tx, &case.row, content.as_deref())?;
    }
    case.row.title = title;
    case.save(tx, acting)?;
    let kind = if rules::takes_a_reason(case.row.status) {
        "work_plan.changed"
    } else {
        "work_plan.updated"
    };
    Entry::new(&case.row, kind)
        .beside(details)
        .write(tx, acting)
}

/// Records that it was adopted; the deputies of the congress see it from now on and are told.
pub(in crate::features) fn adopt(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AdoptWorkPlanRequest,
) -> Result<(), Problem> {
    let on = request.adopted_on;
    let first = NaiveDate::from_ymd_opt(1950, 1, 1);
    happened(
        acting,
        on,
        first,
        ("/adopted_on", "work_plan_day_out_of_range"),
    )?;
    if let Some(id) = request.meeting_id {
        let row = &case.row;
        let found = meetings::named(tx, row.county_id, id)?.filter(|meeting| {
            (meeting.level, meeting.town_id) == (row.level, row.town_id)
                && adopts(row.level, meeting.kind)
        });
        found.ok_or_else(|| Problem::field("/meeting_id", "unknown"))?;
    }
    case.row.status = WorkPlanStatus::Adopted;
    case.row.adopted_on = Some(on);
    case.row.adopted_at_meeting_id = request.meeting_id;
    case.save(tx, acting)?;
    let term = terms::current(tx, case.row.county_id, case.row.organ_id, acting.today)?;
    let term = term.map_or(case.row.term_id, |term| term.id);
    let deputies = store::deputies(tx, case.row.county_id, term)?;
    Entry::new(&case.row, "work_plan.adopted")
        .with("adopted_on", on.to_string())
        .with("year", case.row.year)
        .telling_deputies(&deputies)
        .write(tx, acting)
}

/// Of a township the presidium adopts it (P10), of a county the council or the standing committee (监督法63).
const fn adopts(level: CongressLevel, kind: MeetingKind) -> bool {
    match level {
        CongressLevel::Township => matches!(kind, MeetingKind::PresidiumMeeting),
        CongressLevel::County => matches!(
            kind,
            MeetingKind::CouncilMeeting | MeetingKind::StandingCommitteeMeeting
        ),
    }
}

/// Records that it was made public.
pub(in crate::features) fn publish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &PublishWorkPlanRequest,
) -> Result<(), Problem> {
    let on = request.published_on;
    let at = ("/published_on", "before_adoption");
    happened(acting, on, case.row.adopted_on, at)?;
    case.row.status = WorkPlanStatus::Published;
    case.row.published_on = Some(on);
    case.save(tx, acting)?;
    Entry::new(&case.row, "work_plan.published")
        .with("published_on", on.to_string())
        .write(tx, acting)
}
