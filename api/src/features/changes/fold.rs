//! Which events of a part of the log are the caller's, the last of each record. Pure: no clock, no database.

use super::sight::{self, Sight};
use super::store::{Step, Told};
use crate::platform::db::{Id, Timestamp};
use crate::platform::events::EventHeading;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What decides whether an event is the caller's.
pub(super) struct Known {
    /// The caller's account.
    pub account_id: Id,
    /// What everybody of their place sees.
    pub sight: Sight,
    /// Records they were told of or are asked about, and still have.
    pub live: BTreeSet<Id>,
    /// Records that left their hands, and the event with which they did.
    pub out: BTreeMap<Id, i64>,
    /// The events that told them something or asked something of them.
    pub direct: BTreeSet<i64>,
    /// When which record ceased to wait for them.
    pub closed: BTreeSet<(Id, Timestamp)>,
}

impl Known {
    /// Of what they were told, and what waited for them until the part of the log that is read.
    pub(super) fn of(
        (account_id, sight): (Id, Sight),
        told: &[Told],
        steps: &[Step],
        begins_at: Timestamp,
    ) -> Self {
        let mut last: BTreeMap<Id, &Told> = BTreeMap::new();
        for one in told {
            let newest = last.entry(one.subject_id).or_insert(one);
            if one.told_by_event > newest.told_by_event {
                *newest = one;
            }
        }
        let (mut live, mut out) = (BTreeSet::new(), BTreeMap::new());
        for (subject, one) in last {
            if one.is_out {
                out.insert(subject, one.told_by_event);
            } else {
                live.insert(subject);
            }
        }
        for step in steps {
            let is_new = step.done_at.is_none_or(|done_at| done_at >= begins_at);
            let left = out.get(&step.subject_id);
            // A step that was closed when the record left says nothing; one that was opened later does.
            let is_theirs = left.is_none_or(|event| step.opened_by_event > *event);
            if is_new && is_theirs {
                out.remove(&step.subject_id);
                live.insert(step.subject_id);
            }
        }
        let told = told.iter().map(|one| one.told_by_event);
        let asked = steps.iter().map(|one| one.opened_by_event);
        let closed = steps
            .iter()
            .filter_map(|one| Some((one.subject_id, one.done_at?)));
        Self {
            account_id,
            sight,
            live,
            out,
            direct: told.chain(asked).collect(),
            closed: closed.collect(),
        }
    }

    /// Whether an event is theirs, and if so whether the record is gone with it.
    fn sees(&self, event: &EventHeading) -> Option<bool> {
        if !sight::is_record(event) {
            return None;
        }
        if self.out.get(&event.subject_id) == Some(&event.id) {
            return Some(true);
        }
        let is_own = event.actor_id == Some(self.account_id);
        if is_own || (self.live.contains(&event.subject_id) && self.concerns(event)) {
            return Some(sight::is_end(event));
        }
        self.sight.sees(event)
    }

    /// Whether an event of a record that is theirs says something to them, and not only what somebody beside them did.
    fn concerns(&self, event: &EventHeading) -> bool {
        !self.sight.is_of_others(event)
            || self.direct.contains(&event.id)
            || self.closed.contains(&(event.subject_id, event.at))
    }
}

/// The places in a part of the log of the last event of each record that the caller sees, in their order, each with
/// whether the record is gone.
pub(super) fn fold(window: &[EventHeading], known: &Known) -> Vec<(usize, bool)> {
    let mut last: HashMap<Id, (usize, bool)> = HashMap::new();
    for (at, event) in window.iter().enumerate() {
        if let Some(is_gone) = known.sees(event) {
            last.insert(event.subject_id, (at, is_gone));
        }
    }
    let mut found: Vec<(usize, bool)> = last.into_values().collect();
    found.sort_unstable();
    found
}
