//! The events of a suggestion: what the timeline tells and what the inbox is derived from.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::rows::Suggestion;
use super::told::{Around, Others, notice, tells};
use super::{store_parts, store_people};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::{Audience, NewEvent, Recipient, ToDoChange, ToDoOpen, record};
use crate::platform::http::Problem;

/// The kind of record in the event log, the inbox and the attachments.
pub const SUBJECT: &str = "suggestion";

/// The steps of the inbox.
pub mod steps {
    /// Answer the invitation to sign along.
    pub const ANSWER_COSIGN: &str = "answer_cosign";
    /// Revise what was sent back.
    pub const SUBMIT: &str = "submit";
    /// Admit it or send it back.
    pub const REVIEW: &str = "review";
    /// Hand it over to a unit.
    pub const ASSIGN: &str = "assign";
    /// Sign for it.
    pub const SIGN_FOR: &str = "sign_for";
    /// Agree to more time or not.
    pub const ANSWER_EXTENSION: &str = "answer_extension";
    /// Take it back or not.
    pub const ANSWER_RETURN: &str = "answer_return";
    /// Give the leading unit a written view.
    pub const GIVE_OPINION: &str = "give_opinion";
    /// Urged on: the answer is waited for.
    pub const URGED: &str = "urged";
    /// Write how the unit means to handle it.
    pub const WRITE_PLAN: &str = "write_plan";
    /// Hand the draft of the answer to the leader of the unit.
    pub const DRAFT_REPLY: &str = "draft_reply";
    /// Sign the draft off, or send it back.
    pub const SIGN_OFF: &str = "sign_off";
    /// Change the draft as the leader asks.
    pub const REVISE_DRAFT: &str = "revise_draft";
    /// Say something to the draft of an answer that is shown.
    pub const ANSWER_PRE_REPLY: &str = "answer_pre_reply";
    /// Heed what the deputy remarked on the draft.
    pub const HEED_REMARKS: &str = "heed_remarks";
    /// Send what was signed off.
    pub const SEND_REPLY: &str = "send_reply";
    /// Answer it.
    pub const REPLY: &str = "reply";
    /// Keep a promise made in an answer.
    pub const KEEP_PROMISE: &str = "keep_promise";
    /// Bring deputy and unit together under special supervision.
    pub const HOLD_MEETING: &str = "hold_meeting";
    /// Rate the answer.
    pub const RATE: &str = "rate";
}

/// An entry about to be written.
pub(super) struct Entry<'a> {
    row: &'a Suggestion,
    kind: &'static str,
    data: Map<String, Value>,
    to_do: ToDoChange,
    told: Others,
}

impl<'a> Entry<'a> {
    /// Something that happened to a suggestion, which is now as `row` says.
    pub(super) fn new(row: &'a Suggestion, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), json!(row.title));
        data.insert("number".into(), json!(row.number));
        data.insert("status".into(), json!(row.status));
        data.insert("turn".into(), json!(row.turn));
        data.insert("round".into(), json!(row.round));
        data.insert("due_on".into(), json!(row.due_on));
        Self {
            row,
            kind,
            data,
            to_do: ToDoChange {
                title: row.title.clone(),
                ..ToDoChange::default()
            },
            told: Others::default(),
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

    /// Something waits for somebody now, by the deadline if one runs.
    pub(super) fn opening(self, audience: Audience, step: &str) -> Self {
        let due_on = self.row.due_on;
        self.opening_by(audience, step, due_on)
    }

    /// The same by a day of its own.
    pub(super) fn opening_by(
        mut self,
        audience: Audience,
        step: &str,
        due_on: Option<NaiveDate>,
    ) -> Self {
        self.to_do.open.push(ToDoOpen {
            audience,
            step: step.to_owned(),
            due_on,
        });
        self
    }

    /// The draft of the answer is to be with the leader of the unit by a day, when one signs it off.
    pub(super) fn drafting(self, unit: Audience, due_on: Option<NaiveDate>) -> Self {
        match due_on {
            Some(due_on) => self.opening_by(unit, steps::DRAFT_REPLY, Some(due_on)),
            None => self,
        }
    }

    /// The same for several units.
    pub(super) fn drafting_by(self, units: Vec<(Audience, Option<NaiveDate>)>) -> Self {
        units
            .into_iter()
            .fold(self, |entry, (unit, due_on)| entry.drafting(unit, due_on))
    }

    /// Nothing waits for a unit any longer.
    pub(super) fn closing_unit(self, unit_id: Id) -> Self {
        let unit = Audience::organ(unit_id);
        [
            steps::SIGN_FOR,
            steps::REPLY,
            steps::GIVE_OPINION,
            steps::URGED,
            steps::WRITE_PLAN,
            steps::DRAFT_REPLY,
            steps::SIGN_OFF,
            steps::REVISE_DRAFT,
            steps::SEND_REPLY,
            steps::HEED_REMARKS,
        ]
        .into_iter()
        .fold(self, |entry, step| entry.closing(unit, step))
    }

    /// The same for several deputies.
    pub(super) fn opening_for(self, deputies: &[Id], step: &str) -> Self {
        deputies
            .iter()
            .fold(self, |entry, id| entry.opening(Audience::deputy(*id), step))
    }

    /// A unit that should know, beside those the kind of event tells anyway.
    pub(super) fn telling_unit(mut self, unit_id: Id) -> Self {
        self.told.staying.push(Recipient::organ(unit_id));
        self
    }

    /// A unit from whose hands it was taken: it should know, and can look at it no longer.
    pub(super) fn telling_former_unit(mut self, unit_id: Id) -> Self {
        self.told.leaving.push(Recipient::organ(unit_id));
        self
    }

    /// The finished event; `around` are those who may have to be told.
    pub(super) fn event(mut self, acting: &Acting, around: &Around) -> Result<NewEvent, Problem> {
        let (row, to_do) = (self.row, &self.to_do);
        if let Some(notice) = notice(acting, row, self.kind, around, &self.told, to_do) {
            let notice = serde_json::to_value(&notice).map_err(Problem::internal)?;
            self.data.insert("notice".into(), notice);
        }
        let to_do = serde_json::to_value(&self.to_do).map_err(Problem::internal)?;
        self.data.insert("to_do".into(), to_do);
        Ok(NewEvent {
            organ_id: Some(self.row.office_id),
            kind: self.kind,
            subject_kind: SUBJECT,
            subject_id: self.row.id,
            data: Value::Object(self.data),
        })
    }

    /// Writes it.
    pub(super) fn write(self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let around = self.around(tx)?;
        record(tx, acting, self.event(acting, &around)?)?;
        Ok(())
    }

    /// Looks up those who may have to be told, as far as this event tells them.
    fn around(&self, conn: &mut AnyConnection) -> Result<Around, Problem> {
        let (row, tells) = (self.row, tells(self.kind));
        let mut around = Around::default();
        if tells.cosigners && row.cosigner_count > 0 {
            around.cosigners = store_people::cosigners(conn, row)?;
        }
        if tells.units && row.unit_count > 0 {
            let parts = store_parts::running(conn, row)?;
            around.units = parts.iter().map(|part| part.unit_id).collect();
            if around.units.is_empty() {
                // Merged into another, whose units answered for it.
                around.units.extend(row.unit_id);
            }
        }
        Ok(around)
    }
}
