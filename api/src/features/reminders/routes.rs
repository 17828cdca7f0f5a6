//! The operations of the reminders.

use super::handlers;
use utoipa_actix_web::service_config::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig<'_>) {
    cfg.service(handlers::list_reminders);
}
