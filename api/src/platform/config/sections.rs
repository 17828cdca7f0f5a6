//! The sections of the configuration, one struct per concern.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Everything that can be set.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// How strict to be.
    pub profile: Profile,
    /// Where the data is.
    pub database: Database,
    /// How to be reached.
    pub http: Http,
    /// Signing in.
    pub auth: Auth,
    /// Requests per minute.
    pub limits: Limits,
    /// Where files are.
    pub storage: Storage,
    /// Printing.
    pub papers: Papers,
    /// Sending mail.
    pub mail: Mail,
    /// Calling other systems.
    pub webhooks: Webhooks,
    /// Logs.
    pub log: Log,
}

/// How strict to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// One's own machine: a secret is made up and kept in the data folder.
    #[default]
    Development,
    /// The real thing: refuses to start with a missing, short or known secret.
    Production,
}

/// Where the data is.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Database {
    /// `sqlite:data/luzhi.db` or `postgres://user:password@host/name`. Also `DATABASE_URL`.
    pub url: String,
    /// Connections (readers on SQLite, all on PostgreSQL).
    pub connections: u32,
    /// How long a request waits for one, in milliseconds.
    pub wait_ms: u64,
    /// A replica of PostgreSQL for reads that may be a moment old; empty: none.
    pub read_url: String,
    /// How far it may be behind, in seconds; beyond, reads go to `url`, as those of whoever wrote within that time do.
    pub read_lag_seconds: u64,
}

/// How to be reached.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Http {
    /// Address of the service.
    pub listen: String,
    /// Address of the Prometheus metrics; empty switches them off.
    pub metrics_listen: String,
    /// Worker threads; 0: one per core.
    pub workers: usize,
    /// The built SPA.
    pub frontend: String,
    /// How people reach it, such as `https://luzhi.example.gov.cn`: the beginning of links in mail.
    pub public_url: String,
    /// Believe `X-Forwarded-For`: only behind a proxy of ours.
    pub trust_forwarded: bool,
    /// Set the cookie's `Secure` flag: wherever the service is reached by https.
    pub secure_cookies: bool,
    /// How long running requests may finish after a stop signal, in seconds.
    pub stop_seconds: u64,
}

/// Signing in.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Auth {
    /// Signs access tokens and encrypts second-factor secrets; 32 characters or more.
    pub secret: String,
    /// Life of an access token, in minutes.
    pub access_minutes: i64,
    /// Life of a session, in days.
    pub session_days: i64,
    /// A session unused for so long ends, in minutes (等保 2.0: 15–30).
    pub idle_minutes: u64,
    /// Wrong passwords before the account is locked.
    pub lockout_failures: i32,
    /// How long it stays locked, in minutes.
    pub lockout_minutes: i64,
    /// How long another process's revocation may go unnoticed, in seconds.
    pub session_cache_seconds: u64,
    /// Staff must set up a second factor before anything else.
    pub require_second_factor: bool,
    /// Shortest password.
    pub password_min_length: usize,
}

/// Requests per minute and caller; 0 switches a limit off.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Sign-in attempts per address.
    pub sign_in: u32,
    /// Reads per session.
    pub reads: u32,
    /// Writes per session.
    pub writes: u32,
    /// What residents send, per address and per telephone number, within a minute.
    pub public_burst: u32,
    /// The same within five minutes.
    pub public_sustained: u32,
    /// Wrong answers and codes asked for, per address, within five minutes.
    pub public_tries: u32,
    /// Addresses and networks many residents share, such as `10.8.0.0/16`, separated by commas: what comes from
    /// there is limited by telephone number alone.
    pub public_allow: String,
    /// Pictures residents may send in a day, per county; 0 is no limit.
    pub public_pictures: u32,
    /// The largest picture a resident may send, in bytes.
    pub public_picture_bytes: usize,
    /// Files an account may have sent ahead of records that have not come; 0 is no limit.
    pub files_ahead: u32,
}

/// Where files are.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Storage {
    /// Folder of the attachments.
    pub folder: String,
    /// Largest attachment, in bytes.
    pub max_bytes: usize,
}

/// Printing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Papers {
    /// Font file of the text in PDF (TTF, OTF, TTC); empty: the free Chinese font of this machine.
    pub font: String,
    /// The same for titles.
    pub title_font: String,
}

/// Sending mail.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// SMTP server; empty: no mail is sent.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// `starttls`, `tls` or `none`.
    pub security: MailSecurity,
    /// User name; empty: without signing in.
    pub user: String,
    /// Password.
    pub password: String,
    /// Sender, such as `履职平台 <luzhi@example.gov.cn>`.
    pub from: String,
}

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MailSecurity {
    /// Encrypted after the greeting.
    Starttls,
    /// Encrypted from the first byte.
    Tls,
    /// Not at all: a server on this machine only.
    None,
}

/// Calling other systems.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Webhooks {
    /// Webhooks may call addresses of private networks.
    pub allow_private: bool,
}

/// Logs.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// `text` or `json`.
    pub format: LogFormat,
    /// What to log, as in `RUST_LOG`.
    pub filter: String,
}

/// Form of log lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For people.
    Text,
    /// For collectors.
    Json,
}

impl Default for Database {
    fn default() -> Self {
        Self {
            url: "sqlite:data/luzhi.db".into(),
            connections: 8,
            wait_ms: 5_000,
            read_url: String::new(),
            read_lag_seconds: 3,
        }
    }
}

impl Default for Http {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".into(),
            metrics_listen: "127.0.0.1:9464".into(),
            workers: 0,
            frontend: "frontend/dist".into(),
            public_url: String::new(),
            trust_forwarded: false,
            secure_cookies: false,
            stop_seconds: 10,
        }
    }
}

impl Default for Auth {
    fn default() -> Self {
        Self {
            secret: String::new(),
            access_minutes: 10,
            session_days: 14,
            idle_minutes: 30,
            lockout_failures: 5,
            lockout_minutes: 10,
            session_cache_seconds: 5,
            require_second_factor: false,
            password_min_length: 10,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in: 30,
            reads: 1_200,
            writes: 240,
            public_burst: 1,
            public_sustained: 5,
            public_tries: 30,
            public_allow: String::new(),
            public_pictures: 200,
            public_picture_bytes: 30 * 1024 * 1024,
            files_ahead: 100,
        }
    }
}

impl Default for Storage {
    fn default() -> Self {
        Self {
            folder: "data/files".into(),
            max_bytes: 20 * 1024 * 1024,
        }
    }
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            host: String::new(),
            port: 587,
            security: MailSecurity::Starttls,
            user: String::new(),
            password: String::new(),
            from: String::new(),
        }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self {
            format: LogFormat::Text,
            filter: "info".into(),
        }
    }
}
