//! What those who read the log see of an event: who did what to which record, never what the record says.

use serde_json::Value;

/// What is told whole: the administration of the system, which the security and the audit administrator are there to
/// look after. A subject stands for all its kinds. Everything else is the work of congresses – items of closed sittings,
/// letters, drafts, reasons, names of files – which they have no right to read elsewhere, so the log must not show it
/// to them either. A new kind is not told until it is written here.
const TOLD: &[&str] = &[
    "account",
    "audit",
    "calendar",
    "channel",
    "county",
    "delivery",
    // The register of deputies; withdrawing a card has a reason somebody wrote.
    "deputy.created",
    "deputy.updated",
    "deputy.card_saved",
    "export",
    "organ",
    "parameter",
    "procedure",
    "region",
    "term",
    "webhook",
];

/// Names of details that hold what people wrote, whatever it looks like; so do those that end in `_name` and `_title`.
const WRITTEN: &[&str] = &[
    "answer",
    "comment",
    "content",
    "item",
    "milestone",
    "name",
    "names",
    "note",
    "place",
    "reason",
    "summary",
    "title",
    "titles",
];

/// The details of an event as those who read the log may see them.
pub(super) fn readable(kind: &str, data: Value) -> Value {
    let subject = kind.split('.').next().unwrap_or(kind);
    if TOLD.contains(&kind) || TOLD.contains(&subject) {
        return data;
    }
    without_content(data).unwrap_or_default()
}

fn is_written(name: &str) -> bool {
    WRITTEN.contains(&name) || name.ends_with("_name") || name.ends_with("_title")
}

/// Leaves out what people wrote, and every other text that is not a code, a date or an identifier.
fn without_content(value: Value) -> Option<Value> {
    let is_code_part = |c: char| c.is_ascii_alphanumeric() || "_.:+-".contains(c);
    match value {
        Value::String(text) => text
            .chars()
            .all(is_code_part)
            .then_some(Value::String(text)),
        Value::Array(items) => {
            let kept = items.into_iter().filter_map(without_content);
            Some(Value::Array(kept.collect()))
        }
        Value::Object(fields) => {
            let named = fields.into_iter().filter(|(name, _)| !is_written(name));
            let kept = named.filter_map(|(name, value)| {
                // The number of a suggestion begins with the name of its place.
                let value = if name == "number" {
                    Some(value)
                } else {
                    without_content(value)
                };
                value.map(|value| (name, value))
            });
            Some(Value::Object(kept.collect()))
        }
        other => Some(other),
    }
}
