//! Meetings and decisions for everybody (domain 12, row 70; 地方组织法14, 监督法: what is supervised is made
//! public): copies the office has checked, published anew after changes, taken back with a reason.
//!
//! What the office says is not for everybody stays so: a closed meeting is not published, closed items are not
//! part of the copy. Of those attending only numbers are shown.
//!
//! - tables: `act_publications`, `meeting_publicity`
//! - permission: `acts.publish`
//! - events: `meeting.made_public`, `meeting.unpublished`, `meeting.publicity_set`, `decision.made_public`,
//!   `decision.unpublished`

mod copies;
mod decision;
pub(super) mod dto;
mod fresh;
mod handlers;
pub(super) mod html_common;
mod html_decisions;
mod html_meetings;
mod meeting;
pub(super) mod model;
mod publicity;
mod publishing;
pub(super) mod sheets;
pub(super) mod store;

pub(super) use handlers::{configure, configure_pages};
