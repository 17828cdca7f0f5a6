//! What may be published, and by whom (J17).

use super::error;
use crate::features::suggestions::model::{Status, SuggestionLevel};
use crate::features::suggestions::rows::Suggestion;
use crate::platform::auth::{Acting, Role};
use crate::platform::http::Problem;

/// The office of the congress it was made to publishes it.
pub(super) fn is_office(acting: &Acting, row: &Suggestion) -> bool {
    let scope = &acting.scope;
    match row.level {
        SuggestionLevel::County => scope.role() == Role::County,
        SuggestionLevel::Township => {
            scope.role() == Role::Township && scope.town_id() == row.town_id
        }
    }
}

/// Why it cannot be published, whatever the text.
pub(super) fn check(acting: &Acting, row: &Suggestion, is_public: bool) -> Result<(), Problem> {
    if !is_office(acting, row) {
        return Err(error::NOT_YOURS.problem());
    }
    if row.is_confidential {
        return Err(error::CONFIDENTIAL.problem());
    }
    if !matches!(row.status, Status::Replied | Status::Closed) {
        return Err(error::NOT_ANSWERED.problem());
    }
    if is_public {
        return Err(error::ALREADY_PUBLIC.problem());
    }
    Ok(())
}
