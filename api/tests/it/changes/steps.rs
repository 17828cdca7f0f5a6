//! A phone that follows the changes.

use crate::support::{Answer, Context};
use actix_web::http::Method;
use serde_json::Value;

/// What somebody's phone keeps of the changes.
pub struct Phone {
    pub who: &'static str,
    pub since: String,
    tag: String,
    /// Of all answers, without headers.
    pub bytes: usize,
    /// How many there were.
    pub answers: usize,
}

impl Phone {
    /// Begins at what has happened so far.
    pub async fn begin(ctx: &Context, who: &'static str) -> Self {
        ctx.follow();
        let answer = ctx.as_account(who).get("/changes").await;
        let bytes = answer.raw.len();
        let first = answer.expect(200);
        assert_eq!(first["items"], Value::Array(Vec::new()));
        assert_eq!(first["load"][0], "/home");
        assert_eq!(first["more"], false);
        Self {
            who,
            since: first["next"].as_str().unwrap().to_owned(),
            tag: "\"none\"".to_owned(),
            bytes,
            answers: 1,
        }
    }

    /// One question.
    pub async fn get(&mut self, ctx: &Context) -> Answer {
        let path = format!("/changes?since={}", self.since);
        let known = [("If-None-Match", self.tag.as_str())];
        let client = ctx.as_account(self.who);
        let answer = client.send(Method::GET, &path, None, &known).await;
        self.bytes += answer.raw.len();
        self.answers += 1;
        answer
    }

    /// What changed, all of it.
    pub async fn ask(&mut self, ctx: &Context) -> Vec<Value> {
        ctx.follow();
        let mut found = Vec::new();
        loop {
            let answer = self.get(ctx).await;
            if answer.status.as_u16() == 304 {
                return found;
            }
            let tag = answer.header("etag").unwrap().to_owned();
            let body = answer.expect(200);
            assert!(body["load"].is_null());
            let next = body["next"].as_str().unwrap().to_owned();
            self.tag = if next == self.since {
                tag
            } else {
                "\"none\"".to_owned()
            };
            self.since = next;
            found.extend(body["items"].as_array().unwrap().iter().cloned());
            if body["more"] == false {
                return found;
            }
        }
    }

    /// The same as kinds of records.
    pub async fn kinds(&mut self, ctx: &Context) -> Vec<String> {
        let found = self.ask(ctx).await;
        let kind = |one: &Value| one["kind"].as_str().unwrap().to_owned();
        found.iter().map(kind).collect()
    }
}
