//! Questions (询问, Q2): any deputy, while the congress deliberates a motion or a report; the organ
//! sends a responsible person who answers on the spot, or it answers later in writing by a day
//! (组织法23; 代表法19). Until then it is corrected or withdrawn by who recorded it, or by the deputy who asked.
//!
//! - table: `questions`
//! - permissions: `questions.*`
//! - events: `question.*`; `data.to_do` says who must act, `data.notice` who should know

mod asking;
mod changing;
pub mod dto;
pub mod error;
mod handlers;
pub mod log;
pub mod model;
pub mod permissions;
mod routes;
mod rules;
mod store;
mod timeline;

pub use routes::configure;

use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Records a question with the organ's answer, outside a request.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &dto::RecordQuestionRequest,
) -> Result<(), Problem> {
    asking::ask(tx, acting, request).map(drop)
}
