//! The office at its desk, which must not notice what happens at the door.

use crate::client::Client;
use crate::numbers::spread;
use anyhow::{Context, Result};
use futures_util::future::{Either, select};
use serde_json::json;
use std::future::Future;
use std::pin::pin;
use std::time::{Duration, Instant};

/// Pages of the desk, in turn.
const PAGES: [&str; 4] = [
    "GET /suggestions?limit=20",
    "GET /home",
    "GET /resident-messages?limit=20",
    "GET /suggestions?limit=20&q=%E8%B7%AF%E7%81%AF",
];
/// Between two pages.
const PAUSE: Duration = Duration::from_millis(50);

/// Somebody signed in.
pub struct Staff {
    host: String,
    token: String,
}

impl Staff {
    /// Signs in as the county of the demonstration.
    pub async fn sign_in(host: &str, password: &str) -> Result<Self> {
        let mut client = Client::connect(host).await?;
        let body = json!({"username": "county", "password": password, "client": "app"});
        let answer = client
            .send("POST /auth/sign-in", "", Some(&body), "")
            .await?
            .good()?;
        let token = answer["access_token"]
            .as_str()
            .context("no token")?
            .to_owned();
        let host = host.to_owned();
        Ok(Self { host, token })
    }

    /// How many messages wait for the office.
    pub async fn waiting(&self) -> Result<u64> {
        let mut client = Client::connect(&self.host).await?;
        let line = "GET /resident-messages?status=waiting&limit=1&count=true";
        let page = client.send(line, &self.token, None, "").await?.good()?;
        page["total"].as_u64().context("no total")
    }

    /// Asks for one page after the other, computed anew each time, while something else goes on; prints how long
    /// they took.
    pub async fn working<T>(&self, name: &str, other: impl Future<Output = T>) -> Result<T> {
        let mut client = Client::connect(&self.host).await?;
        let mut took = Vec::new();
        let mut other = pin!(other);
        let mut lines = PAGES.iter().cycle();
        let done = loop {
            let line = lines.next().context("no page")?;
            let one = pin!(self.page(&mut client, line));
            let page = match select(one, other.as_mut()).await {
                Either::Left((time, _)) => time?,
                Either::Right((done, _)) => break done,
            };
            took.push(page);
        };
        spread(name, &mut took);
        Ok(done)
    }

    async fn page(&self, client: &mut Client, line: &str) -> Result<Duration> {
        tokio::time::sleep(PAUSE).await;
        let begin = Instant::now();
        let head = "Cache-Control: no-cache\r\n";
        client.send(line, &self.token, None, head).await?.good()?;
        Ok(begin.elapsed())
    }
}
