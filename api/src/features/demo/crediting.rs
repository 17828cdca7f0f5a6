//! The rules of points of the first town, and what its deputies entered themselves; all invented. Closing a quarter is
//! left to who looks at it: what follows from other records is derived after this.

use super::jointly::Play;
use crate::features::congresses::CongressLevel;
use crate::features::duty_points::dto::{DecideDutyRuleSetRequest, DraftDutyRuleSetRequest};
use crate::features::duty_records::dto::{DecideDutyRecordRequest, EnterDutyRecordRequest};
use crate::features::duty_records::model::{DutyAction, DutyDecision, DutyKind};
use crate::features::{duty_points, duty_records};
use crate::platform::clock::local_date;
use crate::platform::db::Tx;
use crate::platform::http::{IfMatch, Problem};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// Whose, how many days ago, what, and what the office said.
struct Deed {
    deputy: usize,
    ago: i64,
    kind: DutyKind,
    title: &'static str,
    note: &'static str,
    said: Option<DutyDecision>,
}

const DEEDS: [Deed; 4] = [
    Deed {
        deputy: 0,
        ago: 15,
        kind: DutyKind::Mediation,
        title: "调解河坪村两户灌溉用水纠纷",
        note: "三次上门，双方约定单双日轮灌，已写成协议。",
        said: Some(DutyDecision::Verified),
    },
    Deed {
        deputy: 0,
        ago: 2,
        kind: DutyKind::Relief,
        title: "帮助独居老人修缮屋顶",
        note: "联系两名村民，用一天时间换了漏雨的瓦。",
        said: None,
    },
    Deed {
        deputy: 1,
        ago: 9,
        kind: DutyKind::Charity,
        title: "为村小学捐赠图书六十册",
        note: "与在外务工的同乡一起捐赠。",
        said: None,
    },
    Deed {
        deputy: 2,
        ago: 12,
        kind: DutyKind::GoodDeed,
        title: "做好事",
        note: "帮邻居办事。",
        said: Some(DutyDecision::Refused),
    },
];

/// Adopts the rules, enters the deeds.
pub(super) fn credit(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    let year = NaiveDate::from_ymd_opt(today.year(), 1, 1);
    let effective_from = year.ok_or_else(|| Problem::internal(anyhow::anyhow!("no such day")))?;
    let day = today - TimeDelta::days(30);
    let acting = play.office(day);
    let draft = DraftDutyRuleSetRequest {
        id: None,
        level: CongressLevel::Township,
        template: Some("ruzhou".to_owned()),
        title: Some("代表履职积分办法（试行）".to_owned()),
        rules: None,
    };
    let row = duty_points::draft(tx, &acting, &draft)?;
    let acting = play.office(day);
    let decision = DecideDutyRuleSetRequest {
        effective_from,
        decided_on: day,
        decided_by: "镇人大主席团会议".to_owned(),
        basis: None,
    };
    duty_points::decide(tx, &acting, (row.id, IfMatch(row.version)), &decision)?;
    for deed in &DEEDS {
        let day = today - TimeDelta::days(deed.ago);
        let acting = play.deputy(deed.deputy, day)?;
        let request = EnterDutyRecordRequest {
            id: None,
            level: CongressLevel::Township,
            deputy_id: None,
            kind: deed.kind,
            held_on: day,
            is_late: false,
            title: deed.title.to_owned(),
            note: Some(deed.note.to_owned()),
            hours: None,
        };
        let row = duty_records::enter(tx, &acting, &request)?.row;
        let Some(decision) = deed.said else { continue };
        let refused = decision == DutyDecision::Refused;
        let request = DecideDutyRecordRequest {
            decision,
            reason: refused.then(|| "请写清时间、地点和具体事情后重新提交。".to_owned()),
        };
        let acting = play.office(day + TimeDelta::days(1));
        let (seen, act) = (IfMatch(row.version), DutyAction::Decide);
        let mut case = duty_records::Case::open(tx, &acting, row.id, seen, act)?;
        duty_records::decide(tx, &acting, &mut case, &request)?;
    }
    Ok(())
}
