//! The operations of this feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Registers them.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::template::get_import_template)
        .service(handlers::upload::create_import)
        .service(handlers::get::get_import)
        .service(handlers::confirm::confirm_import)
        .service(handlers::discard::discard_import)
        .service(handlers::export_deputies::export_deputies)
        .service(handlers::export_units::export_units)
        .service(handlers::export_accounts::export_accounts);
}
