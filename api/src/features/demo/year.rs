//! Years of suggestions in the order of time, whoever plays them: so the event log reads like a year
//! and not like a list of files.

use super::people::Deputy;
use super::places::Places;
use super::plan::Plan;
use super::rng_for;
use super::script::{Doing, Script, Turn};
use super::texts::Texts;
use super::users::Users;
use crate::platform::auth::{Acting, Principal};
use crate::platform::clock::local_date;
use crate::platform::db::Timestamp;
use crate::platform::http::{Problem, RequestContext};
use crate::platform::i18n::Locale;
use crate::platform::ids::new_id;
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
    /// Those who make suggestions; each has an account.
    pub(super) deputies: &'a [Deputy],
    pub(super) texts: &'a Texts,
}

/// One turn of one script.
pub(super) struct Moment<'s, 'a> {
    /// The number of the script.
    pub(super) index: usize,
    pub(super) script: &'s Script<'a>,
    pub(super) doing: Doing<'s>,
    pub(super) at: Timestamp,
    /// Nothing more becomes of it.
    pub(super) is_last: bool,
}

impl Moment<'_, '_> {
    /// Who acts, and when.
    pub(super) fn acting(&self) -> Acting {
        acting(self.doing.user, self.at)
    }
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

/// Plays the scripts up to `now`, every turn through `perform`; returns how many turns there were.
pub(super) fn play(
    stage: &Stage<'_>,
    now: Timestamp,
    mut perform: impl FnMut(Moment<'_, '_>) -> Result<(), Problem>,
) -> Result<usize, Problem> {
    let mut scripts: Vec<Script<'_>> = Vec::new();
    let mut waiting: Vec<usize> = Vec::new();
    let mut queue = BinaryHeap::new();
    for n in 0..stage.plan.suggestions {
        let mut rng = rng_for(stage.plan.seed, "suggestion", n as u64);
        let length = stage.plan.days;
        let passed = n * usize::from(length) / stage.plan.suggestions.max(1);
        let days = i64::from(length) - i64::try_from(passed).unwrap_or(0) + rng.random_range(0..6);
        let day = stage.plan.today - TimeDelta::days(days.max(0));
        let at = moment(day, rng.random_range(0..480));
        if let Some(script) = Script::begin(stage, n, rng) {
            queue.push(Reverse((at, scripts.len(), Turn::Write)));
            scripts.push(script);
            waiting.push(1);
        }
    }
    let mut acts = 0;
    while let Some(Reverse((at, index, turn))) = queue.pop() {
        if at > now {
            continue;
        }
        acts += 1;
        let doing = scripts[index].play(stage, turn, at)?;
        let next = doing.next.clone();
        waiting[index] += next.len();
        waiting[index] -= 1;
        perform(Moment {
            index,
            script: &scripts[index],
            doing,
            at,
            is_last: waiting[index] == 0,
        })?;
        for (days, next) in next {
            let minutes = i64::try_from(index * 37 + acts).unwrap_or(0);
            let day = local_date(at) + TimeDelta::days(days);
            let then = moment(day, minutes).max(at + TimeDelta::minutes(3));
            queue.push(Reverse((then, index, next)));
        }
    }
    Ok(acts)
}

/// Somebody at work at a moment.
pub(super) fn acting(user: &Principal, at: Timestamp) -> Acting {
    let context = RequestContext {
        request_id: new_id(),
        locale: Locale::ZhCn,
        ip: String::new(),
        user_agent: "demonstration".to_owned(),
    };
    Acting::of_principal(user.clone(), &context, at)
}
