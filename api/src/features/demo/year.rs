//! A year of suggestions, acted out day by day through the acts of the suggestions feature, so that
//! every state, deadline, event and to-do is one that the product itself makes.

use super::people::Deputy;
use super::places::Places;
use super::plan::Plan;
use super::rng_for;
use super::story::{Story, Turn};
use super::texts::Texts;
use super::users::Users;
use crate::platform::db::{Timestamp, Tx};
use crate::platform::http::Problem;
use chrono::{NaiveDate, TimeDelta, TimeZone};
use chrono_tz::Asia::Shanghai;
use rand::RngExt;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// All that the acts need.
pub(super) struct Stage<'a> {
    pub(super) plan: &'a Plan,
    pub(super) places: &'a Places,
    pub(super) users: &'a Users,
    pub(super) deputies: &'a [Deputy],
    pub(super) texts: &'a Texts,
}

/// A moment of a working day, at `day` and a little before or after noon.
pub(super) fn moment(day: NaiveDate, minutes: i64) -> Timestamp {
    let nine =
        day.and_hms_opt(9, 0, 0).unwrap_or_default() + TimeDelta::minutes(minutes.rem_euclid(480));
    let at = Shanghai
        .from_local_datetime(&nine)
        .single()
        .map(|t| t.to_utc());
    Timestamp::new(at.unwrap_or_else(|| nine.and_utc()))
}

/// Plays the year up to `now`; returns how many acts there were.
pub(super) fn play(tx: &mut Tx<'_>, stage: &Stage<'_>, now: Timestamp) -> Result<usize, Problem> {
    let mut stories: Vec<Story<'_>> = Vec::new();
    let mut queue = BinaryHeap::new();
    for n in 0..stage.plan.suggestions {
        let mut rng = rng_for(stage.plan.seed, "suggestion", n as u64);
        let days = 360 - i64::try_from(n * 360 / stage.plan.suggestions.max(1)).unwrap_or(0)
            + rng.random_range(0..6);
        let day = stage.plan.today - TimeDelta::days(days.max(0));
        let at = moment(day, rng.random_range(0..480));
        if let Some(story) = Story::begin(stage, n, rng) {
            queue.push(Reverse((at, stories.len(), Turn::Write)));
            stories.push(story);
        }
    }
    let mut acts = 0;
    // In order of time, so that the event log reads like a year and not like a list of files.
    while let Some(Reverse((at, index, turn))) = queue.pop() {
        if at > now {
            continue;
        }
        acts += 1;
        for (days, next) in stories[index].act(tx, stage, turn, at)? {
            let minutes = i64::try_from(index * 37 + acts).unwrap_or(0);
            let day = crate::platform::clock::local_date(at) + TimeDelta::days(days);
            let then = moment(day, minutes).max(at + TimeDelta::minutes(3));
            queue.push(Reverse((then, index, next)));
        }
    }
    Ok(acts)
}
