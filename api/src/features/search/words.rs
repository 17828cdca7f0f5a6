//! What is asked for.

use super::find::{Looked, Word};
use super::folded::{Folded, counts};
use super::tokens::{Shelf, of_word};
use crate::platform::db::IndexQuery;

/// A word without the marks around it, as in `“路灯”`.
fn trimmed(word: &[char]) -> &[char] {
    let first = word.iter().position(|c| counts(*c));
    let last = word.iter().rposition(|c| counts(*c));
    first
        .zip(last)
        .and_then(|(first, last)| word.get(first..=last))
        .unwrap_or_default()
}

/// The words of a question; a record must contain all of them, each anywhere.
#[derive(Debug, Clone, Default)]
pub struct Words {
    pub(super) words: Vec<Word>,
}

impl Words {
    /// Takes a question apart at its blanks.
    #[must_use]
    pub fn new(question: &str) -> Self {
        let folded = Folded::new(question);
        let words = folded.chars.split(|c| *c == ' ').map(trimmed);
        let words = words.filter(|word| !word.is_empty());
        Self {
            words: words.map(Word::new).collect(),
        }
    }

    /// What the index is asked; `None` when nothing is asked for, as by `。`.
    #[must_use]
    pub fn query(&self, county_id: i64, shelf: Shelf) -> Option<IndexQuery> {
        let mut all: Vec<String> = Vec::new();
        for word in &self.words {
            all.extend(of_word(county_id, shelf, &word.chars));
        }
        all.sort_unstable();
        all.dedup();
        (!all.is_empty()).then(|| IndexQuery {
            all,
            any: Vec::new(),
        })
    }

    /// Whether the index alone decides: every word is a token of its own.
    #[must_use]
    pub fn are_exact(&self) -> bool {
        self.words
            .iter()
            .all(|word| word.chars.len() <= 2 && !word.chars.iter().any(char::is_ascii))
    }

    /// Whether every word is in one of the texts.
    #[must_use]
    pub fn are_in<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        let mut missing: Vec<&Word> = self.words.iter().collect();
        for text in texts {
            if missing.is_empty() {
                break;
            }
            let mut text = Looked::new(text);
            missing.retain(|word| !text.contains(word));
        }
        missing.is_empty()
    }
}
