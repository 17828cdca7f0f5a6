//! The events of a decision: what the timeline tells and what inbox and notices are derived from.

use super::rows::DecisionRow;
use super::store;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::{
    Audience, NewEvent, Notice, Recipient, ToDoChange, ToDoOpen, Told, record,
};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// The kind of record in the event log, the inbox and the attachments.
pub const SUBJECT: &str = "decision";
/// What the deadlines of its units hang on.
pub const HANDOVER: &str = "decision_handover";

/// The steps of the inbox.
pub mod steps {
    /// Hand it over to units.
    pub const HAND_OVER: &str = "hand_over";
    /// Publish the budget.
    pub const PUBLISH: &str = "publish";
    /// File it with the standing committee of the county.
    pub const FILE: &str = "file";
    /// File the budget with the government of the county.
    pub const FILE_BUDGET: &str = "file_budget";
    /// Report.
    pub const REPORT: &str = "report";
    /// Judge a report.
    pub const JUDGE: &str = "judge";
    /// Say how it ended.
    pub const CLOSE: &str = "close";
}

/// An entry about to be written.
pub(super) struct Entry<'a> {
    row: &'a DecisionRow,
    kind: &'static str,
    data: Map<String, Value>,
    to_do: ToDoChange,
    told: Vec<Recipient>,
    left: Option<Id>,
}

impl<'a> Entry<'a> {
    /// Something that happened to a decision, which is now as `row` says.
    pub(super) fn new(row: &'a DecisionRow, kind: &'static str) -> Self {
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

    /// One thing no longer waits.
    pub(super) fn closing(mut self, audience: Audience, step: &str) -> Self {
        self.to_do.close.push((audience, step.to_owned()));
        self
    }

    /// The office has done something.
    pub(super) fn closing_for_office(self, step: &str) -> Self {
        let office = Audience::organ(self.row.office_id);
        self.closing(office, step)
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

    /// The office of the body must act.
    pub(super) fn opening_for_office(self, step: &str, due_on: Option<NaiveDate>) -> Self {
        let office = Audience::organ(self.row.office_id);
        self.opening(office, step, due_on)
    }

    /// Deputies who should know; the text is that of the kind of event.
    pub(super) fn telling_deputies(mut self, deputies: &[Id]) -> Self {
        self.told
            .extend(deputies.iter().copied().map(Recipient::deputy));
        self
    }

    /// Organs that should know.
    pub(super) fn telling(mut self, organs: impl IntoIterator<Item = Id>) -> Self {
        self.told.extend(organs.into_iter().map(Recipient::organ));
        self
    }

    /// The office should know.
    pub(super) fn telling_office(self) -> Self {
        let office = self.row.office_id;
        self.telling([office])
    }

    /// A unit that had it until now should know, and no longer sees it.
    pub(super) fn leaving(mut self, unit: Id) -> Self {
        self.left = Some(unit);
        self
    }

    /// Writes it. Told is neither the office that did it nor who must act now: the step that waits tells them.
    pub(super) fn write(mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let (open, row) = (&self.to_do.open, self.row);
        let is_office = store::is_office(&acting.scope, row);
        self.told.retain(|one| {
            let is_to_act = open.iter().any(|step| one.is(step.audience));
            let did_it = is_office && *one == Recipient::organ(row.office_id);
            !is_to_act && !did_it
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
