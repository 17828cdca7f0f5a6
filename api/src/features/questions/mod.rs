//! Questions (询问, Q2): any deputy, while the congress deliberates a motion or a report; the organ
//! sends a responsible person who answers on the spot, or it answers later in writing by a day
//! (组织法23; 代表法19).
//!
//! - table: `questions`
//! - permissions: `questions.*`
//! - events: `question.recorded`, `question.answered`; `data.to_do` says who must act

mod asking;
pub mod dto;
pub mod error;
mod handlers;
pub mod model;
pub mod permissions;
mod routes;
mod store;

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
