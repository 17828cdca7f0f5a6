//! What the session of the first town chose is carried out: one project is accepted, one goes as planned, one is late,
//! one has a problem; each through the acts of the product itself.

use super::jointly::Play;
use super::livelihood::CANDIDATES;
use super::settling::Settled;
use crate::features::project_reviews::dto::RecordProjectAcceptanceRequest;
use crate::features::project_reviews::model::ProjectAcceptanceResult;
use crate::features::project_works::dto::{CreateProjectWorkRequest, ProjectMilestonePlan};
use crate::features::project_works::dto_acts::{
    AnswerProjectQuestionRequest, AskProjectQuestionRequest, AssignProjectFollowersRequest,
    CompleteProjectMilestoneRequest, RecordProjectProblemRequest, ReportProjectMonthRequest,
};
use crate::features::project_works::model::{ProjectCheckpointKind, ProjectWorkAction};
use crate::features::{project_reviews, project_works};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta};

/// How a project goes.
struct Course {
    /// Percent by the last month reported.
    percent: i32,
    /// Milestones that are done.
    done: usize,
    /// Months before the last that were not reported.
    behind: usize,
}

const COURSES: [Course; 4] = [
    Course {
        percent: 100,
        done: 3,
        behind: 0,
    },
    Course {
        percent: 70,
        done: 2,
        behind: 0,
    },
    Course {
        percent: 35,
        done: 1,
        behind: 0,
    },
    Course {
        percent: 60,
        done: 2,
        behind: 1,
    },
];

const LEADER: &str = "赵明德";

impl Play<'_> {
    /// From the plans to today.
    pub(super) fn build(
        &mut self,
        tx: &mut Tx<'_>,
        settled: &Settled,
        session: NaiveDate,
    ) -> Result<(), Problem> {
        for (n, (project, course)) in settled.projects.iter().zip(&COURSES).enumerate() {
            let yuan = CANDIDATES.get(n).map_or(0, |one| one.yuan);
            let work = self.promise(tx, *project, (session, settled.year))?;
            self.follow(tx, work, [n, n + 1], session)?;
            self.progress(tx, work, (course, yuan), session)?;
            match n {
                0 => self.accept_work(tx, work)?,
                3 => self.trouble(tx, work)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn open(
        &mut self,
        tx: &mut Tx<'_>,
        work: Id,
        (act, day): (ProjectWorkAction, NaiveDate),
    ) -> Result<(Acting, project_works::Case), Problem> {
        let acting = self.office(day);
        let case = project_works::Case::open(tx, &acting, work, None, act)?;
        Ok((acting, case))
    }

    /// The plan (V5), written and published within a fortnight of the session.
    fn promise(
        &mut self,
        tx: &mut Tx<'_>,
        project_id: Id,
        (session, year): (NaiveDate, i32),
    ) -> Result<Id, Problem> {
        let after = |days| session + TimeDelta::days(days);
        let last = NaiveDate::from_ymd_opt(year, 12, 20).unwrap_or_else(|| after(140));
        let milestone = |title: &str, due_on: NaiveDate| ProjectMilestonePlan {
            id: None,
            title: title.to_owned(),
            due_on: due_on.min(last),
        };
        let acting = self.office(after(12));
        let request = CreateProjectWorkRequest {
            id: None,
            project_id,
            leader: Some(LEADER.to_owned()),
            leader_post: Some("副镇长".to_owned()),
            safeguards: Some(
                "成立工作专班，每周调度；资金专户管理，按进度拨付；完工后由镇人大组织代表参加验收。"
                    .to_owned(),
            ),
            money_planned_yuan: None,
            finish_on: None,
            milestones: vec![
                milestone("完成设计和招标", after(40)),
                milestone("主体施工完成", after(120)),
                milestone("竣工验收", last),
            ],
        };
        let id = project_works::create(tx, &acting, &request)?.row.id;
        let (acting, mut case) = self.open(tx, id, (ProjectWorkAction::Publish, after(14)))?;
        project_works::publish(tx, &acting, &mut case)?;
        Ok(id)
    }

    /// Two deputies follow it; the first asks at the beginning of the year and is answered.
    fn follow(
        &mut self,
        tx: &mut Tx<'_>,
        work: Id,
        deputies: [usize; 2],
        session: NaiveDate,
    ) -> Result<(), Problem> {
        let day = session + TimeDelta::days(18);
        let (acting, mut case) = self.open(tx, work, (ProjectWorkAction::Follow, day))?;
        let deputy_ids = self.ids(&deputies);
        let Some(leader_id) = deputy_ids.first().copied() else {
            return Ok(());
        };
        let request = AssignProjectFollowersRequest {
            deputy_ids,
            leader_id,
        };
        project_works::assign(tx, &acting, &mut case, &request)?;
        let [first, _] = deputies;
        let acting = self.deputy(first, day + TimeDelta::days(2))?;
        let act = ProjectWorkAction::Ask;
        let mut case = project_works::Case::open(tx, &acting, work, None, act)?;
        let question = new_id();
        let request = AskProjectQuestionRequest {
            id: Some(question),
            deputy_id: None,
            checkpoint: ProjectCheckpointKind::YearStart,
            body: "施工期间怎样保证群众出行，资金什么时候到位？".to_owned(),
        };
        project_works::ask(tx, &acting, &mut case, &request)?;
        let day = day + TimeDelta::days(6);
        let (acting, mut case) = self.open(tx, work, (ProjectWorkAction::Answer, day))?;
        let request = AnswerProjectQuestionRequest {
            answer: "分段施工，每段不超过一周，保留人行通道；首笔资金开工前拨付百分之三十。"
                .to_owned(),
        };
        project_works::answer(tx, &acting, &mut case, (question, &request))
    }

    /// Months as they were reported, milestones as they were done.
    fn progress(
        &mut self,
        tx: &mut Tx<'_>,
        work: Id,
        (course, yuan): (&Course, i64),
        session: NaiveDate,
    ) -> Result<(), Problem> {
        let today = local_date(self.now);
        let first = |day: NaiveDate| day.with_day(1).unwrap_or(day);
        // The month the plan was published in is the first.
        let begin = first(session + TimeDelta::days(14));
        let all: Vec<NaiveDate> = (0..24)
            .map(|n| begin + Months::new(n))
            .take_while(|month| *month < first(today))
            .collect();
        let told = all.len().saturating_sub(course.behind);
        for (month, n) in all.iter().take(told).zip(1_i32..) {
            let percent = course.percent * n / i32::try_from(told).unwrap_or(1);
            let day = *month + Months::new(1) + Days::new(4);
            let (acting, mut case) = self.open(tx, work, (ProjectWorkAction::Report, day))?;
            let request = ReportProjectMonthRequest {
                month: month.format("%Y-%m").to_string(),
                percent,
                paid_yuan: yuan * i64::from(percent) / 125,
                body: format!("本月按计划推进，累计完成工程量的{percent}%。"),
                note: None,
            };
            project_works::report(tx, &acting, &mut case, &request)?;
        }
        for (n, done_on) in [38, 116, 128].into_iter().take(course.done).enumerate() {
            let day = session + TimeDelta::days(done_on);
            let (acting, mut case) = self.open(tx, work, (ProjectWorkAction::Milestone, day))?;
            let milestones = project_works::milestone_ids(tx, &case.row)?;
            let Some(milestone) = milestones.get(n) else {
                break;
            };
            let request = CompleteProjectMilestoneRequest {
                done_on: None,
                evidence: "现场照片、会议纪要和资料已存镇民生办。".to_owned(),
            };
            project_works::complete(tx, &acting, &mut case, (*milestone, &request))?;
        }
        Ok(())
    }

    fn accept_work(&mut self, tx: &mut Tx<'_>, work: Id) -> Result<(), Problem> {
        let day = local_date(self.now) - TimeDelta::days(12);
        let (acting, mut case) = self.open(tx, work, (ProjectWorkAction::Accept, day))?;
        let request = RecordProjectAcceptanceRequest {
            held_on: None,
            held_by: "镇人大代表验收组、镇民生办".to_owned(),
            result: ProjectAcceptanceResult::Passed,
            early_reason: None,
            remarks: Some("工程质量合格，无障碍设施齐全。".to_owned()),
            rectify_by: None,
        };
        project_reviews::accept(tx, &acting, &mut case, &request)
    }

    /// Deputies found something that is not rectified yet.
    fn trouble(&mut self, tx: &mut Tx<'_>, work: Id) -> Result<(), Problem> {
        let day = local_date(self.now) - TimeDelta::days(6);
        let (acting, mut case) = self.open(tx, work, (ProjectWorkAction::Problem, day))?;
        let request = RecordProjectProblemRequest {
            body: "护坡排水孔数量少于设计，两处勾缝脱落。".to_owned(),
            found_on: None,
            found_by: "第二代表小组视察".to_owned(),
            rectify_by: Some(day + TimeDelta::days(20)),
        };
        project_works::found(tx, &acting, &mut case, &request)
    }
}
