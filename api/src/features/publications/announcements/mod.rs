//! The public pages of announcements (公告; domain 12, row 70; V9): by congress and year, each with its number, text and
//! who issued it; as open data and in the feed. What is withdrawn is gone.

mod handlers;
mod html;
mod sheet;

pub(super) use handlers::configure_pages;
pub(super) use html::entry;
pub(super) use sheet::{COLUMNS, sheet};
