//! Publishing suggestions and their answers (J17; 代表法51: the results of handling are made public):
//! a gate with a preview that shows what a reader must not see, and the public pages under `/p/`.
//!
//! What is published is a copy, redacted by the office; what is said later is published anew. A deputy
//! who asks for confidentiality is not published at all. Livelihood projects ([`projects`]) are public by the
//! announcement of their vote, without another gate.
//!
//! Meetings and decisions are in `acts`, announcements in `announcements`.
//!
//! - table: `suggestion_publications`
//! - permission: `suggestions.publish`
//! - events: `suggestion.published`, `suggestion.unpublished`

mod acts;
mod announcements;
mod commitments;
mod data_sets;
mod dto;
pub mod error;
mod forms;
mod gate;
mod handlers;
mod html;
mod html_data;
mod html_deputies;
mod html_follow;
mod html_forms;
mod html_front;
mod html_mixed;
mod html_poster;
pub mod permissions;
mod points;
mod projects;
mod routes;
mod stations;
mod store;
mod voter_reports;

pub use handlers::configure_pages;
pub use routes::configure;
