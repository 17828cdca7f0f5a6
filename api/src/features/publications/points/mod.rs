//! The public pages of the points of deputies (履职积分; §6.3): the closed quarters it was decided to publish to residents,
//! by congress and year; each with the decision, the points by name, never as ranks, and the rules in words; as open
//! data, too. Nothing of single records or appeals.

mod handlers;
mod html;
mod html_rules;
mod sheet;

pub(super) use handlers::configure_pages;
pub(super) use sheet::{POINTS, sheet};
