//! The operations of this feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Registers them.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list::list_parameters)
        .service(handlers::history::list_parameter_values)
        .service(handlers::record::create_parameter_value);
}
