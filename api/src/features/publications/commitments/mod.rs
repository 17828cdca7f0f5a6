//! The public pages of what deputies take on: the posts they hold (岗位) and their pledges (履职承诺), by congress, the
//! pledges by year, too. Only what the presidium decided to publish; as open data, too.

mod handlers;
mod html;
mod sheet;

pub(super) use handlers::configure_pages;
pub(super) use sheet::{PLEDGES, POSTS, pledges, posts};
