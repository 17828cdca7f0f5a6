//! The year of the demonstration, played through the acts of the suggestions feature: every state,
//! deadline, event and to-do is one that the product itself makes.

use super::year::{Stage, play};
use crate::features::suggestions;
use crate::platform::db::{Id, Timestamp, Tx};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// Acts the year out; returns how many acts there were.
pub(super) fn act_out(
    tx: &mut Tx<'_>,
    stage: &Stage<'_>,
    now: Timestamp,
) -> Result<usize, Problem> {
    let mut seen: HashMap<usize, (Id, i64)> = HashMap::new();
    play(stage, now, |moment| {
        let at = seen.get(&moment.index).copied();
        let case = suggestions::perform(tx, &moment.acting(), at, &moment.doing.act)?;
        seen.insert(moment.index, (case.row.id, case.row.version));
        Ok(())
    })
}
