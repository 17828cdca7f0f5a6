//! How many ideas rounds have: counted in one query, never kept.

use super::model::{ProjectIdeaChannel, ProjectIdeaStatus};
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::project_ideas;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// How many ideas of a round have a state and came by a way.
pub(super) type Count = (ProjectIdeaStatus, ProjectIdeaChannel, i64);

/// The counts of rounds.
pub(super) fn of_rounds(
    conn: &mut AnyConnection,
    county_id: i64,
    rounds: &[Id],
) -> Result<HashMap<Id, Vec<Count>>, Problem> {
    let rounds: Vec<Option<Id>> = rounds.iter().copied().map(Some).collect();
    let rows: Vec<(Option<Id>, ProjectIdeaStatus, ProjectIdeaChannel, i64)> = project_ideas::table
        .filter(project_ideas::county_id.eq(county_id))
        .filter(one_of(project_ideas::round_id, rounds))
        .group_by((
            project_ideas::round_id,
            project_ideas::status,
            project_ideas::channel,
        ))
        .select((
            project_ideas::round_id,
            project_ideas::status,
            project_ideas::channel,
            count_star(),
        ))
        .load(conn)?;
    let mut found: HashMap<Id, Vec<Count>> = HashMap::new();
    for (round, status, channel, count) in rows {
        if let Some(round) = round {
            found
                .entry(round)
                .or_default()
                .push((status, channel, count));
        }
    }
    Ok(found)
}
