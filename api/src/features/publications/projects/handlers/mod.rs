//! One page per file.

mod list;
mod one;
mod rating;

use actix_web::web;

/// Adds the pages.
pub(in crate::features::publications) fn configure_pages(cfg: &mut web::ServiceConfig) {
    cfg.service(list::bare)
        .service(list::list)
        .service(one::one)
        .service(rating::rating_page)
        .service(rating::send_rating);
}
