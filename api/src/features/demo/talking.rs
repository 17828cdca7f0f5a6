//! Talks with deputies of the first town, and a resignation on paper; all invented.

use super::jointly::Play;
use crate::features::congresses::CongressLevel;
use crate::features::deputy_resignations::dto::SubmitDeputyResignationRequest;
use crate::features::deputy_talks::dto::{
    AnswerDeputyTalkRequest, PlanDeputyTalkRequest, RecordDeputyTalkRequest,
    ReviewDeputyTalkRequest,
};
use crate::features::deputy_talks::model::{DeputyTalkAction, DeputyTalkGround, DeputyTalkKind};
use crate::features::{deputy_resignations, deputy_talks};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{NaiveDate, TimeDelta};

/// One talk that did good, one that is ahead, a resignation that waits for a session.
pub(super) fn talk(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    let held = today - TimeDelta::days(45);
    let absent = "去年下半年代表小组活动两次没有参加，没有说明原因。";
    let seen = play.plan_talk(tx, (12, absent), held, held - TimeDelta::days(6))?;
    play.hold_talk(tx, seen, held)?;
    let quiet = "任期以来没有提出过建议，没有到联络站接待群众。";
    let ahead = today + TimeDelta::days(6);
    play.plan_talk(tx, (13, quiet), ahead, today - TimeDelta::days(1))?;
    let ids = play.ids(&[11]);
    let day = today - TimeDelta::days(3);
    let acting = play.office(day);
    let request = SubmitDeputyResignationRequest {
        id: None,
        level: CongressLevel::Township,
        deputy_id: ids.first().copied(),
        statement: "因长期在外地务工，不能正常参加会议和活动，请求辞去代表职务。".to_owned(),
        stated_on: Some(day),
        talk_id: None,
    };
    deputy_resignations::create(tx, &acting, &request)?;
    Ok(())
}

impl Play<'_> {
    fn plan_talk(
        &mut self,
        tx: &mut Tx<'_>,
        (deputy, facts): (usize, &str),
        day: NaiveDate,
        planned_on: NaiveDate,
    ) -> Result<(Id, IfMatch), Problem> {
        let ids = self.ids(&[deputy]);
        let acting = self.office(planned_on);
        let request = PlanDeputyTalkRequest {
            id: None,
            level: CongressLevel::Township,
            deputy_id: ids[0],
            kind: DeputyTalkKind::Talk,
            ground: DeputyTalkGround::Inactive,
            facts: facts.to_owned(),
            year: None,
            quarter: None,
            duty_record_ids: Vec::new(),
            planned_on: day,
            held_by: "镇人大主席".to_owned(),
            talk_id: None,
            decided_on: None,
            decided_by: None,
        };
        let row = deputy_talks::create(tx, &acting, &request)?.row;
        Ok((row.id, IfMatch(row.version)))
    }

    /// Held, answered by the deputy, better a month later.
    fn hold_talk(
        &mut self,
        tx: &mut Tx<'_>,
        (id, seen): (Id, IfMatch),
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let acting = self.office(day);
        let act = DeputyTalkAction::Hold;
        let mut case = deputy_talks::Case::open(tx, &acting, id, seen, act)?;
        let request = RecordDeputyTalkRequest {
            held_on: day,
            content: "说明了代表小组活动的要求，听取了本人的困难，提醒遇事先请假。".to_owned(),
            improvement: Some("按时参加代表小组活动，不能参加的事先请假".to_owned()),
            improve_by: Some(day + TimeDelta::days(30)),
        };
        deputy_talks::hold(tx, &acting, &mut case, &request)?;
        let seen = IfMatch(case.row.version);
        let acting = self.deputy(12, day + TimeDelta::days(1))?;
        let act = DeputyTalkAction::Answer;
        let mut case = deputy_talks::Case::open(tx, &acting, id, seen, act)?;
        let request = AnswerDeputyTalkRequest {
            answer: "当时在外地务工，没有及时请假，今后一定提前说明。".to_owned(),
        };
        deputy_talks::answer(tx, &acting, &mut case, &request)?;
        let seen = IfMatch(case.row.version);
        let later = day + TimeDelta::days(31);
        let acting = self.office(later);
        let act = DeputyTalkAction::FollowUp;
        let mut case = deputy_talks::Case::open(tx, &acting, id, seen, act)?;
        let request = ReviewDeputyTalkRequest {
            followed_up_on: later,
            follow_up: "上月的小组活动已经参加。".to_owned(),
            is_improved: true,
        };
        deputy_talks::follow_up(tx, &acting, &mut case, &request)
    }
}
