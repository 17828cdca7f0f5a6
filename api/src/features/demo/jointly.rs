//! What deputies of the demonstration bring before the congress of the first town jointly: motions in
//! several states, an inquiry, a question, each through the acts of the product itself.

use super::appraising::appraise;
use super::crediting::credit;
use super::grouping::group;
use super::looking::look;
use super::meeting::meet;
use super::noting::note;
use super::people::Deputy;
use super::planning::{Done, plan};
use super::posting::post;
use super::receiving::receive;
use super::reporting::report;
use super::settling::Settled;
use super::talking::talk;
use super::teaching::teach;
use super::touching::touch;
use super::visiting::visit;
use super::year::{Stage, acting, moment};
use crate::features::congresses::CongressLevel;
use crate::features::inquiries::dto::{
    AnswerInquiryRequest, CreateInquiryRequest, DecideInquiryRequest, PlainInquiryRequest,
    RateInquiryRequest, SignInquiryRequest,
};
use crate::features::inquiries::model::{AnswerForm, InquiryTarget};
use crate::features::motions::dto::{
    AssignMotionTaskRequest, CreateMotionRequest, DecideMotionRequest, FixMotionDeadlineRequest,
    RecordMotionVoteRequest, SignRequest, SubmitMotionRequest,
};
use crate::features::motions::model::{MotionDecision, Mover};
use crate::features::questions::dto::{QuestionAnswerRequest, RecordQuestionRequest};
use crate::features::questions::model::AnswerMode;
use crate::features::signatures::CosignAnswer;
use crate::features::{inquiries, motions, questions};
use crate::platform::auth::{Acting, Principal};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Timestamp, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{NaiveDate, TimeDelta};

/// The session they belong to.
const SESSION: &str = "第十九届人民代表大会第六次会议";

/// Title, cause, grounds, plan.
type Words = [&'static str; 4];

const BRIDGE: Words = [
    "关于修建老街便民桥的议案",
    "老街河段两岸群众出行长期绕远。",
    "两岸三个村民小组八百余人，学生每日绕行三公里，汛期漫水不能通行，近三年发生过两起落水险情。",
    "建议由镇人民政府列入本年度实施计划，落实资金和责任单位，十月底前建成人行便民桥一座。",
];
const WATER: Words = [
    "关于实施集镇供水管网改造的议案",
    "集镇供水管网老化，时断时续。",
    "现有管网建成二十余年，漏损率高，去年夏季连续停水十一天，涉及居民一千六百户。",
    "建议本次大会作出决定，分两年完成主管网改造，镇人民政府每半年向大会报告进展。",
];
const MARKET: Words = [
    "关于规范集镇农贸市场经营秩序的议案",
    "集镇赶集日占道经营，通行困难。",
    "赶集日摊点沿主街摆放近四百米，急救和消防车辆无法通过，群众反映强烈。",
    "建议由镇人民政府划定临时经营区域，明确日常管理单位，三个月内见到成效。",
];
const PLAN: Words = [
    "关于批准集镇绿化提升实施计划的议案",
    "集镇公共绿地少，群众休闲没有去处。",
    "集镇人均公共绿地不足一平方米，镇人民政府已完成方案并征求群众意见。",
    "提请大会审议批准实施计划，由镇人民政府组织实施，年底前报告执行情况。",
];

/// Plays all of it; the deputies of the first town's congress, the shown ones first.
pub(super) fn bring(tx: &mut Tx<'_>, stage: &Stage<'_>, now: Timestamp) -> Result<(), Problem> {
    let of_town = stage
        .deputies
        .iter()
        .filter(|d| d.town == 0 && d.is_of_town);
    let deputies: Vec<&Deputy> = of_town.take(16).collect();
    let (Some(clerk), true) = (stage.users.towns.first(), deputies.len() >= 14) else {
        return Ok(());
    };
    let mut play = Play {
        stage,
        deputies,
        clerk,
        now,
        settled: None,
        minutes: 0,
    };
    play.fix_deadline(tx)?;
    let days = |n| local_date(now) - TimeDelta::days(n);
    // Being signed: the second of the shown deputies has not answered.
    let draft = play.begin(tx, 3, &WATER, &[1, 4, 5, 6], days(2))?;
    play.sign(tx, draft, &[4, 5], days(2))?;
    // Waits for the presidium.
    let waiting = play.begin(tx, 0, &BRIDGE, &[1, 2, 7, 8], days(5))?;
    let waiting = play.sign(tx, waiting, &[1, 2, 7, 8], days(5))?;
    play.submit(tx, 0, waiting, days(4))?;
    // Not listed: a suggestion now.
    let market = play.begin(tx, 9, &MARKET, &[10, 11, 12, 13], days(12))?;
    let market = play.sign(tx, market, &[10, 11, 12, 13], days(12))?;
    let market = play.submit(tx, 9, market, days(11))?;
    let why = "属于政府日常管理事项，可以由代表建议办理解决，不需要大会作出决定。";
    play.decide(tx, market, MotionDecision::Converted, Some(why), days(10))?;
    play.adopt(tx, days(9))?;
    play.inquire(tx, days(9))?;
    play.ask(tx, days(8))?;
    let looked = look(tx, &mut play)?;
    let met = meet(tx, &mut play)?;
    note(tx, &mut play)?;
    group(tx, &mut play)?;
    receive(tx, &mut play)?;
    report(tx, &mut play)?;
    touch(tx, &mut play)?;
    visit(tx, &mut play)?;
    teach(tx, &mut play)?;
    credit(tx, &mut play)?;
    post(tx, &mut play)?;
    appraise(tx, &mut play)?;
    talk(tx, &mut play)?;
    plan(tx, &mut play, &Done { looked, met })
}

type Seen = (Id, IfMatch);

/// The people who play, and the time.
pub(super) struct Play<'a> {
    pub(super) stage: &'a Stage<'a>,
    deputies: Vec<&'a Deputy>,
    clerk: &'a Principal,
    pub(super) now: Timestamp,
    /// What waits for the session to choose.
    pub(super) settled: Option<Settled>,
    minutes: i64,
}

impl Play<'_> {
    /// The next moment of a day, never after now.
    fn at(&mut self, day: NaiveDate) -> Timestamp {
        self.minutes += 4;
        moment(day, self.minutes).min(self.now)
    }

    /// A deputy of the town, on a day.
    pub(super) fn deputy(&mut self, index: usize, day: NaiveDate) -> Result<Acting, Problem> {
        let at = self.at(day);
        let deputy = self.deputies[index];
        let user = self.stage.users.deputies.get(&deputy.id);
        let user = user.ok_or_else(|| Problem::internal(anyhow::anyhow!("no account")))?;
        Ok(acting(user, at))
    }

    /// The office of the presidium, on a day.
    pub(super) fn office(&mut self, day: NaiveDate) -> Acting {
        let at = self.at(day);
        acting(self.clerk, at)
    }

    /// Which deputies.
    pub(super) fn ids(&self, indexes: &[usize]) -> Vec<Id> {
        indexes
            .iter()
            .map(|index| self.deputies[*index].id)
            .collect()
    }

    fn fix_deadline(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        let today = local_date(self.now);
        let acting = self.office(today - TimeDelta::days(20));
        let request = FixMotionDeadlineRequest {
            session_name: SESSION.to_owned(),
            closes_on: today + TimeDelta::days(3),
        };
        motions::fix_deadline(tx, &acting, &request)
    }

    fn begin(
        &mut self,
        tx: &mut Tx<'_>,
        lead: usize,
        words: &Words,
        invited: &[usize],
        day: NaiveDate,
    ) -> Result<Seen, Problem> {
        let acting = self.deputy(lead, day)?;
        let request = CreateMotionRequest {
            invited_deputy_ids: self.ids(invited),
            ..motion(Mover::Deputies, words)
        };
        let case = motions::create(tx, &acting, &request)?;
        Ok((case.row.id, IfMatch(case.row.version)))
    }

    fn sign(
        &mut self,
        tx: &mut Tx<'_>,
        mut seen: Seen,
        signers: &[usize],
        day: NaiveDate,
    ) -> Result<Seen, Problem> {
        for index in signers {
            let acting = self.deputy(*index, day)?;
            let answer = SignRequest {
                answer: CosignAnswer::Confirmed,
            };
            let case = motions::sign(tx, &acting, seen.0, seen.1, &answer)?;
            seen.1 = IfMatch(case.row.version);
        }
        Ok(seen)
    }

    fn submit(
        &mut self,
        tx: &mut Tx<'_>,
        lead: usize,
        seen: Seen,
        day: NaiveDate,
    ) -> Result<Seen, Problem> {
        let acting = self.deputy(lead, day)?;
        let case = motions::submit(tx, &acting, seen.0, seen.1, &SubmitMotionRequest {})?;
        Ok((case.row.id, IfMatch(case.row.version)))
    }

    fn decide(
        &mut self,
        tx: &mut Tx<'_>,
        seen: Seen,
        decision: MotionDecision,
        reason: Option<&str>,
        day: NaiveDate,
    ) -> Result<Seen, Problem> {
        let acting = self.office(day);
        let request = DecideMotionRequest {
            decision,
            reason: reason.map(str::to_owned),
            committee_name: None,
            decided_on: acting.today,
        };
        let case = motions::decide(tx, &acting, seen.0, seen.1, &request)?;
        Ok((case.row.id, IfMatch(case.row.version)))
    }

    /// The government's motion is adopted, and a unit of the town carries it out.
    fn adopt(&mut self, tx: &mut Tx<'_>, day: NaiveDate) -> Result<(), Problem> {
        let acting = self.office(day);
        let case = motions::create(tx, &acting, &motion(Mover::Government, &PLAN))?;
        let seen = (case.row.id, IfMatch(case.row.version));
        let case = motions::submit(tx, &acting, seen.0, seen.1, &SubmitMotionRequest {})?;
        let seen = (case.row.id, IfMatch(case.row.version));
        let seen = self.decide(tx, seen, MotionDecision::OnAgenda, None, day)?;
        let acting = self.office(day);
        let all = u32::try_from(
            self.stage
                .deputies
                .iter()
                .filter(|d| d.town == 0 && d.is_of_town)
                .count(),
        )
        .unwrap_or_default();
        let count = RecordMotionVoteRequest {
            voted_on: acting.today,
            in_favour: all.saturating_sub(6),
            against: 1,
            abstained: 2,
            invalid: 0,
        };
        let case = motions::vote(tx, &acting, seen.0, seen.1, &count)?;
        let Some(unit_id) = self.town_unit() else {
            return Ok(());
        };
        let task = AssignMotionTaskRequest {
            unit_id,
            task: "按照大会批准的实施计划组织施工，年底前完成并报告。".to_owned(),
            report_by: local_date(self.now) + TimeDelta::days(60),
        };
        let seen = IfMatch(case.row.version);
        motions::assign_task(tx, &acting, case.row.id, seen, &task)?;
        Ok(())
    }

    /// The unit of the town whose account is shown: the first by name.
    pub(super) fn town_unit(&self) -> Option<Id> {
        let units = &self.stage.places.towns.first()?.units;
        units.iter().min().map(|(_, id)| *id)
    }

    fn inquire(&mut self, tx: &mut Tx<'_>, day: NaiveDate) -> Result<(), Problem> {
        let acting = self.deputy(2, day)?;
        let town = self.stage.places.towns[0].name.clone();
        let request = CreateInquiryRequest {
            id: None,
            level: CongressLevel::Township,
            target: InquiryTarget::Government,
            target_name: format!("{town}人民政府"),
            title: "集镇供水为什么长期时断时续".to_owned(),
            content: "集镇居民反映供水时断时续已有半年，多次答复整改未见效果。请说明原因、责任单位和完成整改的时间。"
                .to_owned(),
            invited_deputy_ids: self.ids(&[0, 1, 3, 4, 5, 6, 7, 8, 9, 10]),
            attachment_ids: Vec::new(),
            lead_deputy_id: None,
        };
        let case = inquiries::create(tx, &acting, &request)?;
        let (id, mut seen) = (case.row.id, IfMatch(case.row.version));
        for index in [0, 1, 3, 4, 5, 6, 7, 8, 9] {
            let acting = self.deputy(index, day)?;
            let answer = SignInquiryRequest {
                answer: CosignAnswer::Confirmed,
            };
            let case = inquiries::sign(tx, &acting, id, seen, &answer)?;
            seen = IfMatch(case.row.version);
        }
        let acting = self.deputy(2, day)?;
        let case = inquiries::submit(tx, &acting, id, seen, &PlainInquiryRequest {})?;
        let acting = self.office(day);
        let request = DecideInquiryRequest {
            form: AnswerForm::OralPresidium,
            unit_id: self.town_unit(),
            session_name: Some(SESSION.to_owned()),
            session_from: Some(day - TimeDelta::days(1)),
            session_to: Some(day + TimeDelta::days(1)),
            is_complex: false,
            decided_on: acting.today,
        };
        let seen = IfMatch(case.row.version);
        let case = inquiries::decide(tx, &acting, id, seen, &request)?;
        let acting = self.office(day);
        let answer = AnswerInquiryRequest {
            content: "供水管网老化是主要原因。改造资金已经落实，六月底前完成主管网更换，由分管副镇长负责。"
                .to_owned(),
            head_name: "陈明远".to_owned(),
            head_post: "镇长".to_owned(),
            head_attended: true,
            attendance: Some("分管副镇长、供水站负责人到会".to_owned()),
            answered_on: acting.today,
        };
        let seen = IfMatch(case.row.version);
        let case = inquiries::answer(tx, &acting, id, seen, &answer)?;
        let mut seen = IfMatch(case.row.version);
        for (index, is_satisfied) in [(3, true), (4, true), (5, false), (6, false), (7, false)] {
            let acting = self.deputy(index, day)?;
            let rating = RateInquiryRequest {
                is_satisfied,
                comment: (!is_satisfied).then(|| "没有说明停水期间的保障办法。".to_owned()),
            };
            let case = inquiries::rate(tx, &acting, id, seen, &rating)?;
            seen = IfMatch(case.row.version);
        }
        Ok(())
    }

    fn ask(&mut self, tx: &mut Tx<'_>, day: NaiveDate) -> Result<(), Problem> {
        let town = self.stage.places.towns[0].name.clone();
        let acting = self.office(day);
        let request = RecordQuestionRequest {
            level: CongressLevel::Township,
            deputy_id: Some(self.deputies[0].id),
            item: "镇人民政府上半年工作报告".to_owned(),
            target_name: format!("{town}人民政府"),
            unit_id: None,
            content: "农村公路养护资金今年安排了多少，什么时候到位？".to_owned(),
            asked_on: acting.today,
            due_on: None,
            answer: Some(QuestionAnswerRequest {
                mode: AnswerMode::Oral,
                answer: "今年安排四十万元，第一批已经到位，其余九月底前到位。".to_owned(),
                answered_by: "赵立新".to_owned(),
                answered_post: "副镇长".to_owned(),
                answered_on: acting.today,
            }),
        };
        questions::record(tx, &acting, &request)?;
        Ok(())
    }
}

fn motion(mover: Mover, [title, cause, grounds, plan]: &Words) -> CreateMotionRequest {
    CreateMotionRequest {
        id: None,
        level: CongressLevel::Township,
        mover: Some(mover),
        mover_name: None,
        title: (*title).to_owned(),
        cause: (*cause).to_owned(),
        grounds: (*grounds).to_owned(),
        plan: (*plan).to_owned(),
        invited_deputy_ids: Vec::new(),
        attachment_ids: Vec::new(),
        lead_deputy_id: None,
    }
}
