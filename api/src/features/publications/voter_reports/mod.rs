//! The public pages of reports to voters (向选民述职; A6): what is announced, what is published in writing, and the form
//! on which voters present rate with their slips.

mod handlers;
mod html;

pub(super) use handlers::configure_pages;
