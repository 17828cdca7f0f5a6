//! Meetings of the first town: a session and three meetings of the presidium that were held, and the next session
//! being prepared, each through the acts of the product itself.

use super::deciding::Voted;
use super::jointly::Play;
use crate::features::congresses::CongressLevel;
use crate::features::meetings;
use crate::features::meetings::dto::CreateMeetingRequest;
use crate::features::meetings::dto_people::{
    AnswerMeetingRequest, DecideLeaveRequest, NotifyMeetingRequest, PublishMeetingRequest,
};
use crate::features::meetings::dto_presence::RecordPresencesRequest;
use crate::features::meetings::dto_remarks::RecordRemarkRequest;
use crate::features::meetings::model::{
    Answer, Direction, ItemKind, LeaveKind, LeaveStatus, MeetingKind, RemarkKind, Way,
};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use chrono::{NaiveDate, TimeDelta};

const SPOKEN: [&str; 3] = [
    "报告实事求是，同意。建议加快老街路灯改造，群众夜间出行不便。",
    "集镇供水管网老化，建议把更换主管网列入今年的实施项目。",
    "村级卫生室药品不全，请有关部门研究解决。",
];

/// Seats of a row of the theatre in which sessions are held.
const SEATS_PER_ROW: u32 = 8;

/// A meeting that was played: its kind and its first day.
pub(super) type Met = (Id, MeetingKind, NaiveDate);

/// Plays all of it.
pub(super) fn meet(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<Vec<Met>, Problem> {
    use MeetingKind::{CongressSession, PresidiumMeeting};
    let today = local_date(play.now);
    let mut met = Vec::new();
    for (n, kind, ordinal) in [
        (202, PresidiumMeeting, 10),
        (111, PresidiumMeeting, 11),
        (20, PresidiumMeeting, 12),
        (150, CongressSession, 5),
    ] {
        let day = today - TimeDelta::days(n);
        if kind == CongressSession {
            play.settled = play.settle(tx, day)?;
        }
        met.push((play.hold(tx, kind, ordinal, day)?, kind, day));
        if let (CongressSession, Some(settled)) = (kind, play.settled.take()) {
            play.build(tx, &settled, day)?;
        }
    }
    let day = today + TimeDelta::days(12);
    met.push((play.prepare(tx, day)?, CongressSession, day));
    play.demand(tx, &met)?;
    Ok(met)
}

impl Play<'_> {
    fn plan(
        &mut self,
        tx: &mut Tx<'_>,
        kind: MeetingKind,
        ordinal: i32,
        (begins_on, planned_on): (NaiveDate, NaiveDate),
    ) -> Result<Id, Problem> {
        let is_session = kind == MeetingKind::CongressSession;
        let acting = self.office(planned_on);
        let request = CreateMeetingRequest {
            id: None,
            level: CongressLevel::Township,
            kind,
            title: None,
            ordinal: Some(ordinal),
            is_extraordinary: false,
            group_id: None,
            begins_on,
            ends_on: is_session.then(|| begins_on + TimeDelta::days(1)),
            begins_at: None,
            place: if is_session {
                "镇影剧院"
            } else {
                "镇政府三楼会议室"
            }
            .to_owned(),
            host: Some("主席团常务主席".to_owned()),
            with_template: true,
        };
        let mut case = meetings::create(tx, &acting, &request)?;
        if is_session {
            let request = PublishMeetingRequest {
                decided_on: acting.today,
                published_on: None,
            };
            meetings::publish(tx, &acting, &mut case, &request)?;
            meetings::seat(tx, &acting, &mut case, SEATS_PER_ROW)?;
        }
        Ok(case.row.id)
    }

    fn notify(&mut self, tx: &mut Tx<'_>, id: Id, day: NaiveDate) -> Result<(), Problem> {
        let acting = self.office(day);
        let mut case = meetings::case(tx, &acting, id)?;
        let request = NotifyMeetingRequest {
            notice: Some("请提前十五分钟到会签到，会议期间请将手机调至静音。".to_owned()),
        };
        meetings::notify(tx, &acting, &mut case, &request)
    }

    /// Called, held sitting by sitting, over. The last two on the roll did not come.
    fn hold(
        &mut self,
        tx: &mut Tx<'_>,
        kind: MeetingKind,
        ordinal: i32,
        day: NaiveDate,
    ) -> Result<Id, Problem> {
        let planned_on = day - TimeDelta::days(20);
        let id = self.plan(tx, kind, ordinal, (day, planned_on))?;
        self.notify(tx, id, day - TimeDelta::days(10))?;
        let acting = self.office(day);
        let case = meetings::case(tx, &acting, id)?;
        let mut people = meetings::voters(tx, &case)?;
        people.truncate(people.len().saturating_sub(2).max(1));
        for sitting in case.sittings {
            let acting = self.office(local_date(sitting.begins_at));
            let case = meetings::case(tx, &acting, id)?;
            let request = RecordPresencesRequest {
                person_ids: people.clone(),
                token: None,
                direction: Direction::In,
                way: Way::Staff,
                reason: None,
                noted_at: None,
            };
            meetings::record_presences(tx, &acting, &case, sitting.id, &request)?;
            let day = local_date(sitting.begins_at);
            let voted = self.sit(tx, id, (sitting.id, day), &people)?;
            self.approve(tx, &voted, day)?;
        }
        let acting = self.office(day + TimeDelta::days(1));
        let mut case = meetings::case(tx, &acting, id)?;
        meetings::close(tx, &acting, &mut case)?;
        Ok(id)
    }

    /// A sitting from its opening to its end; somebody speaks about each report.
    fn sit(
        &mut self,
        tx: &mut Tx<'_>,
        id: Id,
        (sitting, day): (Id, NaiveDate),
        people: &[Id],
    ) -> Result<Vec<Voted>, Problem> {
        let mut voted = Vec::new();
        let acting = self.office(day);
        let mut case = meetings::case(tx, &acting, id)?;
        meetings::open_sitting(tx, &acting, &mut case, sitting, Some("主席团常务主席"))?;
        let mut spoken = SPOKEN.iter().zip(people.iter().cycle());
        let present = u32::try_from(people.len()).map_err(Problem::internal)?;
        let is_session = case.row.kind == MeetingKind::CongressSession;
        for (item, kind, title) in meetings::items_of(tx, &case, sitting)? {
            let acting = self.office(day);
            let mut case = meetings::case(tx, &acting, id)?;
            meetings::start_item(tx, &acting, &mut case, item, Some(sitting))?;
            if kind == ItemKind::Report
                && let Some((words, speaker)) = spoken.next()
            {
                let request = RecordRemarkRequest {
                    item_id: item,
                    person_id: *speaker,
                    kind: RemarkKind::Remark,
                    content: (*words).to_owned(),
                };
                meetings::record_remark(tx, &acting, &case, &request)?;
            }
            let place = (id, sitting, item);
            if is_session && title.starts_with("票决") {
                // Projects are chosen in secret, everything else is decided by hands.
                if let Some(settled) = self.settled.take() {
                    self.choose(tx, &settled, place, (day, present))?;
                    self.settled = Some(settled);
                }
            } else if is_session && kind == ItemKind::Decision {
                voted.push(self.vote(tx, place, title, (day, present))?);
            }
            let acting = self.office(day);
            let mut case = meetings::case(tx, &acting, id)?;
            meetings::finish_item(tx, &acting, &mut case, item)?;
        }
        let acting = self.office(day);
        let mut case = meetings::case(tx, &acting, id)?;
        meetings::close_sitting(tx, &acting, &mut case, sitting)?;
        Ok(voted)
    }

    /// The next session: its date published, its notice sent, some have answered, one asks for leave.
    fn prepare(&mut self, tx: &mut Tx<'_>, day: NaiveDate) -> Result<Id, Problem> {
        let today = local_date(self.now);
        let planned_on = today - TimeDelta::days(15);
        let id = self.plan(tx, MeetingKind::CongressSession, 6, (day, planned_on))?;
        self.notify(tx, id, today - TimeDelta::days(1))?;
        for index in [4, 5, 6, 7, 8] {
            let acting = self.deputy(index, today)?;
            let is_leave = index == 8;
            let request = AnswerMeetingRequest {
                answer: if is_leave {
                    Answer::Leave
                } else {
                    Answer::Attend
                },
                leave_kind: is_leave.then_some(LeaveKind::Illness),
                leave_reason: is_leave.then(|| "住院手术，附医院证明。".to_owned()),
            };
            meetings::answer_own(tx, &acting, id, &request)?;
        }
        let acting = self.deputy(9, today)?;
        let request = AnswerMeetingRequest {
            answer: Answer::Leave,
            leave_kind: Some(LeaveKind::Official),
            leave_reason: Some("参加市人大培训班。".to_owned()),
        };
        let person = meetings::answer_own(tx, &acting, id, &request)?;
        let acting = self.office(today);
        let case = meetings::case(tx, &acting, id)?;
        let request = DecideLeaveRequest {
            decision: LeaveStatus::Approved,
            decided_by: Some("镇人大主席".to_owned()),
        };
        meetings::decide_leave(tx, &acting, &case, person, &request)?;
        Ok(id)
    }
}
