//! The operations of stations.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_stations)
        .service(handlers::create_station)
        .service(handlers::get_station)
        .service(handlers::update_station)
        .service(handlers::record_station_checks)
        .service(handlers::close_station);
}
