//! Lights from days.

use super::lights::{Facts, light};
use super::model::{
    ProjectLight as Light, ProjectLightReason as Reason, ProjectWorkStatus as Status,
};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn facts(today: &str) -> Facts<'static> {
    Facts {
        status: Status::Published,
        today: day(today),
        published_on: Some(day("2027-02-20")),
        yellow_days: 15,
        report_day: 10,
        open: vec![("桥墩浇筑", day("2027-06-30"))],
        reported: vec!["2027-02", "2027-03", "2027-04", "2027-05"],
    }
}

#[test]
fn a_milestone_turns_yellow_then_red() {
    for (today, expected) in [
        ("2027-06-14", Light::Green),
        ("2027-06-15", Light::Yellow),
        ("2027-06-30", Light::Yellow),
        ("2027-07-01", Light::Red),
    ] {
        assert_eq!(light(&facts(today)).unwrap().0, expected, "{today}");
    }
    let (_, found) = light(&facts("2027-07-03")).unwrap();
    assert_eq!(
        (found[0].reason, found[0].days),
        (Reason::MilestoneOverdue, 3)
    );
    assert_eq!(found[0].what, "桥墩浇筑");
}

#[test]
fn a_month_is_missed_from_the_day_after_its_report_is_due() {
    let mut facts = facts("2027-04-10");
    facts.reported = vec!["2027-02"];
    assert_eq!(light(&facts).unwrap().0, Light::Green);
    facts.today = day("2027-04-11");
    let (colour, found) = light(&facts).unwrap();
    assert_eq!(colour, Light::Yellow);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].what.as_str(), found[0].days), ("2027-03", 1));
    // December is asked for in January.
    facts.open.clear();
    facts.today = day("2028-01-11");
    let (_, found) = light(&facts).unwrap();
    assert_eq!(found.last().unwrap().what, "2027-12");
}

#[test]
fn what_is_not_carried_out_has_no_light() {
    for status in [
        Status::Planning,
        Status::Paused,
        Status::Stopped,
        Status::Accepted,
    ] {
        let mut facts = facts("2027-07-01");
        facts.status = status;
        assert_eq!(light(&facts), None);
    }
}
