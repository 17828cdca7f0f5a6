//! What the people of a congress send besides plain requests: they listen, are refused, and base changes on versions.

use crate::client::{Answer, Client, find, status};
use anyhow::{Result, ensure};
use serde_json::Value;

impl Answer {
    /// The code of an answer that must have been refused so.
    pub fn refused(&self, status: u16, code: &str) -> Result<()> {
        let is_so = self.status == status && self.body["code"] == code;
        ensure!(is_so, "{} instead of {code}: {}", self.status, self.body);
        Ok(())
    }
}

impl Client {
    /// Begins to listen to server-sent events.
    pub async fn listen(&mut self, path: &str, token: &str) -> Result<()> {
        self.ask(&format!("GET {path}"), token, None, "").await?;
        let status = status(&self.head().await?)?;
        ensure!(status == 200, "{status} for a watcher");
        Ok(())
    }

    /// The next number under a name in what is listened to.
    pub async fn number(&mut self, name: &str) -> Result<u64> {
        let name = format!("\"{name}\":");
        loop {
            // An event ends with an empty line.
            if let Some(end) = find(&self.read, b"\n\n") {
                let event: Vec<u8> = self.read.drain(..end + 2).collect();
                let event = String::from_utf8_lossy(&event);
                if let Some((_, rest)) = event.split_once(&name) {
                    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
                    return Ok(digits.parse()?);
                }
                continue;
            }
            self.more().await?;
        }
    }
}

/// The `Idempotency-Key` of a request that is sent once.
pub fn key() -> String {
    format!("Idempotency-Key: {}\r\n", luzhi::platform::ids::new_id())
}

/// The version a change is based on, and a key.
pub fn at(version: &Value) -> String {
    format!("If-Match: \"v{version}\"\r\n{}", key())
}
