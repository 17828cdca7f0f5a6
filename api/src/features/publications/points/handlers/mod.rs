//! The pages.

mod list;
mod one;

use actix_web::web;

/// Adds them.
pub fn configure_pages(cfg: &mut web::ServiceConfig) {
    cfg.service(list::list).service(one::one);
}
