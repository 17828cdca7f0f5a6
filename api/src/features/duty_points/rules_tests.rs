//! Tests of counting points.

use super::model::{PointWhy, StarWhy};
use super::points::Points;
use super::rule_set::{DutyRuleLine, DutyRulePool, DutyRules};
use super::rules::{
    Account, AtSession, Done, Gone, Line, Timeline, Version, count, missed_a_session, stars,
};
use super::templates;
use crate::features::duty_records::Quarter;
use crate::features::duty_records::model::DutyKind;
use crate::platform::db::Id;
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

fn id(n: u128) -> Id {
    Id(Uuid::from_u128(n))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const fn quarter(number: i32) -> Quarter {
    Quarter { year: 2026, number }
}

fn done(n: u128, kind: DutyKind, held_on: &str) -> Done {
    let held_on = day(held_on);
    Done {
        id: id(n),
        kind,
        held_on,
        quarter: Quarter::of(held_on),
        title: format!("第{n}件"),
        minutes: None,
    }
}

fn timeline(rules: DutyRules) -> Timeline {
    Timeline {
        own: vec![Version {
            id: id(1000),
            from: quarter(1),
            rules,
        }],
        county: Vec::new(),
    }
}

fn template(key: &str) -> Timeline {
    timeline(templates::find(key).unwrap().rules.clone())
}

fn counted(timeline: &Timeline, done: Vec<Done>) -> Vec<Line> {
    count(Account {
        year: 2026,
        until: quarter(4),
        timeline,
        frozen: None,
        counted: Vec::new(),
        done,
        gone: Vec::new(),
    })
}

fn given(lines: &[Line]) -> Vec<(i32, PointWhy)> {
    let given = lines.iter();
    given
        .map(|line| (line.points.tenths() / 10, line.why))
        .collect()
}

fn total(lines: &[Line]) -> Points {
    lines.iter().map(|line| line.points).sum()
}

#[test]
fn rule_6_3_the_first_each_further_one_and_no_more_than_the_cap() {
    let rules = template("ruzhou");
    let all = (1..=6).map(|n| done(n, DutyKind::Training, "2026-02-03"));
    let lines = counted(&rules, all.collect());
    assert_eq!(
        given(&lines),
        [
            (3, PointWhy::First),
            (1, PointWhy::Further),
            (1, PointWhy::Further),
            (0, PointWhy::Capped),
            (0, PointWhy::Capped),
            (0, PointWhy::Capped),
        ]
    );
}

#[test]
fn rule_6_3_a_pool_caps_suggestions_and_signatures_together() {
    let rules = template("ruzhou");
    let mut all: Vec<Done> = (1..=2)
        .map(|n| done(n, DutyKind::Suggestion, "2026-01-05"))
        .collect();
    all.extend((3..=6).map(|n| done(n, DutyKind::Cosigned, "2026-01-06")));
    let lines = counted(&rules, all);
    assert_eq!(total(&lines), Points::of_tenths(100));
    assert_eq!(lines[4].why, PointWhy::PoolCapped);
}

#[test]
fn rule_6_3_jiangbei_takes_a_point_for_each_half_day_of_leave() {
    let rules = template("jiangbei");
    let all = vec![
        done(1, DutyKind::Suggestion, "2026-01-05"),
        done(2, DutyKind::KeySuggestion, "2026-01-05"),
        done(3, DutyKind::SessionLeave, "2026-01-20"),
        done(4, DutyKind::SessionLeave, "2026-01-20"),
        done(5, DutyKind::Charity, "2026-01-25"),
    ];
    let lines = counted(&rules, all);
    let points: Vec<i32> = given(&lines).iter().map(|one| one.0).collect();
    assert_eq!(points, [3, 2, -1, -1, 0]);
    assert_eq!(lines[4].why, PointWhy::NoLine);
}

#[test]
fn rule_6_3_a_change_of_the_rules_counts_from_its_quarter_on() {
    let line = |first, further, cap| DutyRuleLine {
        key: "training".into(),
        title: None,
        kinds: vec![DutyKind::Training],
        first: Points::of_tenths(first),
        further: Points::of_tenths(further),
        cap: Some(Points::of_tenths(cap)),
        pool: None,
        whole_day_hours: None,
    };
    let rules = |line| DutyRules {
        lines: vec![line],
        ..DutyRules::default()
    };
    let mut timeline = timeline(rules(line(30, 10, 50)));
    timeline.own.push(Version {
        id: id(1001),
        from: quarter(3),
        rules: rules(line(80, 20, 70)),
    });
    let all = vec![
        done(1, DutyKind::Training, "2026-03-31"),
        done(2, DutyKind::Training, "2026-06-30"),
        done(3, DutyKind::Training, "2026-07-01"),
        done(4, DutyKind::Training, "2026-08-01"),
    ];
    let lines = counted(&timeline, all);
    // The first of the year was counted before: what follows is a further one, under the cap of the new rules.
    assert_eq!(
        given(&lines),
        [
            (3, PointWhy::First),
            (1, PointWhy::Further),
            (2, PointWhy::Further),
            (1, PointWhy::Capped),
        ]
    );
    assert_eq!(lines[2].rule_set, Some(id(1001)));
}

#[test]
fn rule_6_3_a_town_without_rules_counts_by_those_of_the_county() {
    let own = template("ruzhou").own;
    let mut timeline = Timeline {
        own: Vec::new(),
        county: own,
    };
    assert_eq!(timeline.at(quarter(1)).map(|one| one.id), Some(id(1000)));
    timeline.own.push(Version {
        id: id(1002),
        from: quarter(2),
        rules: DutyRules::default(),
    });
    assert_eq!(timeline.at(quarter(1)).map(|one| one.id), Some(id(1000)));
    assert_eq!(timeline.at(quarter(2)).map(|one| one.id), Some(id(1002)));
}

#[test]
fn rule_6_3_closed_quarters_stay_and_what_went_since_is_taken_back() {
    let rules = template("ruzhou");
    let first = vec![
        done(1, DutyKind::Reception, "2026-01-10"),
        done(2, DutyKind::Reception, "2026-02-10"),
    ];
    let frozen = counted(&rules, first.clone());
    assert_eq!(total(&frozen), Points::of_tenths(60));
    let mut all = first;
    all.push(done(3, DutyKind::Reception, "2026-04-10"));
    let gone = Gone {
        record: all[1].clone(),
        line: Some("reception".into()),
        points: Points::of_tenths(20),
        year: 2026,
    };
    let lines = count(Account {
        year: 2026,
        until: quarter(4),
        timeline: &rules,
        frozen: Some(quarter(1)),
        counted: frozen,
        done: all,
        gone: vec![gone],
    });
    assert_eq!(
        given(&lines),
        [
            (4, PointWhy::First),
            (2, PointWhy::Further),
            (-2, PointWhy::TakenBack),
            (2, PointWhy::Further),
        ]
    );
    assert_eq!(lines[2].quarter, quarter(2));
}

#[test]
fn rule_6_3_the_base_of_the_year_is_given_once() {
    let rules = timeline(DutyRules {
        base: Points::of_tenths(600),
        ..DutyRules::default()
    });
    let lines = counted(&rules, Vec::new());
    assert_eq!(given(&lines), [(60, PointWhy::Base)]);
    let again = count(Account {
        year: 2026,
        until: quarter(4),
        timeline: &rules,
        frozen: Some(quarter(1)),
        counted: lines,
        done: Vec::new(),
        gone: Vec::new(),
    });
    assert_eq!(again.len(), 1);
}

#[test]
fn rule_6_3_stars_by_points_absence_and_suspension() {
    let rules = templates::find("ruzhou").unwrap().rules.clone();
    let of = |points: i32, absent, suspended| {
        stars(Some(&rules), Points::of_tenths(points), (absent, suspended))
    };
    // 5★ ≥ 90, 4★ 80–89, 3★ 70–79, 2★ 60–69, 1★ < 60.
    for (tenths, number) in [
        (1_080, 5),
        (900, 5),
        (899, 4),
        (800, 4),
        (799, 3),
        (700, 3),
        (699, 2),
        (600, 2),
        (599, 1),
        (0, 1),
    ] {
        assert_eq!(of(tenths, false, false), (Some(number), StarWhy::Total));
    }
    assert_eq!(of(-10, false, false), (Some(1), StarWhy::Total));
    assert_eq!(of(900, true, false), (Some(2), StarWhy::Absent));
    assert_eq!(of(610, true, false), (Some(2), StarWhy::Total));
    assert_eq!(of(900, false, true), (None, StarWhy::Suspended));
    assert_eq!(
        stars(None, Points::ZERO, (false, false)),
        (None, StarWhy::NoRules)
    );
}

#[test]
fn rule_6_3_absent_from_a_session_is_absent_from_all_of_it() {
    let at = |meeting, kind| AtSession {
        meeting: id(meeting),
        kind,
    };
    let (came, leave) = (DutyKind::Session, DutyKind::SessionLeave);
    let away = DutyKind::SessionAbsence;
    for (done, is_missed) in [
        (vec![], false),
        (vec![at(1, came)], false),
        (vec![at(1, away), at(1, away)], true),
        (vec![at(1, away), at(1, came)], false),
        (vec![at(1, leave)], false),
        (vec![at(1, leave), at(1, away)], false),
        (vec![at(1, came), at(2, away)], true),
    ] {
        assert_eq!(missed_a_session(&done), is_missed, "{done:?}");
    }
}

#[test]
fn rule_6_3_jiangbei_takes_two_for_a_whole_day() {
    let rules = template("jiangbei");
    let minutes = [None, Some(180), Some(300), Some(301), Some(480)];
    let all = (1..).zip(minutes).map(|(n, minutes)| Done {
        minutes,
        ..done(n, DutyKind::SessionAbsence, "2026-01-20")
    });
    let lines = counted(&rules, all.collect());
    let points: Vec<i32> = given(&lines).iter().map(|one| one.0).collect();
    assert_eq!(points, [-1, -1, -1, -2, -2]);
}

#[test]
fn rule_6_3_rules_that_contradict_themselves_are_refused() {
    let good = templates::find("ruzhou").unwrap().rules.clone();
    let mut twice = good.clone();
    twice.lines[1].kinds.push(DutyKind::Session);
    assert_eq!(twice.wrong().unwrap().1, "duplicate");
    let mut pool = good.clone();
    pool.pools = vec![DutyRulePool {
        key: "another".into(),
        cap: Points::of_tenths(10),
    }];
    assert_eq!(pool.wrong().unwrap().1, "duty_rule_pool");
    let mut stars = good;
    stars.stars[0].from = Points::of_tenths(10);
    assert_eq!(stars.wrong().unwrap().1, "duty_rule_stars");
}

const KINDS: [DutyKind; 5] = [
    DutyKind::Session,
    DutyKind::Suggestion,
    DutyKind::Cosigned,
    DutyKind::Reception,
    DutyKind::SessionLeave,
];

proptest! {
    /// In whatever order they come from the database, and closed quarter by quarter or all at once: the same points.
    #[test]
    fn rule_6_3_recomputing_gives_the_same(
        records in prop::collection::vec((0_usize..5, 0_i64..365), 0..40),
        closed in 0_i32..=4,
        rotate in 0_usize..40,
    ) {
        let rules = template("ruzhou");
        let begin = day("2026-01-01");
        let all: Vec<Done> = (1_u128..)
            .zip(&records)
            .map(|(n, (kind, days))| {
                let held_on = begin + chrono::TimeDelta::days(*days);
                done(n, KINDS[*kind], &held_on.to_string())
            })
            .collect();
        let mut turned = all.clone();
        if !turned.is_empty() {
            let by = rotate % turned.len();
            turned.rotate_left(by);
        }
        let once = counted(&rules, all.clone());
        prop_assert_eq!(&once, &counted(&rules, turned.clone()));
        let mut frozen = Vec::new();
        for number in 1..=closed {
            frozen = count(Account {
                year: 2026,
                until: quarter(number),
                timeline: &rules,
                frozen: (number > 1).then(|| quarter(number - 1)),
                counted: frozen,
                done: turned.clone(),
                gone: Vec::new(),
            });
        }
        let after = count(Account {
            year: 2026,
            until: quarter(4),
            timeline: &rules,
            frozen: (closed > 0).then(|| quarter(closed)),
            counted: frozen,
            done: all,
            gone: Vec::new(),
        });
        prop_assert_eq!(&once, &after);
        prop_assert!(total(&once) <= Points::of_tenths(370));
    }
}

/// A county's year (§7 of the budgets): 1,659 deputies with eighteen records each; the database comes on top.
#[test]
fn a_county_is_counted_in_less_than_two_seconds() {
    let rules = template("ruzhou");
    let year: Vec<Done> = (1..=18)
        .map(|n| done(n, KINDS[n as usize % 5], "2026-05-06"))
        .collect();
    let begin = std::time::Instant::now();
    let lines: usize = (0..1659).map(|_| counted(&rules, year.clone()).len()).sum();
    assert_eq!(lines, 1659 * 18);
    assert!(begin.elapsed() < std::time::Duration::from_secs(2));
}
