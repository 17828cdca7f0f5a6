//! Which suggestions a number counts (J19), and the filters of the list that show the same ones: one
//! definition for both, so that a number and its list cannot come apart.

use crate::features::suggestions::model::{Reach, ResultClass, Satisfaction, Status};
use crate::platform::db::text_enum;

text_enum! {
    /// A set of suggestions that is counted.
    pub enum Counted {
        /// Handed in at least once.
        Submitted = "submitted",
        /// Admitted and numbered (立案).
        Admitted = "admitted",
        /// Handed over to a unit and not withdrawn (交办).
        Assigned = "assigned",
        /// Of these, answered (办复).
        Answered = "answered",
        /// Handed over and not answered yet.
        Unanswered = "unanswered",
        /// Answered, each time within its period.
        InTime = "in_time",
        /// Answered, the unit having met the deputy (面商).
        MetInPerson = "met_in_person",
        /// Answered, the unit having contacted the deputy in any way (J9).
        Contacted = "contacted",
        /// Answered and rated; without a rating it does not count for satisfaction (J12).
        Rated = "rated",
        /// Last rated satisfied.
        Satisfied = "satisfied",
        /// Last rated satisfied or basically satisfied.
        SatisfiedOrBasically = "satisfied_or_basically",
        /// Last rated dissatisfied.
        Dissatisfied = "dissatisfied",
        /// Answered with class A: solved or basically solved (J14).
        ClassA = "class_a",
        /// Answered with class B.
        ClassB = "class_b",
        /// Answered with class C.
        ClassC = "class_c",
        /// Answered with class D.
        ClassD = "class_d",
        /// Rated and done.
        Closed = "closed",
        /// Withdrawn by the deputy (J4).
        Withdrawn = "withdrawn",
        /// Not a suggestion: passed on or kept as a reference (J2).
        Transferred = "transferred",
    }
}

text_enum! {
    /// A share that is reported.
    pub enum Indicator {
        /// 办复率: answered of handed over.
        Answered = "answered",
        /// 按期率: in time of answered.
        InTime = "in_time",
        /// 面商率: met of answered.
        MetInPerson = "met_in_person",
        /// 联系率: contacted in any way of answered.
        Contacted = "contacted",
        /// 满意率, strictly: satisfied of rated.
        Satisfied = "satisfied",
        /// 满意率, with basically satisfied: of rated.
        SatisfiedOrBasically = "satisfied_or_basically",
        /// 解决率: class A of answered.
        Solved = "solved",
    }
}

impl Indicator {
    /// What is counted, and of what.
    #[must_use]
    pub const fn of(self) -> (Counted, Counted) {
        match self {
            Self::Answered => (Counted::Answered, Counted::Assigned),
            Self::InTime => (Counted::InTime, Counted::Answered),
            Self::MetInPerson => (Counted::MetInPerson, Counted::Answered),
            Self::Contacted => (Counted::Contacted, Counted::Answered),
            Self::Satisfied => (Counted::Satisfied, Counted::Rated),
            Self::SatisfiedOrBasically => (Counted::SatisfiedOrBasically, Counted::Rated),
            Self::Solved => (Counted::ClassA, Counted::Answered),
        }
    }
}

/// The sets that are shown as plain numbers.
pub const TOTALS: &[Counted] = &[
    Counted::Submitted,
    Counted::Admitted,
    Counted::Assigned,
    Counted::Answered,
    Counted::Unanswered,
    Counted::Rated,
    Counted::Dissatisfied,
    Counted::ClassA,
    Counted::ClassB,
    Counted::ClassC,
    Counted::ClassD,
    Counted::Closed,
    Counted::Withdrawn,
    Counted::Transferred,
];

/// What the rows of a set have in common; what is `None` does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Condition {
    /// Any of these states.
    pub statuses: Vec<Status>,
    /// Answered or not.
    pub answered: Option<bool>,
    /// In time or not.
    pub in_time: Option<bool>,
    /// Any of these contacts.
    pub contacted: Option<Vec<Reach>>,
    /// Any of these ratings.
    pub rated: Option<Vec<Satisfaction>>,
    /// This class.
    pub class: Option<ResultClass>,
}

/// Suggestions that are alike in everything that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alike {
    /// Where they stand.
    pub status: Status,
    /// Class of the last answer.
    pub class: Option<ResultClass>,
    /// Whether they were answered in time.
    pub in_time: Option<bool>,
    /// How the deputy was contacted.
    pub contact: Reach,
    /// The last rating.
    pub rating: Option<Satisfaction>,
}

fn with_status(holds: impl Fn(Status) -> bool) -> Condition {
    Condition {
        statuses: Status::ALL.iter().copied().filter(|s| holds(*s)).collect(),
        ..Condition::default()
    }
}

impl Counted {
    /// What the rows of the set have in common.
    #[must_use]
    pub fn condition(self) -> Condition {
        let assigned = || {
            with_status(|s| {
                matches!(
                    s,
                    Status::Assigned | Status::Handling | Status::Replied | Status::Closed
                )
            })
        };
        let answered = || Condition {
            answered: Some(true),
            ..assigned()
        };
        let met = |contacted: &[Reach]| Condition {
            contacted: Some(contacted.to_vec()),
            ..answered()
        };
        let rated = |rated: &[Satisfaction]| Condition {
            rated: Some(rated.to_vec()),
            ..answered()
        };
        let class = |class| Condition {
            class: Some(class),
            ..answered()
        };
        match self {
            Self::Submitted => with_status(|s| s != Status::Draft),
            Self::Admitted => with_status(Status::is_admitted),
            Self::Assigned => assigned(),
            Self::Answered => answered(),
            Self::Unanswered => Condition {
                answered: Some(false),
                ..assigned()
            },
            Self::InTime => Condition {
                in_time: Some(true),
                ..answered()
            },
            Self::MetInPerson => met(&[Reach::InPerson]),
            Self::Contacted => met(&[Reach::Remote, Reach::InPerson]),
            Self::Rated => rated(Satisfaction::ALL),
            Self::Satisfied => rated(&[Satisfaction::Satisfied]),
            Self::SatisfiedOrBasically => {
                rated(&[Satisfaction::Satisfied, Satisfaction::BasicallySatisfied])
            }
            Self::Dissatisfied => rated(&[Satisfaction::Dissatisfied]),
            Self::ClassA => class(ResultClass::A),
            Self::ClassB => class(ResultClass::B),
            Self::ClassC => class(ResultClass::C),
            Self::ClassD => class(ResultClass::D),
            Self::Closed => with_status(|s| s == Status::Closed),
            Self::Withdrawn => with_status(|s| s == Status::Withdrawn),
            Self::Transferred => with_status(|s| s == Status::Transferred),
        }
    }
}

impl Condition {
    /// Whether these suggestions are in the set.
    #[must_use]
    pub fn holds(&self, alike: &Alike) -> bool {
        let answered = alike.class.is_some();
        self.statuses.contains(&alike.status)
            && self.answered.is_none_or(|asked| asked == answered)
            && self
                .in_time
                .is_none_or(|asked| alike.in_time == Some(asked))
            && self
                .contacted
                .as_ref()
                .is_none_or(|any| any.contains(&alike.contact))
            && self
                .rated
                .as_ref()
                .is_none_or(|any| alike.rating.is_some_and(|rating| any.contains(&rating)))
            && self.class.is_none_or(|asked| alike.class == Some(asked))
    }
}

/// A share, to four decimals; of nothing there is none.
#[must_use]
pub fn rate(numerator: i64, denominator: i64) -> Option<f64> {
    let (numerator, denominator) = (
        i32::try_from(numerator).ok()?,
        i32::try_from(denominator).ok()?,
    );
    (denominator > 0).then(|| {
        let share = f64::from(numerator) / f64::from(denominator);
        (share * 10_000.0).round() / 10_000.0
    })
}
