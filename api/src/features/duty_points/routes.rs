//! The operations of points, rules, closed quarters and appeals.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::get_deputy_points)
        .service(handlers::get_duty_points)
        .service(handlers::get_duty_rule_templates)
        .service(handlers::list_duty_rule_sets)
        .service(handlers::create_duty_rule_set)
        .service(handlers::get_duty_rule_set)
        .service(handlers::update_duty_rule_set)
        .service(handlers::adopt_duty_rule_set)
        .service(handlers::get_duty_quarters)
        .service(handlers::close_duty_quarter)
        .service(handlers::publish_duty_quarter)
        .service(handlers::submit_duty_appeal)
        .service(handlers::list_duty_appeals)
        .service(handlers::get_duty_appeal)
        .service(handlers::answer_duty_appeal);
}
