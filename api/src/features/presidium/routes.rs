//! The operations of this feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Registers them.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::get::get_presidium)
        .service(handlers::add::create_presidium_member)
        .service(handlers::end::end_presidium_member);
}
