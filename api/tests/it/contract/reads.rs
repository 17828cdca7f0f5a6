//! What somebody can read: every operation bare, with everything in view and with a question, and every public page.

use super::plans::operations::{Operation, Records, operations};
use super::plans::play::{PAGES, links};
use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use luzhi::features;
use luzhi::platform::auth::Role;
use std::collections::{BTreeSet, VecDeque};
use std::io::{Cursor, Read as _};

/// Records that filters name.
const NAMED: &[&str] = &[
    "ballots",
    "decisions",
    "deputy-appraisals",
    "deputy-groups",
    "deputy-posts",
    "group-activities",
    "inspections",
    "meetings",
    "project-rounds",
    "project-selections",
    "projects",
    "receptions",
    "sittings",
    "stations",
    "suggestions",
];
/// No more pages than these are followed.
const PAGES_READ: usize = 300;

/// The operations that read, and the records they are asked about.
pub struct Reads {
    operations: Vec<Operation>,
    records: Records,
}

impl Reads {
    /// About these records; of other resources nothing is found.
    pub fn of(records: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let mut operations = operations();
        // It does not end by itself.
        operations.retain(|one| one.name != "get_sitting_board_events");
        let nothing = World::UNIT_Y.to_string();
        let mut all: Records = NAMED.iter().map(|name| (*name, nothing.clone())).collect();
        all.extend(records);
        Self {
            operations,
            records: all,
        }
    }

    /// Everything that a role may ask.
    pub fn targets(&self, role: Role, question: &str) -> Vec<String> {
        let permissions = features::permissions();
        let question: String = form_urlencoded::byte_serialize(question.as_bytes()).collect();
        let mut found = Vec::new();
        for operation in &self.operations {
            let mut held_by = permissions.iter();
            let held_by = held_by.find(|one| one.key == operation.permission);
            if held_by.is_some_and(|one| !one.roles.contains(&role)) {
                continue;
            }
            let requests = operation.requests(&self.records);
            let bare = &requests[0];
            let wide = requests
                .iter()
                .find(|one| **one == format!("{bare}view=all&"));
            let asks = format!("{bare}q=");
            if requests.iter().any(|one| one.starts_with(&asks)) {
                found.push(format!("{}q={question}", wide.unwrap_or(bare)));
            }
            found.extend(wide.cloned());
            found.push(bare.clone());
        }
        let trimmed = found.iter().map(|one| one.trim_end_matches(['?', '&']));
        trimmed.map(str::to_owned).collect()
    }
}

/// The words of an answer; those of a workbook or a paper without its packing.
pub fn text(answer: &Answer) -> String {
    if !answer.raw.starts_with(b"PK") {
        return String::from_utf8_lossy(&answer.raw).into_owned();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(&answer.raw)).unwrap();
    let mut all = Vec::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_end(&mut all).unwrap();
    }
    String::from_utf8_lossy(&all).into_owned()
}

/// The public pages, and what links lead to from there: address and words.
pub async fn pages(ctx: &Context) -> Vec<(String, String)> {
    let nobody = ctx.anonymous();
    let mut waiting: VecDeque<String> = PAGES.iter().map(|path| (*path).to_owned()).collect();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    while let Some(path) = waiting.pop_front() {
        if found.len() == PAGES_READ || !seen.insert(path.clone()) {
            continue;
        }
        let page = nobody.send_raw(Method::GET, &path, None, &[]).await;
        assert!(!page.status.is_server_error(), "{path}: {page:?}");
        let words = text(&page);
        waiting.extend(links(&words));
        found.push((path, words));
    }
    found
}
