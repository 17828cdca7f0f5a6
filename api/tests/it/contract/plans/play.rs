//! Asks everything that can be read, and keeps what the database is asked for it.

use super::operations::{Operation, Records, operations};
use crate::support::{Answer, Client, Context, statements};
use actix_web::http::Method;
use luzhi::features;
use luzhi::platform::auth::Role;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// An account for each role, who sees most first.
const PEOPLE: &[(&str, Role)] = &[
    ("county", Role::County),
    ("town.a", Role::Township),
    ("deputy.a1", Role::Deputy),
    ("unit.x", Role::Undertaker),
    ("village.a", Role::Village),
    ("admin", Role::Admin),
    ("security", Role::Security),
    ("auditor", Role::Auditor),
];
/// Those that do not end by themselves.
const ENDLESS: &[&str] = &["get_sitting_board_events"];
/// How many readers ask a list with each of its filters; the others ask it bare.
const CURIOUS: usize = 2;
/// Every answer anew.
const FRESH: &[(&str, &str)] = &[("Cache-Control", "no-cache")];
/// Pages that no link of the front page needs to lead to.
pub const PAGES: &[&str] = &[
    "/p/",
    "/p/610981/",
    "/p/610981/?q=%E8%B7%AF%E7%81%AF",
    "/p/610981/suggestions/",
    "/p/610981/suggestions/?q=%E8%B7%AF%E7%81%AF",
    "/p/610981/announcements/",
    "/p/610981/data/",
    "/p/610981/decisions/",
    "/p/610981/deputies/",
    "/p/610981/feed.atom",
    "/p/610981/follow",
    "/p/610981/ideas/new",
    "/p/610981/meetings/",
    "/p/610981/pledges/",
    "/p/610981/points/",
    "/p/610981/poster",
    "/p/610981/posts/",
    "/p/610981/projects/",
    "/p/610981/reports/",
    "/p/610981/stations/",
];
/// How many pages of one kind are read.
const OF_A_KIND: usize = 2;

/// What one operation, or one kind of page, asks the database.
#[derive(Default)]
pub struct Played {
    pub name: String,
    pub statements: BTreeSet<String>,
    /// Whether anybody got an answer.
    pub is_answered: bool,
    /// What the last one was told who got none.
    pub refusal: String,
}

impl Played {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// Takes over what was asked since [`statements::keep`].
    fn note(&mut self, answer: &Answer) {
        let status = answer.status;
        assert!(!status.is_server_error(), "{}: {answer:?}", self.name);
        let reads = statements::kept();
        let reads = reads.iter().filter_map(|text| read(text));
        self.statements.extend(reads);
        if status.is_success() || status.is_redirection() {
            self.is_answered = true;
        } else {
            let code = answer.body["code"].as_str().unwrap_or_default();
            self.refusal = format!("{} {code}", status.as_u16());
        }
    }

    async fn ask(&mut self, client: &Client<'_>, path: &str) -> Answer {
        let path = path.trim_end_matches(['?', '&']);
        statements::keep();
        let answer = client.send(Method::GET, path, None, FRESH).await;
        self.note(&answer);
        answer
    }

    async fn ask_all(&mut self, client: &Client<'_>, operation: &Operation, requests: &[String]) {
        for path in requests {
            self.ask(client, path).await;
        }
        if operation.is_list() {
            let first = format!("{}limit=1&", requests[0]);
            let page = self.ask(client, &first).await;
            if let Some(next) = page.body["next"].as_str() {
                self.ask(client, &format!("{first}cursor={next}")).await;
            }
        }
    }
}

/// The text of a statement that reads the tables of the service.
fn read(text: &str) -> Option<String> {
    let sql = text.split(" -- binds").next().unwrap_or_default().trim();
    let start = sql.trim_start_matches('(').to_uppercase();
    let is_read = start.starts_with("SELECT ") || start.starts_with("WITH ");
    (is_read && !sql.contains("pg_type")).then(|| sql.to_owned())
}

/// All operations that read, each by everybody who may.
pub async fn all_operations(ctx: &Context, records: &Records) -> Vec<Played> {
    let permissions = features::permissions();
    let people: Vec<(Role, Client<'_>)> = PEOPLE
        .iter()
        .map(|(name, role)| (*role, ctx.as_account(name)))
        .collect();
    // The first request of a session also reads the session, later ones now and then.
    let mut session = Played::new("(session)");
    for (_, client) in &people {
        session.ask(client, "/me").await;
    }
    let mut all = Vec::new();
    for operation in operations() {
        if ENDLESS.contains(&operation.name.as_str()) {
            continue;
        }
        let held_by = permissions
            .iter()
            .find(|one| one.key == operation.permission);
        let readers = people
            .iter()
            .filter(|(role, _)| held_by.is_none_or(|one| one.roles.contains(role)));
        let mut requests = operation.requests(records);
        let mut played = Played::new(&operation.name);
        for (place, (_, client)) in readers.enumerate() {
            if place == CURIOUS {
                requests.truncate(1);
            }
            played.ask_all(client, &operation, &requests).await;
        }
        let is_own = |sql: &String| !session.statements.contains(sql);
        played.statements.retain(is_own);
        all.push(played);
    }
    all.push(session);
    all
}

/// All public pages that links lead to, some of each kind.
pub async fn all_pages(ctx: &Context) -> Vec<Played> {
    let nobody = ctx.anonymous();
    let mut waiting: VecDeque<String> = PAGES.iter().map(|path| (*path).to_owned()).collect();
    let mut seen = BTreeSet::new();
    let mut kinds: BTreeMap<String, (usize, Played)> = BTreeMap::new();
    while let Some(path) = waiting.pop_front() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let name = kind(&path);
        let (times, played) = kinds
            .entry(name.clone())
            .or_insert_with(|| (0, Played::new(&name)));
        if *times == OF_A_KIND {
            continue;
        }
        *times += 1;
        statements::keep();
        let page = nobody.send_raw(Method::GET, &path, None, FRESH).await;
        played.note(&page);
        waiting.extend(links(&String::from_utf8_lossy(&page.raw)));
    }
    assert!(kinds.len() > PAGES.len(), "{} kinds of pages", kinds.len());
    kinds.into_values().map(|(_, played)| played).collect()
}

/// The pages that a page leads to.
pub fn links(text: &str) -> Vec<String> {
    let targets = text.split("href=\"").skip(1).filter_map(|rest| {
        let target = rest.split(['"', '#']).next().unwrap_or_default();
        let target = target.replace("&amp;", "&");
        target.starts_with("/p/").then_some(target)
    });
    targets.collect()
}

/// `/p/610981/deputies/0195…?page=2` → `/p/{county}/deputies/{id}?page`.
fn kind(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let parts = path.split('/').enumerate().map(|(place, part)| {
        let is_id = part.contains(|c: char| c.is_ascii_digit()) && !part.contains('.');
        match (is_id, place) {
            (true, 2) => "{county}",
            (true, _) => "{id}",
            _ => part,
        }
    });
    let path = parts.collect::<Vec<_>>().join("/");
    let names = query.split('&').filter_map(|pair| pair.split('=').next());
    let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        return path;
    }
    format!("{path}?{}", Vec::from_iter(names).join("&"))
}

#[test]
fn pages_that_differ_in_a_number_are_of_a_kind() {
    assert_eq!(
        kind("/p/610981/deputies/0195-7?page=2&level="),
        "/p/{county}/deputies/{id}?level&page"
    );
    assert_eq!(
        kind("/p/610981/data/stations.csv"),
        "/p/{county}/data/stations.csv"
    );
    let text = "<a href=\"/p/610981/?a=1&amp;b=2#top\">…</a><a href=\"/m/\">…</a>";
    assert_eq!(links(text), ["/p/610981/?a=1&b=2"]);
}
