//! Mandates and presidium checks by example; the transition table by exhaustion.

use chrono::NaiveDate;

use super::presidium::*;
use super::rules::*;
use crate::features::explanations::Translate;
use crate::features::explanations::test_catalog::TestCatalog;

const ZH: &str = include_str!("locales/zh-CN.toml");
const EN: &str = include_str!("locales/en.toml");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn suspended() -> MandateChange {
    MandateChange::Suspended(SuspensionReason::CriminalCustody)
}

fn member(post: PresidiumPost, government_post: Option<&str>) -> Member {
    Member {
        name: "示例".into(),
        post,
        government_post: government_post.map(str::to_owned),
        mandate: MandateStatus::Active,
    }
}

fn usual() -> SizeLimits {
    SizeLimits {
        min: 7,
        max: 13,
        serious_max: 15,
        large_town: None,
        basis: "本地规定".into(),
    }
}

fn codes(warnings: &[Warning]) -> Vec<&str> {
    warnings
        .iter()
        .map(|warning| warning.step.code.as_str())
        .collect()
}

#[test]
fn a_mandate_is_suspended_restored_and_ended_only_in_order() {
    use MandateStatus::{Active, Ended, Suspended};
    let ended = MandateChange::Ended(EndingReason::Resigned);
    assert_eq!(next_status(Active, suspended()), Ok(Suspended));
    assert_eq!(next_status(Suspended, MandateChange::Restored), Ok(Active));
    assert_eq!(
        next_status(Suspended, suspended()),
        Err(MandateError::AlreadySuspended)
    );
    assert_eq!(
        next_status(Active, MandateChange::Restored),
        Err(MandateError::NotSuspended)
    );
    assert_eq!(next_status(Active, ended), Ok(Ended));
    assert_eq!(next_status(Suspended, ended), Ok(Ended));
    for change in [suspended(), MandateChange::Restored, ended] {
        assert_eq!(next_status(Ended, change), Err(MandateError::AlreadyEnded));
    }
}

#[test]
fn a_change_takes_effect_between_the_last_one_and_today() {
    let check = |date: &str, last: Option<&str>| {
        check_effective_on(
            day(date),
            day("2022-01-10"),
            last.map(day),
            day("2026-11-21"),
        )
    };
    assert_eq!(check("2022-01-10", None), Ok(()));
    assert_eq!(
        check("2022-01-09", None),
        Err(MandateError::BeforeElection(day("2022-01-10")))
    );
    assert_eq!(
        check("2024-01-01", Some("2024-02-01")),
        Err(MandateError::BeforeLastChange(day("2024-02-01")))
    );
    assert_eq!(check("2026-11-22", None), Err(MandateError::InFuture));
    assert_eq!(MandateError::InFuture.code(), "mandate_change_in_future");
}

#[test]
fn the_status_on_a_past_day_follows_the_record() {
    let changes = [
        (day("2023-03-01"), suspended()),
        (day("2023-09-01"), MandateChange::Restored),
        (
            day("2025-05-01"),
            MandateChange::Ended(EndingReason::MovedAway),
        ),
    ];
    let on = |date: &str| status_on(&changes, day(date));
    assert_eq!(on("2023-02-28"), MandateStatus::Active);
    assert_eq!(on("2023-03-01"), MandateStatus::Suspended);
    assert_eq!(on("2024-01-01"), MandateStatus::Active);
    assert_eq!(on("2025-05-01"), MandateStatus::Ended);
}

#[test]
fn reasons_are_stored_by_name_and_carry_their_article_and_label() {
    let json = serde_json::to_string(&MandateChange::Ended(EndingReason::AbsentTwice)).unwrap();
    assert_eq!(json, r#"{"kind":"ended","reason":"absent_twice"}"#);
    assert_eq!(EndingReason::Died.article(), "代表法第六十二条第二款");
    assert_eq!(MandateChange::Restored.article(), "代表法第六十一条第二款");
    assert!(suspended().article().contains("第六十一条"));
    let texts = TestCatalog::new(ZH);
    for key in EndingReason::ALL.iter().map(|reason| reason.label()) {
        assert!(!texts.text(key, &[]).is_empty());
    }
    for key in SuspensionReason::ALL.iter().map(|reason| reason.label()) {
        assert!(!texts.text(key, &[]).is_empty());
    }
    texts.assert_same_shape(&TestCatalog::new(EN));
}

#[test]
fn the_size_is_checked_against_usual_and_serious_limits() {
    let found =
        |size| check_size(size, &usual(), Town::default()).map(|w| (w.severity, w.step.code));
    assert_eq!([0, 7, 13].map(found), [None, None, None]);
    assert_eq!(
        found(6),
        Some((Severity::Warning, "presidium_too_small".into()))
    );
    assert_eq!(
        found(14),
        Some((Severity::Warning, "presidium_too_large".into()))
    );
    assert_eq!(
        found(16),
        Some((Severity::Serious, "presidium_far_too_large".into()))
    );
}

#[test]
fn a_large_town_may_have_more_members() {
    let mut limits = SizeLimits {
        max: 11,
        serious_max: 13,
        ..usual()
    };
    limits.large_town = Some((LargeTown::Population(90_000), 13));
    let size = |population| {
        check_size(
            12,
            &limits,
            Town {
                population,
                deputies: Some(120),
            },
        )
    };
    assert!(size(Some(90_000)).is_none());
    assert!(size(Some(89_999)).is_some() && size(None).is_some());
    limits.large_town = Some((LargeTown::Deputies(90), 13));
    assert_eq!(limits.max_for(None, Some(90)), 13);
}

#[test]
fn government_posts_are_serious_for_chairs_and_provincial_for_members() {
    let chair = member(PresidiumPost::Chair, Some("副镇长"));
    let plain = member(PresidiumPost::Member, Some("财政所所长"));
    let found = check_members(&[chair, plain.clone()], Some("本省条例"));
    assert_eq!(
        codes(&found),
        [
            "presidium_chair_holds_government_post",
            "presidium_member_holds_government_post"
        ]
    );
    assert_eq!(found[0].severity, Severity::Serious);
    assert_eq!(
        (found[1].severity, found[1].basis.as_str(), found[1].rule),
        (Severity::Warning, "本省条例", "P6")
    );
    assert!(
        found[1]
            .step
            .render(&TestCatalog::new(ZH))
            .contains("财政所所长")
    );
    assert_eq!(
        codes(&check_members(&[plain], None)),
        ["presidium_without_chair"]
    );
}

#[test]
fn seats_and_mandates_are_checked() {
    let mut members = vec![
        member(PresidiumPost::Chair, None),
        member(PresidiumPost::Chair, None),
    ];
    members.extend((0..3).map(|_| member(PresidiumPost::ViceChair, None)));
    members[1].mandate = MandateStatus::Ended;
    members[2].mandate = MandateStatus::Suspended;
    let found = check_members(&members, None);
    assert_eq!(
        codes(&found),
        [
            "presidium_member_not_in_office",
            "presidium_member_suspended",
            "presidium_several_chairs",
            "presidium_too_many_vice_chairs"
        ]
    );
    let english = TestCatalog::new(EN);
    assert!(
        found
            .iter()
            .all(|warning| !warning.step.render(&english).is_empty())
    );
    assert_eq!(
        found[2].step.params_json(&english),
        serde_json::json!({ "found": 2 })
    );
    assert!(check_members(&[], None).is_empty());
}

#[test]
fn only_the_chairs_lose_the_seat_by_the_statute_on_chairs() {
    let ended = |post| {
        let mut one = member(post, None);
        one.mandate = MandateStatus::Ended;
        let found = check_members(&[one], None);
        (found[0].severity, found[0].basis.clone())
    };
    let (severity, basis) = ended(PresidiumPost::Chair);
    assert_eq!(severity, Severity::Serious);
    assert!(basis.contains("地方组织法第十八条"));
    let (severity, basis) = ended(PresidiumPost::Member);
    assert_eq!(
        (severity, basis.as_str()),
        (Severity::Warning, "代表法第六十二条")
    );
}
