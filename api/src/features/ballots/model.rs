//! The words a ballot is described with. No actix, no queries.

use crate::features::counting::election::Office;
use crate::features::counting::{Fraction, Threshold};
use crate::platform::db::text_enum;

text_enum! {
    /// What is voted on.
    pub enum BallotSubject {
        /// 表决: a resolution, an agenda, a report.
        Decision = "decision",
        /// 选举: persons into an office (rules E1 to E7).
        Election = "election",
        /// 罢免: a person out of an office (rule Q4).
        Dismissal = "dismissal",
        /// 满意度测评 (rule S7).
        Rating = "rating",
        /// 票决: which of several matters, such as livelihood projects, are chosen (rules V6 to V9).
        Selection = "selection",
    }
}

text_enum! {
    /// How votes are given.
    pub enum BallotMethod {
        /// 举手表决.
        Hands = "hands",
        /// 记名电子表决.
        Recorded = "recorded",
        /// 无记名电子表决.
        SecretElectronic = "secret_electronic",
        /// 无记名投票, on paper.
        SecretPaper = "secret_paper",
    }
}

text_enum! {
    /// Where a ballot stands.
    pub enum BallotStatus {
        /// Being prepared.
        Draft = "draft",
        /// Votes are given.
        Open = "open",
        /// Votes are no longer given; not counted yet.
        Closed = "closed",
        /// Counted; known to those who counted.
        Counted = "counted",
        /// The result is announced.
        Announced = "announced",
        /// Declared void, with the reason.
        Annulled = "annulled",
    }
}

text_enum! {
    /// Which vote on the same matter it is.
    pub enum BallotRound {
        /// The first.
        First = "first",
        /// 预选: who of too many becomes a candidate (地方组织法27).
        Preliminary = "preliminary",
        /// 再次投票 between equals (地方组织法29).
        Runoff = "runoff",
        /// 另行选举 for the seats that are left (地方组织法29).
        Remaining = "remaining",
        /// 重新投票: the one before was void or annulled.
        Again = "again",
    }
}

text_enum! {
    /// What can be said to a question, a person or a report.
    pub enum BallotChoice {
        /// 赞成.
        InFavour = "in_favour",
        /// 反对.
        Against = "against",
        /// 满意.
        Satisfied = "satisfied",
        /// 基本满意.
        BasicallySatisfied = "basically_satisfied",
        /// 不满意.
        Dissatisfied = "dissatisfied",
        /// 弃权.
        Abstained = "abstained",
    }
}

text_enum! {
    /// Who put somebody forward (地方组织法26, 31).
    pub enum BallotNominator {
        /// 主席团提名.
        Presidium = "presidium",
        /// 代表联名.
        Deputies = "deputies",
    }
}

text_enum! {
    /// What somebody at the count does (rule E10).
    pub enum BallotTellerRole {
        /// 总监票人.
        Chief = "chief",
        /// 监票人.
        Teller = "teller",
        /// 计票人.
        Counter = "counter",
    }
}

text_enum! {
    /// How somebody on the roll has voted: the way, never the choice, and no time.
    pub enum BallotChannel {
        /// Not, or not yet.
        None = "none",
        /// By the system.
        Electronic = "electronic",
        /// Took a paper.
        Paper = "paper",
    }
}

text_enum! {
    /// How many are enough.
    pub enum BallotThreshold {
        /// 过半数 (rule N2).
        Majority = "majority",
        /// 半数以上 (rule N2).
        AtLeastHalf = "at_least_half",
        /// 三分之二以上 (rule N1).
        TwoThirds = "two_thirds",
    }
}

text_enum! {
    /// The office that is filled, as the statute tells how many may stand (地方组织法27, 30).
    pub enum BallotOffice {
        /// 正职.
        Head = "head",
        /// 副职.
        Deputy = "deputy",
        /// 补选.
        Vacancy = "vacancy",
    }
}

text_enum! {
    /// An act on a ballot.
    pub enum BallotAction {
        /// Change it.
        Edit = "edit",
        /// Throw it away.
        Delete = "delete",
        /// Name candidates, with who nominated them.
        Nominate = "nominate",
        /// Name those who oversee and count.
        AppointTellers = "appoint_tellers",
        /// Take one's own code as a teller.
        TakeCode = "take_code",
        /// Open it.
        Open = "open",
        /// Vote by name.
        Vote = "vote",
        /// Vote in secret, by the system.
        Cast = "cast",
        /// Give somebody a paper.
        GivePaper = "give_paper",
        /// Close it.
        Close = "close",
        /// Hand in a sheet of what was counted.
        HandInSheet = "hand_in_sheet",
        /// Count it.
        Count = "count",
        /// Announce the result.
        Announce = "announce",
        /// Declare it void.
        Annul = "annul",
        /// Begin the next vote on the same matter.
        NextRound = "next_round",
    }
}

impl BallotThreshold {
    /// As it is counted.
    #[must_use]
    pub const fn threshold(self) -> Threshold {
        match self {
            Self::Majority => Threshold::Majority,
            Self::AtLeastHalf => Threshold::AtLeastHalf,
            Self::TwoThirds => Threshold::AtLeast(Fraction::TWO_THIRDS),
        }
    }
}

impl BallotOffice {
    /// As it is counted.
    #[must_use]
    pub const fn office(self) -> Office {
        match self {
            Self::Head => Office::Head,
            Self::Deputy => Office::Deputy,
            Self::Vacancy => Office::Vacancy,
        }
    }
}

impl BallotSubject {
    /// What can be said; none where persons are elected.
    #[must_use]
    pub const fn choices(self) -> &'static [BallotChoice] {
        use BallotChoice as C;
        match self {
            Self::Decision | Self::Dismissal => &[C::InFavour, C::Against, C::Abstained],
            Self::Rating => &[
                C::Satisfied,
                C::BasicallySatisfied,
                C::Dissatisfied,
                C::Abstained,
            ],
            Self::Election | Self::Selection => &[],
        }
    }

    /// Whether some of several are chosen, each with votes of its own.
    #[must_use]
    pub const fn chooses_among(self) -> bool {
        matches!(self, Self::Election | Self::Selection)
    }

    /// Whether it is about persons: then in secret and on paper (地方组织法28, 选举法40, 52).
    #[must_use]
    pub const fn is_about_persons(self) -> bool {
        matches!(self, Self::Election | Self::Dismissal)
    }
}

impl BallotMethod {
    /// Whether nobody may learn who voted how.
    #[must_use]
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::SecretElectronic | Self::SecretPaper)
    }

    /// Whether votes are given by the system.
    #[must_use]
    pub const fn is_electronic(self) -> bool {
        matches!(self, Self::Recorded | Self::SecretElectronic)
    }
}
