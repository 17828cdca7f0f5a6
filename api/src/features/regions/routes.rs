//! The operations of this feature.

use super::handlers;
use utoipa_actix_web::service_config::ServiceConfig;

/// Registers them.
pub fn configure(cfg: &mut ServiceConfig<'_>) {
    cfg.service(handlers::list::list_regions)
        .service(handlers::get::get_region);
}
