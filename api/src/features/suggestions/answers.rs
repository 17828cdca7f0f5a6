//! A suggestion with its answers, for features that show it elsewhere.

use super::model::ResultClass;
use super::rows::Suggestion;
use super::{store_acts, store_people};
use crate::platform::db::{AnyConnection, Timestamp};
use crate::platform::http::Problem;

/// An answer with the name of its unit.
pub(in crate::features) struct Answer {
    pub(in crate::features) unit_name: String,
    pub(in crate::features) replied_at: Timestamp,
    pub(in crate::features) result_class: ResultClass,
    pub(in crate::features) content: String,
}

/// The name of the lead deputy, and the answers, oldest first.
pub(in crate::features) fn answers(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<(String, Vec<Answer>), Problem> {
    let lead = store_people::names(conn, row)?.lead;
    let replies = store_acts::replies(conn, row)?;
    let units = replies.iter().map(|reply| reply.unit_id).collect();
    let names = store_people::organ_names(conn, row.county_id, units)?;
    let answers = replies.into_iter().map(|reply| Answer {
        unit_name: names
            .get(&reply.unit_id)
            .map(|(name, _)| name.clone())
            .unwrap_or_default(),
        replied_at: reply.replied_at,
        result_class: reply.result_class,
        content: reply.content,
    });
    Ok((lead, answers.collect()))
}
