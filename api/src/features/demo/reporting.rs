//! Reports to voters of the first town in several states; all invented.

use super::jointly::Play;
use crate::features::voter_reports;
use crate::features::voter_reports::dto::{
    AnnounceVoterReportRequest, ConfirmVoterReportRequest, GiveVoterReportFeedbackRequest,
    HoldVoterReportRequest, NoteVoterReportQuestionRequest, PlanVoterReportRequest,
    RecordVoterReportRatingsRequest, WriteVoterReportRequest,
};
use crate::features::voter_reports::model::{VoterReportAction as Act, VoterReportForm as Form};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{NaiveDate, TimeDelta};

const PLACE: &str = "河坪村党群服务中心会议室";

const TEXT: &str = "各位选民：\n过去一年，我参加镇人代会两次、代表小组活动四次，走访选民四十六户，在联络站接待选民六次。\n\
    提出建议三件：河坪村灌溉渠清淤已经完成，村小学门前减速带已经装好，三组通户路列入今年计划，还没有开工。\n\
    不足的是到偏远组走访不多，对政策讲解不够细。今后每月到一个组走访，请大家监督。";

const ASKED: [(&str, Option<&str>); 2] = [
    (
        "三组通户路今年能不能修？",
        Some("已经列入今年计划，八月开工；开工以后每月向大家说一次进度。"),
    ),
    ("希望多到山上的组来。", None),
];

/// One report that went all the way, one in writing that waits for its ratings, two to come.
pub(super) fn report(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    let days = |n| today - TimeDelta::days(n);
    let held = play.plan_report(tx, (1, Form::Oral, PLACE), days(40), days(60))?;
    play.tell_voters(tx, (1, held), days(40))?;
    let paper = (2, Form::Written, "集镇社区政务公开栏");
    let paper = play.plan_report(tx, paper, days(6), days(30))?;
    let paper = play.write_report(tx, (2, paper), days(9))?;
    play.hold_report(tx, paper, (64, None), days(6))?;
    let soon = (0, Form::Oral, "镇人大代表之家");
    play.plan_report(tx, soon, days(-8), days(5))?;
    let later = (4, Form::Oral, PLACE);
    play.plan_report(tx, later, days(-45), days(5))?;
    Ok(())
}

type Seen = (Id, i64);

impl Play<'_> {
    fn plan_report(
        &mut self,
        tx: &mut Tx<'_>,
        (deputy, form, place): (usize, Form, &str),
        day: NaiveDate,
        planned_on: NaiveDate,
    ) -> Result<Seen, Problem> {
        let deputies = self.ids(&[deputy]);
        let acting = self.office(planned_on);
        let request = PlanVoterReportRequest {
            id: None,
            deputy_id: deputies[0],
            form,
            held_on: day,
            begins_at: None,
            place: place.to_owned(),
        };
        let row = voter_reports::create(tx, &acting, &request)?.row;
        Ok((row.id, row.version))
    }

    fn write_report(
        &mut self,
        tx: &mut Tx<'_>,
        (deputy, (id, version)): (usize, Seen),
        day: NaiveDate,
    ) -> Result<Seen, Problem> {
        let acting = self.deputy(deputy, day)?;
        let mut case = voter_reports::Case::open(tx, &acting, id, IfMatch(version), Act::Write)?;
        let request = WriteVoterReportRequest {
            content: TEXT.to_owned(),
        };
        voter_reports::write(tx, &acting, &mut case, &request)?;
        Ok((id, case.row.version))
    }

    fn hold_report(
        &mut self,
        tx: &mut Tx<'_>,
        (id, version): Seen,
        (voters_present, few_reason): (i64, Option<&str>),
        day: NaiveDate,
    ) -> Result<Seen, Problem> {
        let acting = self.office(day);
        let mut case = voter_reports::Case::open(tx, &acting, id, IfMatch(version), Act::Hold)?;
        let request = HoldVoterReportRequest {
            held_on: None,
            voters_present,
            few_reason: few_reason.map(str::to_owned),
        };
        voter_reports::hold(tx, &acting, &mut case, &request)?;
        Ok((id, case.row.version))
    }

    /// Written, held, asked, rated on paper, announced, fed back, confirmed.
    fn tell_voters(
        &mut self,
        tx: &mut Tx<'_>,
        (deputy, seen): (usize, Seen),
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let seen = self.write_report(tx, (deputy, seen), day - TimeDelta::days(3))?;
        let few = Some("春耕时节，外出和下地的选民多。");
        let (id, version) = self.hold_report(tx, seen, (46, few), day)?;
        let acting = self.office(day);
        let mut case = voter_reports::Case::open(tx, &acting, id, IfMatch(version), Act::Rate)?;
        for (question, answer) in ASKED {
            let request = NoteVoterReportQuestionRequest {
                id: None,
                question: question.to_owned(),
                answer: answer.map(str::to_owned),
            };
            voter_reports::note(tx, &acting, &case, &request)?;
        }
        let request = RecordVoterReportRatingsRequest {
            excellent: 18,
            competent: 20,
            basic: 4,
            incompetent: 1,
            abstained: 1,
        };
        voter_reports::rate(tx, &acting, &mut case, &request)?;
        let request = AnnounceVoterReportRequest { announced_on: None };
        voter_reports::announce(tx, &acting, &mut case, &request)?;
        let acting = self.office(day + TimeDelta::days(2));
        let seen = IfMatch(case.row.version);
        let mut case = voter_reports::Case::open(tx, &acting, id, seen, Act::FeedBack)?;
        let request = GiveVoterReportFeedbackRequest {
            feedback: "选民肯定您建议办得实，希望多到偏远组走访，三组通户路请跟踪到底。".to_owned(),
        };
        voter_reports::feed_back(tx, &acting, &mut case, &request)?;
        let seen = IfMatch(case.row.version);
        let acting = self.deputy(deputy, day + TimeDelta::days(4))?;
        let mut case = voter_reports::Case::open(tx, &acting, id, seen, Act::Confirm)?;
        let request = ConfirmVoterReportRequest {
            improvements: Some("每月到一个偏远组走访一次，三组通户路每月通报进度。".to_owned()),
        };
        voter_reports::confirm(tx, &acting, &mut case, &request)
    }
}
