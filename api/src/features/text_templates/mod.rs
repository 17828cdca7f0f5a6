//! Texts that are used again and again (答复模板): what a unit says in answers, views and contacts.
//!
//! A unit keeps its own, the county gives common ones to all. The places to be filled in
//! ([`rules::PLACEHOLDERS`]) are filled by whoever uses a text, who sees and changes the result before it
//! goes anywhere; a text already used does not change with its template.
//!
//! - table: `text_templates`
//! - permissions: `text_templates.*`
//! - events: `text_template.*`

mod dto;
mod handlers;
pub mod model;
pub mod permissions;
mod routes;
pub mod rules;
mod store;

pub use model::TemplateKind;
pub use routes::configure;
pub(in crate::features) use store::insert_common;
