//! Problem codes of ballots, and how a refusal of the rules becomes one.

use super::nominations::NominationProblem;
use super::outcome::ReconcileProblem;
use super::rules::{MethodRefusal, Refusal, Snapshot};
use crate::platform::db::Id;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// Somebody else's part in this ballot.
    NOT_YOUR_TURN = 403 "ballot_not_your_turn";
    /// The ballot is not in a state that allows this.
    NOT_IN_STATE = 409 "ballot_not_in_state";
    /// The method of this ballot does not know the act.
    NOT_BY_METHOD = 409 "ballot_not_by_method";
    /// Persons are voted on in secret and on paper (地方组织法28, 选举法40).
    PERSONS_ON_PAPER = 409 "ballot_persons_on_paper";
    /// What is chosen by a voting method of its own is chosen in secret on paper (rule V9).
    SELECTION_ON_PAPER = 409 "ballot_selection_on_paper";
    /// Electronic voting needs an adopted voting method.
    BASIS_MISSING = 409 "ballot_basis_missing";
    /// The sitting in which it is voted is not open.
    SITTING_NOT_OPEN = 409 "ballot_sitting_not_open";
    /// Nobody may vote.
    ROLL_EMPTY = 409 "ballot_roll_empty";
    /// So few may vote that a secret vote would not be one.
    GROUP_TOO_SMALL = 409 "ballot_group_too_small";
    /// Those who oversee and count are not appointed, or have not taken their codes.
    TELLERS_MISSING = 409 "ballot_tellers_missing";
    /// Too few signed a nomination or the motion of a dismissal.
    TOO_FEW_SIGNERS = 409 "ballot_too_few_signers";
    /// Somebody nominated more persons than there are seats.
    NOMINATED_OVER_SEATS = 409 "ballot_nominated_over_seats";
    /// More must be nominated.
    TOO_FEW_CANDIDATES = 409 "ballot_too_few_candidates";
    /// So many are nominated that a preliminary ballot chooses first.
    NEEDS_PRELIMINARY = 409 "ballot_needs_preliminary";
    /// The voter has voted, or taken a paper.
    ALREADY_VOTED = 409 "ballot_already_voted";
    /// Two people must hand in a sheet each.
    SHEETS_MISSING = 409 "ballot_sheets_missing";
    /// The sheets do not agree.
    SHEETS_DIFFER = 409 "ballot_sheets_differ";
    /// Codes of two tellers are needed.
    CODES_MISSING = 409 "ballot_codes_missing";
    /// Roll and ballots contradict each other.
    NOT_RECONCILED = 409 "ballot_not_reconciled";
    /// There is no such next vote.
    NO_SUCH_ROUND = 409 "ballot_no_such_round";
    /// Another vote has followed.
    HAS_NEXT = 409 "ballot_has_next_round";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, at: &Snapshot, locale: Locale) -> Problem {
    let word = |key: String| text(locale, &key, &Params::new());
    let base = match refusal {
        Refusal::AnothersPart(party) => {
            NOT_YOUR_TURN.with("who", word(format!("ballots.party.{}", party.as_str())))
        }
        Refusal::WrongState => NOT_IN_STATE.problem(),
        Refusal::WrongMethod => {
            NOT_BY_METHOD.with("method_name", word(format!("ballots.method.{}", at.method)))
        }
    };
    base.with("status", at.status.as_str())
        .with("status_name", word(format!("ballots.status.{}", at.status)))
}

/// Why a method may not be used.
#[must_use]
pub(super) fn method(refusal: MethodRefusal) -> Problem {
    match refusal {
        MethodRefusal::PersonsOnPaper => PERSONS_ON_PAPER.problem(),
        MethodRefusal::SelectionOnPaper => SELECTION_ON_PAPER.problem(),
        MethodRefusal::NeedsBasis => BASIS_MISSING.problem(),
    }
}

/// What is wrong with the nominations; `names` are those put forward, `who` nominated too many.
#[must_use]
pub(super) fn nomination(wrong: NominationProblem<Id>, names: &[String], who: &str) -> Problem {
    match wrong {
        NominationProblem::TooFewSigners {
            at,
            signed,
            required,
        } => TOO_FEW_SIGNERS
            .with("name", names.get(at).cloned().unwrap_or_default())
            .with("signed", signed)
            .with("required", required),
        NominationProblem::PresidiumOverSeats { nominated, seats }
        | NominationProblem::DeputyOverSeats {
            nominated, seats, ..
        } => NOMINATED_OVER_SEATS
            .with("name", who)
            .with("nominated", nominated)
            .with("seats", seats),
        NominationProblem::TooFewCandidates { missing } => {
            TOO_FEW_CANDIDATES.with("missing", missing)
        }
        NominationProblem::NeedsPreliminary { candidates } => {
            NEEDS_PRELIMINARY.with("candidates", candidates)
        }
    }
}

/// Roll and ballots contradict each other.
#[must_use]
pub(super) fn reconcile(wrong: ReconcileProblem) -> Problem {
    match wrong {
        ReconcileProblem::Electronic { ballots, roll }
        | ReconcileProblem::Papers {
            issued: ballots,
            roll,
        }
        | ReconcileProblem::MoreThanRoll { ballots, roll } => {
            NOT_RECONCILED.with("ballots", ballots).with("roll", roll)
        }
        ReconcileProblem::NoSheet => SHEETS_MISSING.problem(),
    }
}
