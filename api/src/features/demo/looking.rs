//! What deputies of the first town looked at and said there: an inspection whose result is fed back, research
//! whose report is with a unit, oral opinions in several states, each through the acts of the product itself.

use super::jointly::Play;
use crate::features::congresses::CongressLevel;
use crate::features::inspections::dto::{
    AnswerInspectionRequest, CreateInspectionRequest, FeedBackInspectionRequest,
    HandOverInspectionRequest, InspectionHandoverUnit,
};
use crate::features::inspections::model::InspectionKind;
use crate::features::oral_opinions::dto::{
    AnswerOralOpinionRequest, RecordOralOpinionRequest, RouteOralOpinionRequest,
};
use crate::features::oral_opinions::model::OpinionOccasion;
use crate::features::{inspections, oral_opinions};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{NaiveDate, TimeDelta};

const WATER: &str = "视察了集镇供水站和两个村的管网。主要问题：主管网建成二十余年，漏损率高，夏季时断时续；\
管护责任不清，水质检测没有公开。建议：一、列入年度计划更换主管网；二、明确管护单位和人员；三、每季度公布水质检测结果。";
const MARKET: &str = "走访了集镇农贸市场和三十户商户。主要问题：赶集日占道经营，消防车辆无法通过；\
摊位收费标准没有公示。建议：一、划定临时经营区域；二、公示收费标准；三、落实日常管理人员。";

/// Plays all of it; the inspection and the research with their days.
pub(super) fn look(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<Vec<(Id, NaiveDate)>, Problem> {
    let Some(unit) = play.town_unit() else {
        return Ok(Vec::new());
    };
    let today = local_date(play.now);
    let day = |n| today - TimeDelta::days(n);
    let water = play.visited(
        tx,
        (
            InspectionKind::Inspection,
            "集镇供水设施运行情况视察",
            WATER,
        ),
        2,
        day(40),
    )?;
    play.dealt_with(tx, water, unit, day(36))?;
    let market = play.visited(
        tx,
        (InspectionKind::Research, "农贸市场经营秩序专题调研", MARKET),
        4,
        day(7),
    )?;
    play.hand_over(tx, market, unit, day(5))?;
    let spoken = "供水站的水质检测结果建议每季度在村务公开栏公布，让群众放心。";
    play.said(
        tx,
        (5, Some(water.0)),
        spoken,
        Some("从本季度起，检测结果在各村公开栏公布。"),
        day(40),
    )?;
    let spoken = "报告提到的老街路灯改造，请说明今年第四季度能不能完工。";
    let routed = play.said(tx, (6, None), spoken, None, day(8))?;
    let acting = play.office(day(7));
    let request = RouteOralOpinionRequest {
        unit_id: unit,
        reason: None,
    };
    oral_opinions::route(tx, &acting, routed.0, routed.1, &request)?;
    let spoken = "赶集日请在路口安排专人疏导，消防通道要先腾出来。";
    play.said(tx, (7, Some(market.0)), spoken, None, day(6))?;
    Ok(vec![(water.0, day(40)), (market.0, day(7))])
}

type Seen = (Id, IfMatch);

impl Play<'_> {
    /// Recorded by the office with its report.
    fn visited(
        &mut self,
        tx: &mut Tx<'_>,
        (kind, title, report): (InspectionKind, &str, &str),
        lead: usize,
        day: NaiveDate,
    ) -> Result<Seen, Problem> {
        let acting = self.office(day);
        let request = CreateInspectionRequest {
            id: None,
            level: CongressLevel::Township,
            kind,
            title: title.to_owned(),
            begins_on: day,
            ends_on: day,
            place: "集镇及周边两个村".to_owned(),
            lead_deputy_id: self.ids(&[lead]).first().copied(),
            deputy_ids: self.ids(&[0, 5, 7]),
            report: Some(report.to_owned()),
            attachment_ids: Vec::new(),
        };
        let case = inspections::create(tx, &acting, &request)?;
        Ok((case.row.id, IfMatch(case.row.version)))
    }

    fn hand_over(
        &mut self,
        tx: &mut Tx<'_>,
        (id, seen): Seen,
        unit_id: Id,
        day: NaiveDate,
    ) -> Result<(Seen, Vec<Id>), Problem> {
        let acting = self.office(day);
        let request = HandOverInspectionRequest {
            decided_on: acting.today,
            decided_by: "镇人大主席团".to_owned(),
            units: vec![InspectionHandoverUnit {
                unit_id,
                request: "研究报告提出的建议，明确措施、责任人和完成时间。".to_owned(),
            }],
        };
        let case = inspections::hand_over(tx, &acting, id, seen, &request)?;
        let handovers = case.handovers.iter().map(|one| one.id).collect();
        Ok(((id, IfMatch(case.row.version)), handovers))
    }

    /// Handed over, answered ten days later, fed back.
    fn dealt_with(
        &mut self,
        tx: &mut Tx<'_>,
        seen: Seen,
        unit_id: Id,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let ((id, mut seen), handovers) = self.hand_over(tx, seen, unit_id, day)?;
        for handover in handovers {
            let acting = self.office(day + TimeDelta::days(10));
            let request = AnswerInspectionRequest {
                answer: "主管网更换已列入今年计划，资金已经落实；各村确定一名管护员；本季度起公布水质检测结果。"
                    .to_owned(),
                answered_by: "赵立新".to_owned(),
                answered_post: "负责人".to_owned(),
                answered_on: acting.today,
            };
            let case = inspections::answer(tx, &acting, (id, handover), seen, &request)?;
            seen = IfMatch(case.row.version);
        }
        let acting = self.office(day + TimeDelta::days(13));
        let request = FeedBackInspectionRequest {
            summary: "三条建议都已采纳：管网更换列入计划，管护员已经确定，水质检测结果按季度公布。"
                .to_owned(),
            fed_back_on: acting.today,
        };
        inspections::feed_back(tx, &acting, id, seen, &request)?;
        Ok(())
    }

    /// Said by a deputy, at an inspection or while the congress deliberated.
    fn said(
        &mut self,
        tx: &mut Tx<'_>,
        (speaker, inspection_id): (usize, Option<Id>),
        content: &str,
        answer: Option<&str>,
        day: NaiveDate,
    ) -> Result<Seen, Problem> {
        let acting = self.deputy(speaker, day)?;
        let request = RecordOralOpinionRequest {
            id: None,
            level: CongressLevel::Township,
            deputy_id: None,
            inspection_id,
            kind: Some(OpinionOccasion::Deliberation),
            occasion: Some("审议镇人民政府上半年工作报告".to_owned()),
            content: content.to_owned(),
            raised_on: acting.today,
            addressed_unit_id: None,
            answer: answer.map(|answer| AnswerOralOpinionRequest {
                answer: answer.to_owned(),
                answered_by: "孙长河".to_owned(),
                answered_post: "供水站站长".to_owned(),
                answered_on: acting.today,
            }),
        };
        let case = oral_opinions::record(tx, &acting, &request)?;
        Ok((case.row.id, IfMatch(case.row.version)))
    }
}
