//! The words of the papers, from `wording.toml`.

use crate::platform::http::Problem;
use crate::platform::wording::{Wording, parse};

pub(super) use crate::platform::wording::day;

static WORDING: Wording = Wording::new(|| parse(include_str!("wording.toml")));

/// A text by its key (`reply.title`), with `{name}` replaced.
///
/// # Errors
/// A fault of ours: there is no such text.
pub(super) fn say(key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    WORDING.say(key, values)
}
