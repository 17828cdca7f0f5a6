//! A congress in session, through the API as the office of the county goes about it.

use crate::client::Client;
use crate::people::Voter;
use crate::wire::{at, key};
use anyhow::{Context, Result, ensure};
use chrono::TimeDelta;
use luzhi::platform::clock::Clock;
use luzhi::platform::db::Id;
use serde_json::{Value, json};
use std::collections::HashMap;

/// The office at its desk.
pub struct Office {
    pub client: Client,
    token: String,
}

/// The meeting.
pub struct Session {
    pub meeting: String,
    pub sitting: String,
    /// Everybody of the roll, by the identifier of the deputy.
    pub people: HashMap<String, String>,
}

/// A ballot that is open, with the codes of its tellers.
pub struct Urn {
    pub id: String,
    codes: Vec<(String, String)>,
}

impl Office {
    /// Signs in as the county of the demonstration.
    pub async fn sign_in(host: &str, password: &str) -> Result<Self> {
        let mut client = Client::connect(host).await?;
        let body = json!({"username": "county", "password": password, "client": "app"});
        let answer = client
            .send("POST /auth/sign-in", "", Some(&body), "")
            .await?;
        let token = text(&answer.good()?["access_token"])?;
        Ok(Self { client, token })
    }

    /// A request that must succeed.
    pub async fn ask(&mut self, line: &str, body: Option<&Value>, more: &str) -> Result<Value> {
        self.client
            .send(line, &self.token, body, more)
            .await?
            .good()
    }

    /// A step based on the version of now.
    async fn step(&mut self, path: &str, line: &str, body: &Value) -> Result<Value> {
        let now = self.ask(&format!("GET {path}"), None, "").await?;
        self.ask(line, Some(body), &at(&now["version"])).await
    }

    /// Plans a session and reads its roll.
    pub async fn plan(&mut self) -> Result<Session> {
        let today = Clock::system().today();
        let request = json!({
            "level": "county", "kind": "congress_session", "is_extraordinary": true,
            "begins_on": today + TimeDelta::days(30), "place": "县会议中心",
        });
        let made = self.ask("POST /meetings", Some(&request), &key()).await?;
        let meeting = text(&made["id"])?;
        let path = format!("/meetings/{meeting}");
        // Out of its turn, so somebody calls for it.
        let called = json!({"called_by": "presidium"});
        self.step(&path, &format!("PUT {path}/call"), &called)
            .await?;
        let body = json!({});
        let noticed = self
            .step(&path, &format!("POST {path}/notices"), &body)
            .await?;
        let sitting = text(&noticed["sittings"][0]["id"])?;
        let mut people = HashMap::new();
        let mut cursor = String::new();
        loop {
            let page = format!("GET {path}/people?limit=200{cursor}");
            let page = self.ask(&page, None, "").await?;
            for one in page["items"].as_array().into_iter().flatten() {
                if let Ok(deputy) = text(&one["deputy_id"]) {
                    people.insert(deputy, text(&one["id"])?);
                }
            }
            match page["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        Ok(Session {
            meeting,
            sitting,
            people,
        })
    }

    /// Notes that some have come.
    pub async fn come(&mut self, session: &Session, people: &[String]) -> Result<()> {
        let line = format!(
            "POST /meetings/{}/sittings/{}/presences",
            session.meeting, session.sitting
        );
        for some in people.chunks(500) {
            let body = json!({"person_ids": some, "direction": "in", "way": "staff"});
            self.ask(&line, Some(&body), &key()).await?;
        }
        Ok(())
    }

    /// Opens the sitting.
    pub async fn open(&mut self, session: &Session) -> Result<()> {
        let path = format!("/meetings/{}", session.meeting);
        let line = format!("POST {path}/sittings/{}/openings", session.sitting);
        let body = json!({"presided_by": "大会执行主席"});
        self.step(&path, &line, &body).await?;
        Ok(())
    }

    /// A secret ballot by the system, open; the first three voters are its tellers.
    pub async fn urn(&mut self, session: &Session, voters: &[Voter]) -> Result<Urn> {
        let request = json!({
            "meeting_id": session.meeting, "sitting_id": session.sitting, "subject": "decision",
            "method": "secret_electronic", "title": "关于批准财政预算的决议",
            "basis": "大会表决办法第三条",
        });
        let made = self.ask("POST /ballots", Some(&request), &key()).await?;
        let id = text(&made["id"])?;
        let path = format!("/ballots/{id}");
        let tellers: Vec<&Voter> = voters.iter().take(3).collect();
        let seat = |voter: &&Voter, role: &str| -> Result<Value> {
            Ok(
                json!({"person_id": session.person(voter.deputy)?, "role": role, "has_no_kin": true}),
            )
        };
        let seats: Result<Vec<Value>> = tellers
            .iter()
            .zip(["chief", "teller", "counter"])
            .map(|(voter, role)| seat(voter, role))
            .collect();
        let body = json!({"tellers": seats?});
        self.step(&path, &format!("PUT {path}/tellers"), &body)
            .await?;
        let mut codes = Vec::new();
        for teller in tellers {
            let line = format!("POST {path}/codes");
            let made = self.client.send(&line, &teller.token, None, "").await?;
            let code = text(&made.good()?["share_code"])?;
            codes.push((session.person(teller.deputy)?, code));
        }
        let opened = self
            .step(&path, &format!("POST {path}/openings"), &json!({}))
            .await?;
        ensure!(opened["status"] == "open", "{opened}");
        Ok(Urn { id, codes })
    }

    /// Closes it.
    pub async fn close(&mut self, urn: &Urn) -> Result<Value> {
        let path = format!("/ballots/{}", urn.id);
        self.step(&path, &format!("POST {path}/closings"), &json!({}))
            .await
    }

    /// Counts it with the codes of the first two tellers.
    pub async fn count(&mut self, urn: &Urn) -> Result<Value> {
        let code = |at: usize| -> Option<Value> {
            let (person, code) = urn.codes.get(at)?;
            Some(json!({"person_id": person, "share_code": code}))
        };
        let body = json!({"codes": [code(0), code(1)]});
        let line = format!("POST /ballots/{}/counts", urn.id);
        self.ask(&line, Some(&body), "").await
    }
}

impl Session {
    /// The place of a deputy on the roll.
    pub fn person(&self, deputy: Id) -> Result<String> {
        let found = self.people.get(&deputy.to_string());
        Ok(found.context("not on the roll")?.clone())
    }
}

/// A text of an answer.
pub fn text(value: &Value) -> Result<String> {
    let text = value
        .as_str()
        .with_context(|| format!("no text: {value}"))?;
    Ok(text.to_owned())
}
