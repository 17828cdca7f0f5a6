//! Livelihood projects reviewed (评): acceptance (验收), a sheet of eight dimensions (绩效评价), the satisfaction vote of the
//! next session (V12), and what the congress is told of a round (V11).
//!
//! Every act belongs to the carrying out of a project: it locks it, counts its version up and stands in its timeline.
//! What a rating came to is read from the ballot when it is announced, and never kept.
//!
//! - tables: `project_acceptances`, `project_review_weights`, `project_{sheets,scores,satisfactions}`; reads
//!   `project_works`, `projects`, `ballots`, `resident_ratings` by way of them
//! - permissions: `project_reviews.*`
//! - events: `project_work.accepted`, `acceptance_failed`, `scored`, `rating_linked`;
//!   `project_review_weights.changed`

mod accepting;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
pub mod model;
pub mod permissions;
mod public;
mod rating;
mod ratings;
mod report;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod scoring;
mod store;
mod weights;

pub(in crate::features) use accepting::accept;
pub use public::PublicReview;
pub(in crate::features) use public::public_reviews;
pub(in crate::features) use report::report;
pub use routes::configure;
