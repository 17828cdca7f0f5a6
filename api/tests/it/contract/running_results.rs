//! How a vote goes is read by nobody while it runs, and between counting and announcing by those who count alone: in
//! its detail, lists, boards, changes, papers, inboxes, the log and the public pages.

use super::reads::{Reads, pages, text};
use crate::ballots::steps::*;
use crate::support::world::ACCOUNTS;
use crate::support::{Client, Context};
use luzhi::platform::auth::Role;
use serde_json::{Value, json};
use std::collections::HashMap;

const TITLE: &str = "关于批准龙头村便桥工程的决议";
/// Names of numbers of votes, of what was decided, of what somebody said.
const TELLING: &[&str] = &[
    "is_passed",
    "spoiled",
    "not_voted",
    "is_chosen",
    "is_tied",
    "choice",
    "verdict",
];
/// The same in words: five were in favour.
const SPOKEN: &[&str] = &["赞成5", "赞成 5", "5票", "5 票"];

/// Where an answer says how it goes. What somebody said by name themselves they may read.
fn says(value: &Value, reads_own: bool) -> Option<String> {
    match value {
        Value::Array(all) => all.iter().find_map(|one| says(one, reads_own)),
        Value::Object(all) => all.iter().find_map(|(name, value)| match name.as_str() {
            "own" if reads_own => None,
            name if TELLING.contains(&name) && !value.is_null() => Some(name.to_owned()),
            _ => says(value, reads_own),
        }),
        _ => None,
    }
}

/// The first of what a stream says.
fn said(frame: &[u8]) -> Value {
    let line = std::str::from_utf8(frame).unwrap();
    serde_json::from_str(line.trim_start_matches("data: ").trim()).unwrap()
}

/// What is asked about one vote, and from where everybody follows the changes.
struct Watch<'a> {
    hall: &'a Hall,
    ballot: Value,
    reads: Reads,
    since: HashMap<&'static str, String>,
    reads_own: bool,
}

impl<'a> Watch<'a> {
    async fn of(ctx: &Context, hall: &'a Hall, ballot: Value, reads_own: bool) -> Self {
        ctx.follow();
        let mut since = HashMap::new();
        for (who, ..) in ACCOUNTS {
            let now = ctx.as_account(who).get("/changes").await.expect(200);
            since.insert(*who, now["next"].as_str().unwrap().to_owned());
        }
        let id = ballot["id"].as_str().unwrap().to_owned();
        let reads = Reads::of([
            ("ballots", id),
            ("meetings", hall.meeting.clone()),
            ("sittings", hall.sitting.clone()),
        ]);
        Self {
            hall,
            ballot,
            reads,
            since,
            reads_own,
        }
    }

    fn board(&self) -> String {
        let Hall {
            meeting, sitting, ..
        } = self.hall;
        format!("/meetings/{meeting}/sittings/{sitting}/board")
    }

    /// Where this reader is told how it goes.
    async fn told_to(&self, client: &Client<'_>, who: &str, role: Role) -> Vec<String> {
        let mut targets = self.reads.targets(role, "便桥");
        if let Some(since) = self.since.get(who) {
            targets.push(format!("/changes?since={since}"));
        }
        let (mut found, mut read) = (Vec::new(), 0);
        for target in targets {
            let answer = client.get(&target).await;
            read += usize::from(answer.status == 200);
            let words = text(&answer);
            let name = says(&answer.body, self.reads_own);
            let spoken = SPOKEN.iter().find(|one| words.contains(**one));
            let told = name.or(spoken.map(|one| (*one).to_owned()));
            found.extend(told.map(|what| format!("{who}: {target}: {what}")));
        }
        assert!(read > 5, "{who} read {read} answers");
        for paper in ["result.docx", "announcement.docx"] {
            let target = format!("{}/papers/{paper}", path(&self.ballot));
            if client.get(&target).await.status == 200 {
                found.push(format!("{who}: {target}"));
            }
        }
        let record = format!("/meetings/{}/papers/record.docx", self.hall.meeting);
        if text(&client.get(&record).await).contains(TITLE) {
            found.push(format!("{who}: {record}"));
        }
        if client.get(&self.board()).await.status == 200 {
            let mut stream = client.stream(&format!("{}/events", self.board())).await;
            let first = said(&stream.next().await);
            found.extend(says(&first, false).map(|what| format!("{who}: board: {what}")));
        }
        found
    }

    /// Where anybody is told how it goes, but for those who count.
    async fn told(&self, ctx: &Context, counting: &[&str]) -> Vec<String> {
        ctx.follow();
        let mut found = Vec::new();
        for (who, role, ..) in ACCOUNTS {
            if !counting.contains(who) {
                let client = ctx.as_account(who);
                found.extend(self.told_to(&client, who, *role).await);
            }
        }
        let voter = self.hall.voters[8].client(ctx);
        found.extend(self.told_to(&voter, "a voter", Role::Deputy).await);
        found
    }

    /// Whether a voter who does not count reads the result.
    async fn is_known(&self, ctx: &Context) -> bool {
        let voter = self.hall.voters[8].client(ctx);
        let seen = voter.get(&path(&self.ballot)).await.expect(200);
        says(&seen, true).is_some()
    }
}

const NOBODY: [String; 0] = [];

db_test!(
    a_running_result_is_read_by_nobody_but_those_who_count,
    async |ctx| {
        let hall = hall(&ctx, 7).await;
        let asked = with(request(&hall, "secret_electronic"), json!({"title": TITLE}));
        let (ballot, codes_of) = secret(&ctx, &hall, asked).await;
        let watch = Watch::of(&ctx, &hall, ballot.clone(), false).await;
        for at in 0..6 {
            let choice = ["in_favour", "against"][usize::from(at == 5)];
            cast(&ctx, &hall, &ballot, at, choice).await.expect(201);
        }
        assert_eq!(watch.told(&ctx, &[]).await, NOBODY);
        close(&ctx, &ballot).await;
        let office = ctx.as_account("town.a");
        let told = watch.told_to(&office, "town.a", Role::Township).await;
        assert_eq!(told, NOBODY, "closed, not counted");
        let opened = codes(&hall, &codes_of, [0, 2]);
        count(&ctx, &ballot, opened).await.expect(200);
        let counting = ["town.a", "deputy.a1", "deputy.a2", "deputy.a3"];
        assert_eq!(watch.told(&ctx, &counting).await, NOBODY);
        let public = pages(&ctx).await;
        assert!(public.iter().all(|(_, words)| !words.contains(TITLE)));
        assert!(!watch.is_known(&ctx).await);
        step(&ctx, &ballot, "announcements", json!({}))
            .await
            .expect(200);
        assert!(watch.is_known(&ctx).await, "this test sees nothing");

        // By name: everybody knows what they said themselves.
        let asked = with(request(&hall, "recorded"), json!({"title": TITLE}));
        let ballot = draft(&ctx, asked).await;
        open(&ctx, &ballot).await;
        let target = format!("{}/votes", path(&ballot));
        for at in 0..6 {
            let choice = ["in_favour", "against"][usize::from(at == 5)];
            let client = hall.voters[at].client(&ctx);
            let body = json!({"choice": choice});
            client.post(&target, body).await.expect(200);
        }
        // The first vote is announced by now: only what this one says is looked at.
        for status in ["open", "closed"] {
            if status == "closed" {
                close(&ctx, &ballot).await;
            }
            for who in ["county", "town.a", "deputy.a1"] {
                for part in ["", "/roll"] {
                    let target = format!("{}{part}", path(&ballot));
                    let seen = ctx.as_account(who).get(&target).await.expect(200);
                    assert_eq!(says(&seen, true), None, "{who} {status} {part}");
                }
            }
        }
    }
);
