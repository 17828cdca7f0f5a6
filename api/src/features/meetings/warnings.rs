//! What of a meeting needs attention; nothing here stops anybody.

use super::calling::notice_days;
use super::model::{MeetingKind, MeetingStatus};
use super::response::MeetingWarning;
use super::rows::Meeting;
use super::store_people::Counts;
use crate::features::explanations::Step;
use crate::features::parameters;
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use chrono::TimeDelta;

/// The warnings of a meeting that is prepared or held; for those who prepare it.
pub(super) fn look(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Meeting,
    counts: Counts,
) -> Result<Vec<MeetingWarning>, Problem> {
    let mut found = Vec::new();
    if row.kind != MeetingKind::CongressSession || row.status == MeetingStatus::Cancelled {
        return Ok(found);
    }
    let (mut told, basis) = (Vec::new(), notice_days(conn, acting, row)?);
    told.extend(notice(acting, row, basis.0).map(|step| ("M9", basis.1.clone(), step)));
    if row.published_on.is_none() && row.status != MeetingStatus::Closed {
        let step = Step::new("meetings.warning.not_published");
        told.push(("M1", "地方组织法第十四条".to_owned(), step));
    }
    let key = "attendees_without_vote_max_percent";
    let most = parameters::resolve(conn, row.county_id, row.town_id, key, acting.today)?;
    let percent: i64 = most.int().map_err(Problem::internal)?;
    let allowed = counts.voters * percent / 100;
    if counts.without_vote > allowed {
        let number = |n: i64| i32::try_from(n).unwrap_or(i32::MAX);
        let step = Step::new("meetings.warning.too_many_without_vote")
            .with("n", number(counts.without_vote))
            .with("voters", number(counts.voters))
            .with("percent", number(percent))
            .with("allowed", number(allowed));
        told.push(("M6", most.basis, step));
    }
    for (rule, basis, step) in told {
        found.push(MeetingWarning {
            code: step.code.clone(),
            rule: rule.to_owned(),
            basis,
            text: step.render(&acting.locale),
        });
    }
    Ok(found)
}

/// Whether the notice was, or would be now, too late.
fn notice(acting: &Acting, row: &Meeting, days: i32) -> Option<Step> {
    let (sent_on, days, code) = match (row.notified_at, row.notice_days) {
        (Some(at), Some(days)) => (local_date(at), days, "meetings.warning.notice_was_late"),
        (None, _) if row.status == MeetingStatus::Planned => {
            (acting.today, days, "meetings.warning.notice_is_late")
        }
        _ => return None,
    };
    let last = row.begins_on - TimeDelta::days(days.into());
    (sent_on > last).then(|| {
        Step::new(code)
            .with("days", days)
            .with("begins", row.begins_on)
            .with("last", last)
    })
}
