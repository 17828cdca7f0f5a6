//! What the session of the demonstration votes on and what becomes of it, and what the presidium asks of a unit,
//! each through the acts of the product itself.

use super::jointly::Play;
use super::meeting::Met;
use crate::features::ballots::dto::{
    BallotChoiceCount, BallotTellerSeat, CountBallotRequest, CreateBallotRequest,
    RecordBallotSheetRequest, SaveBallotTellersRequest,
};
use crate::features::ballots::model::{
    BallotAction, BallotChoice, BallotMethod, BallotSubject, BallotTellerRole,
};
use crate::features::congresses::CongressLevel;
use crate::features::decisions::dto::{
    AdoptDecisionRequest, CreateDecisionRequest, DecisionHandoverUnit, FileDecisionRequest,
    HandOverDecisionRequest, PublishDecisionRequest, ReportDecisionRequest,
};
use crate::features::decisions::model::{DecisionBody, DecisionFiledWith, DecisionKind};
use crate::features::meetings::model::MeetingKind;
use crate::features::{ballots, decisions};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{NaiveDate, TimeDelta};

/// What is asked of the government beside the approval.
const ASKED: &str = "会议要求，镇人民政府要加强预算约束，压减一般性支出，保障基本民生，定期向主席团报告预算执行情况。";
const SAFETY: &str = "主席团会议听取了安全生产和消防工作情况的报告。会议认为，各项制度基本落实，但用电线路老化、消防通道不畅的问题仍然存在。
一、逐处排查用电线路和消防通道，列出整改清单和完成时间。
二、落实每月自查，按时组织疏散演练。
三、每季度向主席团报告进展情况。";
const REPORTED: &str = "已排查场所十二处，整改用电线路隐患七处，更换灭火器四十具，清理消防通道三处；建立每月自查制度，组织疏散演练两次。";

/// A vote that was held: the ballot, its title.
pub(super) type Voted = (Id, String);

impl Play<'_> {
    /// By hands in an open sitting: everybody present votes, the office and a deputy count the same.
    pub(super) fn vote(
        &mut self,
        tx: &mut Tx<'_>,
        (meeting_id, sitting_id, item_id): (Id, Id, Id),
        title: String,
        (day, present): (NaiveDate, u32),
    ) -> Result<Voted, Problem> {
        let office = self.office(day);
        let request = CreateBallotRequest {
            id: None,
            meeting_id,
            sitting_id,
            item_id: Some(item_id),
            subject: BallotSubject::Decision,
            method: BallotMethod::Hands,
            title: title.clone(),
            question: None,
            basis: None,
            threshold: None,
            article: None,
            office: None,
            seats: None,
            surplus: None,
            only_deputies: false,
            is_preliminary: false,
        };
        let id = ballots::create(tx, &office, &request)?.row.id;
        let counter = self.deputy(1, day)?;
        let person = ballots::person_of(tx, &counter, meeting_id)?;
        let tellers = SaveBallotTellersRequest {
            tellers: person
                .into_iter()
                .map(|person_id| BallotTellerSeat {
                    person_id,
                    role: BallotTellerRole::Counter,
                    has_no_kin: true,
                })
                .collect(),
        };
        let office = self.office(day);
        let mut case = ballots::case(tx, &office, id, BallotAction::AppointTellers)?;
        ballots::appoint(tx, &office, &mut case, &tellers)?;
        let office = self.office(day);
        let mut case = ballots::case(tx, &office, id, BallotAction::Open)?;
        ballots::open(tx, &office, &mut case)?;
        let office = self.office(day);
        let mut case = ballots::case(tx, &office, id, BallotAction::Close)?;
        ballots::close(tx, &office, &mut case)?;
        let sheet = hands(present);
        for counting in [self.office(day), self.deputy(1, day)?] {
            let mut case = ballots::case(tx, &counting, id, BallotAction::HandInSheet)?;
            ballots::hand_in(tx, &counting, &mut case, &sheet)?;
        }
        let office = self.office(day);
        let mut case = ballots::case(tx, &office, id, BallotAction::Count)?;
        let no_codes = CountBallotRequest::default();
        ballots::count(tx, &office, &mut case, &no_codes)?;
        let office = self.office(day);
        let mut case = ballots::case(tx, &office, id, BallotAction::Announce)?;
        ballots::announce(tx, &office, &mut case)?;
        Ok((id, title))
    }

    /// The budget or the accounts are approved by the vote of the session: adopted, published, filed with the county.
    pub(super) fn approve(
        &mut self,
        tx: &mut Tx<'_>,
        voted: &[Voted],
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let Some((ballot, title)) = voted.iter().find(|(_, title)| title.contains('算')) else {
            return Ok(());
        };
        let matter = title.trim_start_matches("审查和批准");
        let content = format!(
            "会议听取和审查了镇人民政府的报告。会议认为，收支安排符合实际，执行情况良好。会议决定，批准{matter}。\n{ASKED}"
        );
        let office = self.office(day);
        let request = CreateDecisionRequest {
            basis: Some("地方组织法第十二条".to_owned()),
            is_budget: true,
            ballot_id: Some(*ballot),
            ..draft(
                DecisionKind::Resolution,
                DecisionBody::Congress,
                &format!("关于批准{matter}的决议"),
                &content,
            )
        };
        let case = decisions::create(tx, &office, &request)?;
        let (id, seen) = (case.row.id, IfMatch(case.row.version));
        let office = self.office(day);
        let adopted = AdoptDecisionRequest {
            adopted_on: day,
            number: None,
        };
        let case = decisions::adopt(tx, &office, id, seen, &adopted)?;
        let (seen, published_on) = (IfMatch(case.row.version), day + TimeDelta::days(6));
        let office = self.office(published_on);
        let published = PublishDecisionRequest { published_on };
        let case = decisions::publish(tx, &office, id, seen, &published)?;
        let (seen, filed_on) = (IfMatch(case.row.version), day + TimeDelta::days(15));
        let office = self.office(filed_on);
        let filed = FileDecisionRequest {
            filed_with: DecisionFiledWith::StandingCommittee,
            filed_on,
        };
        decisions::file(tx, &office, id, seen, &filed)?;
        Ok(())
    }

    /// The opinion of the newest meeting of the presidium goes to a unit, which has reported; the report waits to be
    /// judged.
    pub(super) fn demand(&mut self, tx: &mut Tx<'_>, met: &[Met]) -> Result<(), Problem> {
        let of_presidium = met
            .iter()
            .filter(|(_, kind, _)| *kind == MeetingKind::PresidiumMeeting);
        let newest = of_presidium.max_by_key(|(_, _, day)| *day);
        let (Some((meeting, _, day)), Some(unit)) = (newest, self.town_unit()) else {
            return Ok(());
        };
        let office = self.office(*day);
        let request = CreateDecisionRequest {
            meeting_id: Some(*meeting),
            ..draft(
                DecisionKind::Opinion,
                DecisionBody::Presidium,
                "关于安全生产和消防工作的审议意见",
                SAFETY,
            )
        };
        let case = decisions::create(tx, &office, &request)?;
        let (id, seen) = (case.row.id, IfMatch(case.row.version));
        let office = self.office(*day);
        let adopted = AdoptDecisionRequest {
            adopted_on: *day,
            number: None,
        };
        let case = decisions::adopt(tx, &office, id, seen, &adopted)?;
        let (seen, decided_on) = (IfMatch(case.row.version), *day + TimeDelta::days(4));
        let office = self.office(decided_on);
        let handed_over = HandOverDecisionRequest {
            decided_on,
            decided_by: "主席团常务主席".to_owned(),
            units: vec![DecisionHandoverUnit {
                unit_id: unit,
                request: "对照审议意见逐条研究处理，按时书面报告。".to_owned(),
                due_on: None,
            }],
        };
        let case = decisions::hand_over(tx, &office, id, seen, &handed_over)?;
        let Some(handover) = case.handovers.first().map(|one| one.id) else {
            return Ok(());
        };
        let (seen, reported_on) = (IfMatch(case.row.version), *day + TimeDelta::days(16));
        let office = self.office(reported_on);
        let report = ReportDecisionRequest {
            content: REPORTED.to_owned(),
            reported_by: "赵明德".to_owned(),
            reported_post: "负责人".to_owned(),
            reported_on,
        };
        decisions::report(tx, &office, (id, handover), seen, &report)?;
        Ok(())
    }
}

/// Nearly everybody in favour.
fn hands(present: u32) -> RecordBallotSheetRequest {
    let against = u32::from(present > 5);
    let abstained = u32::from(present > 3);
    let counted = [
        (BallotChoice::InFavour, present - against - abstained),
        (BallotChoice::Against, against),
        (BallotChoice::Abstained, abstained),
    ];
    RecordBallotSheetRequest {
        issued: 0,
        returned: 0,
        spoiled: 0,
        choices: counted
            .into_iter()
            .map(|(choice, count)| BallotChoiceCount { choice, count })
            .collect(),
        persons: Vec::new(),
    }
}

fn draft(
    kind: DecisionKind,
    body: DecisionBody,
    title: &str,
    content: &str,
) -> CreateDecisionRequest {
    CreateDecisionRequest {
        id: None,
        level: CongressLevel::Township,
        kind,
        body,
        title: title.to_owned(),
        content: content.to_owned(),
        basis: None,
        is_budget: false,
        meeting_id: None,
        ballot_id: None,
        attachment_ids: Vec::new(),
    }
}
