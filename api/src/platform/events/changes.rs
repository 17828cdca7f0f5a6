//! What a change of a record was: the fields, and their values before and after.

use serde::Serialize;
use serde_json::{Map, Value, json};

/// The fields of a record that differ; what stayed is left out.
#[derive(Debug, Default)]
pub struct Changes {
    fields: Vec<&'static str>,
    before: Map<String, Value>,
    after: Map<String, Value>,
}

impl Changes {
    /// Compares a field.
    #[must_use]
    pub fn field<T: PartialEq + Serialize>(
        self,
        name: &'static str,
        before: &T,
        after: &T,
    ) -> Self {
        self.shown(name, before, after, |value| json!(value))
    }

    /// Compares a field whose values may not stand in the log as they are.
    #[must_use]
    pub fn shown<T: PartialEq>(
        mut self,
        name: &'static str,
        before: &T,
        after: &T,
        show: impl Fn(&T) -> Value,
    ) -> Self {
        if before != after {
            self.fields.push(name);
            self.before.insert(name.to_owned(), show(before));
            self.after.insert(name.to_owned(), show(after));
        }
        self
    }

    /// The details of an event: `fields`, `before` and `after`, beside what else it says.
    #[must_use]
    pub fn beside(self, mut data: Value) -> Value {
        if let Some(map) = data.as_object_mut() {
            map.insert("fields".to_owned(), json!(self.fields));
            map.insert("before".to_owned(), Value::Object(self.before));
            map.insert("after".to_owned(), Value::Object(self.after));
        }
        data
    }
}
