//! What may be done to a draft (J11, J20). Pure: no clock, no database.

use super::model::{DraftAnswer, DraftState};

/// What somebody does to a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DraftMove {
    /// Writes on.
    Save,
    /// Hands it to the leader.
    Submit,
    /// Takes it back before the leader has said anything.
    Recall,
    /// The leader says what is to become of it.
    Decide(DraftAnswer),
}

/// Where the draft stands afterwards; `None` when it cannot be done where it stands.
pub(super) fn next(at: DraftState, by: DraftMove) -> Option<DraftState> {
    match (at, by) {
        // Nobody writes while the leader reads.
        (DraftState::Submitted, DraftMove::Save) => None,
        // The remarks stay in sight until it is handed in again.
        (DraftState::Returned, DraftMove::Save) => Some(DraftState::Returned),
        // Another text has not been signed off.
        (_, DraftMove::Save) => Some(DraftState::Writing),
        (DraftState::Writing | DraftState::Returned, DraftMove::Submit) => {
            Some(DraftState::Submitted)
        }
        (DraftState::Submitted, DraftMove::Recall) => Some(DraftState::Writing),
        (DraftState::Submitted, DraftMove::Decide(DraftAnswer::SignedOff)) => {
            Some(DraftState::SignedOff)
        }
        (DraftState::Submitted, DraftMove::Decide(DraftAnswer::Returned)) => {
            Some(DraftState::Returned)
        }
        (_, DraftMove::Submit | DraftMove::Recall | DraftMove::Decide(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn j11_only_what_the_leader_reads_is_signed_off() {
        let signs = DraftMove::Decide(DraftAnswer::SignedOff);
        for state in DraftState::ALL {
            let is_with_the_leader = *state == DraftState::Submitted;
            assert_eq!(next(*state, signs).is_some(), is_with_the_leader, "{state}");
            assert_eq!(next(*state, DraftMove::Save).is_none(), is_with_the_leader);
        }
    }

    #[test]
    fn j11_a_changed_text_is_no_longer_signed_off() {
        let changed = next(DraftState::SignedOff, DraftMove::Save);
        assert_eq!(changed, Some(DraftState::Writing));
        assert_eq!(next(DraftState::SignedOff, DraftMove::Submit), None);
        let again = next(DraftState::Returned, DraftMove::Submit);
        assert_eq!(again, Some(DraftState::Submitted));
    }
}
