//! The operations of the deliveries.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::get_my_channel)
        .service(handlers::change_my_channel)
        .service(handlers::list_webhooks)
        .service(handlers::create_webhook)
        .service(handlers::update_webhook)
        .service(handlers::renew_webhook_secret)
        .service(handlers::list_deliveries)
        .service(handlers::retry_delivery)
        .service(handlers::discard_delivery);
}
