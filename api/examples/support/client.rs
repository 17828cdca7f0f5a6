//! HTTP/1.1 over one connection: what a phone or a browser sends, as little of it as there must be.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection that stays open.
pub struct Client {
    stream: TcpStream,
    host: String,
    /// What was read and not yet understood.
    pub read: Vec<u8>,
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

    /// Sends a request and reads the whole answer. `more`: further lines of the head, each
    /// with its end.
    pub async fn send(
        &mut self,
        line: &str,
        token: &str,
        body: Option<&Value>,
        more: &str,
    ) -> Result<Answer> {
        self.ask(line, token, body, more).await?;
        let head = self.head().await?;
        let body = self.body(&head).await?;
        let body = serde_json::from_slice(&body).unwrap_or(Value::Null);
        let status = status(&head)?;
        Ok(Answer { status, body })
    }

    /// Sends a request: below `/api/v1` unless it is for a public page.
    pub async fn ask(
        &mut self,
        line: &str,
        token: &str,
        body: Option<&Value>,
        more: &str,
    ) -> Result<()> {
        let (method, path) = line.split_once(' ').context("METHOD PATH")?;
        let body = body.map(Value::to_string).unwrap_or_default();
        let base = if path.starts_with("/p/") {
            ""
        } else {
            "/api/v1"
        };
        let text = format!(
            "{method} {base}{path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n{more}\r\n{body}",
            self.host,
            body.len()
        );
        Ok(self.stream.write_all(text.as_bytes()).await?)
    }

    /// The head of an answer.
    pub async fn head(&mut self) -> Result<String> {
        let end = loop {
            match find(&self.read, b"\r\n\r\n") {
                Some(end) => break end,
                None => self.more().await?,
            }
        };
        let head: Vec<u8> = self.read.drain(..end + 4).collect();
        Ok(String::from_utf8_lossy(&head).into_owned())
    }

    /// The body that follows a head.
    pub async fn body(&mut self, head: &str) -> Result<Vec<u8>> {
        let length = match (status(head)?, value(head, "content-length")) {
            (304, _) | (_, None) => 0,
            (_, Some(length)) => length.parse()?,
        };
        while self.read.len() < length {
            self.more().await?;
        }
        Ok(self.read.drain(..length).collect())
    }

    /// Waits for more bytes.
    pub async fn more(&mut self) -> Result<()> {
        let count = self.stream.read_buf(&mut self.read).await?;
        ensure!(count > 0, "the service closed the connection");
        Ok(())
    }
}

/// Where a part begins.
pub fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

/// The status in a head.
pub fn status(head: &str) -> Result<u16> {
    Ok(head.get(9..12).context("no status")?.parse()?)
}

/// The value of a header.
pub fn value<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim())
}
