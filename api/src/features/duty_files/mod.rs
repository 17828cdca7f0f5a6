//! The file of what a deputy did in a term of a congress (履职档案; A8; 代表法58): one of each mandate (一人一档、一任一册), known
//! by the mandate, in eight parts: who they are; meetings; inspections and research; trainings; activities of groups
//! and for residents; suggestions and motions; reports to voters and supervision; awards, with the evaluation of
//! each year. It is put together of the verified records whenever it is read, and never typed again; only what the office
//! says of a year is written here.
//!
//! When the mandate or the term is over the office closes it (封存), one by one or a whole term at once: from then on it is
//! what was closed, a document with its digest, and nothing of it changes. Closed files are handed over to the archives.
//!
//! ```text
//! open ─the mandate ends→ over ─close→ closed ─hand over→ handed_over
//! ```
//!
//! - tables: `duty_files`, `duty_file_words`
//! - permissions: `duty_files.*`
//! - events: `duty_file.*`

mod assembling;
mod case;
mod closing;
pub mod content;
pub mod content_duties;
mod detail;
pub mod dto;
pub mod error;
mod handing;
mod handlers;
mod log;
pub mod model;
pub mod permissions;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_duties;
mod store_files;
mod store_list;
mod store_others;
mod store_parts;
mod writing;

pub(in crate::features) use closing::close;
pub(in crate::features) use detail::{read, read_all_of_person};
pub use routes::configure;
pub(in crate::features) use writing::write;
