//! A mail server and an HTTP receiver on loopback: real sockets, scripted answers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// Accepts connections until dropped.
struct Server {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    fn start(at: SocketAddr, serve: impl Fn(TcpStream) + Send + 'static) -> Self {
        let listener = TcpListener::bind(at).unwrap();
        let address = listener.local_addr().unwrap();
        let stopping = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopping);
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                serve(stream);
            }
        });
        Self {
            address,
            stopping,
            thread: Some(thread),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// A loopback address nobody listens on.
pub fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap()
}

/// A mail as it arrived.
#[derive(Debug, Clone)]
pub struct Mail {
    pub to: String,
    pub message_id: String,
    pub subject: String,
    pub body: String,
}

/// A mail server.
pub struct Smtp {
    server: Server,
    mails: Arc<Mutex<Vec<Mail>>>,
    answer: Arc<Mutex<&'static str>>,
}

impl Smtp {
    pub fn start(at: SocketAddr) -> Self {
        let mails = Arc::new(Mutex::new(Vec::new()));
        let answer = Arc::new(Mutex::new("250 OK"));
        let (into, says) = (Arc::clone(&mails), Arc::clone(&answer));
        let server = Server::start(at, move |stream| {
            drop(converse(stream, &into, &says));
        });
        Self {
            server,
            mails,
            answer,
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.server.address
    }

    pub fn mails(&self) -> Vec<Mail> {
        self.mails.lock().unwrap().clone()
    }

    /// What it says to every recipient from now on.
    pub fn says(&self, answer: &'static str) {
        *self.answer.lock().unwrap() = answer;
    }
}

fn converse(
    stream: TcpStream,
    into: &Mutex<Vec<Mail>>,
    answer: &Mutex<&'static str>,
) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream);
    let mut to = String::new();
    out.write_all(b"220 test\r\n")?;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let says = *answer.lock().unwrap();
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" => out.write_all(b"250-test\r\n250 8BITMIME\r\n")?,
            "RCPT" => {
                to = line.trim().trim_start_matches("RCPT TO:").to_owned();
                out.write_all(format!("{says}\r\n").as_bytes())?;
            }
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                let mut text = String::new();
                loop {
                    let mut line = String::new();
                    lines.read_line(&mut line)?;
                    if line == ".\r\n" {
                        break;
                    }
                    text.push_str(&line);
                }
                into.lock().unwrap().push(read(&to, &text));
                out.write_all(b"250 OK\r\n")?;
            }
            "QUIT" => {
                out.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => out.write_all(b"250 OK\r\n")?,
        }
    }
}

fn read(to: &str, text: &str) -> Mail {
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let header = |name: &str| {
        let found = head.lines().find_map(|line| line.strip_prefix(name));
        found.unwrap_or_default().trim().to_owned()
    };
    let body = match header("Content-Transfer-Encoding:").as_str() {
        "base64" => decoded(&body.replace("\r\n", "")),
        "quoted-printable" => quoted(body),
        _ => body.to_owned(),
    };
    let words = header("Subject:");
    let subject = words.split(' ').map(|word| {
        let inner = word
            .strip_prefix("=?utf-8?b?")
            .and_then(|w| w.strip_suffix("?="));
        inner.map_or_else(|| word.to_owned(), decoded)
    });
    Mail {
        to: to.trim_matches(|c| c == '<' || c == '>').to_owned(),
        message_id: header("Message-ID:"),
        subject: subject.collect(),
        body: body.replace("\r\n", "\n"),
    }
}

fn decoded(text: &str) -> String {
    String::from_utf8(STANDARD.decode(text).unwrap()).unwrap()
}

fn quoted(text: &str) -> String {
    let text = text.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'=' {
            bytes.push(byte);
            continue;
        }
        let hex = [rest.next().unwrap(), rest.next().unwrap()];
        let hex = std::str::from_utf8(&hex).unwrap();
        bytes.push(u8::from_str_radix(hex, 16).unwrap());
    }
    String::from_utf8(bytes).unwrap()
}

/// A call as it arrived.
#[derive(Debug, Clone)]
pub struct Call {
    head: String,
    pub body: String,
}

impl Call {
    pub fn header(&self, name: &str) -> String {
        let found = self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name)
                .then(|| value.trim().to_owned())
        });
        found.unwrap_or_default()
    }
}

/// An HTTP receiver.
pub struct Receiver {
    server: Server,
    calls: Arc<Mutex<Vec<Call>>>,
    status: Arc<Mutex<&'static str>>,
}

impl Receiver {
    pub fn start(at: SocketAddr) -> Self {
        let calls = Arc::new(Mutex::new(Vec::new()));
        let status = Arc::new(Mutex::new("204 No Content"));
        let (into, says) = (Arc::clone(&calls), Arc::clone(&status));
        let server = Server::start(at, move |stream| {
            drop(take(stream, &into, &says));
        });
        Self {
            server,
            calls,
            status,
        }
    }

    pub fn url(&self) -> String {
        format!("http://{}/hook", self.server.address)
    }

    pub fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }

    /// What it answers from now on.
    pub fn says(&self, status: &'static str) {
        *self.status.lock().unwrap() = status;
    }
}

fn take(
    stream: TcpStream,
    into: &Mutex<Vec<Call>>,
    status: &Mutex<&'static str>,
) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream);
    let mut head = String::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        if line == "\r\n" {
            break;
        }
        head.push_str(&line);
    }
    let mut call = Call {
        head,
        body: String::new(),
    };
    let length = call.header("content-length").parse().unwrap_or(0);
    let mut body = vec![0; length];
    lines.read_exact(&mut body)?;
    call.body = String::from_utf8(body).unwrap();
    into.lock().unwrap().push(call);
    let status = *status.lock().unwrap();
    let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    out.write_all(answer.as_bytes())
}
