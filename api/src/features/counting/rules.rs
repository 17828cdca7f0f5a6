//! Thresholds, denominators and the number of deputies in office.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::features::explanations::{Param, Step};

/// A fraction such as two thirds, as in 三分之二以上.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fraction {
    /// The number above the line, at least 1.
    pub numerator: u32,
    /// The number below the line, not smaller than the numerator.
    pub denominator: u32,
}

impl Fraction {
    /// Two thirds: the quorum of a session (组织法 14).
    pub const TWO_THIRDS: Self = Self {
        numerator: 2,
        denominator: 3,
    };
    /// One fifth: deputies who may move a dismissal or ask for an extra session (组织法 14, 31).
    pub const ONE_FIFTH: Self = Self {
        numerator: 1,
        denominator: 5,
    };

    /// "X分之Y以上" of `n`, the number itself included (rule N1, 民法典 1259): `ceil(n * Y / X)`.
    /// A denominator of 0 is read as 1.
    #[must_use]
    pub fn of(self, n: u32) -> u32 {
        let wide = u64::from(n) * u64::from(self.numerator);
        let required = wide.div_ceil(u64::from(self.denominator.max(1)));
        u32::try_from(required).unwrap_or(u32::MAX)
    }
}

/// How many of a number are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// 过半数: strictly more than half (rule N2).
    Majority,
    /// 半数以上: at least half (rule N2).
    AtLeastHalf,
    /// X分之Y以上: at least the fraction (rule N1).
    AtLeast(Fraction),
}

impl Threshold {
    /// The smallest number that is enough out of `n`. A majority of nobody is 1, so it is never
    /// reached.
    #[must_use]
    pub fn required(self, n: u32) -> u32 {
        match self {
            Self::Majority => n / 2 + 1,
            Self::AtLeastHalf => n.div_ceil(2),
            Self::AtLeast(fraction) => fraction.of(n),
        }
    }

    /// The step that tells how `required` follows from `n`.
    #[must_use]
    pub fn step(self, n: u32) -> Step {
        let step = match self {
            Self::Majority => Step::new("counting.majority"),
            Self::AtLeastHalf => Step::new("counting.at_least_half"),
            Self::AtLeast(fraction) => Step::new("counting.at_least")
                .with("numerator", fraction.numerator)
                .with("denominator", fraction.denominator),
        };
        step.with("n", n).with("required", self.required(n))
    }
}

/// Whom a threshold is taken of. The name says which number the caller must supply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// 全体代表: all deputies in office, see [`Membership`].
    AllDeputies,
    /// 全体成员: all members of a presidium or committee.
    AllMembers,
    /// 到会人员: those present (village meetings, 村组法 26, 30).
    Present,
    /// 参加投票的选民: those who voted (direct election of deputies, 选举法 45).
    Voted,
    /// 全体选民: all registered voters (turnout, recall: 选举法 45, 53).
    RegisteredVoters,
}

impl Base {
    /// Text key of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::AllDeputies => "counting.base.all_deputies",
            Self::AllMembers => "counting.base.all_members",
            Self::Present => "counting.base.present",
            Self::Voted => "counting.base.voted",
            Self::RegisteredVoters => "counting.base.registered_voters",
        }
    }
}

/// What is needed for a decision, with the article that says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VotingRule {
    /// How many.
    pub threshold: Threshold,
    /// Of whom.
    pub base: Base,
    /// The article or local rule, as shown.
    pub article: Cow<'static, str>,
}

impl VotingRule {
    /// Elections and resolutions of a congress: a majority of all deputies.
    pub const CONGRESS_DECISION: Self = Self {
        threshold: Threshold::Majority,
        base: Base::AllDeputies,
        article: Cow::Borrowed("地方组织法第二十五条"),
    };
    /// A congress may sit when two thirds of the deputies attend (rule N3).
    pub const CONGRESS_QUORUM: Self = Self {
        threshold: Threshold::AtLeast(Fraction::TWO_THIRDS),
        base: Base::AllDeputies,
        article: Cow::Borrowed("地方组织法第十四条"),
    };

    /// A standing committee sits with more than half of all its members.
    pub const COMMITTEE_QUORUM: Self = Self {
        threshold: Threshold::Majority,
        base: Base::AllMembers,
        article: Cow::Borrowed("地方组织法第五十一条"),
    };

    /// The step that tells of whom the threshold is taken.
    #[must_use]
    pub fn base_step(&self, n: u32) -> Step {
        Step::new("counting.base")
            .with("base", Param::Label(self.base.label().to_owned()))
            .with("n", n)
            .with("article", self.article.as_ref())
    }

    /// A presidium sits and decides by a majority of all members (rule P4). There is no national
    /// article, so the caller names the provincial or local rule.
    #[must_use]
    pub fn presidium(article: impl Into<Cow<'static, str>>) -> Self {
        Self {
            threshold: Threshold::Majority,
            base: Base::AllMembers,
            article: article.into(),
        }
    }
}

/// What 全体代表 is made of (rule N4): quota, vacancies, and deputies whose mandate is suspended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Seats of the congress.
    pub quota: u32,
    /// Seats nobody holds.
    pub vacancies: u32,
    /// Deputies in office whose mandate is suspended (代表法 61).
    pub suspended: u32,
    /// Parameter `count_suspended_in_total`; the statutes read are silent, so the default is true,
    /// which asks for more votes rather than fewer.
    pub count_suspended: bool,
}

impl Membership {
    /// The number N that stands for 全体代表.
    #[must_use]
    pub fn total(self) -> u32 {
        let in_office = self.quota.saturating_sub(self.vacancies);
        if self.count_suspended {
            in_office
        } else {
            in_office.saturating_sub(self.suspended)
        }
    }

    /// The line that belongs on every count sheet: how N was reached.
    #[must_use]
    pub fn step(self) -> Step {
        let code = if self.count_suspended {
            "counting.membership_with_suspended"
        } else {
            "counting.membership_without_suspended"
        };
        Step::new(code)
            .with("quota", self.quota)
            .with("vacancies", self.vacancies)
            .with("suspended", self.suspended)
            .with("n", self.total())
    }
}
