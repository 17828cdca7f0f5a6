//! What every problem a test meets must satisfy: it is documented, and its words are those of the
//! reader's language.

use luzhi::app;
use luzhi::platform::ids::new_id;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::UNIX_EPOCH;

/// The problem codes that the document names, by path, method and status. Building the document takes
/// longer than most tests, and each of them is a process of its own: the first one keeps it for all.
fn documented() -> &'static Value {
    static CODES: OnceLock<Value> = OnceLock::new();
    CODES.get_or_init(|| {
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("documented.json");
        let binary = std::env::current_exe().unwrap();
        let built = binary.metadata().unwrap().modified().unwrap();
        let built = json!(
            built
                .duration_since(UNIX_EPOCH)
                .unwrap()
                .as_nanos()
                .to_string()
        );
        let kept = std::fs::read(&file).ok();
        let kept = kept.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
        if let Some(mut kept) = kept.filter(|kept| kept["built"] == built) {
            return kept["paths"].take();
        }
        let mut made = json!({"built": built, "paths": codes()});
        let draft = file.with_file_name(format!("documented-{}.json", new_id()));
        std::fs::write(&draft, made.to_string()).unwrap();
        std::fs::rename(&draft, &file).unwrap();
        made["paths"].take()
    })
}

fn codes() -> Value {
    let document: Value = serde_json::from_str(&app::document_json().unwrap()).unwrap();
    let mut paths = json!({});
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            paths[path][method] = json!({});
            for (status, answer) in operation["responses"].as_object().into_iter().flatten() {
                paths[path][method][status] = answer["x-problem-codes"].clone();
            }
        }
    }
    paths
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
    let operation = path.map(|path| &documented()[path][method.to_lowercase()]);
    if let Some(operation) = operation.filter(|operation| operation.is_object()) {
        let codes = operation[body["status"].to_string()].as_array();
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
