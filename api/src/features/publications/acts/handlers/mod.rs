//! One operation per file.

mod decision_preview;
mod decision_publish;
mod decision_withdraw;
mod meeting_preview;
mod meeting_publicity;
mod meeting_publish;
mod meeting_withdraw;
mod pages;

pub use decision_preview::*;
pub use decision_publish::*;
pub use decision_withdraw::*;
pub use meeting_preview::*;
pub use meeting_publicity::*;
pub use meeting_publish::*;
pub use meeting_withdraw::*;
pub use pages::configure_pages;

use crate::platform::http::ServiceConfig;

/// Adds the operations under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(preview_meeting_copy)
        .service(publish_meeting_copy)
        .service(withdraw_meeting_copy)
        .service(save_meeting_publicity)
        .service(preview_decision_copy)
        .service(publish_decision_copy)
        .service(withdraw_decision_copy);
}
