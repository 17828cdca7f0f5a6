//! The operations of this feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Registers them.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list::list_organs)
        .service(handlers::get::get_organ)
        .service(handlers::create::create_organ)
        .service(handlers::update::update_organ);
}
