//! Where an item stands and its light, from what is linked to it and the day. Pure.

use super::model::WorkPlanItemState as State;
use crate::features::explanations::Step;
use crate::features::meetings::model::Light;
use chrono::NaiveDate;

/// How far a record that is linked has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Not at its end.
    Running,
    /// At its end.
    Reached,
    /// Called off or withdrawn: counts as if it were not linked.
    FellAway,
}

/// What is known of an item.
#[derive(Debug, Clone)]
pub struct Known {
    /// The first day.
    pub begins_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Why it was taken out of the plan.
    pub drop_reason: Option<String>,
    /// The day on which it was recorded as done.
    pub done_on: Option<NaiveDate>,
    /// What is linked.
    pub ends: Vec<End>,
}

impl Known {
    fn count(&self, wanted: End) -> usize {
        self.ends.iter().filter(|end| **end == wanted).count()
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> State {
        let (reached, running) = (self.count(End::Reached), self.count(End::Running));
        match (reached, running) {
            _ if self.drop_reason.is_some() => State::Dropped,
            _ if self.done_on.is_some() => State::Done,
            (0, 0) => State::Planned,
            (_, 0) => State::Done,
            _ => State::UnderWay,
        }
    }

    /// Its light with the reason: red when its days are past and it is not fulfilled, yellow when it begins
    /// within `remind_days` and nothing is linked. What was dropped has none.
    #[must_use]
    pub fn light(&self, today: NaiveDate, remind_days: i64) -> (Option<Light>, Step) {
        let state = self.state();
        let is_past = today > self.ends_on;
        let left = (self.begins_on - today).num_days();
        let told = |code: &str| {
            Step::new(&format!("work_plans.light.{code}"))
                .with("begins", self.begins_on)
                .with("ends", self.ends_on)
                .with("days", u32::try_from(left).unwrap_or(0))
        };
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        match state {
            State::Dropped => {
                let reason = self.drop_reason.as_deref().unwrap_or_default();
                (None, told("dropped").with("reason", reason))
            }
            State::Done => match self.done_on {
                Some(on) => (Some(Light::Green), told("recorded_done").with("on", on)),
                None => {
                    let n = number(self.count(End::Reached));
                    (Some(Light::Green), told("done").with("n", n))
                }
            },
            State::Planned if is_past => (Some(Light::Red), told("past_unlinked")),
            State::UnderWay if is_past => (Some(Light::Red), told("past_open")),
            State::UnderWay => {
                let n = number(self.count(End::Running) + self.count(End::Reached));
                (Some(Light::Green), told("under_way").with("n", n))
            }
            State::Planned if left < 1 => (Some(Light::Yellow), told("begun_unlinked")),
            State::Planned if left <= remind_days => (Some(Light::Yellow), told("soon_unlinked")),
            State::Planned => (Some(Light::Ahead), told("ahead")),
        }
    }
}
