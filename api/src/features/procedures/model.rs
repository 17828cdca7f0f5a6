//! What a procedure is made of.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::platform::auth::Role;
use crate::platform::db::text_enum;
use crate::platform::http::{trimmed, trimmed_option};

text_enum! {
    /// What is done step by step.
    pub enum Kind {
        /// A unit handles a suggestion (J20).
        UnitHandling = "unit_handling",
        /// A session of the congress, from its preparation to the filing of what it decided.
        CongressSession = "congress_session",
        /// A meeting of the presidium (三会五步).
        PresidiumMeeting = "presidium_meeting",
        /// Another meeting.
        OtherMeeting = "other_meeting",
        /// What a station has (十有): each step is an item, judged where the station is kept.
        StationTenHaves = "station_ten_haves",
        /// What a deputy group does in a year (五个一): each step is an item, ticked where the group is kept.
        GroupFiveOnes = "group_five_ones",
    }
}

text_enum! {
    /// When in the life of a meeting a step is done; in this order.
    pub enum ProcedurePhase {
        /// Before it begins; `days` count back from its first day.
        Before = "before",
        /// While it is held.
        At = "at",
        /// After it; `days` count from its last day.
        After = "after",
    }
}

text_enum! {
    /// Whose template holds.
    pub enum TemplateSource {
        /// Nobody has made one: that of the product.
        Preset = "preset",
        /// The county's.
        County = "county",
        /// That of a town.
        Township = "township",
        /// That of a unit.
        Unit = "unit",
    }
}

impl Kind {
    /// What the product knows by itself of such a procedure; a step may tick itself by one of them.
    #[must_use]
    pub const fn facts(self) -> &'static [&'static str] {
        match self {
            Self::UnitHandling => &[
                "signed_for",
                "planned",
                "contacted",
                "signed_off",
                "replied",
                "rated",
            ],
            Self::StationTenHaves | Self::GroupFiveOnes => &[],
            Self::CongressSession | Self::PresidiumMeeting | Self::OtherMeeting => &[
                "agenda_set",
                "date_published",
                "notified",
                "answered",
                "guests_named",
                "materials_ready",
                "seated",
                "preparatory_held",
                "opened",
                "deliberated",
                "voted",
                "closed",
                "decided",
                "handed_over",
                "reported",
                "judged",
                "published",
                "filed",
            ],
        }
    }

    /// Whether its steps lie before, at and after a meeting.
    #[must_use]
    pub const fn has_phases(self) -> bool {
        !matches!(
            self,
            Self::UnitHandling | Self::StationTenHaves | Self::GroupFiveOnes
        )
    }

    /// Whether somebody in such a role works by it: units neither hold meetings nor keep stations or groups.
    #[must_use]
    pub fn is_for(self, role: Role) -> bool {
        self == Self::UnitHandling || role != Role::Undertaker
    }
}

/// A step of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ProcedureStep)]
pub struct Step {
    /// Its name.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 30))]
    #[schema(min_length = 1, max_length = 30)]
    pub name: String,
    /// What proves that it is done.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    pub proof: Option<String>,
    /// Who does it.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 60))]
    #[schema(max_length = 60)]
    pub who: Option<String>,
    /// When in the life of a meeting it is done; not for other procedures.
    pub phase: Option<ProcedurePhase>,
    /// What it is part of, such as one of the three meetings of 三会五步.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 30))]
    #[schema(max_length = 30)]
    pub part: Option<String>,
    /// Days by which it should be done: from the beginning; of a meeting those of its phase.
    #[validate(range(min = 1, max = 730))]
    #[schema(minimum = 1, maximum = 730)]
    pub days: Option<i32>,
    /// What ticks it by itself; a step without is ticked by hand.
    #[serde(default, deserialize_with = "trimmed_option")]
    #[validate(length(max = 30))]
    #[schema(max_length = 30)]
    pub fact: Option<String>,
}
