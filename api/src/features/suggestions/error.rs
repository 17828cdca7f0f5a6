//! Problem codes of the suggestions feature, and how a refusal of the rules becomes one.

use super::model::{Party, Status};
use super::rules::Refusal;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// Somebody else's part in this suggestion.
    NOT_YOUR_TURN = 403 "suggestion_not_your_turn";
    /// The suggestion is not in a state that allows this.
    NOT_IN_STATE = 409 "suggestion_not_in_state";
    /// The deputy's mandate is suspended (代表法61).
    MANDATE_SUSPENDED = 403 "suggestion_mandate_suspended";
    /// The deputy is not in office in that congress.
    MANDATE_ENDED = 403 "suggestion_mandate_ended";
    /// The unit must contact the deputy before it answers (J9).
    CONTACT_REQUIRED = 409 "suggestion_contact_required";
    /// More time was asked for already (J10).
    EXTENSION_ASKED = 409 "suggestion_extension_asked";
    /// There is no more time (J10).
    EXTENSION_USED = 409 "suggestion_extension_used";
    /// Nobody asks for more time (J10).
    EXTENSION_NOT_ASKED = 409 "suggestion_extension_not_asked";
    /// The unit asks already that it be taken back (J7).
    RETURN_ASKED = 409 "suggestion_return_asked";
    /// The days for giving it back are over (J7).
    RETURN_LATE = 409 "suggestion_return_late";
    /// Nobody asks that it be taken back (J7).
    RETURN_NOT_ASKED = 409 "suggestion_return_not_asked";
    /// The unit must sign for it first.
    NOT_SIGNED_FOR = 409 "suggestion_not_signed_for";
    /// The unit has done its part.
    PART_DONE = 409 "suggestion_part_done";
    /// Nobody signs off what the unit says: it answers at once (J11).
    NO_SIGN_OFF = 409 "suggestion_no_sign_off";
    /// The leader of the unit has not signed this text off (J11).
    SIGN_OFF_REQUIRED = 409 "suggestion_sign_off_required";
    /// The leader of the unit signs off, nobody else (J11).
    NOT_LEADER = 403 "suggestion_not_leader";
    /// No draft is with the leader (J11).
    DRAFT_NOT_SUBMITTED = 409 "suggestion_draft_not_submitted";
    /// The draft is with the leader: nobody writes on (J11).
    DRAFT_SUBMITTED = 409 "suggestion_draft_submitted";
    /// Drafts are not shown to the deputy here (预答复).
    NO_PRE_REPLY = 409 "suggestion_no_pre_reply";
    /// The draft is shown already, and the deputy has time (预答复).
    PRE_REPLY_WAITS = 409 "suggestion_pre_reply_waits";
    /// The draft is shown to the deputy before the answer (预答复).
    PRE_REPLY_REQUIRED = 409 "suggestion_pre_reply_required";
    /// No draft that is shown waits for the deputy's word (预答复).
    PRE_REPLY_NOT_ASKED = 409 "suggestion_pre_reply_not_asked";
    /// There is no draft to hand to the leader (J11).
    DRAFT_NOT_READY = 409 "suggestion_draft_not_ready";
    /// An assisting unit within its time has given no view (J8).
    OPINION_MISSING = 409 "suggestion_opinion_missing";
    /// No assisting unit has given a view (J8).
    OPINION_NOT_GIVEN = 409 "suggestion_opinion_not_given";
    /// It goes along with the one it was merged into (J5).
    MERGED = 409 "suggestion_merged";
    /// It is not merged into another (J5).
    NOT_MERGED = 409 "suggestion_not_merged";
    /// No answer is late, or was (J18).
    NOT_LATE = 409 "suggestion_not_late";
    /// It cannot be merged into that one (J5).
    NOT_MERGEABLE = 409 "suggestion_not_mergeable";
    /// The unit has no promise to keep (J15).
    NO_PROMISE = 409 "suggestion_no_promise";
    /// It is a key item already (J16).
    ALREADY_KEY = 409 "suggestion_already_key";
    /// The unit must meet the deputy in person first (J16).
    MEETING_REQUIRED = 409 "suggestion_meeting_required";
    /// No special supervision is open (J13).
    NOT_SUPERVISED = 409 "suggestion_not_supervised";
    /// The deputy still has time to rate (J12).
    RATING_IN_TIME = 409 "suggestion_rating_in_time";
    /// The deputy has rated this round (J12).
    ALREADY_RATED = 409 "suggestion_already_rated";
}

/// Who holds the parts of one suggestion, by name.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The lead deputy.
    pub lead: String,
    /// The office.
    pub office: String,
    /// The unit, once assigned.
    pub unit: Option<String>,
}

impl Names {
    /// A part in words, with the name of who holds it.
    fn of(&self, party: Party, locale: Locale) -> String {
        let name = match party {
            Party::Lead => Some(&self.lead),
            Party::Office => Some(&self.office),
            Party::Unit => self.unit.as_ref(),
            Party::Cosigner | Party::Assisting | Party::Deputy => None,
        };
        let suffix = if name.is_some_and(|n| !n.is_empty()) {
            "named"
        } else {
            "unnamed"
        };
        let mut params = Params::new();
        params.insert("name".into(), name.cloned().unwrap_or_default().into());
        text(
            locale,
            &format!("suggestions.party.{party}.{suffix}"),
            &params,
        )
    }

    /// Whose turn it is in words, or why it is nobody's.
    #[must_use]
    pub fn turn(&self, status: Status, locale: Locale) -> String {
        use super::model::Turn;
        let party = match status.turn() {
            Turn::Deputy => Party::Lead,
            Turn::Office => Party::Office,
            Turn::Unit => Party::Unit,
            Turn::None => {
                let key = format!("suggestions.over.{status}");
                return text(locale, &key, &Params::new());
            }
        };
        let name = [("name".to_owned(), self.of(party, locale).into())];
        text(locale, "suggestions.party.turn", &name.into())
    }
}

/// A refusal as a problem that says whose turn it is.
#[must_use]
pub fn problem(refusal: Refusal, status: Status, names: &Names, locale: Locale) -> Problem {
    let base = match refusal {
        Refusal::NotYourTurn(party) => NOT_YOUR_TURN
            .with("party", party.as_str())
            .with("who", names.of(party, locale)),
        Refusal::NotInState => NOT_IN_STATE.problem(),
        Refusal::MandateSuspended => MANDATE_SUSPENDED.problem(),
        Refusal::MandateEnded => MANDATE_ENDED.problem(),
        Refusal::ContactRequired => CONTACT_REQUIRED.problem(),
        Refusal::ExtensionAsked => EXTENSION_ASKED.problem(),
        Refusal::ExtensionUsed => EXTENSION_USED.problem(),
        Refusal::ExtensionNotAsked => EXTENSION_NOT_ASKED.problem(),
        Refusal::ReturnAsked => RETURN_ASKED.problem(),
        Refusal::ReturnLate => RETURN_LATE.problem(),
        Refusal::ReturnNotAsked => RETURN_NOT_ASKED.problem(),
        Refusal::NotSignedFor => NOT_SIGNED_FOR.problem(),
        Refusal::AlreadySigned => NOT_IN_STATE.problem(),
        Refusal::PartDone => PART_DONE.problem(),
        Refusal::NoSignOff => NO_SIGN_OFF.problem(),
        Refusal::SignOffRequired => SIGN_OFF_REQUIRED.problem(),
        Refusal::NotLeader => NOT_LEADER.problem(),
        Refusal::DraftNotSubmitted => DRAFT_NOT_SUBMITTED.problem(),
        Refusal::NoPreReply => NO_PRE_REPLY.problem(),
        Refusal::PreReplyWaits => PRE_REPLY_WAITS.problem(),
        Refusal::PreReplyRequired => PRE_REPLY_REQUIRED.problem(),
        Refusal::PreReplyNotAsked => PRE_REPLY_NOT_ASKED.problem(),
        Refusal::DraftNotReady => DRAFT_NOT_READY.problem(),
        Refusal::OpinionMissing => OPINION_MISSING.problem(),
        Refusal::OpinionNotGiven => OPINION_NOT_GIVEN.problem(),
        Refusal::Merged => MERGED.problem(),
        Refusal::NotMerged => NOT_MERGED.problem(),
        Refusal::NotLate => NOT_LATE.problem(),
        Refusal::NoPromise => NO_PROMISE.problem(),
        Refusal::AlreadyKey => ALREADY_KEY.problem(),
        Refusal::MeetingRequired => MEETING_REQUIRED.problem(),
        Refusal::NotSupervised => NOT_SUPERVISED.problem(),
        Refusal::RatingInTime => RATING_IN_TIME.problem(),
        Refusal::AlreadyRated => ALREADY_RATED.problem(),
        Refusal::NoteRequired => return Problem::field("/note", "required"),
        Refusal::ReasonRequired => return Problem::field("/reason", "required"),
        Refusal::CommentRequired => return Problem::field("/comment", "required"),
    };
    let status_name = text(
        locale,
        &format!("suggestions.status.{status}"),
        &Params::new(),
    );
    base.with("status", status.as_str())
        .with("status_name", status_name)
        .with("turn", status.turn().as_str())
        .with("turn_name", names.turn(status, locale))
}
