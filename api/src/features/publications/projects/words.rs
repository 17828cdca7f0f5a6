//! Words of these pages: in the reader's language, and masked where somebody typed them.

use super::standing::{Course, Standing};
use crate::features::explanations::Translate;
use crate::features::resident_messages::masked;
use crate::platform::i18n::{Locale, Params, text};
use crate::platform::text::ten_thousands;
use chrono::NaiveDate;

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

/// Yuan as people write it: `80.5万元`, `805,000 yuan`.
pub(super) fn money(locale: Locale, yuan: i64) -> String {
    let amount = match locale {
        Locale::ZhCn => ten_thousands(yuan),
        Locale::En => by_thousands(yuan),
    };
    say(locale, "money", &[("amount", amount)])
}

fn by_thousands(yuan: i64) -> String {
    let digits = yuan.to_string();
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// The number of a notice, typed as `3` or as `第3号`.
pub(super) fn notice(locale: Locale, typed: &str) -> String {
    let number = shown(typed);
    let number = number.trim_start_matches('第').trim_end_matches('号');
    say(locale, "notice", &[("number", number.to_owned())])
}

/// A month `2027-03` as people write it: `2027年3月`, `March 2027`.
pub(super) fn month(locale: Locale, month: &str) -> String {
    let first = NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d");
    if let (Locale::En, Ok(first)) = (locale, first) {
        return first.format("%B %Y").to_string();
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        assert_eq!(money(Locale::ZhCn, 805_000), "80.5万元");
        assert_eq!(money(Locale::En, 1_200_000), "1,200,000 yuan");
        assert_eq!(money(Locale::En, 900), "900 yuan");
        for typed in ["3", "第3号"] {
            assert_eq!(notice(Locale::ZhCn, typed), "（公告第3号）");
            assert_eq!(notice(Locale::En, typed), " (notice 3)");
        }
        assert_eq!(month(Locale::ZhCn, "2027-03"), "2027年3月");
        assert_eq!(month(Locale::En, "2027-03"), "March 2027");
    }
}
