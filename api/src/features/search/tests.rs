//! What is found by what, and what is marked.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

const COUNTY: i64 = 610_981;

fn tokens(text: &str) -> BTreeSet<String> {
    let mut set = TokenSet::new(COUNTY, Shelf::Suggestions);
    set.text(text);
    set.finish()
}

/// Whether the index may say that the text contains the question.
fn is_candidate(text: &str, question: &str) -> bool {
    let tokens = tokens(text);
    Words::new(question)
        .query(COUNTY, Shelf::Suggestions)
        .is_some_and(|query| query.all.iter().all(|token| tokens.contains(token)))
}

fn plain(pieces: &[Segment]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn marked(pieces: &[Segment]) -> Vec<&str> {
    let hits = pieces.iter().filter(|piece| piece.hit);
    hits.map(|piece| piece.text.as_str()).collect()
}

#[test]
fn chinese_is_found_by_any_of_its_characters_and_pairs() {
    let text = "关于修复老街路灯的建议";
    for question in ["路灯", "灯", "老街路灯", "路灯 修复", "　路灯　", "关"] {
        assert!(is_candidate(text, question), "{question}");
        assert!(Words::new(question).are_in([text]), "{question}");
    }
    for question in ["灯路", "路灯 河道", "桥"] {
        assert!(!is_candidate(text, question), "{question}");
    }
}

#[test]
fn characters_beyond_the_basic_plane_are_found() {
    let text = "修复𠮷家沟桥，见𬶍鱼养殖场（\u{e123}村）";
    for question in ["𠮷", "𠮷家", "𬶍鱼", "𬶍", "\u{e123}村", "\u{e123}"] {
        assert!(is_candidate(text, question), "{question}");
        assert!(Words::new(question).are_in([text]), "{question}");
    }
    assert!(!is_candidate(text, "吉家"));
    let words = Words::new("𠮷家");
    assert_eq!(marked(&mark(&words, text)), ["𠮷家"]);
}

#[test]
fn letters_and_digits_are_found_by_their_beginning() {
    let text = "〔2026〕城关镇第001号 ＷＩＦＩ zhangsan";
    for question in [
        "2026",
        "20",
        "第001号",
        "wifi",
        "WiFi",
        "zhang",
        "城关镇第001号",
    ] {
        assert!(is_candidate(text, question), "{question}");
        assert!(Words::new(question).are_in([text]), "{question}");
    }
    assert!(!is_candidate(text, "026"));
}

#[test]
fn what_says_nothing_asks_nothing() {
    for question in ["", " ", "。", "%", "〔 ？"] {
        assert!(
            Words::new(question)
                .query(COUNTY, Shelf::Suggestions)
                .is_none(),
            "{question}"
        );
    }
    assert!(Words::new("“路灯” ？").are_in(["修复路灯"]));
}

#[test]
fn counties_share_no_token() {
    let mut other = TokenSet::new(COUNTY + 1, Shelf::Suggestions);
    other.text("修复路灯");
    assert!(other.finish().is_disjoint(&tokens("修复路灯")));
}

#[test]
fn shelves_share_no_token() {
    let mut other = TokenSet::new(COUNTY, Shelf::Ideas);
    other.text("修复路灯");
    assert!(other.finish().is_disjoint(&tokens("修复路灯")));
    let pairs = [('路', '灯')];
    let of = |shelf| pair_tokens(COUNTY, shelf, None, &pairs);
    assert_ne!(of(Shelf::Ideas), of(Shelf::Suggestions));
}

#[test]
fn pairs_alone_do_not_make_a_hit() {
    // Every pair of the question is there, the question is not.
    let text = "路灯柱，灯柱子，柱子路";
    assert!(is_candidate(text, "路灯柱子路"));
    assert!(!Words::new("路灯柱子路").are_in([text]));
    assert!(Words::new("路灯 子路").are_exact());
    assert!(!Words::new("路灯柱").are_exact());
    assert!(!Words::new("ab").are_exact());
}

#[test]
fn a_line_shows_what_is_around_the_first_hit() {
    let text = format!("{}路灯<b>坏了\n两盏{}", "前".repeat(40), "后".repeat(40));
    let pieces = line(&Words::new("路灯 坏"), &text).unwrap_or_default();
    assert_eq!(marked(&pieces), ["路灯", "坏"]);
    let shown = plain(&pieces);
    assert!(
        shown.starts_with("…前") && shown.ends_with("后…"),
        "{shown}"
    );
    assert!(shown.contains("路灯<b>坏了 两盏"), "{shown}");
    assert_eq!(shown.chars().count(), 30 + 2 + 30 + 2);
    assert_eq!(line(&Words::new("桥"), &text), None);
}

#[test]
fn neighbouring_hits_are_one() {
    let words = Words::new("路灯 灯柱");
    assert_eq!(marked(&mark(&words, "修路灯柱")), ["路灯柱"]);
    assert_eq!(plain(&mark(&words, "修路灯柱")), "修路灯柱");
}

proptest! {
    #[test]
    fn whatever_a_text_contains_is_a_candidate(
        text in "[\u{4e00}-\u{4e20}a-c0-2 ，𠮷𬶍]{1,30}", from in 0_usize..30, len in 1_usize..8,
    ) {
        let chars: Vec<char> = text.chars().collect();
        let part: String = chars.iter().skip(from % chars.len()).take(len).collect();
        // In the middle of a word of letters nothing begins.
        let begins = from % chars.len() == 0
            || !chars[from % chars.len() - 1].is_ascii_alphanumeric()
            || !part.starts_with(|c: char| c.is_ascii_alphanumeric());
        let words = Words::new(&part);
        if begins && words.query(COUNTY, Shelf::Suggestions).is_some() {
            prop_assert!(is_candidate(&text, &part));
            prop_assert!(words.are_in([text.as_str()]));
        }
    }

    #[test]
    fn marking_loses_nothing(text in ".{0,40}", question in ".{0,4}") {
        prop_assert_eq!(plain(&mark(&Words::new(&question), &text)), text);
    }
}
