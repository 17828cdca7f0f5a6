//! The calendar against the real notices, and its properties.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{Calendar, CalendarError, DayKind, NonWorking, SpecialDay};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn official() -> Calendar {
    Calendar::official().unwrap()
}

#[test]
fn the_shipped_file_covers_2016_to_2026_and_not_2027() {
    let calendar = official();
    assert_eq!(calendar.years(), (2016..=2026).collect::<Vec<_>>());
    assert!(!calendar.is_published(2027));
    assert!(calendar.is_published(2026));
}

#[test]
fn national_day_2026_is_off_and_its_make_up_days_are_worked() {
    let calendar = official();
    for date in 1..=7 {
        assert!(!calendar.is_working_day(NaiveDate::from_ymd_opt(2026, 10, date).unwrap()));
    }
    assert!(calendar.is_working_day(day("2026-10-08")));
    assert!(
        calendar.is_working_day(day("2026-10-10")),
        "a worked Saturday"
    );
    assert!(
        calendar.is_working_day(day("2026-09-20")),
        "a worked Sunday"
    );
    assert_eq!(
        calendar.non_working(day("2026-10-11")),
        Some(NonWorking::Weekend)
    );
    assert_eq!(
        calendar.non_working(day("2026-10-01")),
        Some(NonWorking::Holiday {
            name: "国庆节".into()
        })
    );
}

#[test]
fn working_days_skip_the_golden_week_and_count_make_up_days() {
    let calendar = official();
    // 30 September is a Wednesday; 8, 9 and the Saturday 10 October are worked.
    assert_eq!(
        calendar.add_working_days(day("2026-09-30"), 1),
        day("2026-10-08")
    );
    assert_eq!(
        calendar.add_working_days(day("2026-09-30"), 3),
        day("2026-10-10")
    );
    assert_eq!(
        calendar.add_working_days(day("2026-09-30"), 4),
        day("2026-10-12")
    );
    assert_eq!(
        calendar.add_working_days(day("2026-09-30"), 0),
        day("2026-09-30")
    );
    assert_eq!(
        calendar.working_day_on_or_after(day("2026-10-02")),
        day("2026-10-08")
    );
}

#[test]
fn an_unpublished_year_knows_only_weekends() {
    let calendar = official();
    assert!(
        calendar.is_working_day(day("2027-10-01")),
        "a Friday, nobody has said otherwise"
    );
    assert!(!calendar.is_working_day(day("2027-10-02")));
}

#[test]
fn a_county_can_add_a_year_before_the_program_ships_it() {
    let mut calendar = official();
    let national_day = SpecialDay {
        date: day("2027-10-01"),
        kind: DayKind::Off,
        name: "国庆节".into(),
    };
    assert_eq!(calendar.insert(national_day), None);
    assert!(calendar.is_published(2027));
    assert!(!calendar.is_working_day(day("2027-10-01")));
}

#[test]
fn bad_files_name_their_line() {
    let twice = "date,kind,name\n2026-01-01,off,元旦\n2026-01-01,off,元旦\n";
    assert_eq!(
        Calendar::from_csv(twice),
        Err(CalendarError::Duplicate {
            line: 3,
            date: day("2026-01-01")
        })
    );
    let kind = "date,kind,name\n2026-01-01,free,元旦\n";
    assert!(matches!(
        Calendar::from_csv(kind),
        Err(CalendarError::Malformed { line: 2, .. })
    ));
}

#[test]
fn special_days_of_a_range() {
    let calendar = official();
    let found: Vec<_> = calendar
        .special_days(day("2026-10-07"), day("2026-10-31"))
        .collect();
    assert_eq!(found.len(), 2);
    assert_eq!(
        calendar
            .special_days(day("2026-10-31"), day("2026-10-01"))
            .count(),
        0
    );
}

proptest! {
    #[test]
    fn adding_and_counting_working_days_agree(offset in 0u64..4400, n in 0u32..60) {
        let calendar = official();
        let start = day("2016-01-01") + chrono::Days::new(offset);
        let end = calendar.add_working_days(start, n);
        prop_assert_eq!(calendar.working_days_between(start, end), n);
        prop_assert!(n == 0 || calendar.is_working_day(end));
        prop_assert!(calendar.add_working_days(start, n + 1) > end);
    }
}
