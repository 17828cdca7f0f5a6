//! Whatever reads bytes that outsiders send, as functions that take any bytes: they may refuse them, but neither
//! panic nor take more memory or time than their size allows.
//!
//! `api/fuzz` feeds them for as long as it is let (`make fuzz`); the tests here feed them the seeds of
//! `api/fuzz/corpus` and what is nearly like them. What is asserted here holds for every input.

mod bodies;
mod container;
mod texts;
mod uploads;

#[cfg(test)]
mod tests;

pub use bodies::{json, query};
pub use texts::{csv, cursor, region, tokens};
pub use uploads::{multipart, pictures, sheet, workbook};

use crate::platform::http::Problem;
use crate::platform::i18n::Locale;

/// A target by its name, which is that of its folder of seeds, too.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: &[Target] = &[
    ("csv", csv),
    ("cursor", cursor),
    ("json", json),
    ("multipart", multipart),
    ("pictures", pictures),
    ("query", query),
    ("region", region),
    ("sheet", sheet),
    ("tokens", tokens),
    ("workbook", workbook),
];

/// A refusal is the sender's fault, and can be said in both languages.
fn refused(problem: &Problem) {
    assert!(problem.status().is_client_error(), "{problem}");
    for locale in [Locale::ZhCn, Locale::En] {
        assert!(!problem.detail(locale).is_empty());
    }
}
