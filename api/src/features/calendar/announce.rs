//! Entering days announced after this version was built, and telling every county: a moved day off
//! moves legal deadlines.

use super::days::SpecialDay;
use super::store;
use crate::features::regions;
use crate::platform::db::{Timestamp, Tx};
use crate::platform::events::{self, NewEvent};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use serde_json::{Value, json};

/// Enters announced days; returns how many were new or different.
pub fn announce(tx: &mut Tx<'_>, days: &[SpecialDay], now: Timestamp) -> Result<usize, Problem> {
    let changed = store::enter(tx, days)?;
    let counties = regions::counties(tx)?;
    let (Some(first), Some(last)) = (
        changed.iter().map(|day| day.date).min(),
        changed.iter().map(|day| day.date).max(),
    ) else {
        tx.without_event("every day was known already");
        return Ok(0);
    };
    if counties.is_empty() {
        tx.without_event("there is no county yet");
        return Ok(changed.len());
    }
    let days: Vec<Value> = changed
        .iter()
        .map(|day| json!({"date": day.date, "kind": day.kind, "name": day.name}))
        .collect();
    let event = NewEvent {
        organ_id: None,
        kind: "calendar.announced",
        subject_kind: "calendar",
        subject_id: new_id(),
        data: json!({"count": changed.len(), "from_on": first, "to_on": last, "days": days}),
    };
    events::record_for(tx, &counties, now, &event)?;
    Ok(changed.len())
}
