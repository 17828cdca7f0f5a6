//! The public pages of stations (代表联络站; 组织法60, 代表法28, 58): where they are, whom to ask for, which deputies
//! belong to them by name, and the receptions residents were told of; as open data, too. How to reach a deputy stands
//! there only for those with a public card, and nothing of visitors ever.

mod handlers;
mod html;
mod sheet;

pub(super) use handlers::configure_pages;
pub(super) use sheet::{RECEPTIONS, STATIONS, receptions, stations};
