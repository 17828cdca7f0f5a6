//! The public pages of livelihood projects: what is built and whether it is on time, and each project from the idea to
//! its rating. Public from the announcement of the vote on (V9); the plan once it is published (V5); never who gave an
//! idea, who asked, or what was said of a project before the vote. Texts that people typed are masked.

mod board;
mod dossier;
mod entries;
mod front;
mod handlers;
mod html_course;
mod html_list;
mod html_one;
mod html_origin;
mod html_rating;
mod html_review;
mod picture;
mod sheet;
mod standing;
#[cfg(test)]
mod standing_tests;
mod words;

pub(super) use board::{Board, Which, read};
pub(super) use entries::{Entry, entries};
pub(super) use front::front;
pub(super) use handlers::configure_pages;
pub(super) use sheet::{COLUMNS, rows};

/// The look of these pages, beside that of all.
pub(super) const STYLE: &str = include_str!("style.css");
