//! The words the choice among projects is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where the choice stands.
    pub enum ProjectSelectionStatus {
        /// The voting method is written.
        Draft = "draft",
        /// The congress adopted it (V6).
        Adopted = "adopted",
        /// A ballot was made of the list of candidates.
        Voting = "voting",
        /// The result is announced.
        Announced = "announced",
    }
}

text_enum! {
    /// What happens when fewer projects have the votes needed than are to be chosen (V8).
    pub enum ProjectFewerRule {
        /// Fewer projects are carried out.
        Fewer = "fewer",
        /// It is voted once more on the others.
        SecondRound = "second_round",
    }
}

text_enum! {
    /// How the result is announced (V9).
    pub enum ProjectAnnouncement {
        /// At the session, at once.
        OnTheSpot = "on_the_spot",
        /// By a public notice of the presidium or the standing committee.
        ByNotice = "by_notice",
    }
}

text_enum! {
    /// An act on the choice.
    pub enum ProjectSelectionAction {
        /// Change the voting method.
        Edit = "edit",
        /// Enter that the congress adopted it.
        Adopt = "adopt",
        /// Make the ballot.
        Vote = "vote",
        /// Take the ballot back.
        WithdrawBallot = "withdraw_ballot",
        /// Announce the result.
        Announce = "announce",
    }
}

text_enum! {
    /// Where the vote stands.
    pub enum ProjectVoteStage {
        /// Votes are prepared, given or counted.
        Running = "running",
        /// The last vote was void or annulled: it is voted again.
        Void = "void",
        /// Equal at the last place: it is voted again among them (V8).
        Tied = "tied",
        /// Places are left, and the method asks for another vote (V8).
        SecondRound = "second_round",
        /// Everything is announced in the session.
        Settled = "settled",
    }
}
