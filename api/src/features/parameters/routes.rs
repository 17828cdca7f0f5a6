//! The operations of this feature.

use super::handlers;
use utoipa_actix_web::service_config::ServiceConfig;

/// Registers them.
pub fn configure(cfg: &mut ServiceConfig<'_>) {
    cfg.service(handlers::list::list_parameters)
        .service(handlers::history::list_parameter_values)
        .service(handlers::record::create_parameter_value);
}
