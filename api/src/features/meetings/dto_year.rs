//! The year of a congress: what is asked, what is given back.

use super::model::{Light, MeetingKind};
use super::response::MeetingItem;
use super::year_rules::Check;
use crate::platform::db::Id;
use crate::platform::i18n::Locale;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Whose year.
#[derive(Debug, Clone, Default, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct GetMeetingYearQuery {
    /// The congress; the caller's own by default.
    pub organ_id: Option<Id>,
}

/// One thing law or plan ask for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct YearCheck {
    /// The domain rule: `M1` sessions a year, `M3` first session of a term, `M7` its length, `P3` the presidium
    /// each quarter, `M14` the congress each quarter, `P7` a member of the presidium twice away without leave.
    pub rule: String,
    /// The quarter, for what is asked each.
    #[schema(required)]
    pub quarter: Option<u32>,
    /// How it stands.
    pub light: Light,
    /// Why, in words.
    pub text: String,
    /// The article or document behind it.
    pub basis: String,
    /// What would help: planning a meeting of this kind.
    #[schema(required)]
    pub fix: Option<MeetingKind>,
    /// The meetings that count.
    pub meeting_ids: Vec<Id>,
}

impl YearCheck {
    pub(super) fn of(check: Check, locale: Locale) -> Self {
        Self {
            rule: check.rule.to_owned(),
            quarter: check.quarter,
            light: check.light,
            text: check.step.render(&locale),
            basis: check.basis,
            fix: check.fix,
            meeting_ids: check.meetings,
        }
    }
}

/// The year of a congress.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingYear {
    /// The year.
    pub year: i32,
    /// The congress.
    pub organ_id: Id,
    /// Its full name.
    pub congress_name: String,
    /// What is asked for, and how it stands.
    pub checks: Vec<YearCheck>,
    /// Its meetings in order.
    pub meetings: Vec<MeetingItem>,
}
