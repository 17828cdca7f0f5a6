//! One operation per file.

pub mod answer_draft;
pub mod answer_pre_reply;
pub mod get_work;
pub mod recall_draft;
pub mod save_draft;
pub mod show_draft;
pub mod submit_draft;
pub mod tick_step;
pub mod undo_step;
pub mod write_plan;

use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub(in crate::features::suggestions) fn configure(cfg: &mut ServiceConfig) {
    cfg.service(get_work::get_suggestion_work)
        .service(save_draft::save_suggestion_draft)
        .service(submit_draft::submit_suggestion_draft)
        .service(recall_draft::recall_suggestion_draft)
        .service(answer_draft::answer_suggestion_draft)
        .service(write_plan::write_suggestion_plan)
        .service(show_draft::give_suggestion_pre_reply)
        .service(answer_pre_reply::answer_suggestion_pre_reply)
        .service(tick_step::record_suggestion_step)
        .service(undo_step::withdraw_suggestion_step);
}
