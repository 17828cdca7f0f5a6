//! Lines with Chinese names in them on a page in another language: what is Chinese says so, for whoever listens.

use crate::platform::i18n::Locale;
use maud::{Markup, html};

/// A line of a page in this language.
pub(super) fn mixed(locale: Locale, line: &str) -> Markup {
    match locale {
        Locale::ZhCn => html! { (line) },
        Locale::En => html! {
            @for (is_chinese, part) in parts(line) {
                @if is_chinese { span lang="zh-CN" { (part) } } @else { (part) }
            }
        },
    }
}

/// The line in stretches that are Chinese or not.
fn parts(line: &str) -> Vec<(bool, String)> {
    let mut parts: Vec<(bool, String)> = Vec::new();
    for letter in line.chars() {
        let is_chinese = is_chinese(letter);
        match parts.last_mut() {
            Some((same, part)) if *same == is_chinese => part.push(letter),
            _ => parts.push((is_chinese, letter.to_string())),
        }
    }
    parts
}

/// Characters and punctuation of Chinese text.
const fn is_chinese(letter: char) -> bool {
    matches!(
        letter,
        '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_names_are_marked_on_an_english_page_only() {
        let line = "3 July 2026, 城关镇人民代表大会（北片）: 66 of 68";
        assert_eq!(
            mixed(Locale::En, line).into_string(),
            "3 July 2026, <span lang=\"zh-CN\">城关镇人民代表大会（北片）</span>: 66 of 68"
        );
        assert_eq!(mixed(Locale::ZhCn, line).into_string(), line);
        assert_eq!(mixed(Locale::En, "<b>").into_string(), "&lt;b&gt;");
    }
}
