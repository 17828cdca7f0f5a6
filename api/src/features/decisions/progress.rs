//! What became of the decisions of a meeting, for the steps of its procedure.

use super::model::DecisionStatus;
use super::rows::DecisionRow;
use super::store_origins;
use crate::features::procedures::Facts;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events;
use crate::platform::http::Problem;

/// Fact, the event it happens with (the last one counts), and whether the decisions are all that far.
type Told = (&'static str, &'static str, fn(&[DecisionRow]) -> bool);

const TOLD: &[Told] = &[
    ("decided", "decision.adopted", |all| {
        all.iter().all(|one| one.status != DecisionStatus::Draft)
    }),
    ("handed_over", "decision.handed_over", |all| {
        all.iter().all(|one| one.hand_over_due_on.is_none())
    }),
    ("reported", "decision.reported", |all| {
        all.iter().all(|one| one.reported_count >= one.unit_count)
    }),
    ("judged", "decision.accepted", |all| {
        all.iter().all(|one| one.accepted_count >= one.unit_count)
    }),
    ("published", "decision.published", |all| {
        all.iter().all(|one| one.publish_due_on.is_none())
    }),
    ("filed", "decision.filed", |all| {
        all.iter().all(|one| one.file_due_on.is_none())
    }),
];

/// What is known of the decisions of a meeting: each when it happened and none is left for which it is still to
/// be done.
pub(in crate::features) fn progress(
    conn: &mut AnyConnection,
    county_id: i64,
    meeting_id: Id,
) -> Result<Facts, Problem> {
    let rows = store_origins::of_meeting(conn, county_id, meeting_id)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let kinds: Vec<&str> = TOLD.iter().map(|(_, kind, _)| *kind).collect();
    let happened = events::of_subjects(conn, county_id, &ids, &kinds)?;
    let mut facts = Facts::new();
    for (fact, kind, is_whole) in TOLD {
        let last = happened.iter().rfind(|event| event.kind == *kind);
        if let Some(event) = last.filter(|_| is_whole(&rows)) {
            facts.insert(fact, (event.at, event.actor_name.clone()));
        }
    }
    Ok(facts)
}
