//! Problem codes of motions, and how a refusal of the rules becomes one.

use super::rules::{MissingParts, Refusal, Snapshot};
use crate::features::congresses::CongressLevel;
use crate::features::congresses::error as congress;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// Somebody else's part in this motion.
    NOT_YOUR_TURN = 403 "motion_not_your_turn";
    /// The motion is not in a state that allows this.
    NOT_IN_STATE = 409 "motion_not_in_state";
    /// Too few deputies have signed (组织法22).
    SIGNATURES_MISSING = 409 "motion_signatures_missing";
    /// Cause, grounds or plan is not written (代表法15).
    PARTS_MISSING = 422 "motion_parts_missing";
    /// The office has been asked to note signatures on paper already.
    ALREADY_ON_PAPER = 409 "motion_already_on_paper";
    /// Moved by an organ: no signatures, no suggestion.
    NOT_BY_DEPUTIES = 409 "motion_not_by_deputies";
    /// Handed in after the day the presidium fixed (P8).
    LATE = 409 "motion_late";
    /// A township has no special committees (组织法22).
    NO_COMMITTEE = 409 "motion_no_committee";
    /// The special committee has not reported (组织法22).
    REPORT_MISSING = 409 "motion_report_missing";
    /// The special committee has reported.
    ALREADY_REPORTED = 409 "motion_already_reported";
    /// Somebody asks that it be withdrawn (Q1).
    WITHDRAWAL_ASKED = 409 "motion_withdrawal_asked";
    /// Nobody asks that it be withdrawn.
    WITHDRAWAL_NOT_ASKED = 409 "motion_withdrawal_not_asked";
}

/// The article that says how many must sign.
pub(super) const ARTICLE: &str = "地方组织法第二十二条";

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, at: &Snapshot, locale: Locale) -> Problem {
    let word = |key: String| text(locale, &key, &Params::new());
    let base = match refusal {
        Refusal::NotYourTurn(party) => {
            NOT_YOUR_TURN.with("who", word(format!("motions.party.{}", party.as_str())))
        }
        Refusal::NotInState => NOT_IN_STATE.problem(),
        Refusal::PartsMissing => parts_missing(at, locale),
        Refusal::AlreadyOnPaper => ALREADY_ON_PAPER.problem(),
        Refusal::MandateSuspended => congress::MANDATE_SUSPENDED.problem(),
        Refusal::MandateEnded => congress::MANDATE_ENDED.problem(),
        Refusal::SignaturesMissing => SIGNATURES_MISSING
            .with("signed", at.signed)
            .with("required", at.required)
            .with("missing", at.required.saturating_sub(at.signed))
            .with("article", ARTICLE),
        Refusal::NotByDeputies => NOT_BY_DEPUTIES.problem(),
        Refusal::Late => LATE.problem(),
        Refusal::NoCommittee => NO_COMMITTEE.problem(),
        Refusal::ReportMissing => REPORT_MISSING.problem(),
        Refusal::AlreadyReported => ALREADY_REPORTED.problem(),
        Refusal::WithdrawalAsked => WITHDRAWAL_ASKED.problem(),
        Refusal::WithdrawalNotAsked => WITHDRAWAL_NOT_ASKED.problem(),
    };
    base.with("status", at.status.as_str())
        .with("status_name", word(format!("motions.status.{}", at.status)))
}

/// Names the parts, and points to each.
fn parts_missing(at: &Snapshot, locale: Locale) -> Problem {
    let word = |part: &str| text(locale, &format!("motions.part.{part}"), &Params::new());
    let parts: Vec<String> = at.missing.names().map(word).collect();
    let parts = parts.join(&text(locale, "motions.part.and", &Params::new()));
    let base = PARTS_MISSING
        .with("parts", parts)
        .with("min", MissingParts::SHORTEST);
    at.missing.names().fold(base, |problem, part| {
        let params = Params::from([("min".to_owned(), MissingParts::SHORTEST.into())]);
        problem.at(format!("/{part}"), "motion_part_missing", params)
    })
}

/// The parameter that says how many deputies must sign.
#[must_use]
pub(super) const fn joint_min_key(level: CongressLevel) -> &'static str {
    match level {
        CongressLevel::Township => "motion_joint_min_township",
        CongressLevel::County => "motion_joint_min_county",
    }
}
