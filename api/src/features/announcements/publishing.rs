//! It is made public, and taken back with the reason.

use super::case::Case;
use super::dto::{PublishAnnouncementRequest, WithdrawAnnouncementRequest};
use super::log::entry;
use super::model::AnnouncementStatus;
use super::{redacting, store};
use crate::features::project_rounds;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Makes it public; the deputies of the congress are told.
pub(in crate::features) fn publish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &PublishAnnouncementRequest,
) -> Result<(), Problem> {
    if case.row.issued_on > acting.today {
        return Err(Problem::field("/issued_on", "future"));
    }
    let content = store::content(tx, &case.row)?;
    let findings = redacting::findings(&case.row, &content);
    redacting::check(&findings, request.shows_phones)?;
    let row = &mut case.row;
    let is_anew = row.published_at.is_some();
    row.status = AnnouncementStatus::Published;
    row.first_published_at = row.first_published_at.or(Some(acting.now));
    row.published_at = Some(acting.now);
    row.published_by_name = Some(acting.actor_name().to_owned());
    row.withdrawn_at = None;
    row.withdrawn_reason = None;
    row.withdrawn_by_name = None;
    case.save(tx, acting)?;
    let deputies = project_rounds::deputies(tx, case.row.county_id, case.row.term_id)?;
    entry(&case.row, "announcement.published")
        .with("is_anew", is_anew)
        .telling(deputies.into_iter().map(Recipient::deputy))
        .write(tx, acting)
}

/// Takes it back.
pub(super) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &WithdrawAnnouncementRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    row.status = AnnouncementStatus::Withdrawn;
    row.withdrawn_at = Some(acting.now);
    row.withdrawn_reason = Some(request.reason.clone());
    row.withdrawn_by_name = Some(acting.actor_name().to_owned());
    case.save(tx, acting)?;
    entry(&case.row, "announcement.withdrawn")
        .with("reason", request.reason.clone())
        .write(tx, acting)
}
