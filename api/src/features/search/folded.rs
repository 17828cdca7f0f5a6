//! Folded text that knows where each of its characters stood, and what it is made of.

use std::ops::Range;

/// A text as it is compared: lower case, full-width forms as plain ones, any blank as one space.
#[derive(Debug, Clone, Default)]
pub(super) struct Folded {
    /// The characters compared.
    pub chars: Vec<char>,
    /// For each of them, the bytes of the character of the text that it comes from.
    places: Vec<Range<usize>>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut folded = Self::default();
        for (at, c) in text.char_indices() {
            let place = at..at + c.len_utf8();
            if stands_for_itself(c) {
                folded.push(c, place);
                continue;
            }
            let plain = match c {
                // The full-width forms lie at a fixed distance from ASCII.
                '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
                other => other,
            };
            if plain.is_whitespace() {
                if folded.chars.last().is_some_and(|last| *last != ' ') {
                    folded.push(' ', place);
                }
                continue;
            }
            for lower in plain.to_lowercase() {
                folded.push(lower, place.clone());
            }
        }
        folded
    }

    fn push(&mut self, c: char, place: Range<usize>) {
        self.chars.push(c);
        self.places.push(place);
    }

    /// The bytes of the text that some of these characters come from.
    pub(super) fn bytes(&self, chars: Range<usize>) -> Option<Range<usize>> {
        let first = self.places.get(chars.start)?;
        let last = self.places.get(chars.end.checked_sub(1)?)?;
        Some(first.start..last.end)
    }

    /// Where a word begins in the folded text.
    pub(super) fn find_all(&self, word: &[char]) -> Vec<usize> {
        if word.is_empty() {
            return Vec::new();
        }
        let windows = self.chars.windows(word.len()).enumerate();
        windows
            .filter(|(_, window)| *window == word)
            .map(|(at, _)| at)
            .collect()
    }
}

/// Whether a character is folded to itself, and no other one to it: an ideograph.
pub(super) fn stands_for_itself(c: char) -> bool {
    matches!(c as u32, 0x3400..=0x9fff | 0x20000..=0x3ffff)
}

/// A stretch of characters of one sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Run {
    /// Characters that each mean something: Chinese ones, beyond the basic plane and in the private
    /// areas too, where rare characters of names are kept.
    Characters(Vec<char>),
    /// Letters and digits.
    Word(String),
}

fn is_character(c: char) -> bool {
    matches!(c as u32,
        0x2e80..=0x2fdf | 0x3005..=0x3007 | 0x3021..=0x3029 | 0x3040..=0x30ff | 0x3100..=0x312f
        | 0x3400..=0x9fff | 0xe000..=0xf8ff | 0xf900..=0xfaff | 0x20000..=0x3ffff
        | 0xf0000..=0x0010_fffd)
}

/// Whether a text is found by this: not a mark, not a blank.
pub(super) fn counts(c: char) -> bool {
    is_character(c) || c.is_alphanumeric()
}

/// The runs of a folded text; what is neither character, letter nor digit lies between them.
pub(super) fn runs(chars: &[char]) -> Vec<Run> {
    let mut found = Vec::new();
    let mut begins = true;
    for c in chars {
        match found.last_mut() {
            Some(Run::Characters(run)) if !begins && is_character(*c) => run.push(*c),
            Some(Run::Word(run)) if !begins && !is_character(*c) && c.is_alphanumeric() => {
                run.push(*c);
            }
            _ if is_character(*c) => found.push(Run::Characters(vec![*c])),
            _ if c.is_alphanumeric() => found.push(Run::Word(c.to_string())),
            _ => {}
        }
        begins = !counts(*c);
    }
    found
}
