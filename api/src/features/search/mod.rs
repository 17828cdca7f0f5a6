//! Full-text search (全文检索): what a text is found by, what is asked, and the line that shows why a
//! record was found.
//!
//! Chinese has no spaces, so texts are found by their characters and by their pairs of neighbouring
//! characters, and words of letters and digits by their beginnings ([`tokens`]). The index
//! (`platform/db/text_index`) only says which records may contain what is asked; whoever lists them
//! compares them with their texts as they are now ([`Words::are_in`]), so nothing is shown that does
//! not contain it, and every hit can be marked ([`mark()`]).
//!
//! Each county has tokens of its own, and in it each kind of record ([`Shelf`]): the postings of one are never
//! read for another.
//!
//! - tables: `search_entries`, and on SQLite the FTS5 table `search_index`; derived, not in backups
//! - who fills it: a consumer of the event log beside each kind of record

mod find;
mod folded;
mod mark;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

pub use mark::{Segment, line, mark};
pub use tokens::{Shelf, TokenSet, pair_tokens, scope_token};
pub use words::Words;
