//! The register: all definitions, and pairs that must keep their order.

use super::model::{Allowed, Confidence, Definition, Preset, Unit};
use super::{deputy_rules, process_rules, reminder_rules, suggestion_rules};

/// Every parameter, in the order in which people look for them.
pub fn all() -> impl Iterator<Item = &'static Definition> {
    process_rules::RULES
        .iter()
        .chain(deputy_rules::RULES)
        .chain(suggestion_rules::RULES)
        .chain(reminder_rules::RULES)
}

/// The definition of a key.
#[must_use]
pub fn find(key: &str) -> Option<&'static Definition> {
    all().find(|definition| definition.key == key)
}

/// The first of each pair may not exceed the second.
pub const ORDERED: &[(&str, &str)] = &[
    ("presidium_size_min", "presidium_size_max"),
    ("presidium_size_max", "presidium_size_serious_max"),
    ("suggestion_due_months", "suggestion_ext_months"),
    (
        "voter_report_basic_percent",
        "voter_report_competent_percent",
    ),
];

/// The parameters the program asks for today. The others are kept so that a county can see and set
/// them before the features that will ask for them arrive; until then they have no effect.
pub const IN_USE: &[&str] = &[
    "presidium_absent_twice_loses_seat",
    "presidium_extra_meeting_callers",
    "sessions_per_year_target",
    "presidium_meetings_per_quarter",
    "sessions_per_quarter",
    "first_session_min_days",
    "session_notice_days",
    "attendees_without_vote_max_percent",
    "presidium_quorum",
    "count_suspended_in_total",
    "motion_joint_min_township",
    "motion_joint_min_county",
    "inquiry_joint_min",
    "inquiry_answer_months",
    "inspection_report_months",
    "oral_opinion_months",
    "ballot_minimum_group",
    "opinion_assign_days",
    "opinion_report_months",
    "resolution_filing_days",
    "budget_publication_days",
    "work_plan_remind_days",
    "project_solicit_min_days",
    "project_vote_surplus_min",
    "project_yellow_days",
    "project_report_day",
    "project_minor_percent",
    "project_satisfied_share",
    "project_resident_rating_days",
    "deputy_contacts_min",
    "presidium_member_contacts",
    "deputy_group_min",
    "group_activities_per_year",
    "group_quarter_activities",
    "group_quarter_green_percent",
    "group_quarter_yellow_percent",
    "group_closing_days",
    "group_correction_days",
    "reception_notice_days",
    "reception_days",
    "reception_min_per_deputy_year",
    "appraisal_item_share_percent",
    "appraisal_creation_target_percent",
    "appraisal_commendation_target_percent",
    "report_to_voters_rate_per_year",
    "report_to_voters_all_months",
    "voter_report_min_present",
    "voter_report_competent_percent",
    "voter_report_basic_percent",
    "deputy_visit_answer_days",
    "diary_shared_by_default",
    "pledge_items_max",
    "duty_appeal_days",
    "talks_before_resignation_advice",
    "training_hours_per_deputy_year",
    "presidium_size_min",
    "presidium_size_max",
    "presidium_size_serious_max",
    "presidium_large_town_by",
    "presidium_large_town_from",
    "presidium_large_town_max",
    "presidium_members_barred_from_government",
    "suggestion_due_months",
    "suggestion_ext_months",
    "suggestion_due_soon_days",
    "assign_days_between_sessions",
    "assign_days_unit",
    "return_days",
    "return_days_unit",
    "contact_days",
    "coorganiser_days",
    "coorganiser_days_unit",
    "opinion_redo_days",
    "opinion_redo_days_unit",
    "feedback_days",
    "feedback_days_unit",
    "rehandle_months",
    "dissatisfied_by",
    "lead_or_all_rate",
    "pre_reply",
    "pre_reply_days",
    "plan_days",
    "reply_sign_off",
    "opinion_sign_off",
    "reply_draft_days_before",
    "suggestion_promise_classes",
    "special_supervision_after",
    "promise_max_months",
    "promise_progress_months",
    "suggestion_late_measures",
    "key_reply_in_person",
    "suggestion_result_classes",
    "suggestion_inadmissible_reasons",
    "reminder_days",
    "reminder_leader_from_day",
    "reminder_office_from_day",
    "reminder_hour",
    "mail_daily_hour",
    "quiet_from_hour",
    "quiet_until_hour",
    "calendar_warning_month",
];

/// A number the county or a town may change within a range.
pub(super) const fn number(
    key: &'static str,
    default: i64,
    range: (i64, i64),
    unit: Unit,
    (rule, confidence): (&'static str, Confidence),
    basis: &'static str,
    variants: &'static str,
) -> Definition {
    Definition {
        key,
        preset: Preset::Int(default),
        unit,
        allowed: Allowed::Range(range.0, range.1),
        town_may_change: true,
        basis,
        variants,
        confidence,
        rule,
    }
}

/// A choice the county or a town may change.
pub(super) const fn choice(
    key: &'static str,
    choices: &'static [&'static str],
    (rule, confidence): (&'static str, Confidence),
    basis: &'static str,
    variants: &'static str,
) -> Definition {
    Definition {
        key,
        preset: Preset::Text(choices[0]),
        unit: Unit::None,
        allowed: Allowed::Choice(choices),
        town_may_change: true,
        basis,
        variants,
        confidence,
        rule,
    }
}

/// Yes or no.
pub(super) const fn flag(
    key: &'static str,
    default: bool,
    (rule, confidence): (&'static str, Confidence),
    basis: &'static str,
    variants: &'static str,
) -> Definition {
    Definition {
        key,
        preset: Preset::Flag(default),
        unit: Unit::None,
        allowed: Allowed::Flag,
        town_may_change: true,
        basis,
        variants,
        confidence,
        rule,
    }
}

/// A value the statute fixes.
pub(super) const fn fixed(
    key: &'static str,
    preset: Preset,
    unit: Unit,
    rule: &'static str,
    basis: &'static str,
) -> Definition {
    Definition {
        key,
        preset,
        unit,
        allowed: Allowed::Fixed,
        town_may_change: false,
        basis,
        variants: "",
        confidence: Confidence::Stat,
        rule,
    }
}
