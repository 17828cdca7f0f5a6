//! The invented texts: complete, of the right length, varied, and always the same for a seed.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::*;

const PLACE: Place = Place {
    town: "城关镇",
    village: "鲁家坝村委会",
};
const CLASSES: [ReplyClass; 4] = [ReplyClass::A, ReplyClass::B, ReplyClass::C, ReplyClass::D];

fn texts() -> Texts {
    Texts::load().unwrap()
}

fn day() -> NaiveDate {
    "2026-11-21".parse().unwrap()
}

fn assert_clean(text: &str) {
    for bad in [
        "{",
        "}",
        "。。",
        "，。",
        "：：",
        "。；",
        "坝村村",
        "社区社区",
        "社区村",
    ] {
        assert!(!text.contains(bad), "`{bad}` in {text}");
    }
}

#[test]
fn every_matter_in_every_wording_has_the_right_length() {
    let texts = texts();
    assert!(texts.topic_count() >= 60, "{} matters", texts.topic_count());
    let places = [
        PLACE,
        Place {
            town: "仁河口镇",
            village: "水泉坪社区居委会",
        },
    ];
    for index in 0..texts.topic_count() {
        for number in 0..48 {
            let mut rng = rng_for(1, "suggestion", number);
            let made = texts.suggestion_about(index, &mut rng, places[number as usize % 2]);
            let (title, body) = (made.title.chars().count(), made.content.chars().count());
            assert!((10..=60).contains(&title), "{title}: {}", made.title);
            assert!((80..=250).contains(&body), "{body}: {}", made.content);
            assert!(
                made.title.starts_with("关于") && made.title.ends_with("的建议"),
                "{}",
                made.title
            );
            assert!(!made.county_unit.is_empty() && !made.town_unit.is_empty());
            [&made.title, &made.content, &made.matter]
                .into_iter()
                .for_each(|text| assert_clean(text));
        }
    }
}

#[test]
fn every_reply_contact_rating_and_reason_is_complete() {
    let texts = texts();
    for index in 0..texts.topic_count() {
        for number in 0..10 {
            let mut rng = rng_for(2, "reply", number);
            let made = texts.suggestion_about(index, &mut rng, PLACE);
            for class in CLASSES {
                let reply = texts.reply(&mut rng, &made, class, "王建军", day());
                assert_clean(&reply.content);
                let length = reply.content.chars().count();
                assert!((100..=420).contains(&length), "{length}: {}", reply.content);
                assert!(reply.content.contains("王建军代表"));
                let promised = matches!(class, ReplyClass::B | ReplyClass::C);
                assert_eq!(reply.promised_on.is_some(), promised);
                assert!(reply.promised_on.is_none_or(|until| until > day()));
            }
            for mode in [
                ContactMode::Face,
                ContactMode::Phone,
                ContactMode::Visit,
                ContactMode::Site,
                ContactMode::Meeting,
            ] {
                let note = texts.contact(&mut rng, &made, mode, "王建军");
                assert_clean(&note);
                assert!(note.chars().count() >= 10);
            }
        }
    }
    let mut rng = rng_for(3, "rating", 0);
    for result in [
        RatingResult::Satisfied,
        RatingResult::BasicallySatisfied,
        RatingResult::Dissatisfied,
    ] {
        assert!(!texts.rating(&mut rng, result).is_empty());
    }
    assert!(
        !texts.return_reason(&mut rng).is_empty() && !texts.withdrawal_reason(&mut rng).is_empty()
    );
}

#[test]
fn a_thousand_suggestions_do_not_look_alike() {
    let texts = texts();
    let made: Vec<SuggestionText> = (0..3_000)
        .map(|number| texts.suggestion(&mut rng_for(7, "suggestion", number), PLACE))
        .collect();
    let bodies: HashSet<&str> = made.iter().map(|one| one.content.as_str()).collect();
    assert!(bodies.len() > 2_950, "{} different bodies", bodies.len());
    let mut by_topic: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &made {
        *by_topic.entry(&one.topic).or_default() += 1;
    }
    assert_eq!(by_topic.len(), texts.topic_count());
    assert!(by_topic.values().all(|count| *count < 120), "{by_topic:?}");
}

#[test]
fn the_same_seed_makes_the_same_and_another_seed_another() {
    let texts = texts();
    let make = |seed, number| texts.suggestion(&mut rng_for(seed, "suggestion", number), PLACE);
    assert_eq!(make(5, 40), make(5, 40));
    assert_ne!(make(5, 40), make(6, 40));
    assert_ne!(make(5, 40), make(5, 41));
}

#[test]
fn units_and_villages_have_usable_names() {
    let texts = texts();
    assert!(
        texts.county_units().len() >= 18,
        "{:?}",
        texts.county_units()
    );
    assert!(texts.town_units().contains(&"农业综合服务站"));
    let pairs = [
        ("鲁家坝村委会", "鲁家坝村"),
        ("七里村村民委员会", "七里村"),
        ("老城社区居委会", "老城社区"),
        ("李家台居民委员会", "李家台社区"),
        ("水泉坪社区村委会", "水泉坪社区"),
        ("蜀河镇", "蜀河镇"),
    ];
    for (name, short) in pairs {
        assert_eq!(short_village_name(name), short);
    }
}
