//! The operations of this feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Registers them.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list::list_deputies)
        .service(handlers::get::get_deputy)
        .service(handlers::create::create_deputy)
        .service(handlers::update::update_deputy)
        .service(handlers::elect::create_mandate)
        .service(handlers::update_mandate::update_mandate)
        .service(handlers::suspend::suspend_mandate)
        .service(handlers::restore::restore_mandate)
        .service(handlers::end::end_mandate);
}
