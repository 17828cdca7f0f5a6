//! The table of acts, and the days of a solicitation.

use super::model::{ProjectRoundAction as Act, ProjectRoundStatus as Status};
use super::rules::*;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn of(status: Status) -> Snapshot {
    Snapshot {
        status,
        is_chosen: false,
    }
}

#[test]
fn v4_what_was_voted_on_is_not_asked_for_again() {
    let chosen = Snapshot {
        is_chosen: true,
        ..of(Status::Sorting)
    };
    assert_eq!(check(Act::Reopen, chosen, true), Err(Refusal::NotInState));
}

#[test]
fn each_act_has_its_state_and_is_the_offices() {
    let open = |status| {
        let acts = Act::ALL.iter().copied();
        acts.filter(|act| check(*act, of(status), true).is_ok())
            .collect::<Vec<_>>()
    };
    assert_eq!(open(Status::Preparing), [Act::Edit, Act::Open]);
    assert_eq!(open(Status::Soliciting), [Act::Extend, Act::End]);
    assert_eq!(open(Status::Sorting), [Act::Reopen]);
    for status in Status::ALL {
        for act in Act::ALL {
            let refused = check(*act, of(*status), false);
            assert_eq!(refused, Err(Refusal::NotYourTurn));
        }
    }
}

#[test]
fn v2_thirty_days_are_counted_without_the_first() {
    // 宁陕 2025-09-24 to 10-24.
    let from = day("2025-09-24");
    assert_eq!(first_possible_end(from, 30), day("2025-10-24"));
    let until = |text| Period {
        from,
        until: day(text),
    };
    assert_eq!(until("2025-10-24").lasts(30), Ok(()));
    let short = until("2025-10-23").lasts(30);
    assert_eq!(short, Err(PeriodRefusal::TooShort(day("2025-10-24"))));
}

#[test]
fn v2_the_third_quarter_of_the_year_before() {
    let within = |from, until, year| {
        let period = Period {
            from: day(from),
            until: day(until),
        };
        period.is_in_third_quarter(year)
    };
    assert!(within("2026-07-01", "2026-09-30", 2027));
    assert!(!within("2026-06-30", "2026-09-01", 2027));
    assert!(!within("2026-08-01", "2026-10-01", 2027));
    assert!(!within("2026-07-01", "2026-09-30", 2026));
}

#[test]
fn a_period_lies_in_its_years_and_goes_forward() {
    let period = |from, until| Period {
        from: day(from),
        until: day(until),
    };
    let fits = |from, until| period(from, until).fits(2027);
    assert_eq!(fits("2026-07-01", "2027-01-31"), Ok(()));
    let early = fits("2025-12-31", "2026-03-01");
    assert_eq!(early, Err(PeriodRefusal::BeginsOutOfRange));
    let late = fits("2026-07-01", "2028-01-01");
    assert_eq!(late, Err(PeriodRefusal::EndsOutOfRange));
    let backwards = fits("2026-07-02", "2026-07-01");
    assert_eq!(backwards, Err(PeriodRefusal::Backwards));
}

#[test]
fn from_the_last_day_on_it_ends_without_a_reason() {
    let until = Some(day("2026-09-30"));
    assert!(ends_early(day("2026-09-29"), until));
    assert!(!ends_early(day("2026-09-30"), until));
    assert!(!ends_early(day("2026-10-08"), until));
}

proptest! {
    #[test]
    fn v2_what_lasts_is_exactly_what_reaches_the_first_possible_end(
        begin in 0_u64..300, length in 0_u64..120, min_days in 1_u32..120,
    ) {
        let from = day("2026-01-01") + Days::new(begin);
        let period = Period { from, until: from + Days::new(length) };
        prop_assert_eq!(period.lasts(min_days).is_ok(), length >= u64::from(min_days));
    }
}
