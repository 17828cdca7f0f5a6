//! Where a word stands in a text.

use super::folded::{Folded, stands_for_itself};
use std::ops::Range;

/// A word asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Its folded characters.
    pub chars: Vec<char>,
    /// The same as a text, when nothing but these very characters folds to them, as with Chinese: it
    /// is looked for in a text as it is, which costs a tenth of folding it.
    plain: Option<String>,
}

impl Word {
    pub(super) fn new(chars: &[char]) -> Self {
        let is_plain = chars.iter().all(|c| stands_for_itself(*c));
        Self {
            chars: chars.to_vec(),
            plain: is_plain.then(|| chars.iter().collect()),
        }
    }
}

/// A text to be looked into: folded when a word needs it, and only once.
pub(super) struct Looked<'a> {
    text: &'a str,
    folded: Option<Folded>,
}

impl<'a> Looked<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, folded: None }
    }

    fn folded(&mut self) -> &Folded {
        self.folded.get_or_insert_with(|| Folded::new(self.text))
    }

    pub(super) fn contains(&mut self, word: &Word) -> bool {
        match &word.plain {
            Some(plain) => self.text.contains(plain),
            None => !self.folded().find_all(&word.chars).is_empty(),
        }
    }

    /// The bytes of the text where a word stands, in order; they may overlap.
    pub(super) fn places(&mut self, word: &Word) -> Vec<Range<usize>> {
        let Some(plain) = &word.plain else {
            let (folded, len) = (self.folded(), word.chars.len());
            let found = folded.find_all(&word.chars).into_iter();
            return found.filter_map(|at| folded.bytes(at..at + len)).collect();
        };
        let step = plain.chars().next().map_or(1, char::len_utf8);
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut from = 0;
        while let Some(at) = self.text.get(from..).and_then(|rest| rest.find(plain)) {
            found.push(from + at..from + at + plain.len());
            from += at + step;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_stands_for_itself_is_found_as_by_folding(
            text in "[路灯𠮷Ａa １\n]{0,40}",
            word in "[路灯𠮷]{1,3}",
        ) {
            let chars: Vec<char> = word.chars().collect();
            let plain = Word::new(&chars);
            prop_assert!(plain.plain.is_some());
            let folded = Word { plain: None, ..plain.clone() };
            let mut looked = Looked::new(&text);
            prop_assert_eq!(looked.contains(&plain), looked.contains(&folded));
            prop_assert_eq!(looked.places(&plain), looked.places(&folded));
        }
    }
}
