//! The work plan of the first town for this year: adopted, with what was done linked, something that is coming
//! near and something that was missed, each through the acts of the product itself.

use super::jointly::Play;
use super::meeting::Met;
use crate::features::congresses::CongressLevel;
use crate::features::meetings::model::MeetingKind;
use crate::features::work_plans;
use crate::features::work_plans::dto::{
    AdoptWorkPlanRequest, CompleteWorkPlanItemRequest, CreateWorkPlanItemRequest,
    CreateWorkPlanLinkRequest, CreateWorkPlanRequest, PublishWorkPlanRequest,
};
use crate::features::work_plans::model::{WorkPlanItemKind as Kind, WorkPlanTargetKind as Target};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use chrono::{Datelike, NaiveDate, TimeDelta};

const TEXT: &str = "围绕镇党委中心工作和群众关心的问题，依法行使职权，做好全年工作。
一、依法召开人民代表大会会议和主席团会议，听取和审议有关报告。
二、围绕农村供水、集镇市场和生态环境选择议题，开展视察、调研和执法检查，听取专项工作报告。
三、密切联系代表和群众，组织好代表小组活动和代表培训，督办代表建议。";

/// What was played before.
pub(super) struct Done {
    /// The inspection and the research.
    pub(super) looked: Vec<(Id, NaiveDate)>,
    /// The meetings.
    pub(super) met: Vec<Met>,
}

/// An item to be planned, and what fulfils it.
struct Wanted {
    kind: Kind,
    title: String,
    begins_on: NaiveDate,
    days: i64,
    place: &'static str,
    attendees: &'static str,
    papers: &'static str,
    target: Option<(Target, Id)>,
    done: Option<&'static str>,
}

/// Plays all of it.
pub(super) fn plan(tx: &mut Tx<'_>, play: &mut Play<'_>, done: &Done) -> Result<(), Problem> {
    let today = local_date(play.now);
    let year = today.year();
    let in_year = |day: &NaiveDate| day.year() == year;
    let opening = NaiveDate::from_ymd_opt(year, 1, 8)
        .unwrap_or(today)
        .min(today);
    // The first meeting of the presidium this year adopts it.
    let first = done.met.iter().find(|(_, kind, day)| {
        *kind == MeetingKind::PresidiumMeeting && in_year(day) && *day <= today
    });
    let adopted_on = first.map_or(opening, |(_, _, day)| *day);
    let mut acting = play.office(opening);
    let request = CreateWorkPlanRequest {
        id: None,
        level: CongressLevel::Township,
        year,
        title: None,
        content: Some(TEXT.to_owned()),
        from_year: None,
    };
    let mut case = work_plans::create(tx, &acting, &request)?;
    let wanted: Vec<Wanted> = wanted(done, today)
        .into_iter()
        .filter(|one| in_year(&one.begins_on))
        .collect();
    let mut ids = Vec::new();
    for one in &wanted {
        ids.push(work_plans::add(tx, &acting, &mut case, &request_of(one))?);
    }
    acting = play.office(adopted_on);
    let request = AdoptWorkPlanRequest {
        adopted_on,
        meeting_id: first.map(|(id, _, _)| *id),
    };
    work_plans::adopt(tx, &acting, &mut case, &request)?;
    acting = play.office((adopted_on + TimeDelta::days(2)).min(today));
    let request = PublishWorkPlanRequest {
        published_on: acting.today,
    };
    work_plans::publish(tx, &acting, &mut case, &request)?;
    for (one, id) in wanted.iter().zip(ids) {
        acting = play.office(one.begins_on.max(acting.today).min(today));
        if let Some((kind, target_id)) = one.target {
            let request = CreateWorkPlanLinkRequest { kind, target_id };
            work_plans::link(tx, &acting, &mut case, id, &request)?;
        }
        if let Some(note) = one.done {
            let request = CompleteWorkPlanItemRequest {
                done_on: one.begins_on.min(acting.today),
                note: note.to_owned(),
            };
            work_plans::complete(tx, &acting, &mut case, id, &request)?;
        }
    }
    Ok(())
}

fn request_of(one: &Wanted) -> CreateWorkPlanItemRequest {
    let last = NaiveDate::from_ymd_opt(one.begins_on.year(), 12, 31);
    let ends_on = one.begins_on + TimeDelta::days(one.days - 1);
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    CreateWorkPlanItemRequest {
        kind: one.kind,
        title: one.title.clone(),
        begins_on: one.begins_on,
        ends_on: Some(last.map_or(ends_on, |last| ends_on.min(last))),
        place: text(one.place),
        responsible: Some("镇人大主席".to_owned()),
        deputies: Some(
            match one.kind {
                Kind::CongressSession | Kind::Training => "全体镇人大代表",
                Kind::PresidiumMeeting | Kind::SpecialReport => "主席团成员",
                Kind::GroupActivity => "各代表小组",
                _ => "部分镇人大代表",
            }
            .to_owned(),
        ),
        attendees: text(one.attendees),
        papers: text(one.papers),
        reason: None,
    }
}

/// What the plan has: what was held and looked at, on its days, and what no record shows.
fn wanted(done: &Done, today: NaiveDate) -> Vec<Wanted> {
    let mut all = Vec::new();
    for (id, kind, day) in &done.met {
        let is_session = *kind == MeetingKind::CongressSession;
        all.push(Wanted {
            kind: if is_session {
                Kind::CongressSession
            } else {
                Kind::PresidiumMeeting
            },
            title: if is_session {
                "召开镇人民代表大会会议"
            } else {
                "召开主席团会议，听取专题汇报，研究代表建议办理"
            }
            .to_owned(),
            begins_on: *day,
            days: if is_session { 2 } else { 1 },
            place: if is_session {
                "镇影剧院"
            } else {
                "镇政府三楼会议室"
            },
            attendees: "镇政府负责人、有关站所负责人",
            papers: "会议通知、议程、报告文本",
            target: Some((Target::Meeting, *id)),
            done: None,
        });
    }
    for ((id, day), (kind, title, place)) in done.looked.iter().zip([
        (Kind::Tour, "农村供水设施运行情况", "集镇供水站、两个村"),
        (Kind::Research, "农贸市场经营秩序", "集镇农贸市场"),
    ]) {
        all.push(Wanted {
            kind,
            title: title.to_owned(),
            begins_on: *day,
            days: 1,
            place,
            attendees: "有关站所负责人",
            papers: "方案、提纲、报告",
            target: Some((Target::Inspection, *id)),
            done: None,
        });
    }
    if let Some((id, _, day)) = done.met.get(1) {
        all.push(Wanted {
            kind: Kind::SpecialReport,
            title: "镇人民政府关于农村供水保障工作情况的报告".to_owned(),
            begins_on: *day,
            days: 1,
            place: "镇政府三楼会议室",
            attendees: "分管副镇长、供水站负责人",
            papers: "专项工作报告、审议意见",
            target: Some((Target::Meeting, *id)),
            done: None,
        });
    }
    let free = |kind, title: &str, from_today: i64, days, done| Wanted {
        kind,
        title: title.to_owned(),
        begins_on: today + TimeDelta::days(from_today),
        days,
        place: "各村、集镇社区",
        attendees: "",
        papers: "活动方案、记录",
        target: None,
        done,
    };
    let trained = "四十三名代表参加，学习代表法和建议撰写。";
    all.push(free(
        Kind::Training,
        "代表履职能力培训",
        -95,
        2,
        Some(trained),
    ));
    all.push(free(Kind::GroupActivity, "代表小组走访选民", -60, 20, None));
    let law = "《固体废物污染环境防治法》实施情况";
    all.push(free(Kind::EnforcementInspection, law, 16, 5, None));
    all.sort_by_key(|one| one.begins_on);
    all
}
