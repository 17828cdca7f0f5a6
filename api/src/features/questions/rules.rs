//! What may be done to a question, by whom, when. Pure: no clock, no database.

use super::model::QuestionStatus as Status;

/// An act on a question that is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Record the answer.
    Answer,
    /// Correct what was asked.
    Correct,
    /// Withdraw it.
    Withdraw,
}

/// The actor's part in a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the organ asked, or for the office of the congress.
    pub is_answerer: bool,
    /// Recorded it, or asked it.
    pub is_author: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// It has been answered.
    AlreadyAnswered,
    /// It has been withdrawn.
    Withdrawn,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, status: Status, part: Part) -> Result<(), Refusal> {
    let holds = match act {
        Act::Answer => part.is_answerer,
        Act::Correct | Act::Withdraw => part.is_author,
    };
    match status {
        _ if !holds => Err(Refusal::NotYourTurn),
        Status::Answered => Err(Refusal::AlreadyAnswered),
        Status::Withdrawn => Err(Refusal::Withdrawn),
        Status::Open => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Part, Refusal, Status, check};

    const AUTHOR: Part = Part {
        is_answerer: false,
        is_author: true,
    };
    const UNIT: Part = Part {
        is_answerer: true,
        is_author: false,
    };

    #[test]
    fn the_author_corrects_and_withdraws_until_it_is_answered() {
        for act in [Act::Correct, Act::Withdraw] {
            assert_eq!(check(act, Status::Open, AUTHOR), Ok(()));
            assert_eq!(check(act, Status::Open, UNIT), Err(Refusal::NotYourTurn));
            let answered = check(act, Status::Answered, AUTHOR);
            assert_eq!(answered, Err(Refusal::AlreadyAnswered));
            let withdrawn = check(act, Status::Withdrawn, AUTHOR);
            assert_eq!(withdrawn, Err(Refusal::Withdrawn));
        }
    }

    #[test]
    fn what_was_withdrawn_is_not_answered() {
        let answer = |status| check(Act::Answer, status, UNIT);
        assert_eq!(answer(Status::Open), Ok(()));
        assert_eq!(answer(Status::Withdrawn), Err(Refusal::Withdrawn));
    }
}
