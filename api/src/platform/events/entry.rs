//! An event about to be written: what it says, and whom it tells. Each kind of record has its own words for it.

use super::notice::{Notice, Recipient, Told};
use super::record::{NewEvent, record};
use super::to_do::{Audience, ToDoChange, ToDoOpen};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use serde_json::{Map, Value};

/// What an event is about.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The kind of record.
    pub subject_kind: &'static str,
    /// Which one.
    pub subject_id: Id,
    /// The office in whose hands it is.
    pub office_id: Id,
    /// Its title, shown in the log and in notices.
    pub title: &'a str,
}

/// An event about to be written.
pub struct Entry<'a> {
    about: About<'a>,
    kind: &'static str,
    data: Map<String, Value>,
    told: Vec<Told>,
    to_do: Option<ToDoChange>,
}

impl<'a> Entry<'a> {
    /// Something that happened to a record.
    #[must_use]
    pub fn new(about: About<'a>, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), about.title.into());
        Self {
            about,
            kind,
            data,
            told: Vec::new(),
            to_do: None,
        }
    }

    /// A detail for the texts.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.data.insert(name.to_owned(), value.into());
        self
    }

    /// Several details at once.
    #[must_use]
    pub fn beside(mut self, details: Value) -> Self {
        if let Value::Object(details) = details {
            self.data.extend(details);
        }
        self
    }

    /// These should know; the text is that of the kind of event.
    #[must_use]
    pub fn telling(mut self, recipients: impl IntoIterator<Item = Recipient>) -> Self {
        let about = self.kind.rsplit('.').next().unwrap_or(self.kind);
        let told = recipients.into_iter().map(|recipient| Told {
            recipient,
            about: about.to_owned(),
            is_out: false,
        });
        self.told.extend(told);
        self
    }

    /// These had it until now and no longer see it; the text is `left`.
    #[must_use]
    pub fn leaving(mut self, recipients: impl IntoIterator<Item = Recipient>) -> Self {
        let left = recipients.into_iter().map(|recipient| Told {
            recipient,
            about: "left".to_owned(),
            is_out: true,
        });
        self.told.extend(left);
        self
    }

    /// What waits for somebody about the record from now on; nothing else does.
    #[must_use]
    pub fn waiting(mut self, open: Vec<ToDoOpen>) -> Self {
        self.to_do = Some(ToDoChange {
            title: self.about.title.to_owned(),
            close_all: true,
            close: Vec::new(),
            open,
        });
        self
    }

    /// One step no longer waits for somebody; what waits for others goes on waiting.
    #[must_use]
    pub fn closing(mut self, audience: Audience, step: &str) -> Self {
        self.changed().close.push((audience, step.to_owned()));
        self
    }

    /// These steps wait from now on, too.
    #[must_use]
    pub fn opening(mut self, open: Vec<ToDoOpen>) -> Self {
        self.changed().open.extend(open);
        self
    }

    fn changed(&mut self) -> &mut ToDoChange {
        let title = self.about.title;
        self.to_do.get_or_insert_with(|| ToDoChange {
            title: title.to_owned(),
            ..ToDoChange::default()
        })
    }

    /// Writes it; told is not who did it.
    ///
    /// # Errors
    /// What writing the event gives.
    pub fn write(self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let Self {
            about,
            kind,
            mut data,
            told,
            to_do,
        } = self;
        if let Some(notice) = Notice::stored(acting, about.title, told, &[])? {
            data.insert("notice".into(), notice);
        }
        if let Some(to_do) = to_do {
            let to_do = serde_json::to_value(&to_do).map_err(Problem::internal)?;
            data.insert("to_do".into(), to_do);
        }
        let event = NewEvent {
            organ_id: Some(about.office_id),
            kind,
            subject_kind: about.subject_kind,
            subject_id: about.subject_id,
            data: Value::Object(data),
        };
        record(tx, acting, event)?;
        Ok(())
    }
}
