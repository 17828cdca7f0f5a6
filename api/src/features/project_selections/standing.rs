//! Where the vote on the projects of a round stands, project by project.

use super::model::ProjectVoteStage;
use super::rows::SelectionRow;
use super::{rules, store};
use crate::features::ballots::{self, ChosenOption};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// What came out so far.
pub(super) struct Standing {
    /// Where it stands by the method.
    pub(super) stage: ProjectVoteStage,
    /// The last vote.
    pub(super) last_id: Id,
    /// Places that no project has.
    pub(super) open_seats: u32,
    /// What was said to each project, as far as it was announced.
    pub(super) said: HashMap<Id, ChosenOption>,
}

/// Follows the votes of a choice; none before there is a ballot.
pub(super) fn of(
    conn: &mut AnyConnection,
    row: &SelectionRow,
) -> Result<Option<Standing>, Problem> {
    let Some(first) = row.ballot_id else {
        return Ok(None);
    };
    let found = ballots::chosen(conn, row.county_id, first)?;
    let options = store::options(conn, row)?;
    let by_label: HashMap<String, Id> = options
        .into_iter()
        .map(|option| (option.label, option.project_id))
        .collect();
    let said = found
        .options
        .into_iter()
        .filter_map(|one| Some((*by_label.get(&one.label)?, one)));
    Ok(Some(Standing {
        stage: rules::stage(found.stage, found.open_seats, found.rounds, row.fewer_rule),
        last_id: found.last_id,
        open_seats: found.open_seats,
        said: said.collect(),
    }))
}
