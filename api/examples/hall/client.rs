//! HTTP/1.1 over one connection: what a phone or a browser sends, as little of it as there must be.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection that stays open.
pub struct Client {
    stream: TcpStream,
    host: String,
    read: Vec<u8>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub body: Value,
}

impl Answer {
    /// The body of an answer that must have succeeded.
    pub fn good(self) -> Result<Value> {
        ensure!(
            (200..300).contains(&self.status),
            "{}: {}",
            self.status,
            self.body
        );
        Ok(self.body)
    }

    /// The code of an answer that must have been refused so.
    pub fn refused(&self, status: u16, code: &str) -> Result<()> {
        let is_so = self.status == status && self.body["code"] == code;
        ensure!(is_so, "{} instead of {code}: {}", self.status, self.body);
        Ok(())
    }
}

impl Client {
    /// Connects to `127.0.0.1:8080`.
    pub async fn connect(host: &str) -> Result<Self> {
        let stream = TcpStream::connect(host).await.context("cannot connect")?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            host: host.to_owned(),
            read: Vec::new(),
        })
    }

    /// Sends a request below `/api/v1` and reads the whole answer. `more`: further lines of the head, each
    /// with its end.
    pub async fn send(
        &mut self,
        line: &str,
        token: &str,
        body: Option<&Value>,
        more: &str,
    ) -> Result<Answer> {
        self.ask(line, token, body, more).await?;
        let (status, length) = self.head().await?;
        while self.read.len() < length {
            self.more().await?;
        }
        let body: Vec<u8> = self.read.drain(..length).collect();
        let body = serde_json::from_slice(&body).unwrap_or(Value::Null);
        Ok(Answer { status, body })
    }

    /// Begins to listen to server-sent events.
    pub async fn listen(&mut self, path: &str, token: &str) -> Result<()> {
        self.ask(&format!("GET {path}"), token, None, "").await?;
        let (status, _) = self.head().await?;
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

    async fn ask(
        &mut self,
        line: &str,
        token: &str,
        body: Option<&Value>,
        more: &str,
    ) -> Result<()> {
        let (method, path) = line.split_once(' ').context("METHOD PATH")?;
        let body = body.map(Value::to_string).unwrap_or_default();
        let text = format!(
            "{method} /api/v1{path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n{more}\r\n{body}",
            self.host,
            body.len()
        );
        Ok(self.stream.write_all(text.as_bytes()).await?)
    }

    async fn head(&mut self) -> Result<(u16, usize)> {
        let end = loop {
            match find(&self.read, b"\r\n\r\n") {
                Some(end) => break end,
                None => self.more().await?,
            }
        };
        let head: Vec<u8> = self.read.drain(..end + 4).collect();
        let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
        let status = head.get(9..12).context("no status")?.parse()?;
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .map_or(Ok(0), |length| length.trim().parse())?;
        Ok((status, length))
    }

    async fn more(&mut self) -> Result<()> {
        let count = self.stream.read_buf(&mut self.read).await?;
        ensure!(count > 0, "the service closed the connection");
        Ok(())
    }
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

/// The `Idempotency-Key` of a request that is sent once.
pub fn key() -> String {
    format!("Idempotency-Key: {}\r\n", luzhi::platform::ids::new_id())
}

/// The version a change is based on, and a key.
pub fn at(version: &Value) -> String {
    format!("If-Match: \"v{version}\"\r\n{}", key())
}
