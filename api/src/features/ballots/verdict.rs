//! What came out of a ballot, in one word and with the names it speaks of: for lists.

use super::model::{BallotRound, BallotSubject};
use super::outcome::{BallotGrade, Outcome, PersonOutcome};
use crate::platform::db::text_enum;
use serde::Serialize;
use utoipa::ToSchema;

text_enum! {
    /// What came out of a ballot, in one word.
    pub enum BallotVerdictKind {
        /// More papers came back than were given out: nothing was decided.
        Void = "void",
        /// A decision or a dismissal was passed.
        Passed = "passed",
        /// It was not.
        Failed = "failed",
        /// The grade of a rating: 满意.
        Satisfied = "satisfied",
        /// The grade of a rating: 基本满意.
        BasicallySatisfied = "basically_satisfied",
        /// The grade of a rating: 不满意.
        Dissatisfied = "dissatisfied",
        /// Persons became candidates by a preliminary ballot.
        Candidates = "candidates",
        /// Matters were chosen.
        Chosen = "chosen",
        /// Persons were elected.
        Elected = "elected",
        /// Persons are equal at the last place.
        Tied = "tied",
        /// Nobody had the votes needed.
        Nobody = "nobody",
    }
}

/// What came out of a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct BallotVerdict {
    /// In one word.
    pub kind: BallotVerdictKind,
    /// Who was elected or became a candidate, else who is equal; empty for everything else.
    pub names: Vec<String>,
}

/// The word for an outcome.
pub(super) fn of(found: &Outcome, subject: BallotSubject, round: BallotRound) -> BallotVerdict {
    use BallotVerdictKind as Kind;
    let names = |which: fn(&PersonOutcome) -> bool| -> Vec<String> {
        let which = found.persons.iter().filter(|one| which(one));
        which.map(|one| one.votes.name.clone()).collect()
    };
    let (chosen, tied) = (names(|one| one.is_chosen), names(|one| one.is_tied));
    let kind = match (found.is_void, found.is_passed, found.grade) {
        (true, ..) => Kind::Void,
        (_, Some(true), _) => Kind::Passed,
        (_, Some(false), _) => Kind::Failed,
        (.., Some(BallotGrade::Satisfied)) => Kind::Satisfied,
        (.., Some(BallotGrade::BasicallySatisfied)) => Kind::BasicallySatisfied,
        (.., Some(BallotGrade::Dissatisfied)) => Kind::Dissatisfied,
        _ if chosen.is_empty() && tied.is_empty() => Kind::Nobody,
        _ if chosen.is_empty() => Kind::Tied,
        _ if round == BallotRound::Preliminary => Kind::Candidates,
        _ if subject == BallotSubject::Selection => Kind::Chosen,
        _ => Kind::Elected,
    };
    let names = match kind {
        Kind::Candidates | Kind::Elected | Kind::Chosen => chosen,
        Kind::Tied => tied,
        _ => Vec::new(),
    };
    BallotVerdict { kind, names }
}
