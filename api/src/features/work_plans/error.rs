//! Problem codes of work plans, and how a refusal of the rules becomes one.

use super::model::WorkPlanStatus;
use super::rules::Refusal;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// It is for the office of the congress.
    NOT_YOUR_TURN = 403 "work_plan_not_your_turn";
    /// The plan is not in a state that allows this.
    NOT_IN_STATE = 409 "work_plan_not_in_state";
    /// It has no items.
    EMPTY = 409 "work_plan_empty";
    /// The congress has a plan for this year.
    YEAR_TAKEN = 409 "work_plan_year_taken";
    /// The item is not in a state that allows this.
    ITEM_NOT_IN_STATE = 409 "work_plan_item_not_in_state";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, status: WorkPlanStatus, locale: Locale) -> Problem {
    let base = match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::NotInState => NOT_IN_STATE.problem(),
        Refusal::Empty => EMPTY.problem(),
    };
    let name = text(
        locale,
        &format!("work_plans.status.{status}"),
        &Params::new(),
    );
    base.with("status", status.as_str())
        .with("status_name", name)
}
