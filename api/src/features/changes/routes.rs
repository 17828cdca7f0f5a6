//! The operation of the changes.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds it under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::get_changes);
}
