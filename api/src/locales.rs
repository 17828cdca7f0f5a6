//! The texts of every module, as `(zh-CN, en)`.

use crate::platform::i18n::Source;

/// One line per module that has texts.
pub const SOURCES: &[Source] = &[(
    include_str!("platform/i18n/locales/zh-CN.toml"),
    include_str!("platform/i18n/locales/en.toml"),
)];
