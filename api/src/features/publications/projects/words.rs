//! Words of these pages: in the reader's language, and masked where somebody typed them.

use super::standing::{Course, Standing};
use crate::features::explanations::Translate;
use crate::features::resident_messages::masked;
use crate::platform::i18n::{Locale, Params, text};
use crate::platform::text::ten_thousands;

/// A text with values.
pub(super) fn say(locale: Locale, key: &str, values: &[(&str, String)]) -> String {
    let owned = values
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.as_str().into()));
    text(
        locale,
        &format!("public_projects.{key}"),
        &owned.collect::<Params>(),
    )
}

/// A text without values.
pub(super) fn word(locale: Locale, key: &str) -> String {
    say(locale, key, &[])
}

/// What somebody typed, without the numbers of people and the name of who writes.
pub(super) fn shown(typed: &str) -> String {
    masked(typed)
}

/// The number of the public notice, whether it was typed as `3` or as `第3号`.
pub(super) fn notice(locale: Locale, number: &str) -> String {
    let bare = number.trim_start_matches("公告").trim_start_matches('第');
    let bare = bare.trim_end_matches('号');
    say(locale, "notice", &[("number", shown(bare))])
}

/// Yuan in ten thousands: `80万元`, `80.5万元`.
pub(super) fn money(locale: Locale, yuan: i64) -> String {
    say(locale, "wan", &[("amount", ten_thousands(yuan))])
}

/// A month `2027-03` as people write it.
pub(super) fn month(locale: Locale, month: &str) -> String {
    let (year, number) = month.split_once('-').unwrap_or((month, ""));
    let values = [
        ("year", year.to_owned()),
        ("month", number.trim_start_matches('0').to_owned()),
    ];
    say(locale, "month", &values)
}

/// How a project stands, in words: `已完成65%，3项任务完成2项，比计划晚12天`.
pub(super) fn told(locale: Locale, at: &Standing) -> String {
    let course = format!("course.{}", at.course.as_str());
    let ended = at.ended_on.map(|day| locale.date(day)).unwrap_or_default();
    let values = [("days", at.days.to_string()), ("date", ended)];
    let course = say(locale, &course, &values);
    if at.course == Course::Unplanned {
        return course;
    }
    let percent = say(locale, "percent", &[("percent", at.percent.to_string())]);
    let tasks = [
        ("total", at.total.to_string()),
        ("done", at.done.to_string()),
    ];
    let tasks = say(locale, "tasks_done", &tasks);
    [percent, tasks, course].join(&word(locale, "comma"))
}

/// Its light, in words.
pub(super) fn light(locale: Locale, at: &Standing) -> Option<String> {
    at.light
        .map(|light| word(locale, &format!("light.{light}")))
}
