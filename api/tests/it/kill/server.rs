//! The real program on a test's database, and a client that notices when it dies.

use crate::support::{Context, PASSWORD};
use serde_json::{Value, json};
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running `luzhi serve`.
pub struct Server {
    pub port: u16,
    child: Child,
    settings: Vec<(&'static str, String)>,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub is_replay: bool,
    pub body: Value,
}

impl Server {
    pub fn start(ctx: &Context) -> Self {
        Self::start_on(ctx, &ctx.platform.config().database.url)
    }

    /// The same on the database under another address.
    pub fn start_on(ctx: &Context, url: &str) -> Self {
        let config = ctx.platform.config();
        // Free now; nobody else takes it before the program does.
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let settings = vec![
            ("DATABASE_URL", url.to_owned()),
            ("LUZHI__HTTP__LISTEN", format!("127.0.0.1:{port}")),
            ("LUZHI__HTTP__METRICS_LISTEN", String::new()),
            ("LUZHI__HTTP__WORKERS", "2".to_owned()),
            ("LUZHI__AUTH__SECRET", config.auth.secret.clone()),
            ("LUZHI__STORAGE__FOLDER", config.storage.folder.clone()),
            ("LUZHI__LIMITS__SIGN_IN", "0".to_owned()),
            ("LUZHI__LIMITS__READS", "0".to_owned()),
            ("LUZHI__LIMITS__WRITES", "0".to_owned()),
            ("LUZHI__LOG__FILTER", "warn".to_owned()),
        ];
        let child = program(&settings).arg("serve").spawn().unwrap();
        let mut server = Self {
            port,
            child,
            settings,
        };
        server.wait_until_ready();
        server
    }

    fn wait_until_ready(&mut self) {
        let begin = Instant::now();
        while request(self.port, "GET /health/ready", None, None, None).map_or(0, |a| a.status)
            != 200
        {
            let ended = self.child.try_wait().unwrap();
            assert!(ended.is_none(), "the program ended: {ended:?}");
            assert!(
                begin.elapsed() < Duration::from_secs(30),
                "not ready after 30 s"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// SIGKILL: nothing is finished, flushed or closed.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn sign_in(&self, username: &str) -> String {
        let body = json!({"username": username, "password": PASSWORD, "client": "app"});
        let answer = post(self.port, "/auth/sign-in", None, "", &body).unwrap();
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.body["access_token"].as_str().unwrap().to_owned()
    }

    /// Another command of the program on the same database; it must succeed.
    pub fn run(&self, arguments: &[&str]) {
        let output = program(&self.settings).args(arguments).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success(),
            "{arguments:?}: {text} {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn program(settings: &[(&'static str, String)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_luzhi"));
    command
        .current_dir(env!("CARGO_TARGET_TMPDIR"))
        .envs(settings.iter().cloned())
        .stdin(Stdio::null());
    command
}

/// A POST below `/api/v1`; an error when no whole answer came.
pub fn post(
    port: u16,
    path: &str,
    token: Option<&String>,
    key: &str,
    body: &Value,
) -> Result<Answer> {
    let line = format!("POST /api/v1{path}");
    request(port, &line, token, Some(key), Some(body))
}

fn request(
    port: u16,
    line: &str,
    token: Option<&String>,
    key: Option<&str>,
    body: Option<&Value>,
) -> Result<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut head = format!(
        "{line} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n",
        body.len()
    );
    if let Some(token) = token {
        head.push_str(&format!("Authorization: Bearer {token}\r\n"));
    }
    if let Some(key) = key.filter(|key| !key.is_empty()) {
        head.push_str(&format!("Idempotency-Key: {key}\r\n"));
    }
    stream.write_all(format!("{head}\r\n{body}").as_bytes())?;
    let mut raw = Vec::new();
    stream.read_to_end(&mut raw)?;
    let text = String::from_utf8_lossy(&raw);
    let broken = || Error::from(ErrorKind::UnexpectedEof);
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(broken)?;
    let head = head.to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .and_then(|length| length.trim().parse::<usize>().ok())
        .ok_or_else(broken)?;
    if body.len() < length {
        return Err(broken());
    }
    Ok(Answer {
        status: head
            .split(' ')
            .nth(1)
            .and_then(|s| s.parse().ok())
            .ok_or_else(broken)?,
        is_replay: head.contains("idempotency-replayed: true"),
        body: serde_json::from_str(body).unwrap_or(Value::Null),
    })
}
