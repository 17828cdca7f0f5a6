//! The texts of every module, as `(zh-CN, en)`.

use crate::platform::i18n::Source;

/// A module's two files, by its folder.
macro_rules! texts {
    ($folder:literal) => {
        (
            include_str!(concat!($folder, "/locales/zh-CN.toml")),
            include_str!(concat!($folder, "/locales/en.toml")),
        )
    };
}

/// One line per module that has texts.
pub const SOURCES: &[Source] = &[
    texts!("platform/i18n"),
    texts!("features/accounts"),
    texts!("features/announcements"),
    texts!("features/attachments"),
    texts!("features/ballots"),
    texts!("features/calendar"),
    texts!("features/clocks"),
    texts!("features/congresses"),
    texts!("features/counting"),
    texts!("features/decisions"),
    texts!("features/deliveries"),
    texts!("features/deputies"),
    texts!("features/deputy_cards"),
    texts!("features/deputy_groups"),
    texts!("features/group_activities"),
    texts!("features/group_quarters"),
    texts!("features/stations"),
    texts!("features/receptions"),
    texts!("features/reception_visits"),
    texts!("features/event_log"),
    texts!("features/exchange"),
    texts!("features/home"),
    texts!("features/inbox"),
    texts!("features/inquiries"),
    texts!("features/inspections"),
    texts!("features/meetings"),
    texts!("features/motions"),
    texts!("features/notices"),
    texts!("features/organs"),
    texts!("features/papers"),
    texts!("features/parameters"),
    texts!("features/presidium"),
    texts!("features/procedures"),
    texts!("features/project_ideas"),
    texts!("features/project_selections"),
    texts!("features/projects"),
    texts!("features/project_reviews"),
    texts!("features/project_rounds"),
    texts!("features/project_works"),
    texts!("features/publications"),
    texts!("features/publications/projects"),
    texts!("features/oral_opinions"),
    texts!("features/questions"),
    texts!("features/regions"),
    texts!("features/reminders"),
    texts!("features/diary_entries"),
    texts!("features/duty_points"),
    texts!("features/duty_records"),
    texts!("features/resident_messages"),
    texts!("features/resident_ratings"),
    texts!("features/spreadsheets"),
    texts!("features/statistics"),
    texts!("features/suggestions"),
    texts!("features/terms"),
    texts!("features/text_templates"),
    texts!("features/work_plans"),
];
