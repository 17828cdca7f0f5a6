//! The events of an oral opinion: what the timeline tells and what inbox and notices are derived from.

use super::rows::OralOpinion;
use super::store;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::events::{
    Audience, NewEvent, Notice, Recipient, ToDoChange, ToDoOpen, Told, record,
};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "oral_opinion";

/// The steps of the inbox.
pub mod steps {
    /// Have it answered, or make a suggestion of it.
    pub const SORT: &str = "sort";
    /// Answer it.
    pub const ANSWER: &str = "answer";
}

/// What stands for it in lists: the occasion, and the beginning of what was said.
pub(super) fn title(row: &OralOpinion) -> String {
    let whole = format!("{}：{}", row.occasion, row.content);
    whole.chars().take(60).collect()
}

/// An entry about to be written.
pub(super) struct Entry<'a> {
    row: &'a OralOpinion,
    kind: &'static str,
    data: Map<String, Value>,
    to_do: ToDoChange,
    told: Vec<Recipient>,
    left: Option<Id>,
}

impl<'a> Entry<'a> {
    /// Something that happened to an oral opinion, which is now as `row` says.
    pub(super) fn new(row: &'a OralOpinion, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), json!(title(row)));
        data.insert("deputy_name".into(), json!(row.deputy_name));
        data.insert("status".into(), json!(row.status));
        let to_do = ToDoChange {
            title: title(row),
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

    /// The deputy should know; the text is that of the kind of event.
    pub(super) fn telling_deputy(mut self) -> Self {
        self.told.push(Recipient::deputy(self.row.deputy_id));
        self
    }

    /// The office should know.
    pub(super) fn telling_office(mut self) -> Self {
        self.told.push(Recipient::organ(self.row.office_id));
        self
    }

    /// The unit that had it until now should know, and no longer sees it.
    pub(super) fn leaving(mut self, unit: Option<Id>) -> Self {
        self.left = unit;
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
                title: title(row),
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
fn is_actor(acting: &Acting, row: &OralOpinion, recipient: Recipient) -> bool {
    let scope = &acting.scope;
    match scope.deputy_id().filter(|_| scope.role() == Role::Deputy) {
        Some(deputy) => recipient == Recipient::deputy(deputy),
        None => store::is_office(scope, row) && recipient == Recipient::organ(row.office_id),
    }
}
