//! Showing why a record was found: texts in pieces, of which some are hits. Pieces, not markup: what
//! shows them cannot be made to run what a text contains.

use super::folded::Folded;
use super::words::Words;
use serde::Serialize;
use std::ops::Range;
use utoipa::ToSchema;

/// Characters around the first hit of a line.
const AROUND: usize = 30;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SearchSegment)]
pub struct Segment {
    /// The piece.
    pub text: String,
    /// What was searched for.
    pub hit: bool,
}

/// Where the words stand in a text: places of characters, in order, not overlapping.
fn hits(words: &Words, text: &str) -> Vec<Range<usize>> {
    let folded = Folded::new(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in &words.words {
        for at in folded.find_all(word) {
            let last = folded.places.get(at + word.len() - 1);
            if let (Some(first), Some(last)) = (folded.places.get(at), last) {
                found.push(*first..*last + 1);
            }
        }
    }
    found.sort_unstable_by_key(|hit| (hit.start, hit.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for hit in found {
        match joined.last_mut() {
            Some(before) if hit.start <= before.end => before.end = before.end.max(hit.end),
            _ => joined.push(hit),
        }
    }
    joined
}

/// The pieces of some characters, of which `hits` are hits.
fn segments(chars: &[char], window: Range<usize>, hits: &[Range<usize>]) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    let mut push = |range: Range<usize>, hit: bool| {
        let text: String = chars.get(range).unwrap_or_default().iter().collect();
        if !text.is_empty() {
            found.push(Segment { text, hit });
        }
    };
    let mut at = window.start;
    for hit in hits {
        let hit = hit.start.max(window.start)..hit.end.min(window.end);
        if hit.is_empty() {
            continue;
        }
        push(at..hit.start, false);
        at = hit.end;
        push(hit, true);
    }
    push(at..window.end, false);
    found
}

/// A whole text in pieces; one piece when nothing is in it.
#[must_use]
pub fn mark(words: &Words, text: &str) -> Vec<Segment> {
    let chars: Vec<char> = text.chars().collect();
    segments(&chars, 0..chars.len(), &hits(words, text))
}

/// A line out of a text, around its first hit; `None` when nothing is in it.
#[must_use]
pub fn line(words: &Words, text: &str) -> Option<Vec<Segment>> {
    let hits = hits(words, text);
    let first = hits.first()?;
    // A line has no breaks.
    let chars: Vec<char> = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    let begin = first.start.saturating_sub(AROUND);
    let end = chars.len().min(first.end + AROUND);
    let mut pieces = segments(&chars, begin..end, &hits);
    if begin > 0
        && let Some(piece) = pieces.first_mut()
    {
        piece.text.insert(0, '…');
    }
    if end < chars.len()
        && let Some(piece) = pieces.last_mut()
    {
        piece.text.push('…');
    }
    Some(pieces)
}
