//! What a meeting is made with: sittings and a proposed agenda, which the office changes as it needs. The order
//! follows what provinces write down (M8, M10) and is a proposal only.

use super::model::{ItemKind, ItemStatus, MeetingKind, SittingKind, SittingStatus};
use super::rows::{Item, Meeting, Sitting};
use crate::platform::clock::china_time;
use crate::platform::db::{Id, Timestamp};
use crate::platform::ids::new_id;
use chrono::{NaiveDate, NaiveTime};

/// What decides which agenda is proposed for a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Season {
    /// The first session of the term: the congress elects (T6, E1).
    pub is_first_of_term: bool,
    /// The first of the year: reports and budget (M8); else what is due in the middle of the year.
    pub is_first_of_year: bool,
}

/// What is proposed for an agenda.
type Proposed = (ItemKind, &'static str);

const PREPARATORY: &[Proposed] = &[
    (ItemKind::Election, "选举大会主席团"),
    (ItemKind::Decision, "通过会议议程"),
];
const FIRST_OF_TERM: &[Proposed] = &[
    (ItemKind::Report, "宣布代表资格审查结果"),
    (ItemKind::Decision, "通过代表资格审查委员会名单"),
];
const FIRST_OF_YEAR: &[Proposed] = &[
    (ItemKind::Report, "听取和审议人民政府工作报告"),
    (
        ItemKind::Report,
        "听取和审议人民代表大会主席团（常务委员会）工作报告",
    ),
    (
        ItemKind::Decision,
        "审查和批准上年度预算执行情况和本年度预算",
    ),
    (ItemKind::Decision, "票决本年度民生实事项目"),
];
const MID_YEAR: &[Proposed] = &[
    (ItemKind::Report, "听取和审议人民政府上半年工作报告"),
    (ItemKind::Report, "听取和审议上半年预算执行情况的报告"),
    (ItemKind::Decision, "审查和批准上年度决算"),
    (ItemKind::Report, "听取代表建议、批评和意见办理情况的报告"),
];
const ELECTIONS: &[Proposed] = &[
    (ItemKind::Decision, "通过选举办法"),
    (ItemKind::Election, "选举国家机关领导人员"),
    (ItemKind::Oath, "宪法宣誓"),
];
const LAST: &[Proposed] = &[(ItemKind::Decision, "通过各项决议")];

/// When sittings begin unless the office says otherwise: the only one at nine.
pub const NINE: NaiveTime = match NaiveTime::from_hms_opt(9, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// The sittings of a session, or the only one of another meeting.
#[must_use]
pub fn sittings(row: &Meeting, begins_at: NaiveTime, now: Timestamp) -> Vec<Sitting> {
    let last = row.ends_on;
    let later = |hours: i64| {
        begins_at
            .overflowing_add_signed(chrono::TimeDelta::hours(hours))
            .0
    };
    let plan: Vec<(SittingKind, &str, NaiveDate, NaiveTime)> = if row.kind.has_one_sitting() {
        vec![(SittingKind::Single, "会议", row.begins_on, begins_at)]
    } else {
        vec![
            (
                SittingKind::Preparatory,
                "预备会议",
                row.begins_on,
                begins_at,
            ),
            (
                SittingKind::Plenary,
                "第一次全体会议",
                row.begins_on,
                later(1),
            ),
            (
                SittingKind::Delegation,
                "各代表团审议",
                row.begins_on,
                later(5),
            ),
            (SittingKind::Plenary, "第二次全体会议", last, later(7)),
        ]
    };
    let plan = plan.into_iter().zip(1..);
    plan.map(|((kind, title, day, time), position)| {
        sitting(row, (kind, title), china_time(day, time), position, now)
    })
    .collect()
}

/// A sitting that is ahead.
#[must_use]
pub fn sitting(
    row: &Meeting,
    (kind, title): (SittingKind, &str),
    begins_at: Timestamp,
    position: i32,
    now: Timestamp,
) -> Sitting {
    Sitting {
        county_id: row.county_id,
        id: new_id(),
        meeting_id: row.id,
        position,
        kind,
        title: title.to_owned(),
        begins_at,
        place: None,
        delegation: None,
        presided_by: None,
        status: SittingStatus::Planned,
        opened_at: None,
        opened_by_name: None,
        closed_at: None,
        voters_total: None,
        required: None,
        present_at_opening: None,
        quorum_article: None,
        quorum_steps: None,
        created_at: now,
        updated_at: now,
    }
}

/// The agenda proposed for a session; nothing for other kinds.
#[must_use]
pub fn items(row: &Meeting, season: Season, sittings: &[Sitting], now: Timestamp) -> Vec<Item> {
    if row.kind != MeetingKind::CongressSession {
        return Vec::new();
    }
    let of_kind = |kind| sittings.iter().filter(move |one| one.kind == kind);
    let first = |kind| of_kind(kind).next().map(|one| one.id);
    let (opening, closing) = (
        first(SittingKind::Plenary),
        of_kind(SittingKind::Plenary).next_back().map(|one| one.id),
    );
    let when = |wanted: bool, list: &'static [Proposed]| if wanted { list } else { &[] };
    let parts: [(Option<Id>, &[Proposed]); 5] = [
        (first(SittingKind::Preparatory), PREPARATORY),
        (opening, when(season.is_first_of_term, FIRST_OF_TERM)),
        (
            opening,
            if season.is_first_of_year {
                FIRST_OF_YEAR
            } else {
                MID_YEAR
            },
        ),
        (closing, when(season.is_first_of_term, ELECTIONS)),
        (closing, LAST),
    ];
    let all = parts.into_iter().flat_map(|(sitting, list)| {
        list.iter()
            .map(move |(kind, title)| (sitting, *kind, *title))
    });
    all.zip(1..)
        .map(|((sitting_id, kind, title), position)| Item {
            sitting_id,
            ..item(row, (kind, title), position, now)
        })
        .collect()
}

/// An item that is ahead.
#[must_use]
pub fn item(row: &Meeting, (kind, title): (ItemKind, &str), position: i32, now: Timestamp) -> Item {
    Item {
        county_id: row.county_id,
        id: new_id(),
        meeting_id: row.id,
        parent_id: None,
        position,
        title: title.to_owned(),
        kind,
        reporter: None,
        sitting_id: None,
        status: ItemStatus::Pending,
        started_at: None,
        finished_at: None,
        drop_reason: None,
        created_at: now,
        updated_at: now,
    }
}
