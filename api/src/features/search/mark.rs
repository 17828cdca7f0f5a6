//! Showing why a record was found: texts in pieces, of which some are hits. Pieces, not markup: what
//! shows them cannot be made to run what a text contains.

use super::find::Looked;
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

/// Where the words stand in a text: its bytes, in order, not overlapping.
fn hits(words: &Words, text: &str) -> Vec<Range<usize>> {
    let mut looked = Looked::new(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in &words.words {
        found.extend(looked.places(word));
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

/// The pieces of a part of a text, of which `hits` are hits.
fn segments(text: &str, part: Range<usize>, hits: &[Range<usize>]) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    let mut push = |range: Range<usize>, hit: bool| {
        let text = text.get(range).unwrap_or_default().to_owned();
        if !text.is_empty() {
            found.push(Segment { text, hit });
        }
    };
    let mut at = part.start;
    for hit in hits {
        let hit = hit.start.max(part.start)..hit.end.min(part.end);
        if hit.is_empty() {
            continue;
        }
        push(at..hit.start, false);
        at = hit.end;
        push(hit, true);
    }
    push(at..part.end, false);
    found
}

/// A whole text in pieces; one piece when nothing is in it.
#[must_use]
pub fn mark(words: &Words, text: &str) -> Vec<Segment> {
    segments(text, 0..text.len(), &hits(words, text))
}

/// The part of a text within so many characters of a hit.
fn around(text: &str, hit: &Range<usize>) -> Range<usize> {
    let before = text.get(..hit.start).unwrap_or_default();
    let begin = before.char_indices().rev().take(AROUND).last();
    let after = text.get(hit.end..).unwrap_or_default();
    let end = after.char_indices().nth(AROUND);
    let begin = begin.map_or(hit.start, |(at, _)| at);
    begin..end.map_or(text.len(), |(at, _)| hit.end + at)
}

/// A line out of a text, around its first hit; `None` when nothing is in it.
#[must_use]
pub fn line(words: &Words, text: &str) -> Option<Vec<Segment>> {
    let hits = hits(words, text);
    let part = around(text, hits.first()?);
    let mut pieces = segments(text, part.clone(), &hits);
    for piece in &mut pieces {
        // A line has no breaks.
        if piece.text.contains(char::is_whitespace) {
            piece.text = piece.text.replace(char::is_whitespace, " ");
        }
    }
    if part.start > 0
        && let Some(piece) = pieces.first_mut()
    {
        piece.text.insert(0, '…');
    }
    if part.end < text.len()
        && let Some(piece) = pieces.last_mut()
    {
        piece.text.push('…');
    }
    Some(pieces)
}
