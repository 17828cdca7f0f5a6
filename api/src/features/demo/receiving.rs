//! Stations of the first town, who is on duty there, what visitors brought forward; all invented.

use super::jointly::Play;
use crate::features::congresses::CongressLevel;
use crate::features::project_ideas::model::ProjectIdeaCategory as Category;
use crate::features::reception_visits::dto::{
    HandOverReceptionVisitRequest, RecordReceptionResultRequest, RecordReceptionVisitRequest,
    RefuseReceptionVisitRequest,
};
use crate::features::reception_visits::model::{ReceptionRefusalGround, ReceptionVisitAction};
use crate::features::receptions::dto::{
    AnnounceReceptionRequest, AttendReceptionRequest, PlanReceptionRequest, ReceptionAbsence,
};
use crate::features::receptions::model::ReceptionAction;
use crate::features::stations::dto::{CheckStationRequest, CreateStationRequest, StationCheck};
use crate::features::stations::model::StationKind;
use crate::features::{reception_visits, receptions, stations};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Timestamp, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::{NaiveDate, TimeDelta};

/// Kind, name, village, address, telephone, square metres, who belongs to it; the first is whom to ask for.
struct Place {
    kind: StationKind,
    name: &'static str,
    village: &'static str,
    address: &'static str,
    phone: &'static str,
    area: i64,
    members: [usize; 4],
    /// How many of the ten haves it has, in their order.
    haves: usize,
}

const PLACES: [Place; 2] = [
    Place {
        kind: StationKind::Home,
        name: "镇人大代表之家",
        village: "集镇社区",
        address: "镇便民服务中心二楼",
        phone: "0915-0000101",
        area: 120,
        members: [0, 1, 2, 3],
        haves: 9,
    },
    Place {
        kind: StationKind::Station,
        name: "河坪村代表联络站",
        village: "河坪村",
        address: "河坪村党群服务中心一楼",
        phone: "0915-0000102",
        area: 46,
        members: [4, 5, 6, 7],
        haves: 7,
    },
];

/// What somebody brings forward; the answer on the spot, if there is one.
struct Matter {
    visitor: Option<&'static str>,
    village: &'static str,
    matter: &'static str,
    category: Category,
    answer: Option<&'static str>,
}

const MATTERS: [Matter; 5] = [
    Matter {
        visitor: None,
        village: "集镇社区",
        matter: "想知道残疾人两项补贴怎么申请，要带哪些材料。",
        category: Category::Other,
        answer: Some("讲清了申请条件和材料，当场陪同到民政窗口登记。"),
    },
    Matter {
        visitor: Some("演示群众甲"),
        village: "大岭社区",
        matter: "大岭社区三组的路灯坏了十一盏，天黑以后学生放学看不见路。",
        category: Category::Road,
        answer: None,
    },
    Matter {
        visitor: Some("演示群众乙"),
        village: "安岭村",
        matter: "与邻居的宅基地边界官司已经在县法院立案，要求代表帮忙改判。",
        category: Category::Other,
        answer: None,
    },
    Matter {
        visitor: Some("演示群众丙"),
        village: "集镇社区",
        matter: "赶集日早上公共厕所没有水，摊贩和赶集的人都没有办法用，希望装一个水箱。",
        category: Category::Water,
        answer: None,
    },
    Matter {
        visitor: Some("演示群众丁"),
        village: "河坪村",
        matter: "中心学校放学时校门口三轮车、小汽车挤在一起，孩子过马路不安全，希望有人疏导。",
        category: Category::Education,
        answer: None,
    },
];

/// Opens the stations, plans a month, holds the reception that is over.
pub(super) fn receive(tx: &mut Tx<'_>, play: &mut Play<'_>) -> Result<(), Problem> {
    let today = local_date(play.now);
    let home = play.open_station(tx, &PLACES[0], today - TimeDelta::days(80))?;
    let village = play.open_station(tx, &PLACES[1], today - TimeDelta::days(60))?;
    let held = today - TimeDelta::days(20);
    let over = play.announce(tx, (home, &[0, 1]), held, held - TimeDelta::days(5))?;
    play.hold_reception(tx, over, held)?;
    let soon = today + TimeDelta::days(4);
    play.announce(tx, (home, &[0, 2]), soon, today - TimeDelta::days(1))?;
    play.plan_reception(
        tx,
        (village, &[4, 5]),
        today + TimeDelta::days(12),
        today - TimeDelta::days(1),
    )?;
    Ok(())
}

/// From nine to half past eleven.
fn hours(day: NaiveDate) -> Option<(Timestamp, Timestamp)> {
    let at = |hour, minute| {
        let local = day.and_hms_opt(hour, minute, 0)?;
        // China has one time, eight hours before UTC.
        Some(Timestamp::new((local - TimeDelta::hours(8)).and_utc()))
    };
    Some((at(9, 0)?, at(11, 30)?))
}

impl Play<'_> {
    fn open_station(
        &mut self,
        tx: &mut Tx<'_>,
        place: &Place,
        day: NaiveDate,
    ) -> Result<Id, Problem> {
        let members = self.ids(&place.members);
        let acting = self.office(day);
        let request = CreateStationRequest {
            id: None,
            level: CongressLevel::Township,
            kind: place.kind,
            name: place.name.to_owned(),
            village: Some(place.village.to_owned()),
            address: place.address.to_owned(),
            phone: Some(place.phone.to_owned()),
            area_m2: Some(place.area),
            contact_id: Some(members[0]),
            contact_name: None,
            opened_on: None,
            deputy_ids: members,
        };
        let row = stations::create(tx, &acting, &request)?.row;
        let acting = self.office(day + TimeDelta::days(7));
        let mut case = stations::Case::open(tx, &acting, row.id, IfMatch(row.version))?;
        let items = stations::items(tx, &acting, &case.row)?;
        let checks = (0..).zip(items).map(|(n, item)| StationCheck {
            item,
            is_met: n < place.haves,
            note: (n >= place.haves).then(|| "已列入今年的经费，年底前补上。".to_owned()),
        });
        let request = CheckStationRequest {
            checks: checks.collect(),
        };
        stations::check(tx, &acting, &mut case, &request)?;
        Ok(row.id)
    }

    fn plan_reception(
        &mut self,
        tx: &mut Tx<'_>,
        (station_id, on_duty): (Id, &[usize]),
        day: NaiveDate,
        planned_on: NaiveDate,
    ) -> Result<(Id, i64), Problem> {
        let Some((begins_at, ends_at)) = hours(day) else {
            return Err(Problem::internal(anyhow::anyhow!("no such day")));
        };
        let acting = self.office(planned_on);
        let request = PlanReceptionRequest {
            id: None,
            station_id,
            begins_at,
            ends_at,
            deputy_ids: self.ids(on_duty),
            notice: Some("欢迎选民和群众前来反映意见建议。".to_owned()),
        };
        let row = receptions::create(tx, &acting, &request)?.row;
        Ok((row.id, row.version))
    }

    fn announce(
        &mut self,
        tx: &mut Tx<'_>,
        of: (Id, &[usize]),
        day: NaiveDate,
        told_on: NaiveDate,
    ) -> Result<(Id, i64), Problem> {
        let (id, version) = self.plan_reception(tx, of, day, told_on)?;
        let acting = self.office(told_on);
        let (seen, act) = (IfMatch(version), ReceptionAction::Announce);
        let mut case = receptions::Case::open(tx, &acting, id, seen, act)?;
        let request = AnnounceReceptionRequest {
            notice: None,
            announced_on: None,
            late_reason: None,
        };
        receptions::announce(tx, &acting, &mut case, &request)?;
        Ok((id, case.row.version))
    }

    /// One of the two on duty came; five matters in five states.
    fn hold_reception(
        &mut self,
        tx: &mut Tx<'_>,
        (id, version): (Id, i64),
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let ids = self.ids(&[0, 1]);
        // The office, so that it counts: what those on duty alone say waits for it.
        let acting = self.office(day);
        let (seen, act) = (IfMatch(version), ReceptionAction::Attend);
        let mut case = receptions::Case::open(tx, &acting, id, seen, act)?;
        let request = AttendReceptionRequest {
            present_ids: vec![ids[0]],
            absences: vec![ReceptionAbsence {
                deputy_id: ids[1],
                reason: "家中有急事，已经请假".to_owned(),
            }],
        };
        receptions::attend(tx, &acting, &mut case, &request)?;
        let mut visits = Vec::new();
        for one in &MATTERS {
            let acting = self.deputy(0, day)?;
            let request = RecordReceptionVisitRequest {
                id: None,
                reception_id: id,
                visitor_name: one.visitor.map(str::to_owned),
                visitor_phone: None,
                village: Some(one.village.to_owned()),
                matter: one.matter.to_owned(),
                category: Some(one.category),
                answer: one.answer.map(str::to_owned),
            };
            let row = reception_visits::record(tx, &acting, &request)?.row;
            visits.push((row.id, IfMatch(row.version)));
        }
        // One is late with its unit, the other was settled by the unit itself and is to be told.
        let town = self.stage.places.towns.first();
        let works = town.and_then(|town| town.units.get("公用事业服务站").copied());
        self.hand_matter_over(tx, visits[1], works, day)?;
        let school = self.town_unit();
        let gate = self.hand_matter_over(tx, visits[4], school, day)?;
        self.settle_matter(tx, gate, school, day + TimeDelta::days(9))?;
        let acting = self.office(day + TimeDelta::days(1));
        let ((suit, seen), act) = (visits[2], ReceptionVisitAction::Refuse);
        let mut case = reception_visits::Case::open(tx, &acting, suit, seen, act)?;
        let request = RefuseReceptionVisitRequest {
            ground: ReceptionRefusalGround::Litigation,
            note: "已经由人民法院受理，代表不干预具体案件，请依法通过诉讼解决。".to_owned(),
        };
        reception_visits::refuse(tx, &acting, &mut case, &request)
    }

    /// To a unit of the town or an organ elsewhere, for two weeks.
    fn hand_matter_over(
        &mut self,
        tx: &mut Tx<'_>,
        (id, seen): (Id, IfMatch),
        unit_id: Option<Id>,
        day: NaiveDate,
    ) -> Result<(Id, IfMatch), Problem> {
        let acting = self.office(day + TimeDelta::days(1));
        let act = ReceptionVisitAction::HandOver;
        let mut case = reception_visits::Case::open(tx, &acting, id, seen, act)?;
        let request = HandOverReceptionVisitRequest {
            unit_id,
            unit_name: unit_id.is_none().then(|| "镇公用事业服务站".to_owned()),
            handed_on: None,
            due_on: day + TimeDelta::days(15),
        };
        reception_visits::hand_over(tx, &acting, &mut case, &request)?;
        Ok((id, IfMatch(case.row.version)))
    }

    /// By the unit itself, or by the office for one without an account.
    fn settle_matter(
        &mut self,
        tx: &mut Tx<'_>,
        (id, seen): (Id, IfMatch),
        unit: Option<Id>,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let acting = match unit {
            Some(unit) => self.of_unit(unit, day)?,
            None => self.office(day),
        };
        let act = ReceptionVisitAction::Result;
        let mut case = reception_visits::Case::open(tx, &acting, id, seen, act)?;
        let request = RecordReceptionResultRequest {
            result: "已实行分年级错时放学，每天两名教师在校门口疏导，并划了接送车辆等候区。"
                .to_owned(),
            result_on: None,
        };
        reception_visits::result(tx, &acting, &mut case, &request)
    }
}
