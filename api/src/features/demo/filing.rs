//! What the office of the first town says of the last year of some deputies, and the file of one who has moved away;
//! all invented.

use super::year::{Stage, acting, moment};
use crate::features::deputies::mandates_of;
use crate::features::deputies::rules::MandateStatus;
use crate::features::duty_files::dto::{CloseDutyFilesRequest, WriteDutyFileWordRequest};
use crate::features::duty_files::{close, write};
use crate::features::terms::model::Level;
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Timestamp, Tx};
use crate::platform::http::Problem;
use chrono::{Datelike, TimeDelta};

const WORDS: [&str; 3] = [
    "全年出席了全部会议，领衔提出的建议切合群众需要，联系选民经常，评价为优秀。",
    "按时参加会议和小组活动，积极提出建议，评价为称职。",
    "能够参加主要活动，提出建议较少，希望来年多深入联系选民，评价为基本称职。",
];

/// Writes the words, closes the file.
pub(super) fn file_away(tx: &mut Tx<'_>, stage: &Stage<'_>, now: Timestamp) -> Result<(), Problem> {
    let Some(clerk) = stage.users.towns.first() else {
        return Ok(());
    };
    let of_town = stage
        .deputies
        .iter()
        .filter(|d| d.town == 0 && d.is_of_town);
    let ids: Vec<Id> = of_town.map(|deputy| deputy.id).collect();
    let today = local_date(now);
    let day = today - TimeDelta::days(10);
    let county_id = acting(clerk, now).scope.county_id();
    let mut held = mandates_of(tx, county_id, &ids)?;
    held.retain(|mandate| mandate.level == Level::Township);
    for (id, content) in ids.iter().zip(WORDS) {
        let active = held
            .iter()
            .find(|one| one.deputy_id == *id && one.status == MandateStatus::Active);
        let Some(mandate) = active else { continue };
        let request = WriteDutyFileWordRequest {
            year: today.year() - 1,
            content: content.to_owned(),
            decided_on: day,
            decided_by: "镇人大主席团会议".to_owned(),
        };
        let acting = acting(clerk, moment(day, 30).min(now));
        if mandate.elected_on.year() <= request.year {
            write(tx, &acting, mandate.id, &request)?;
        }
    }
    let ended = held.iter().find(|one| one.status == MandateStatus::Ended);
    if let Some(mandate) = ended {
        let request = CloseDutyFilesRequest {
            term_id: mandate.term_id,
            file_id: Some(mandate.id),
        };
        close(tx, &acting(clerk, now), &request)?;
    }
    Ok(())
}
