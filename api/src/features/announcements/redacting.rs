//! Personal data in the text of an announcement (个保法28). Pure.

use super::model::AnnouncementTextKey as Key;
use super::response::AnnouncementFinding;
use super::rows::AnnouncementRow;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::redaction::{RedactionKind, redact};

/// What stands in it that is a number of somebody, in the order of the text.
pub(super) fn findings(row: &AnnouncementRow, content: &str) -> Vec<AnnouncementFinding> {
    let texts = [
        (Key::Number, row.number.as_deref().unwrap_or_default()),
        (Key::Title, row.title.as_str()),
        (Key::Content, content),
        (Key::IssuedBy, row.issued_by.as_str()),
    ];
    let of = |(key, text): (Key, &str)| {
        let (_, found) = redact(text);
        let found = found.into_iter();
        found.map(move |(kind, text)| AnnouncementFinding { key, kind, text })
    };
    texts.into_iter().flat_map(of).collect()
}

/// 422 at the text with the first of them: a telephone number unless it is meant for everybody, any other always.
pub(super) fn check(findings: &[AnnouncementFinding], shows_phones: bool) -> Result<(), Problem> {
    let is_meant = |one: &&AnnouncementFinding| one.kind == RedactionKind::Phone && shows_phones;
    let Some(first) = findings.iter().find(|one| !is_meant(one)) else {
        return Ok(());
    };
    let code = match first.kind {
        RedactionKind::Phone => "announcement_phone",
        _ => "announcement_personal_data",
    };
    let params = Params::from([("found".to_owned(), first.text.clone().into())]);
    let problem = problem_codes::VALIDATION_FAILED.problem();
    Err(problem.at(format!("/{}", first.key), code, params))
}
