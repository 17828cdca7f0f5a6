//! Problem codes of meetings, and how a refusal of the rules becomes one.

use super::model::{MeetingKind, MeetingStatus};
use super::rules::Refusal;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// Somebody else's part in this meeting.
    NOT_YOUR_TURN = 403 "meeting_not_your_turn";
    /// Not on the roll of the meeting.
    NOT_ON_ROLL = 403 "meeting_not_on_roll";
    /// The meeting is not in a state that allows this.
    NOT_IN_STATE = 409 "meeting_not_in_state";
    /// Not done for meetings of this kind.
    NOT_FOR_KIND = 409 "meeting_not_for_kind";
    /// The congress has a meeting of this kind and number in this term.
    ORDINAL_TAKEN = 409 "meeting_ordinal_taken";
    /// The sitting is not in a state that allows this.
    SITTING_NOT_IN_STATE = 409 "meeting_sitting_not_in_state";
    /// Too few are there for the sitting to be held (N3, P4).
    NO_QUORUM = 409 "meeting_no_quorum";
    /// The item of the agenda is not in a state that allows this.
    ITEM_NOT_IN_STATE = 409 "meeting_item_not_in_state";
    /// It has materials; they are removed first, or the item is dropped.
    ITEM_HAS_MATERIALS = 409 "meeting_item_has_materials";
    /// Another item is being dealt with in this sitting.
    ITEM_OTHER_CURRENT = 409 "meeting_item_other_current";
    /// A vote is going on; it is closed first.
    VOTE_OPEN = 409 "meeting_vote_open";
    /// Nobody asked for leave, or it was decided on.
    LEAVE_NOT_ASKED = 409 "meeting_leave_not_asked";
    /// The hall has fewer seats than there are deputies.
    TOO_FEW_SEATS = 409 "meeting_too_few_seats";
    /// They belong to the meeting by law.
    BELONGS_BY_LAW = 409 "meeting_belongs_by_law";
    /// The code of the hall is older than it may be: a picture of it, or a slow way here.
    CHECK_IN_EXPIRED = 409 "meeting_check_in_expired";
    /// An oral opinion was made of it before.
    REMARK_TAKEN_UP = 409 "meeting_remark_taken_up";
    /// Not said by a deputy.
    REMARK_NOT_OF_DEPUTY = 409 "meeting_remark_not_of_deputy";
    /// Too short for an oral opinion.
    REMARK_TOO_SHORT = 409 "meeting_remark_too_short";
    /// Nobody is recorded who called for the extraordinary session (M2).
    CALL_MISSING = 409 "meeting_call_missing";
    /// Fewer called for it than it takes (M2, P7).
    TOO_FEW_CALLERS = 422 "meeting_too_few_callers";
    /// Not a code of a hall.
    CHECK_IN_INVALID = 409 "meeting_check_in_invalid";
    /// The code of a deputy is older than it may be: a picture of it, or a phone without network.
    PERSON_CODE_EXPIRED = 409 "meeting_person_code_expired";
    /// Not a code of a deputy.
    PERSON_CODE_INVALID = 409 "meeting_person_code_invalid";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(
    refusal: Refusal,
    (kind, status): (MeetingKind, MeetingStatus),
    locale: Locale,
) -> Problem {
    let word = |key: String| text(locale, &key, &Params::new());
    let base = match refusal {
        Refusal::OthersPart(party) => {
            NOT_YOUR_TURN.with("who", word(format!("meetings.party.{}", party.as_str())))
        }
        Refusal::WrongState => NOT_IN_STATE.problem(),
        Refusal::CallMissing => CALL_MISSING.problem(),
        Refusal::WrongKind => NOT_FOR_KIND.with("kind_name", word(format!("meetings.kind.{kind}"))),
    };
    base.with("status", status.as_str())
        .with("status_name", word(format!("meetings.status.{status}")))
}
