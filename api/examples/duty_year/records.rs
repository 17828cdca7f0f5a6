//! What deputies did in a year.

use super::dice::Dice;
use super::seats::Seat;
use anyhow::{Context, Result};
use chrono::{Datelike, NaiveDate, TimeDelta};
use diesel::prelude::*;
use luzhi::features::congresses::Congress;
use luzhi::features::duty_records::Quarter;
use luzhi::features::duty_records::model::{DutyKind, DutyOrigin, DutyStatus};
use luzhi::platform::auth::Acting;
use luzhi::platform::db::AnyConnection;
use luzhi::platform::ids::new_id;
use luzhi::schema::duty_records as records;

const TITLES: [&str; 8] = [
    "走访联系选区群众",
    "调解邻里用水纠纷",
    "参加乡镇重点工作视察",
    "看望慰问困难群众",
    "协调修复村组道路",
    "开展防汛安全宣传",
    "调研茶叶产业发展",
    "向选民报告履职情况",
];
const NOTES: [&str; 4] = [
    "与村干部一同上门，听取意见三条，已告知经办部门。",
    "到场两次，双方当面说清，事情已经办结。",
    "先听汇报再看现场，提出的意见已写入记录。",
    "利用赶集日进行，前来的群众二十余人。",
];

/// The year of a day, as far as it has come.
pub struct Year {
    pub first: NaiveDate,
    days: usize,
    kinds: Vec<DutyKind>,
}

impl Year {
    /// Up to this day.
    pub fn until(today: NaiveDate) -> Result<Self> {
        let first = NaiveDate::from_ymd_opt(today.year(), 1, 1).context("no such day")?;
        let kinds = DutyKind::ALL.iter().copied();
        Ok(Self {
            first,
            days: usize::try_from((today - first).num_days())? + 1,
            kinds: kinds.filter(|kind| kind.is_entered()).collect(),
        })
    }

    fn day(&self, dice: &mut Dice) -> Result<NaiveDate> {
        let days = i64::try_from(dice.roll(self.days))?;
        Ok(self.first + TimeDelta::days(days))
    }

    fn kind(&self, dice: &mut Dice) -> DutyKind {
        self.kinds[dice.roll(self.kinds.len())]
    }
}

/// How many verified records the year has already, most of them derived from suggestions.
pub fn verified(
    conn: &mut AnyConnection,
    county: i64,
    congresses: &[Congress],
    year: &Year,
) -> Result<usize> {
    let mut known = 0;
    for congress in congresses {
        let count: i64 = records::table
            .filter(records::county_id.eq(county))
            .filter(records::organ_id.eq(congress.organ_id))
            .filter(records::year.eq(year.first.year()))
            .filter(records::status.eq(DutyStatus::Verified))
            .count()
            .get_result(conn)?;
        known += usize::try_from(count)?;
    }
    Ok(known)
}

/// Enters a record of a deputy that is verified.
pub fn enter(
    conn: &mut AnyConnection,
    acting: &Acting,
    seat: &Seat<'_>,
    year: &Year,
    dice: &mut Dice,
) -> Result<()> {
    let day = year.day(dice)?;
    let quarter = Quarter::of(day);
    diesel::insert_into(records::table)
        .values((
            records::county_id.eq(acting.scope.county_id()),
            records::id.eq(new_id()),
            records::level.eq(seat.congress.level),
            records::organ_id.eq(seat.congress.organ_id),
            records::town_id.eq(seat.congress.town_id),
            records::office_id.eq(seat.congress.office_id),
            records::term_id.eq(seat.congress.term_id),
            records::deputy_id.eq(seat.deputy),
            records::kind.eq(year.kind(dice)),
            records::held_on.eq(day),
            records::year.eq(quarter.year),
            records::quarter.eq(quarter.number),
            records::title.eq(dice.of(&TITLES)),
            records::note.eq(dice.of(&NOTES)),
            records::origin.eq(DutyOrigin::Entered),
            records::status.eq(DutyStatus::Verified),
            records::entered_by.eq(seat.deputy),
            records::entered_by_name.eq("bench"),
            records::decided_by_name.eq("bench"),
            records::decided_at.eq(acting.now),
            records::is_demo.eq(true),
            records::version.eq(1_i64),
            records::created_at.eq(acting.now),
            records::updated_at.eq(acting.now),
        ))
        .execute(conn)?;
    Ok(())
}
