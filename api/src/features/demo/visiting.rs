//! Certificates of deputies of the first town, and where they asked to go with them; all invented.

use super::jointly::Play;
use super::year::{acting, moment};
use crate::features::congresses::CongressLevel;
use crate::features::deputy_certificates::dto::IssueDeputyCertificateRequest;
use crate::features::deputy_visits::dto::{
    AnswerDeputyVisitRequest, ArrangeDeputyVisitRequest, ConfirmDeputyVisitRequest,
    EndDeputyVisitRequest, RateDeputyVisitRequest, RecordDeputyVisitRequest,
    RequestDeputyVisitRequest,
};
use crate::features::deputy_visits::model::{
    DeputyVisitAction as Act, DeputyVisitKind as Kind, DeputyVisitRating,
};
use crate::features::{deputy_certificates, deputy_visits};
use crate::platform::auth::Acting;
use crate::platform::clock::{china_time, local_date};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// What is asked for, where or whom, what about.
type Words = [&'static str; 3];

const WATERWORKS: Words = [
    "视察集镇供水站水质检测",
    "集镇供水站",
    "看消毒设备运行情况、水质检测记录和停水通知怎样告诉群众。",
];
const LEAK: Words = [
    "约见水利部门负责人谈管网改造",
    "水利部门分管负责人",
    "集镇主管网漏损率高，想当面了解改造计划、资金来源和开工时间。",
];
const CHANNEL: Words = [
    "视察河坪村灌溉渠修复",
    "河坪村三组灌溉渠",
    "看水毁渠段修复进度，听取用水户意见。",
];
const SHOP: Words = [
    "视察镇上的私人加工作坊",
    "集镇西头加工作坊",
    "看作坊的用电和堆放情况。",
];

/// Issues certificates; visits in four states.
pub(super) fn visit(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    let ago = |days| today - TimeDelta::days(days);
    for (n, deputy_id) in (1..).zip(play.ids(&[0, 1, 2, 3, 4, 5])) {
        let acting = play.office(ago(70));
        let request = IssueDeputyCertificateRequest {
            id: None,
            level: CongressLevel::Township,
            deputy_id,
            number: format!("演示{n:03}"),
            issued_on: None,
            valid_until: None,
        };
        deputy_certificates::issue(tx, &acting, &request)?;
    }
    let Some(unit) = play.stage.places.units.get("水利局").copied() else {
        return Ok(());
    };
    let seen = play.ask_visit(
        tx,
        (Kind::Inspection, &WATERWORKS),
        (0, &[1]),
        (ago(25), ago(18)),
    )?;
    let seen = play.arrange_visit(tx, seen, unit, (ago(24), ago(18)))?;
    let seen = play.confirm_visit(tx, seen, unit, (ago(22), ago(18)))?;
    play.hold_visit(tx, seen, unit, ago(18))?;
    // The unit is to confirm.
    let soon = today + TimeDelta::days(5);
    let seen = play.ask_visit(tx, (Kind::Inspection, &CHANNEL), (0, &[2]), (ago(3), soon))?;
    play.arrange_visit(tx, seen, unit, (ago(1), soon))?;
    // The office is to arrange it.
    play.ask_visit(tx, (Kind::Meeting, &LEAK), (1, &[0]), (ago(1), soon))?;
    let (id, seen) = play.ask_visit(tx, (Kind::Inspection, &SHOP), (3, &[]), (ago(12), ago(5)))?;
    let acting = play.office(ago(11));
    let mut case = deputy_visits::Case::open(tx, &acting, id, seen, Act::Refuse)?;
    let request = EndDeputyVisitRequest {
        reason: "属于行政执法检查事项，已经转请主管部门依法检查，代表不直接处理问题。".to_owned(),
    };
    deputy_visits::refuse(tx, &acting, &mut case, &request)
}

type Seen = (Id, IfMatch);

impl Play<'_> {
    /// Somebody of a unit at ten in the morning of a day.
    pub(super) fn of_unit(&self, unit: Id, day: NaiveDate) -> Result<Acting, Problem> {
        let user = self.stage.users.units.get(&unit);
        let user = user.ok_or_else(|| Problem::internal(anyhow::anyhow!("no account")))?;
        Ok(acting(user, moment(day, 60).min(self.now)))
    }

    fn ask_visit(
        &mut self,
        tx: &mut Tx<'_>,
        (kind, [title, target, content]): (Kind, &Words),
        (lead, others): (usize, &[usize]),
        (day, wished_on): (NaiveDate, NaiveDate),
    ) -> Result<Seen, Problem> {
        let acting = self.deputy(lead, day)?;
        let request = RequestDeputyVisitRequest {
            id: None,
            level: CongressLevel::Township,
            kind,
            lead_deputy_id: None,
            deputy_ids: self.ids(others),
            title: (*title).to_owned(),
            target: (*target).to_owned(),
            content: (*content).to_owned(),
            wished_on,
        };
        let row = deputy_visits::request(tx, &acting, &request)?.row;
        Ok((row.id, IfMatch(row.version)))
    }

    fn arrange_visit(
        &mut self,
        tx: &mut Tx<'_>,
        (id, seen): Seen,
        unit: Id,
        (day, visit_on): (NaiveDate, NaiveDate),
    ) -> Result<Seen, Problem> {
        let acting = self.office(day);
        let mut case = deputy_visits::Case::open(tx, &acting, id, seen, Act::Arrange)?;
        let request = ArrangeDeputyVisitRequest {
            unit_id: Some(unit),
            unit_name: None,
            visit_on,
            note: Some("请准备有关资料，代表将出示代表证。".to_owned()),
        };
        deputy_visits::arrange(tx, &acting, &mut case, &request)?;
        Ok((id, IfMatch(case.row.version)))
    }

    fn confirm_visit(
        &mut self,
        tx: &mut Tx<'_>,
        (id, seen): Seen,
        unit: Id,
        (day, visit_on): (NaiveDate, NaiveDate),
    ) -> Result<Seen, Problem> {
        let acting = self.of_unit(unit, day)?;
        let mut case = deputy_visits::Case::open(tx, &acting, id, seen, Act::Confirm)?;
        let request = ConfirmDeputyVisitRequest {
            begins_at: china_time(visit_on, NaiveTime::MIN + TimeDelta::hours(9)),
            receiver: "演示负责人甲（供水站站长）".to_owned(),
        };
        deputy_visits::confirm(tx, &acting, &mut case, &request)?;
        Ok((id, IfMatch(case.row.version)))
    }

    /// Held, answered eight days later, judged two days after that.
    fn hold_visit(
        &mut self,
        tx: &mut Tx<'_>,
        (id, seen): Seen,
        unit: Id,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let acting = self.deputy(0, day)?;
        let mut case = deputy_visits::Case::open(tx, &acting, id, seen, Act::Record)?;
        let request = RecordDeputyVisitRequest {
            held_on: None,
            present_ids: self.ids(&[0, 1]),
            findings: "消毒设备运行正常；检测记录只到上季度，停水通知只贴在站门口。".to_owned(),
            requests: Some("水质每月检测并在村务公开栏公布；停水提前一天用广播通知。".to_owned()),
            spot_answer: None,
        };
        deputy_visits::record(tx, &acting, &mut case, &request)?;
        let seen = IfMatch(case.row.version);
        let acting = self.of_unit(unit, day + TimeDelta::days(8))?;
        let mut case = deputy_visits::Case::open(tx, &acting, id, seen, Act::Answer)?;
        let request = AnswerDeputyVisitRequest {
            answer: "从本月起每月检测，结果次月五日前张贴；停水通知改为提前一天广播并发到村民群。"
                .to_owned(),
            answered_by: "演示负责人甲（供水站站长）".to_owned(),
        };
        deputy_visits::answer(tx, &acting, &mut case, &request)?;
        let seen = IfMatch(case.row.version);
        let acting = self.deputy(0, day + TimeDelta::days(10))?;
        let mut case = deputy_visits::Case::open(tx, &acting, id, seen, Act::Rate)?;
        let request = RateDeputyVisitRequest {
            rating: DeputyVisitRating::Satisfied,
            note: None,
        };
        deputy_visits::rate(tx, &acting, &mut case, &request)
    }
}
