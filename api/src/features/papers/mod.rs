//! Papers (公文) about suggestions, as DOCX to be edited and PDF to be printed, by the page rules of
//! GB/T 9704: the suggestion itself, the notice of assignment, the urging notice, the letter of reply,
//! and the yearly report on handling to the congress (J17); and motions (议案) with all who signed,
//! and inquiries (质询案) with who signed, the answers and how the deputies stand to them; notice, agenda,
//! name list, seating, name cards, sign-in sheets and record of a meeting; sheet, report of the count and announcement of a vote;
//! what was decided; the work plan of a year with its annex; the duty files of deputies; the sheet of a station for its notice board and cards with the contacts of its deputies; voting method, booklet of candidates and announcement
//! of livelihood projects, and what the congress is told of them.
//!
//! [`compose`] writes a paper as a list of blocks, which [`docx`] and [`pdf`] set: one content, two
//! forms. Papers are official Chinese whatever language the screen has; their wording lies in
//! `wording.toml`. The DOCX names the fonts of official papers and ships none; the PDF embeds what it
//! needs of a free Chinese font of the machine (`papers.font`).
//!
//! - tables: none
//! - permissions: `suggestions.read`, `motions.read`, `inquiries.read`, `meetings.read`, `ballots.read`,
//!   `decisions.read`, `work_plans.read`, `duty_files.read`, `stations.read`, `project_selections.read` and `project_reviews.read` for the papers about
//!   one of them, `statistics.read` for the report

mod compose;
mod contact_card;
mod document;
mod docx;
pub mod error;
mod facts;
mod file;
mod handlers;
mod page;
mod pdf;
mod poster;
mod routes;
#[cfg(test)]
mod tests;
mod wording;
mod year;

pub use poster::{Poster, poster};
pub use routes::configure;
