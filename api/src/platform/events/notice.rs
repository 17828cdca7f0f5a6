//! How an event says whom it tells, so that notices can be derived without knowing any record.

use super::to_do::{Audience, ToDoOpen};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, text_enum};
use crate::platform::http::Problem;
use serde::{Deserialize, Serialize};
use serde_json::Value;

text_enum! {
    /// What kind of recipient a notice has.
    pub enum RecipientKind {
        /// Everybody who works for an organ.
        Organ = "organ",
        /// Those who lead an organ.
        OrganLeaders = "organ_leaders",
        /// One deputy.
        Deputy = "deputy",
    }
}

/// Who should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Recipient {
    /// Organ, those who lead it, or deputy.
    pub kind: RecipientKind,
    /// Which one.
    pub id: Id,
}

impl Recipient {
    /// Those who work for an organ.
    #[must_use]
    pub const fn organ(id: Id) -> Self {
        Self {
            kind: RecipientKind::Organ,
            id,
        }
    }

    /// Those who lead an organ.
    #[must_use]
    pub const fn leaders(id: Id) -> Self {
        Self {
            kind: RecipientKind::OrganLeaders,
            id,
        }
    }

    /// One deputy.
    #[must_use]
    pub const fn deputy(id: Id) -> Self {
        Self {
            kind: RecipientKind::Deputy,
            id,
        }
    }

    /// Whether they are the ones a step waits for.
    #[must_use]
    pub fn is(self, audience: Audience) -> bool {
        self.kind.as_str() == audience.kind.as_str() && self.id == audience.id
    }
}

/// One of those an event tells, and what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Who.
    pub recipient: Recipient,
    /// What: the key of a text, such as `replied`, filled with the details of the event.
    pub about: String,
    /// They can no longer open the subject: it left their hands with this event.
    #[serde(default)]
    pub is_out: bool,
}

/// Whom an event tells about its subject; stored under `data.notice`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Title of the subject, shown in the list.
    pub title: String,
    /// Those who are told, each once.
    pub to: Vec<Told>,
}

impl Notice {
    /// As an event carries it, each once: without who did it, and without those who must act because
    /// of it, whom the step that waits tells. None when nobody is left.
    ///
    /// # Errors
    /// None that can be provoked from outside.
    pub fn stored(
        acting: &Acting,
        title: &str,
        mut told: Vec<Told>,
        open: &[ToDoOpen],
    ) -> Result<Option<Value>, Problem> {
        let scope = &acting.scope;
        let actor = match scope.deputy_id() {
            Some(deputy) => Recipient::deputy(deputy),
            None => Recipient::organ(scope.organ_id()),
        };
        told.sort_unstable_by_key(|one| one.recipient);
        told.dedup_by_key(|one| one.recipient);
        told.retain(|one| {
            let must_act = open.iter().any(|step| one.recipient.is(step.audience));
            one.recipient != actor && !must_act
        });
        if told.is_empty() {
            return Ok(None);
        }
        let title = title.to_owned();
        let notice = serde_json::to_value(Self { title, to: told });
        notice.map(Some).map_err(Problem::internal)
    }
}
