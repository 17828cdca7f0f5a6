//! How an event says whose turn it is, so that the inbox can be derived without knowing any record.

use crate::platform::db::{Id, text_enum};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

text_enum! {
    /// What kind of recipient a to-do has.
    pub enum AudienceKind {
        /// Everybody who works for an organ.
        Organ = "organ",
        /// One deputy.
        Deputy = "deputy",
    }
}

/// Who must act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audience {
    /// Organ or deputy.
    pub kind: AudienceKind,
    /// Which one.
    pub id: Id,
}

/// A to-do that an event opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToDoOpen {
    /// Who must act.
    pub audience: Audience,
    /// What must be done: the key of an action, such as `assign`.
    pub step: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
}

/// What an event does to the to-dos of its subject; stored under `data.to_do`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToDoChange {
    /// Title of the subject, shown in the list.
    pub title: String,
    /// Close every open to-do of the subject.
    #[serde(default)]
    pub close_all: bool,
    /// Close the to-dos of these audiences for these steps only.
    #[serde(default)]
    pub close: Vec<(Audience, String)>,
    /// Open these.
    #[serde(default)]
    pub open: Vec<ToDoOpen>,
}

impl Audience {
    /// Those who work for an organ.
    #[must_use]
    pub const fn organ(id: Id) -> Self {
        Self {
            kind: AudienceKind::Organ,
            id,
        }
    }

    /// One deputy.
    #[must_use]
    pub const fn deputy(id: Id) -> Self {
        Self {
            kind: AudienceKind::Deputy,
            id,
        }
    }
}
