//! A claim is taken back, or a holding ends.

use super::dto::EndDeputyPostHoldingRequest;
use super::holding_case::HoldingCase;
use super::log::of_holding;
use super::model::DeputyPostStatus;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Ends it with its reason: the office is told when the deputy gives it up, the deputy when the office ends it.
pub(super) fn end(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut HoldingCase,
    request: &EndDeputyPostHoldingRequest,
) -> Result<(), Problem> {
    let kind = match case.row.status {
        DeputyPostStatus::Claimed => {
            case.row.status = DeputyPostStatus::Withdrawn;
            "deputy_post_holding.withdrawn"
        }
        _ => {
            let ended_on = request.ended_on.unwrap_or(acting.today);
            let ended_on = match request.ended_on {
                Some(_) => ended_on,
                // One that has not begun yet ends on its first day.
                None => ended_on.max(case.row.starts_on),
            };
            if request.ended_on.is_some_and(|day| day > acting.today) {
                return Err(Problem::field("/ended_on", "future"));
            }
            if ended_on < case.row.starts_on {
                return Err(Problem::field("/ended_on", "deputy_post_before_start"));
            }
            case.row.status = DeputyPostStatus::Ended;
            case.row.ended_on = Some(ended_on);
            "deputy_post_holding.ended"
        }
    };
    case.row.reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    let told = match acting.scope.role() {
        Role::Deputy => Recipient::organ(case.post.office_id),
        _ => Recipient::deputy(case.row.deputy_id),
    };
    of_holding(case, kind).telling([told]).write(tx, acting)
}
