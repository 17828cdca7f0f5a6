//! The operations of this feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::suggestion::get_suggestion_paper)
        .service(handlers::motion::get_motion_paper)
        .service(handlers::inquiry::get_inquiry_paper)
        .service(handlers::meeting::get_meeting_paper)
        .service(handlers::ballot::get_ballot_paper)
        .service(handlers::decision::get_decision_paper)
        .service(handlers::project_selection::get_project_selection_paper)
        .service(handlers::work_plan::get_work_plan_paper)
        .service(handlers::duty_file::get_duty_file_paper)
        .service(handlers::project_round::get_project_round_paper)
        .service(handlers::station::get_station_paper)
        .service(handlers::report::get_suggestion_report);
}
