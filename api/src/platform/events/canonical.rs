//! The bytes of an event that are hashed: the same on both engines, whatever they do to JSON.

use super::consumer::EventRow;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Hash of an event chained to the hash before it.
pub(super) fn hash(previous: &[u8], event: &EventRow) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(previous);
    for part in [
        event.county_id.to_string(),
        event.id.to_string(),
        event.organ_id.map(|id| id.to_string()).unwrap_or_default(),
        event.actor_id.map(|id| id.to_string()).unwrap_or_default(),
        event.actor_name.clone(),
        event.actor_role.clone(),
        event.kind.clone(),
        event.subject_kind.clone(),
        event.subject_id.to_string(),
        event.request_id.to_string(),
        event.at.text(),
        canonical(&event.data.0),
    ] {
        // Length first, so that no two different events give the same bytes.
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().to_vec()
}

/// JSON with sorted keys and no spaces: `jsonb` reorders keys, SQLite keeps them. Whole numbers are
/// written without a fraction or an exponent, as `jsonb` writes `1e16`.
#[must_use]
pub fn canonical(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let mut keys: Vec<_> = map.keys().collect();
            keys.sort();
            let inner: Vec<String> = keys
                .into_iter()
                .map(|k| format!("{}:{}", Value::String(k.clone()), canonical(&map[k])))
                .collect();
            format!("{{{}}}", inner.join(","))
        }
        Value::Array(items) => format!(
            "[{}]",
            items.iter().map(canonical).collect::<Vec<_>>().join(",")
        ),
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() && float == 0.0 => "0".to_owned(),
            Some(float) if number.is_f64() && float.fract() == 0.0 => float.to_string(),
            _ => number.to_string(),
        },
        scalar => scalar.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::canonical;
    use serde_json::json;

    #[test]
    fn key_order_does_not_matter() {
        assert_eq!(
            canonical(&json!({"b": [1, {"d": 1, "c": 2}], "a": "x"})),
            r#"{"a":"x","b":[1,{"c":2,"d":1}]}"#
        );
    }

    #[test]
    fn numbers_are_written_as_postgresql_keeps_them() {
        assert_eq!(
            canonical(&json!([
                1.0,
                -0.0,
                1e16,
                12_345_678_901_234_567_890_u64,
                0.1,
                1e-7
            ])),
            "[1,0,10000000000000000,12345678901234567890,0.1,1e-7]"
        );
    }
}
