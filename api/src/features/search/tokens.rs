//! What a record is found by.

use super::folded::{Folded, Run, runs};
use crate::platform::db::Id;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A word is found by its beginnings up to this length; what is longer is compared afterwards.
const LONGEST: usize = 12;

/// What is searched together: the postings of one shelf are never read for another, so a question about one
/// kind of record does not walk through the hits of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Suggestions of deputies.
    Suggestions,
    /// Ideas for livelihood projects.
    Ideas,
}

impl Shelf {
    /// Marks what texts contain.
    const fn words(self) -> char {
        match self {
            Self::Suggestions => 'w',
            Self::Ideas => 'x',
        }
    }

    /// Marks what resembles.
    const fn pairs(self) -> char {
        match self {
            Self::Suggestions => 'p',
            Self::Ideas => 'y',
        }
    }
}

/// The tokens of a record.
#[derive(Debug, Clone)]
pub struct TokenSet {
    /// What the tokens of its texts begin with.
    begin: String,
    tokens: BTreeSet<String>,
}

impl TokenSet {
    /// None yet, on a shelf of a county.
    #[must_use]
    pub fn new(county_id: i64, shelf: Shelf) -> Self {
        Self {
            begin: format!("{}{}", county(county_id), shelf.words()),
            tokens: BTreeSet::new(),
        }
    }

    /// Found by what a text contains. Pairs do not reach from one text into another.
    pub fn text(&mut self, text: &str) {
        for run in runs(&Folded::new(text).chars) {
            match run {
                Run::Characters(run) => {
                    for c in &run {
                        self.tokens.insert(format!("{}{c}", self.begin));
                    }
                    for pair in run.windows(2) {
                        let pair: String = pair.iter().collect();
                        self.tokens.insert(format!("{}{pair}", self.begin));
                    }
                }
                Run::Word(word) => {
                    let mut beginning = self.begin.clone();
                    for c in word.chars().take(LONGEST) {
                        beginning.push(c);
                        self.tokens.insert(beginning.clone());
                    }
                }
            }
        }
    }

    /// Belongs to somebody: see [`scope_token`].
    pub fn scope(&mut self, token: String) {
        self.tokens.insert(token);
    }

    /// All of them.
    #[must_use]
    pub fn finish(self) -> BTreeSet<String> {
        self.tokens
    }
}

/// What distinguishes the tokens of a county, always as long.
fn county(county_id: i64) -> String {
    let mut text = String::new();
    let mut left = county_id.unsigned_abs();
    for _ in 0..5 {
        let digit = u32::try_from(left % 36).unwrap_or_default();
        text.insert(0, char::from_digit(digit, 36).unwrap_or('0'));
        left /= 36;
    }
    text
}

/// The tokens that a word asked for must have; none when it contains nothing to be found by.
pub(super) fn of_word(county_id: i64, shelf: Shelf, word: &[char]) -> Vec<String> {
    let begin = format!("{}{}", county(county_id), shelf.words());
    let mut found = Vec::new();
    for run in runs(word) {
        match run {
            Run::Characters(run) if run.len() == 1 => {
                found.extend(run.iter().map(|c| format!("{begin}{c}")));
            }
            Run::Characters(run) => found.extend(run.windows(2).map(|pair| {
                let pair: String = pair.iter().collect();
                format!("{begin}{pair}")
            })),
            Run::Word(word) => {
                let beginning: String = word.chars().take(LONGEST).collect();
                found.push(format!("{begin}{beginning}"));
            }
        }
    }
    found
}

/// The token of what belongs to somebody, in a part: a town, a unit, a deputy.
#[must_use]
pub fn scope_token(part: &str, id: Id) -> String {
    let mut token = format!("s{part}");
    for byte in id.0.as_bytes() {
        // Writing to a string does not fail.
        let _ = write!(token, "{byte:02x}");
    }
    token
}

/// Tokens for pairs of characters within a part of a record of a shelf, in a county or in a place of it:
/// what resembles it is found by those.
#[must_use]
pub fn pair_tokens<'a>(
    county_id: i64,
    shelf: Shelf,
    place: Option<Id>,
    pairs: impl IntoIterator<Item = &'a (char, char)>,
) -> Vec<String> {
    let mark = shelf.pairs();
    let begin = match place {
        Some(id) => scope_token(mark.encode_utf8(&mut [0; 4]), id),
        None => format!("{}{mark}", county(county_id)),
    };
    let tokens = pairs.into_iter().map(|(a, b)| format!("{begin}{a}{b}"));
    tokens.collect()
}
