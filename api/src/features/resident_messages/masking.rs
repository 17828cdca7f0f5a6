//! What readers must not see in what a resident typed: numbers of people, and the name after 我叫 or 我是. Pure.

use super::model::ResidentMessageFindingKind as Kind;
use crate::platform::redaction::{HIDDEN, redact};

/// Before a name.
const BEFORE: [&str; 4] = ["我的名字叫", "我叫", "姓名：", "姓名:"];
/// A name is at most so long.
const LONGEST: usize = 4;

/// A text as it may be shown, and what was taken out of it.
#[must_use]
pub(super) fn mask(text: &str) -> (String, Vec<(Kind, String)>) {
    let (shown, found) = redact(text);
    let mut found: Vec<(Kind, String)> = found
        .into_iter()
        .map(|(kind, text)| (kind.into(), text))
        .collect();
    let mut rest = shown.as_str();
    let mut masked = String::with_capacity(shown.len());
    while let Some((at, before)) = first(rest) {
        let after = &rest[at + before.len()..];
        let name: String = after.chars().take_while(|c| is_of_name(*c)).collect();
        masked.push_str(&rest[..at + before.len()]);
        // A longer run of characters is a sentence, of which nobody can tell where the name ends.
        let name: String = name.chars().take(LONGEST - 1).collect();
        if name.chars().count() >= 2 {
            masked.push_str(HIDDEN);
            rest = &after[name.len()..];
            found.push((Kind::Name, name));
        } else {
            rest = after;
        }
    }
    masked.push_str(rest);
    (masked, found)
}

/// Only the text.
#[must_use]
pub(in crate::features) fn masked(text: &str) -> String {
    mask(text).0
}

/// Whether a number of a person is left that nobody may be shown.
#[must_use]
pub(super) fn has_numbers(text: &str) -> bool {
    let numbers = [Kind::Phone, Kind::IdentityCard, Kind::Account];
    mask(text).1.iter().any(|(kind, _)| numbers.contains(kind))
}

fn first(text: &str) -> Option<(usize, &'static str)> {
    let found = BEFORE
        .iter()
        .filter_map(|word| text.find(word).map(|at| (at, *word)));
    found.min_by_key(|(at, word)| (*at, usize::MAX - word.len()))
}

fn is_of_name(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c) || c == '·'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_the_name_of_the_writer_are_hidden() {
        let (shown, found) = mask("我叫李建国，电话13812345678，希望修路。");
        assert_eq!(shown, format!("我叫{HIDDEN}，电话{HIDDEN}，希望修路。"));
        let kinds: Vec<Kind> = found.iter().map(|one| one.0).collect();
        assert_eq!(kinds, [Kind::Phone, Kind::Name]);
        assert!(has_numbers("卡号6222021234567890123"));
        for text in ["希望修路。", "我叫", "我叫，", "投入120万元"] {
            assert_eq!(masked(text), text);
            assert!(!has_numbers(text));
        }
    }
}
