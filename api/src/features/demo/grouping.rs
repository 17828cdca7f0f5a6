//! Deputy groups of the first town: what they did in the quarter before this one, how it was closed, what is planned
//! now; all invented.

use super::jointly::Play;
use crate::features::congresses::CongressLevel;
use crate::features::deputy_groups::dto::{
    CheckDeputyGroupRequest, CreateDeputyGroupRequest, DeputyGroupCheck, PlanDeputyGroupRequest,
};
use crate::features::deputy_groups::model::{DeputyGroupAction, DeputyGroupKind};
use crate::features::group_activities::dto::{
    AttendGroupActivityRequest, GroupActivityAbsence, PlanGroupActivityRequest,
    RecordGroupActivityStepRequest,
};
use crate::features::group_activities::model::{GroupActivityAction, GroupActivityStep};
use crate::features::group_inspections::dto::{
    AnswerGroupInspectionRequest, CreateGroupInspectionRequest,
};
use crate::features::group_inspections::model::{GroupInspectionAction, GroupInspectionMethod};
use crate::features::group_quarters::dto::{CloseGroupQuarterRequest, PlanGroupQuarterRequest};
use crate::features::group_quarters::model::{GroupQuarterAction, GroupQuarterColour};
use crate::features::{deputy_groups, group_activities, group_inspections, group_quarters};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta};

/// Name, where, who, the first of them leading.
struct Team {
    name: &'static str,
    area: &'static str,
    members: [usize; 4],
    kind: DeputyGroupKind,
}

const TEAMS: [Team; 3] = [
    Team {
        name: "第一代表小组",
        area: "安岭村、河坪村",
        members: [0, 1, 2, 3],
        kind: DeputyGroupKind::Regional,
    },
    Team {
        name: "第二代表小组",
        area: "大岭社区、集镇社区",
        members: [4, 5, 6, 7],
        kind: DeputyGroupKind::Regional,
    },
    Team {
        name: "农业农村专业小组",
        area: "种植、养殖和农产品销售",
        members: [2, 8, 9, 10],
        kind: DeputyGroupKind::Professional,
    },
];

const STEPS: [(GroupActivityStep, &str); 6] = [
    (GroupActivityStep::Theme, "小组会商定主题，定下走访的点位。"),
    (GroupActivityStep::Research, "看了三处现场，走访二十一户。"),
    (
        GroupActivityStep::Discussion,
        "在村委会议了四十分钟，有关单位、村干部和代表都讲了意见。",
    ),
    (
        GroupActivityStep::Proposal,
        "形成一件建议，写明地点、做法和完成时间。",
    ),
    (
        GroupActivityStep::Handover,
        "由镇人大主席团交有关单位，月底前答复。",
    ),
    (GroupActivityStep::FollowUp, "回访三户，都说已经见到变化。"),
];

/// Item of the five ones (五个一), whether it is done, what shows it.
const FIVE_ONES: [(&str, bool, &str); 4] = [
    ("一个好组长", true, "组长由小组代表推选，牵头组织活动。"),
    ("一个好计划", true, "年度计划每季度一次活动，已经报镇人大。"),
    ("一个好主题", true, "本季度主题由群众意见最集中的事项确定。"),
    ("一条好建议", false, "正在整理走访意见，季度末形成建议。"),
];

/// Forms the groups, holds their activities, closes the quarter before this one.
pub(super) fn group(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    let (Some(begun), Some(last)) = quarters(today) else {
        return Ok(());
    };
    let mut groups = Vec::new();
    for team in &TEAMS {
        // In the quarter that is closed: nobody has to close one before.
        groups.push(play.form(tx, team, last + TimeDelta::days(2))?);
    }
    let water = ("村级饮水安全", "安岭村");
    let first = play.hold_activity(
        tx,
        (&TEAMS[0], groups[0]),
        water,
        last + TimeDelta::days(24),
    )?;
    play.record(tx, first, STEPS.len())?;
    let market = ("集镇市场秩序", "集镇社区");
    let second = play.hold_activity(
        tx,
        (&TEAMS[1], groups[1]),
        market,
        last + TimeDelta::days(40),
    )?;
    play.record(tx, second, STEPS.len() - 2)?;
    let closed_on = (begun + TimeDelta::days(3)).min(today);
    play.close(tx, last, closed_on)?;
    play.look_at(tx, (groups[0], last), closed_on, true)?;
    play.look_at(tx, (groups[1], last), today - TimeDelta::days(2), false)?;
    let road = PlanGroupActivityRequest {
        id: None,
        group_ids: groups[..2].to_vec(),
        title: "入村道路养护".to_owned(),
        content: Some("两个小组联合查看五条入村道路，听取公路站的养护安排。".to_owned()),
        place: Some("河坪村".to_owned()),
        held_on: today + TimeDelta::days(6),
    };
    let acting = play.office(today - TimeDelta::days(1));
    group_activities::create(tx, &acting, &road)?;
    Ok(())
}

/// The first days of the quarter of a day, and of the one before.
fn quarters(day: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let first = NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1);
    let before = first.and_then(|day| day.checked_sub_months(Months::new(3)));
    (first, before)
}

impl Play<'_> {
    fn form(&mut self, tx: &mut Tx<'_>, team: &Team, day: NaiveDate) -> Result<Id, Problem> {
        let members = self.ids(&team.members);
        let acting = self.office(day);
        let request = CreateDeputyGroupRequest {
            id: None,
            level: CongressLevel::Township,
            kind: team.kind,
            name: team.name.to_owned(),
            area: Some(team.area.to_owned()),
            leader_id: members[0],
            deputy_leader_id: Some(members[1]),
            deputy_ids: members,
            formed_on: None,
        };
        let row = deputy_groups::create(tx, &acting, &request)?.row;
        let acting = self.deputy(team.members[0], day + Days::new(2))?;
        let (seen, act) = (IfMatch(row.version), DeputyGroupAction::Plan);
        let mut case = deputy_groups::Case::open(tx, &acting, row.id, seen, act)?;
        let plan = PlanDeputyGroupRequest {
            year: acting.today.year(),
            content: "每季度活动一次，每次一个主题；年底与其他小组联合视察一次。".to_owned(),
        };
        deputy_groups::plan(tx, &acting, &mut case, &plan)?;
        // The five ones of this year: three done, one not yet, one nobody has looked at.
        let today = local_date(self.now);
        let acting = self.deputy(team.members[0], today - Days::new(1))?;
        let (seen, act) = (IfMatch(case.row.version), DeputyGroupAction::Check);
        let mut case = deputy_groups::Case::open(tx, &acting, row.id, seen, act)?;
        let checks = FIVE_ONES.map(|(item, is_done, note)| DeputyGroupCheck {
            item: item.to_owned(),
            is_done,
            done_on: None,
            note: Some(note.to_owned()),
        });
        let request = CheckDeputyGroupRequest {
            year: acting.today.year(),
            checks: checks.into(),
        };
        deputy_groups::check(tx, &acting, &mut case, &request)?;
        Ok(row.id)
    }

    /// Planned two weeks before; all but the last came.
    fn hold_activity(
        &mut self,
        tx: &mut Tx<'_>,
        (team, group): (&Team, Id),
        (title, place): (&str, &str),
        day: NaiveDate,
    ) -> Result<Id, Problem> {
        let acting = self.deputy(team.members[0], day - Days::new(14))?;
        let request = PlanGroupActivityRequest {
            id: None,
            group_ids: vec![group],
            title: title.to_owned(),
            content: None,
            place: Some(place.to_owned()),
            held_on: day,
        };
        let row = group_activities::create(tx, &acting, &request)?.row;
        let members = self.ids(&team.members);
        let is_whole = team.members[0] == 0;
        let away = members.iter().skip(3).filter(|_| !is_whole);
        let absences: Vec<GroupActivityAbsence> = away
            .map(|id| GroupActivityAbsence {
                deputy_id: *id,
                reason: "在外务工，已经请假".to_owned(),
            })
            .collect();
        let came = members.len() - absences.len();
        let presences = AttendGroupActivityRequest {
            present_ids: members[..came].to_vec(),
            absences,
        };
        // The office, so that it counts: what leaders alone say waits for it.
        let acting = self.office(day);
        let (seen, act) = (IfMatch(row.version), GroupActivityAction::Attend);
        let mut case = group_activities::Case::open(tx, &acting, row.id, seen, act)?;
        group_activities::attend(tx, &acting, &mut case, &presences)?;
        Ok(row.id)
    }

    fn record(&mut self, tx: &mut Tx<'_>, id: Id, steps: usize) -> Result<(), Problem> {
        let mut seen = 2;
        for (n, (step, note)) in (0_i64..).zip(&STEPS[..steps]) {
            let today = local_date(self.now);
            let (Some(begun), Some(last)) = quarters(today) else {
                return Ok(());
            };
            let day = (last + TimeDelta::days(42 + n * 7)).min(begun - TimeDelta::days(2));
            let acting = self.office(day);
            let act = GroupActivityAction::Record;
            let mut case = group_activities::Case::open(tx, &acting, id, IfMatch(seen), act)?;
            let request = RecordGroupActivityStepRequest {
                step: *step,
                done_on: day,
                note: (*note).to_owned(),
                link: None,
            };
            group_activities::record(tx, &acting, &mut case, &request)?;
            seen = case.row.version;
        }
        Ok(())
    }

    /// The office looks at a quarter of a group; one has answered, the other has some days left.
    fn look_at(
        &mut self,
        tx: &mut Tx<'_>,
        (group_id, last): (Id, NaiveDate),
        day: NaiveDate,
        is_answered: bool,
    ) -> Result<(), Problem> {
        let acting = self.office(day);
        let request = CreateGroupInspectionRequest {
            id: None,
            group_id,
            activity_id: None,
            year: Some(last.year()),
            quarter: Some(i32::try_from(last.month0() / 3 + 1).unwrap_or(1)),
            looked_on: None,
            looked_by: "镇人大主席、人大干事".to_owned(),
            methods: vec![GroupInspectionMethod::Report, GroupInspectionMethod::Visit],
            findings: "活动按计划开展，代表发言有准备；活动记录不够完整，个别代表没有请假手续。"
                .to_owned(),
            correction: Some("补齐活动记录，建立请假登记。".to_owned()),
            due_on: Some(day + TimeDelta::days(10)),
        };
        let row = group_inspections::create(tx, &acting, &request)?.row;
        if !is_answered {
            return Ok(());
        }
        let acting = self.deputy(TEAMS[0].members[0], day)?;
        let (seen, act) = (IfMatch(row.version), GroupInspectionAction::Answer);
        let mut case = group_inspections::Case::open(tx, &acting, row.id, seen, act)?;
        let request = AnswerGroupInspectionRequest {
            content: "活动记录已经补齐，请假登记由副组长负责。".to_owned(),
        };
        group_inspections::answer(tx, &acting, &mut case, &request)
    }

    fn close(&mut self, tx: &mut Tx<'_>, last: NaiveDate, day: NaiveDate) -> Result<(), Problem> {
        let acting = self.office(day);
        let request = CloseGroupQuarterRequest {
            level: CongressLevel::Township,
            year: last.year(),
            quarter: i32::try_from(last.month0() / 3 + 1).unwrap_or(1),
        };
        let rows = group_quarters::close(tx, &acting, &request)?;
        let mut rows = rows.into_iter();
        let Some(red) = rows.find(|row| row.colour == GroupQuarterColour::Red) else {
            return Ok(());
        };
        let acting = self.deputy(TEAMS[2].members[0], day)?;
        let (seen, act) = (IfMatch(red.version), GroupQuarterAction::Plan);
        let mut case = group_quarters::Case::open(tx, &acting, red.id, seen, act)?;
        let plan = PlanGroupQuarterRequest {
            content: "上季度农忙，活动没有开展。本季度补做一次，主题为黄桃销售，由组长负责，季度末以前交办。"
                .to_owned(),
        };
        group_quarters::plan(tx, &acting, &mut case, &plan)
    }
}
