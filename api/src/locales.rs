//! The texts of every module, as `(zh-CN, en)`.

use crate::platform::i18n::Source;

/// One line per module that has texts.
pub const SOURCES: &[Source] = &[
    (
        include_str!("platform/i18n/locales/zh-CN.toml"),
        include_str!("platform/i18n/locales/en.toml"),
    ),
    (
        include_str!("features/attachments/locales/zh-CN.toml"),
        include_str!("features/attachments/locales/en.toml"),
    ),
    (
        include_str!("features/clocks/locales/zh-CN.toml"),
        include_str!("features/clocks/locales/en.toml"),
    ),
    (
        include_str!("features/counting/locales/zh-CN.toml"),
        include_str!("features/counting/locales/en.toml"),
    ),
    (
        include_str!("features/deputies/locales/zh-CN.toml"),
        include_str!("features/deputies/locales/en.toml"),
    ),
    (
        include_str!("features/spreadsheets/locales/zh-CN.toml"),
        include_str!("features/spreadsheets/locales/en.toml"),
    ),
];
