//! The operations of this feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Registers them.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list::list_terms)
        .service(handlers::get::get_term)
        .service(handlers::create::create_term)
        .service(handlers::update::update_term);
}
