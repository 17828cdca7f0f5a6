//! Texts of requests are trimmed before their length is judged.

use super::sources::{files, only_these};

#[test]
fn no_text_of_spaces_is_long_enough() {
    let mut untrimmed = Vec::new();
    for source in files("api/src/features", &["dto.rs"]) {
        let mut attributes = Vec::new();
        for line in source.text.lines().map(str::trim) {
            if line.starts_with("#[") {
                attributes.push(line);
                continue;
            }
            let has = |part: &str| attributes.iter().any(|attribute| attribute.contains(part));
            let is_text = line.ends_with(": String,") || line.ends_with(": Option<String>,");
            // Passwords and tokens are taken as they are.
            let is_secret = has("Password") || line.contains("_token") || line.contains("_code");
            if is_text && has("validate(length") && !has("\"trimmed") && !is_secret {
                untrimmed.push(format!("{}: {line}", source.path));
            }
            if !line.starts_with("//") {
                attributes.clear();
            }
        }
    }
    only_these(
        &untrimmed,
        &[],
        "a text with a length that is not trimmed first",
    );
}
