//! Trainings of the first town's deputies, and what they were let know; all invented.

use super::jointly::Play;
use crate::features::bulletins::dto::{
    BulletinNothing, CreateBulletinRequest, SendBulletinRequest,
};
use crate::features::bulletins::model::{BulletinAction, BulletinAudience, BulletinKind};
use crate::features::congresses::CongressLevel;
use crate::features::trainings::dto::{
    AnswerTrainingRequest, AttendTrainingRequest, InviteToTrainingRequest, PlanTrainingRequest,
    TakeTrainingQuizRequest, TrainingAbsence, TrainingPresence, TrainingQuestionText,
    WriteTrainingQuizRequest,
};
use crate::features::trainings::model::{
    TrainingAction, TrainingAnswer, TrainingAudience, TrainingKind,
};
use crate::features::{bulletins, trainings};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{NaiveDate, TimeDelta};

/// Kind, title, content, place, hours.
type Lesson = (TrainingKind, &'static str, &'static str, &'static str, i64);

const LAW: Lesson = (
    TrainingKind::Performance,
    "学习代表法和代表建议的提出",
    "讲解新修改的代表法；怎样把群众反映的事写成一件有事实、有办法的建议。",
    "镇人大代表之家",
    4,
);
const BUDGET: Lesson = (
    TrainingKind::Special,
    "怎样看懂镇级预算",
    "结合今年的镇级预算草案，讲解收支科目和审查重点。",
    "镇政府三楼会议室",
    3,
);
const VISIT: Lesson = (
    TrainingKind::Observation,
    "观摩邻镇代表联络站",
    "实地看联络站怎样接待群众、怎样跟踪办理。",
    "邻镇代表联络站",
    6,
);

/// Question, options, the right one.
const QUESTIONS: [(&str, &[&str], i64); 2] = [
    (
        "代表提出的建议，承办单位一般应当在几个月内答复？",
        &["一个月", "三个月", "十二个月"],
        1,
    ),
    (
        "群众向代表反映打官司的事，代表怎样做？",
        &["直接向法官提出处理意见", "讲清法律途径，不干预具体案件"],
        1,
    ),
];

/// Kind, title, text, how many days ago it was sent, who of the deputies has read it.
type Paper = (
    BulletinKind,
    &'static str,
    &'static str,
    i64,
    &'static [usize],
);

const PAPERS: [Paper; 2] = [
    (
        BulletinKind::Material,
        "代表法学习资料",
        "新修改的代表法对代表联系群众、提出建议、参加学习都作了规定。\n\n请各位代表结合本职工作认真学习，在下次小组活动时交流体会。",
        24,
        &[0, 1, 2, 3, 4, 5],
    ),
    (
        BulletinKind::Affairs,
        "镇人民政府关于上一季度重点工作的通报",
        "一、农村饮水：三处供水点改造完成，新增受益群众四百二十户。\n\n二、道路：通村路修复六公里，剩余二公里因雨延期。\n\n三、财政：收入完成全年计划的百分之二十六。\n\n请代表阅读后，把群众的意见带到下次小组活动。",
        3,
        &[1, 4],
    ),
];

/// Plans, holds, invites; sends papers.
pub(super) fn teach(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    let ago = |days| today - TimeDelta::days(days);
    let past = play.plan_training(tx, &LAW, (ago(45), ago(28)))?;
    let past = play.invite_to_training(tx, past, ago(40))?;
    play.hold_training(tx, past, ago(28))?;
    let soon = play.plan_training(tx, &BUDGET, (ago(30), today + TimeDelta::days(9)))?;
    let soon = play.invite_to_training(tx, soon, ago(2))?;
    play.answer_training(tx, soon.0, 1, None, ago(1))?;
    play.answer_training(tx, soon.0, 3, Some("在外务工，当天赶不回来"), ago(1))?;
    play.plan_training(tx, &VISIT, (ago(30), today + TimeDelta::days(50)))?;
    for paper in &PAPERS {
        play.inform_deputies(tx, paper)?;
    }
    let acting = play.office(ago(1));
    let draft = CreateBulletinRequest {
        id: None,
        level: CongressLevel::Township,
        kind: BulletinKind::Other,
        title: "关于做好下半年代表小组活动的通知（草稿）".to_owned(),
        body: "请各代表小组商定下半年的活动主题。".to_owned(),
    };
    bulletins::create(tx, &acting, &draft)?;
    Ok(())
}

/// A training and its version.
type Seen = (Id, i64);

impl Play<'_> {
    fn plan_training(
        &mut self,
        tx: &mut Tx<'_>,
        (kind, title, content, place, hours): &Lesson,
        (planned_on, begins_on): (NaiveDate, NaiveDate),
    ) -> Result<Seen, Problem> {
        let acting = self.office(planned_on);
        let request = PlanTrainingRequest {
            id: None,
            level: CongressLevel::Township,
            kind: *kind,
            title: (*title).to_owned(),
            content: Some((*content).to_owned()),
            place: Some((*place).to_owned()),
            organiser: "镇人大主席团".to_owned(),
            begins_on,
            ends_on: None,
            hours: *hours,
        };
        let row = trainings::create(tx, &acting, &request)?.row;
        Ok((row.id, row.version))
    }

    fn invite_to_training(
        &mut self,
        tx: &mut Tx<'_>,
        (id, version): Seen,
        day: NaiveDate,
    ) -> Result<Seen, Problem> {
        let acting = self.office(day);
        let (of, act) = ((id, Some(IfMatch(version))), TrainingAction::Invite);
        let mut case = trainings::Case::open(tx, &acting, of, act)?;
        let request = InviteToTrainingRequest {
            audience: TrainingAudience::Chosen,
            deputy_ids: self.ids(&[0, 1, 2, 3, 4, 5, 6, 7]),
            answer_by: None,
        };
        trainings::invite(tx, &acting, &mut case, &request)?;
        Ok((id, case.row.version))
    }

    fn answer_training(
        &mut self,
        tx: &mut Tx<'_>,
        id: Id,
        deputy: usize,
        reason: Option<&str>,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let acting = self.deputy(deputy, day)?;
        let mut case = trainings::Case::open(tx, &acting, (id, None), TrainingAction::Answer)?;
        let request = AnswerTrainingRequest {
            answer: match reason {
                Some(_) => TrainingAnswer::Leave,
                None => TrainingAnswer::Coming,
            },
            reason: reason.map(str::to_owned),
            deputy_id: None,
        };
        trainings::answer(tx, &acting, &mut case, &request)
    }

    /// Six of eight came, one for half of it; one of them has answered the questions.
    fn hold_training(
        &mut self,
        tx: &mut Tx<'_>,
        (id, version): Seen,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let came = self.ids(&[0, 1, 2, 3, 4, 5]);
        let absent = self.ids(&[6]);
        let acting = self.office(day);
        let (of, act) = ((id, Some(IfMatch(version))), TrainingAction::Attend);
        let mut case = trainings::Case::open(tx, &acting, of, act)?;
        let present = came.iter().enumerate().map(|(n, id)| TrainingPresence {
            deputy_id: *id,
            hours: (n == 5).then_some(2),
        });
        let request = AttendTrainingRequest {
            present: present.collect(),
            absences: vec![TrainingAbsence {
                deputy_id: absent[0],
                reason: "照顾住院的家人，已经请假".to_owned(),
            }],
        };
        trainings::attend(tx, &acting, &mut case, &request)?;
        let questions = QUESTIONS.iter();
        let request = WriteTrainingQuizRequest {
            questions: questions
                .map(|(question, options, correct)| TrainingQuestionText {
                    question: (*question).to_owned(),
                    options: options.iter().map(|one| (*one).to_owned()).collect(),
                    correct: *correct,
                })
                .collect(),
        };
        let acting = self.office(day);
        let of = (id, Some(IfMatch(case.row.version)));
        let act = TrainingAction::WriteQuiz;
        let mut case = trainings::Case::open(tx, &acting, of, act)?;
        trainings::write(tx, &acting, &mut case, &request)?;
        let acting = self.deputy(1, day + TimeDelta::days(1))?;
        let mut case = trainings::Case::open(tx, &acting, (id, None), TrainingAction::TakeQuiz)?;
        let request = TakeTrainingQuizRequest {
            choices: vec![1, 1],
        };
        trainings::take(tx, &acting, &mut case, &request)
    }

    fn inform_deputies(
        &mut self,
        tx: &mut Tx<'_>,
        (kind, title, body, ago, readers): &Paper,
    ) -> Result<(), Problem> {
        let day = local_date(self.now) - TimeDelta::days(*ago);
        let acting = self.office(day);
        let request = CreateBulletinRequest {
            id: None,
            level: CongressLevel::Township,
            kind: *kind,
            title: (*title).to_owned(),
            body: (*body).to_owned(),
        };
        let row = bulletins::create(tx, &acting, &request)?.row;
        let acting = self.office(day);
        let (of, act) = ((row.id, Some(IfMatch(row.version))), BulletinAction::Send);
        let mut case = bulletins::Case::open(tx, &acting, of, act)?;
        let request = SendBulletinRequest {
            audience: BulletinAudience::Chosen,
            deputy_ids: self.ids(&[0, 1, 2, 3, 4, 5]),
            read_by: Some(day + TimeDelta::days(7)),
        };
        bulletins::send(tx, &acting, &mut case, &request)?;
        for reader in *readers {
            let acting = self.deputy(*reader, day + TimeDelta::days(1))?;
            let of = (row.id, None);
            let mut case = bulletins::Case::open(tx, &acting, of, BulletinAction::Read)?;
            bulletins::read(tx, &acting, &mut case, &BulletinNothing {})?;
        }
        Ok(())
    }
}
