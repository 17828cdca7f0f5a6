//! What a batch of events does to the inbox, worked out in memory: most steps are opened and closed
//! within one batch when much has happened. Pure: no clock, no database.

use std::collections::HashMap;

use super::consumer::identifier;
use super::store::Item;
use crate::platform::db::Id;
use crate::platform::events::{EventRow, ToDoChange};

/// A record of a county.
type Subject = (i64, Id);

/// The steps of the records a batch is about.
#[derive(Default)]
pub(super) struct Fold {
    steps: HashMap<Subject, Vec<Step>>,
    /// In the order of their opening, so that the same log gives the same rows in the same order.
    opened: Vec<Subject>,
}

struct Step {
    item: Item,
    is_new: bool,
    is_changed: bool,
}

impl Fold {
    /// Begins with the steps that are open.
    pub(super) fn new(open: Vec<Item>) -> Self {
        let mut fold = Self::default();
        for item in open {
            fold.push(item, false);
        }
        fold
    }

    fn push(&mut self, item: Item, is_new: bool) {
        let subject = (item.county_id, item.subject_id);
        let of_subject = self.steps.entry(subject).or_insert_with(|| {
            self.opened.push(subject);
            Vec::new()
        });
        of_subject.push(Step {
            item,
            is_new,
            is_changed: false,
        });
    }

    /// Applies one event.
    pub(super) fn apply(&mut self, event: &EventRow, change: &ToDoChange) {
        let subject = (event.county_id, event.subject_id);
        let known = self.steps.get_mut(&subject);
        for step in known.into_iter().flatten() {
            if step.item.done_at.is_some() {
                continue;
            }
            let is_closed = change.close_all
                || change.close.iter().any(|(audience, key)| {
                    step.item.audience_kind == audience.kind
                        && step.item.audience_id == audience.id
                        && step.item.step == *key
                });
            if is_closed {
                step.item.done_at = Some(event.at);
                step.is_changed = true;
            } else if step.item.title != change.title {
                step.item.title.clone_from(&change.title);
                step.is_changed = true;
            }
        }
        for open in &change.open {
            let id = identifier(event, &open.audience, &open.step);
            let known = self.steps.get(&subject);
            // The same event applied twice opens it once.
            if known.is_some_and(|steps| steps.iter().any(|step| step.item.id == id)) {
                continue;
            }
            let item = Item {
                county_id: event.county_id,
                id,
                audience_kind: open.audience.kind,
                audience_id: open.audience.id,
                step: open.step.clone(),
                subject_kind: event.subject_kind.clone(),
                subject_id: event.subject_id,
                title: change.title.clone(),
                due_on: open.due_on,
                opened_by_event: event.id,
                created_at: event.at,
                done_at: None,
            };
            self.push(item, true);
        }
    }

    /// What must be entered, and what must be changed.
    pub(super) fn finish(mut self) -> (Vec<Item>, Vec<Item>) {
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for subject in &self.opened {
            for step in self.steps.remove(subject).into_iter().flatten() {
                if step.is_new {
                    new.push(step.item);
                } else if step.is_changed {
                    changed.push(step.item);
                }
            }
        }
        (new, changed)
    }
}
