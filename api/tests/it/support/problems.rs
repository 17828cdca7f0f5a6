//! What every problem a test meets must satisfy: it is documented, and its words are those of the
//! reader's language.

use luzhi::app;
use serde_json::Value;
use std::sync::OnceLock;

fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| serde_json::from_str(&app::document_json().unwrap()).unwrap())
}

/// Checks a problem that an operation answered with; `pattern` is the path with its placeholders.
#[track_caller]
pub fn check(method: &str, pattern: Option<&str>, is_chinese: bool, body: &Value) {
    if !body["type"]
        .as_str()
        .is_some_and(|t| t.starts_with("/problems/"))
    {
        return;
    }
    let path = pattern.and_then(|pattern| pattern.strip_prefix("/api/v1"));
    let operation = path.map(|path| &document()["paths"][path][method.to_lowercase()]);
    if let Some(operation) = operation.filter(|operation| operation.is_object()) {
        let answer = &operation["responses"][body["status"].to_string()];
        let codes = answer["x-problem-codes"].as_array();
        assert!(
            codes.is_some_and(|codes| codes.contains(&body["code"])),
            "{method} {pattern:?} does not document {body}"
        );
    }
    let mut texts = vec![&body["title"], &body["detail"]];
    let errors = body["errors"].as_array();
    texts.extend(errors.into_iter().flatten().map(|error| &error["detail"]));
    for text in texts.into_iter().filter_map(Value::as_str) {
        assert!(!text.contains('{'), "a value is missing: {text}");
        assert!(!is_chinese || is_in_chinese(text), "not Chinese: {text}");
    }
}

/// Whether it is Chinese, in which names such as `If-Match` may stand but no English phrases.
fn is_in_chinese(text: &str) -> bool {
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    let words: Vec<&str> = text.split(' ').collect();
    let has_phrase = words
        .windows(2)
        .any(|pair| pair.iter().all(|word| is_word(word)));
    !has_phrase && text.chars().any(|c| ('一'..='鿿').contains(&c))
}
