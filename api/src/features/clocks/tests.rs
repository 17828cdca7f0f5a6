//! Deadlines by hand-checked examples and by property.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::explain::Extension;
use super::*;
use crate::features::calendar::Calendar;
use crate::features::explanations::test_catalog::TestCatalog;

const ZH: &str = include_str!("locales/zh-CN.toml");
const EN: &str = include_str!("locales/en.toml");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn official() -> Calendar {
    Calendar::official().unwrap()
}

fn due(start: &str, term: Term) -> Due {
    compute_due(day(start), term, &official())
}

fn basis() -> Basis {
    Basis {
        article: "代表法第五十一条".into(),
        start_event: "clocks.event.assigned".into(),
        extension: None,
    }
}

#[test]
fn months_end_on_the_corresponding_day_or_the_month_end() {
    assert_eq!(add_months(day("2026-01-10"), 3), day("2026-04-10"));
    assert_eq!(add_months(day("2025-11-30"), 3), day("2026-02-28"));
    assert_eq!(
        add_months(day("2023-11-30"), 3),
        day("2024-02-29"),
        "leap year"
    );
    assert_eq!(add_months(day("2024-02-29"), 12), day("2025-02-28"));
    assert_eq!(add_months(day("2026-08-31"), 6), day("2027-02-28"));
}

#[test]
fn a_last_day_in_the_golden_week_moves_behind_it() {
    let found = due("2026-07-03", Term::Months(3));
    assert_eq!(found.nominal, day("2026-10-03"));
    assert_eq!(found.due, day("2026-10-08"));
    assert_eq!(found.shifted_because.len(), 5);
    assert!(found.calendar_missing_years.is_empty());
}

#[test]
fn a_make_up_saturday_is_a_good_last_day() {
    let found = due("2026-07-10", Term::Months(3));
    assert_eq!(found.due, day("2026-10-10"));
    assert!(found.shifted_because.is_empty());
    assert_eq!(due("2026-07-11", Term::Months(3)).due, day("2026-10-12"));
}

#[test]
fn the_spring_festival_and_the_ends_of_months_hold() {
    // Off from 15 to 23 February 2026; the last day of that month is a working Saturday.
    assert_eq!(due("2025-11-17", Term::Months(3)).due, day("2026-02-24"));
    assert_eq!(due("2025-11-30", Term::Months(3)).due, day("2026-02-28"));
    assert_eq!(
        due("2026-02-09", Term::WorkingDays(10)).due,
        day("2026-02-28")
    );
    // A leap day starts and ends a period like any other day.
    assert_eq!(due("2024-02-29", Term::Months(3)).due, day("2024-05-29"));
    assert_eq!(due("2023-11-29", Term::Months(3)).due, day("2024-02-29"));
}

#[test]
fn unpublished_years_are_named_only_where_they_matter() {
    let found = due("2026-10-12", Term::Months(3));
    assert_eq!(
        (found.due, found.calendar_missing_years),
        (day("2027-01-12"), vec![2027])
    );
    // The national day of 2027 is a Friday: due then until the notice says otherwise.
    assert_eq!(due("2027-07-01", Term::Months(3)).due, day("2027-10-01"));
    let working = due("2026-12-28", Term::WorkingDays(10));
    assert_eq!(working.calendar_missing_years, vec![2027]);
    assert!(
        due("2026-12-14", Term::WorkingDays(10))
            .calendar_missing_years
            .is_empty()
    );
}

#[test]
fn working_days_and_calendar_days() {
    assert_eq!(
        due("2026-09-25", Term::WorkingDays(10)).due,
        day("2026-10-15")
    );
    assert_eq!(
        due("2026-09-25", Term::CalendarDays(10)).due,
        day("2026-10-08")
    );
    assert_eq!(
        due("2026-11-20", Term::CalendarDays(0)).due,
        day("2026-11-20")
    );
}

#[test]
fn nothing_is_late_on_its_last_day() {
    let last = day("2026-10-08");
    assert!(!is_overdue(last, last));
    assert!(is_overdue(last, day("2026-10-09")));
    assert_eq!(days_left(last, day("2026-10-09")), -1);
    assert_eq!(timing(last, day("2026-10-05"), None), Timing::Running(3));
    assert_eq!(timing(last, day("2026-10-10"), None), Timing::Overdue(2));
    assert_eq!(timing(last, day("2026-12-01"), Some(last)), Timing::Met);
    assert_eq!(
        timing(last, day("2026-12-01"), Some(day("2026-10-11"))),
        Timing::MetLate(3)
    );
}

#[test]
fn the_explanation_tells_every_step() {
    let found = due("2026-07-03", Term::Months(3));
    let lines = explain(&found, &basis()).render(&TestCatalog::new(ZH));
    assert_eq!(lines.len(), 10, "{lines:#?}");
    assert!(lines[0].contains("交办之日为2026年7月3日"));
    assert!(lines[1].contains("3个月（代表法第五十一条）"));
    assert!(lines[3].contains("国庆节"));
    assert_eq!(lines[9], "应于2026年10月8日前（含当日）完成。");
}

#[test]
fn the_explanation_names_weekends_extensions_and_missing_years() {
    let mut why = basis();
    why.extension = Some(Extension {
        previous_due: day("2027-01-08"),
        approved_on: day("2026-12-30"),
    });
    let found = due("2026-10-10", Term::Months(6));
    let text = explain(&found, &why)
        .render(&TestCatalog::new(ZH))
        .join("\n");
    for part in [
        "2027年1月8日到期",
        "2027年4月10日为星期六",
        "星期日",
        "2027年放假安排尚未公布",
    ] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    let month_end = explain(&due("2025-11-30", Term::Months(3)), &basis());
    assert!(
        month_end
            .steps
            .iter()
            .any(|step| step.code == "clocks.month_end")
    );
}

#[test]
fn an_explanation_survives_storage() {
    let told = explain(&due("2026-07-03", Term::Months(3)), &basis());
    let json = serde_json::to_string(&told).unwrap();
    assert_eq!(
        serde_json::from_str::<crate::features::explanations::Explanation>(&json).unwrap(),
        told
    );
}

#[test]
fn both_languages_have_the_same_texts() {
    TestCatalog::new(ZH).assert_same_shape(&TestCatalog::new(EN));
}

fn any_term() -> impl Strategy<Value = Term> {
    prop_oneof![
        (0u8..=24).prop_map(Term::Months),
        (0u16..=400).prop_map(Term::CalendarDays),
        (0u16..=60).prop_map(Term::WorkingDays),
    ]
}

proptest! {
    #[test]
    fn a_deadline_is_a_working_day_and_never_early(offset in 0u64..4400, term in any_term()) {
        let calendar = official();
        let start = day("2016-01-01") + Days::new(offset);
        let found = compute_due(start, term, &calendar);
        prop_assert!(calendar.is_working_day(found.due));
        prop_assert!(found.due >= found.nominal && found.nominal >= start);
        prop_assert_eq!(found.shifted_because.is_empty(), found.due == found.nominal);
        prop_assert_eq!(found.shifted_because.len() as i64, (found.due - found.nominal).num_days());
    }

    #[test]
    fn a_later_start_is_never_due_earlier(offset in 0u64..4400, later in 0u64..40, term in any_term()) {
        let calendar = official();
        let start = day("2016-01-01") + Days::new(offset);
        let first = compute_due(start, term, &calendar);
        let second = compute_due(start + Days::new(later), term, &calendar);
        prop_assert!(second.due >= first.due);
    }

    #[test]
    fn every_explanation_renders_in_both_languages(offset in 0u64..4400, term in any_term()) {
        let found = compute_due(day("2016-01-01") + Days::new(offset), term, &official());
        let told = explain(&found, &basis());
        for texts in [ZH, EN] {
            prop_assert!(told.render(&TestCatalog::new(texts)).iter().all(|line| !line.is_empty()));
        }
    }
}
