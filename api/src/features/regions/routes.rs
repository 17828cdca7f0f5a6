//! The operations of this feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Registers them.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list::list_regions)
        .service(handlers::get::get_region);
}
