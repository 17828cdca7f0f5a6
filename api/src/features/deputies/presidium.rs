//! Checks of a presidium: its size (rule P5) and who may sit on it (rule P6). Pure.
//!
//! They warn and never block: sizes are set by provinces and by the congress itself, and the
//! record must hold what was really elected.

use serde::{Deserialize, Serialize};

use super::rules::MandateStatus;
use crate::features::explanations::Step;
use crate::platform::db::text_enum;

text_enum! {
    /// How much a warning matters.
    pub enum Severity {
        /// Differs from the usual or provincial rule.
        Warning = "warning",
        /// Differs from a statute, or is far outside every known rule.
        Serious = "serious",
    }
}

/// Something about a presidium that needs an explanation or a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// How much it matters.
    pub severity: Severity,
    /// The rule of the register, such as `P5`.
    pub rule: &'static str,
    /// The article or document behind it, as shown.
    pub basis: String,
    /// Its code and parameters; the code is also the text key.
    pub step: Step,
}

/// When a higher maximum holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", content = "at_least", rename_all = "snake_case")]
pub enum LargeTown {
    /// From so many inhabitants on (重庆 90,000, 海南 100,000).
    Population(u32),
    /// From so many deputies on (山东 90).
    Deputies(u32),
}

/// How many members a presidium should have; dated parameters of the county (rule P5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SizeLimits {
    /// Smallest usual size.
    pub min: u32,
    /// Largest usual size.
    pub max: u32,
    /// Above this the warning is serious.
    pub serious_max: u32,
    /// A higher usual maximum for large towns.
    pub large_town: Option<(LargeTown, u32)>,
    /// The document that sets the limits, as shown.
    pub basis: String,
}

impl SizeLimits {
    /// The maximum that holds for a town of this size; unknown figures do not raise it.
    #[must_use]
    pub fn max_for(&self, population: Option<u32>, deputies: Option<u32>) -> u32 {
        let (limit, figure, raised) = match self.large_town {
            None => return self.max,
            Some((LargeTown::Population(limit), raised)) => (limit, population, raised),
            Some((LargeTown::Deputies(limit), raised)) => (limit, deputies, raised),
        };
        if figure.is_some_and(|figure| figure >= limit) {
            self.max.max(raised)
        } else {
            self.max
        }
    }
}

text_enum! {
    /// The seat of a member.
    pub enum PresidiumPost {
        /// 主席.
        Chair = "chair",
        /// 副主席.
        ViceChair = "vice_chair",
        /// 成员.
        Member = "member",
    }
}

/// One member as far as the checks need to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Name, for the text of the warning.
    pub name: String,
    /// The seat.
    pub post: PresidiumPost,
    /// The government post the member holds, if any (政府职务).
    pub government_post: Option<String>,
    /// Where the member's mandate stands.
    pub mandate: MandateStatus,
}

/// What the congress knows about its town.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Town {
    /// Inhabitants.
    pub population: Option<u32>,
    /// Deputies of the congress.
    pub deputies: Option<u32>,
}

/// Checks the number of members against the limits (rule P5). An empty presidium is one that has
/// not been entered yet and is not warned about.
#[must_use]
pub fn check_size(size: u32, limits: &SizeLimits, town: Town) -> Option<Warning> {
    let max = limits.max_for(town.population, town.deputies);
    let (severity, code) = if size == 0 || (limits.min..=max).contains(&size) {
        return None;
    } else if size < limits.min {
        (Severity::Warning, "presidium_too_small")
    } else if size > limits.serious_max.max(max) {
        (Severity::Serious, "presidium_far_too_large")
    } else {
        (Severity::Warning, "presidium_too_large")
    };
    Some(Warning {
        severity,
        rule: "P5",
        basis: limits.basis.clone(),
        step: Step::new(code)
            .with("size", size)
            .with("min", limits.min)
            .with("max", max),
    })
}

/// Checks who sits on it (rule P6, 组织法 18): chair and vice chairs hold no government post, there
/// is one chair and at most two vice chairs, everybody's mandate is in force. `members_barred` is
/// the provincial or local rule that bars ordinary members too, if there is one.
#[must_use]
pub fn check_members(members: &[Member], members_barred: Option<&str>) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = members
        .iter()
        .flat_map(|member| [check_post(member, members_barred), check_mandate(member)])
        .flatten()
        .collect();
    let count = |post| members.iter().filter(|member| member.post == post).count() as u32;
    let (chairs, vice_chairs) = (count(PresidiumPost::Chair), count(PresidiumPost::ViceChair));
    let seats = |severity, code: &str, found: u32| Warning {
        severity,
        rule: "P1",
        basis: "地方组织法第十八条".to_owned(),
        step: Step::new(code).with("found", found),
    };
    if chairs == 0 && !members.is_empty() {
        warnings.push(seats(Severity::Warning, "presidium_without_chair", chairs));
    }
    if chairs > 1 {
        warnings.push(seats(Severity::Serious, "presidium_several_chairs", chairs));
    }
    if vice_chairs > 2 {
        warnings.push(seats(
            Severity::Serious,
            "presidium_too_many_vice_chairs",
            vice_chairs,
        ));
    }
    warnings
}

fn check_post(member: &Member, members_barred: Option<&str>) -> Option<Warning> {
    let government_post = member.government_post.as_deref()?;
    let (severity, code, basis) = match member.post {
        PresidiumPost::Chair | PresidiumPost::ViceChair => (
            Severity::Serious,
            "presidium_chair_holds_government_post",
            "地方组织法第十八条",
        ),
        PresidiumPost::Member => (
            Severity::Warning,
            "presidium_member_holds_government_post",
            members_barred?,
        ),
    };
    Some(Warning {
        severity,
        rule: "P6",
        basis: basis.to_owned(),
        step: Step::new(code)
            .with("name", member.name.as_str())
            .with("government_post", government_post),
    })
}

fn check_mandate(member: &Member) -> Option<Warning> {
    let (severity, code, basis) = match member.mandate {
        MandateStatus::Active => return None,
        MandateStatus::Suspended => (
            Severity::Warning,
            "presidium_member_suspended",
            "代表法第六十一条",
        ),
        // Chair and vice chairs are elected from the deputies by statute; that the seat of any other
        // member goes with the mandate is inferred.
        MandateStatus::Ended => match member.post {
            PresidiumPost::Chair | PresidiumPost::ViceChair => (
                Severity::Serious,
                "presidium_member_not_in_office",
                "地方组织法第十八条、代表法第六十二条",
            ),
            PresidiumPost::Member => (
                Severity::Warning,
                "presidium_member_not_in_office",
                "代表法第六十二条",
            ),
        },
    };
    Some(Warning {
        severity,
        rule: "D11",
        basis: basis.to_owned(),
        step: Step::new(code).with("name", member.name.as_str()),
    })
}
