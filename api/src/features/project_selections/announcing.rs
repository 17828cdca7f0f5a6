//! The result is announced (V8, V9): written into every project, those not chosen go back into the reserve pool.

use super::case::Case;
use super::dto::PublishProjectSelectionRequest;
use super::log::entry;
use super::model::{ProjectAnnouncement, ProjectSelectionStatus, ProjectVoteStage};
use super::{error, standing, store};
use crate::features::project_rounds;
use crate::features::projects::{self, Votes};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Announces it.
pub(in crate::features) fn announce(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &PublishProjectSelectionRequest,
) -> Result<(), Problem> {
    let announced_on = request.announced_on.unwrap_or(acting.today);
    if announced_on > acting.today {
        return Err(Problem::field("/announced_on", "future"));
    }
    if case
        .row
        .adopted_on
        .is_some_and(|adopted| announced_on < adopted)
    {
        return Err(Problem::field(
            "/announced_on",
            "project_announced_before_adopted",
        ));
    }
    let by_notice = case.row.announcement == ProjectAnnouncement::ByNotice;
    if by_notice && request.notice_number.is_none() {
        return Err(Problem::field("/notice_number", "required"));
    }
    let found = standing::of(tx, &case.row)?;
    let found =
        found.ok_or_else(|| error::not_settled(ProjectVoteStage::Running, acting.locale))?;
    if found.stage != ProjectVoteStage::Settled {
        return Err(error::not_settled(found.stage, acting.locale));
    }
    let mut titles = Vec::new();
    let mut options = store::options(tx, &case.row)?;
    options.sort_by_key(|one| one.project_id);
    for option in options {
        let said = found.said.get(&option.project_id);
        let said = said
            .ok_or_else(|| Problem::internal(anyhow::anyhow!("no votes for {}", option.label)))?;
        let votes = Votes {
            in_favour: said.in_favour,
            against: said.against,
            abstained: said.abstained,
            is_selected: said.is_chosen,
        };
        projects::decide(tx, acting, option.project_id, votes)?;
        if said.is_chosen {
            titles.push(option.label);
        }
    }
    case.row.announced_on = Some(announced_on);
    case.row.notice_number.clone_from(&request.notice_number);
    case.row.status = ProjectSelectionStatus::Announced;
    case.save(tx, acting)?;
    let when = (announced_on, acting.now);
    project_rounds::chosen(tx, case.row.county_id, case.row.round_id, when)?;
    let deputies = project_rounds::deputies(tx, case.row.county_id, case.row.term_id)?;
    entry(&case.row, "project_selection.announced")
        .with("announced_on", announced_on.to_string())
        .with("count", titles.len())
        .with("titles", titles.join("、"))
        .telling(deputies.into_iter().map(Recipient::deputy))
        .write(tx, acting)
}
