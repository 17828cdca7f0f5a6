//! Problem codes of posts, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "deputy_post_not_your_turn";
    /// The post was closed.
    CLOSED = 409 "deputy_post_closed";
    /// The congress has an open post of this name.
    NAME_TAKEN = 409 "deputy_post_name_taken";
    /// As many hold it as may.
    FULL = 409 "deputy_post_full";
    /// The deputy holds it or has asked for it.
    HOLDER = 409 "deputy_post_holder";
    /// The holding is not in a state that allows this.
    NOT_IN_STATE = 409 "deputy_post_not_in_state";
}

/// A refusal, with how many may hold the post for the text.
pub(super) fn refused(refusal: Refusal, seats: i64) -> Problem {
    match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::Suspended => congresses::error::MANDATE_SUSPENDED.problem(),
        Refusal::Closed => CLOSED.problem(),
        Refusal::Holder => HOLDER.problem(),
        Refusal::Full => FULL.with("number", seats),
        Refusal::NotInState => NOT_IN_STATE.problem(),
    }
}
