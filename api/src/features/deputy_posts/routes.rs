//! The operations of posts.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_deputy_posts)
        .service(handlers::create_deputy_post)
        .service(handlers::get_deputy_post)
        .service(handlers::update_deputy_post)
        .service(handlers::publish_deputy_post)
        .service(handlers::close_deputy_post)
        .service(handlers::assign_deputy_post)
        .service(handlers::list_deputy_post_holdings)
        .service(handlers::get_deputy_post_holding)
        .service(handlers::judge_deputy_post_holding)
        .service(handlers::end_deputy_post_holding)
        .service(handlers::record_deputy_post_entry)
        .service(handlers::get_deputy_post_templates);
}
