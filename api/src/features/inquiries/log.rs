//! The events of an inquiry: what the timeline tells and what the inbox is derived from.

use super::model::InquiryStatus as Status;
use super::rows::Inquiry;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::{
    Audience, NewEvent, Notice, Recipient, ToDoChange, ToDoOpen, Told, record,
};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// The kind of record in the event log, the inbox and the attachments.
pub const SUBJECT: &str = "inquiry";

/// The steps of the inbox.
pub mod steps {
    /// Answer the invitation to sign.
    pub const SIGN: &str = "sign";
    /// Note the signatures that are on paper.
    pub const SIGN_ON_PAPER: &str = "sign_on_paper";
    /// Everybody needed has signed, or it was sent back: hand it in.
    pub const SUBMIT: &str = "submit";
    /// Decide how it is answered.
    pub const DECIDE: &str = "decide";
    /// Answer it.
    pub const ANSWER: &str = "answer";
    /// Say whether one is satisfied.
    pub const RATE: &str = "rate";
    /// Half are dissatisfied: demand another answer, or leave it at that.
    pub const DEMAND: &str = "demand";
}

/// An entry about to be written.
pub(super) struct Entry<'a> {
    row: &'a Inquiry,
    kind: &'static str,
    data: Map<String, Value>,
    to_do: ToDoChange,
    told: Vec<Told>,
}

impl<'a> Entry<'a> {
    /// Something that happened to an inquiry, which is now as `row` says.
    pub(super) fn new(row: &'a Inquiry, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), json!(row.title));
        data.insert("number".into(), json!(row.number));
        data.insert("status".into(), json!(row.status));
        data.insert("signed".into(), json!(row.signed_count));
        data.insert("required".into(), json!(row.required_count));
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
        }
    }

    /// A detail for the text of the timeline.
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

    /// The same for several deputies.
    pub(super) fn asking(self, deputies: &[Id]) -> Self {
        deputies.iter().fold(self, |entry, id| {
            entry.opening(Audience::deputy(*id), steps::SIGN, None)
        })
    }

    /// The lead may hand it in once enough have signed, and no longer when one is missing again; so
    /// long, the office notes those on paper if it was asked to.
    pub(super) fn ready_or_not(self, had: i32) -> Self {
        let row = self.row;
        if row.status != Status::Draft {
            return self;
        }
        let lead = Audience::deputy(row.lead_deputy_id);
        let (was, is) = (
            had >= row.required_count,
            row.signed_count >= row.required_count,
        );
        let office = Audience::organ(row.office_id);
        let is_on_paper = row.paper_asked_at.is_some();
        match (was, is) {
            (false, true) => self
                .opening(lead, steps::SUBMIT, None)
                .closing(office, steps::SIGN_ON_PAPER),
            (true, false) if is_on_paper => {
                self.closing(lead, steps::SUBMIT)
                    .opening(office, steps::SIGN_ON_PAPER, None)
            }
            (true, false) => self.closing(lead, steps::SUBMIT),
            _ => self,
        }
    }

    /// Several deputies must act.
    pub(super) fn opening_for(self, deputies: &[Id], step: &str) -> Self {
        deputies.iter().fold(self, |entry, id| {
            entry.opening(Audience::deputy(*id), step, None)
        })
    }

    /// Deputies who should know; the text is that of the kind of event.
    pub(super) fn telling(mut self, deputies: &[Id]) -> Self {
        for id in deputies {
            self = self.telling_one(Recipient::deputy(*id));
        }
        self
    }

    /// The office should know, and the organ that is asked once it is decided that it answers.
    pub(super) fn telling_organs(mut self) -> Self {
        let row = self.row;
        if row.submitted_on.is_some() {
            self = self.telling_one(Recipient::organ(row.office_id));
        }
        match row.unit_id {
            Some(unit) => self.telling_one(Recipient::organ(unit)),
            None => self,
        }
    }

    fn telling_one(mut self, recipient: Recipient) -> Self {
        let about = self.kind.rsplit('.').next().unwrap_or(self.kind);
        self.told.push(Told {
            recipient,
            about: about.to_owned(),
            is_out: false,
        });
        self
    }

    /// The office of the presidium must act.
    pub(super) fn opening_for_office(self, step: &str) -> Self {
        let office = Audience::organ(self.row.office_id);
        self.opening(office, step, None)
    }

    /// Writes it.
    pub(super) fn write(mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let told = std::mem::take(&mut self.told);
        if let Some(notice) = Notice::stored(acting, &self.row.title, told, &self.to_do.open)? {
            self.data.insert("notice".into(), notice);
        }
        let to_do = serde_json::to_value(&self.to_do).map_err(Problem::internal)?;
        self.data.insert("to_do".into(), to_do);
        let event = NewEvent {
            organ_id: Some(self.row.office_id),
            kind: self.kind,
            subject_kind: SUBJECT,
            subject_id: self.row.id,
            data: Value::Object(self.data),
        };
        record(tx, acting, event)?;
        Ok(())
    }
}
