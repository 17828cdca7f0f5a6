//! The events of an inspection: what the timeline tells and what inbox and notices are derived from.

use super::rows::Inspection;
use super::store;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::events::{
    Audience, NewEvent, Notice, Recipient, ToDoChange, ToDoOpen, Told, record,
};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// The kind of record in the event log, the inbox and the attachments.
pub const SUBJECT: &str = "inspection";
/// What the deadlines of its units hang on.
pub const HANDOVER: &str = "inspection_handover";

/// The steps of the inbox.
pub mod steps {
    /// Write the report.
    pub const WRITE_REPORT: &str = "write_report";
    /// Hand the report over.
    pub const HAND_OVER: &str = "hand_over";
    /// Answer it.
    pub const ANSWER: &str = "answer";
    /// Every unit has answered: feed the result back.
    pub const FEED_BACK: &str = "feed_back";
}

/// An entry about to be written.
pub(super) struct Entry<'a> {
    row: &'a Inspection,
    kind: &'static str,
    data: Map<String, Value>,
    to_do: ToDoChange,
    told: Vec<Recipient>,
    left: Option<Id>,
}

impl<'a> Entry<'a> {
    /// Something that happened to an inspection, which is now as `row` says.
    pub(super) fn new(row: &'a Inspection, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), json!(row.title));
        data.insert("status".into(), json!(row.status));
        let to_do = ToDoChange {
            title: row.title.clone(),
            ..ToDoChange::default()
        };
        Self {
            row,
            kind,
            data,
            to_do,
            told: Vec::new(),
            left: None,
        }
    }

    /// A detail for the texts.
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.data.insert(name.to_owned(), value.into());
        self
    }

    /// Nothing that waited before waits any longer.
    pub(super) fn closing_all(mut self) -> Self {
        self.to_do.close_all = true;
        self
    }

    /// One thing no longer waits.
    pub(super) fn closing(mut self, audience: Audience, step: &str) -> Self {
        self.to_do.close.push((audience, step.to_owned()));
        self
    }

    /// Something waits for somebody now.
    pub(super) fn opening(
        mut self,
        audience: Audience,
        step: &str,
        due_on: Option<NaiveDate>,
    ) -> Self {
        let step = step.to_owned();
        self.to_do.open.push(ToDoOpen {
            audience,
            step,
            due_on,
        });
        self
    }

    /// The office of the presidium must act.
    pub(super) fn opening_for_office(self, step: &str) -> Self {
        let office = Audience::organ(self.row.office_id);
        self.opening(office, step, None)
    }

    /// Deputies who should know; the text is that of the kind of event.
    pub(super) fn telling(mut self, deputies: &[Id]) -> Self {
        self.told
            .extend(deputies.iter().copied().map(Recipient::deputy));
        self
    }

    /// The office should know.
    pub(super) fn telling_office(mut self) -> Self {
        self.told.push(Recipient::organ(self.row.office_id));
        self
    }

    /// A unit that had it until now should know, and no longer sees it.
    pub(super) fn leaving(mut self, unit: Id) -> Self {
        self.left = Some(unit);
        self
    }

    /// Writes it. Told is neither who did it nor who must act now: the step that waits tells them.
    pub(super) fn write(mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let (open, row) = (&self.to_do.open, self.row);
        self.told.retain(|one| {
            !open.iter().any(|step| one.is(step.audience)) && !is_actor(acting, row, *one)
        });
        let about = self.kind.rsplit('.').next().unwrap_or(self.kind);
        let told = |recipient: &Recipient| Told {
            recipient: *recipient,
            about: about.to_owned(),
            is_out: false,
        };
        let left = self.left.map(|unit| Told {
            recipient: Recipient::organ(unit),
            about: "left".to_owned(),
            is_out: true,
        });
        let to: Vec<Told> = self.told.iter().map(told).chain(left).collect();
        if !to.is_empty() {
            let notice = Notice {
                title: row.title.clone(),
                to,
            };
            let notice = serde_json::to_value(&notice).map_err(Problem::internal)?;
            self.data.insert("notice".into(), notice);
        }
        let to_do = serde_json::to_value(&self.to_do).map_err(Problem::internal)?;
        self.data.insert("to_do".into(), to_do);
        let event = NewEvent {
            organ_id: Some(row.office_id),
            kind: self.kind,
            subject_kind: SUBJECT,
            subject_id: row.id,
            data: Value::Object(self.data),
        };
        record(tx, acting, event)?;
        Ok(())
    }
}

/// Whether somebody did it: the deputy, or the office by any of its staff.
fn is_actor(acting: &Acting, row: &Inspection, recipient: Recipient) -> bool {
    let scope = &acting.scope;
    match scope.deputy_id().filter(|_| scope.role() == Role::Deputy) {
        Some(deputy) => recipient == Recipient::deputy(deputy),
        None => store::is_office(scope, row) && recipient == Recipient::organ(row.office_id),
    }
}
