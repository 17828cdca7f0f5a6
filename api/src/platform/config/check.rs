//! Checks the configuration as a whole and names every key that is wrong.

use super::sections::{Config, MailSecurity, Profile};
use crate::platform::db::Engine;
use crate::platform::http::Network;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

/// All that is wrong with a configuration.
#[derive(Debug, thiserror::Error)]
#[error("the configuration is not usable:\n  - {}", .0.join("\n  - "))]
pub struct ConfigError(pub Vec<String>);

impl ConfigError {
    pub(super) fn one(text: String) -> Self {
        Self(vec![text])
    }
}

/// Words that appear in secrets people copy from examples.
const KNOWN: &[&str] = &[
    "changeme",
    "change-me",
    "change_me",
    "secret",
    "password",
    "luzhi",
    "example",
    "abcdefgh",
    "12345678",
    "qwerty",
];

/// Ten years in minutes: what is longer is a slip, and would overflow a date.
const MOST_TIME: i64 = 10 * 366 * 24 * 60;

/// Fills in what can be made up and refuses what cannot be used.
pub(super) fn complete(config: &mut Config) -> Result<(), ConfigError> {
    let mut wrong = Vec::new();
    if config.auth.secret.is_empty() && config.profile == Profile::Development {
        match development_secret(&config.database.url) {
            Ok(secret) => config.auth.secret = secret,
            Err(error) => wrong.push(format!(
                "auth.secret: cannot keep a development secret: {error}"
            )),
        }
    }
    secret(config, &mut wrong);
    let positive = [
        (
            "database.connections",
            i64::from(config.database.connections),
        ),
        ("auth.access_minutes", config.auth.access_minutes),
        ("auth.session_days", config.auth.session_days),
        (
            "auth.idle_minutes",
            i64::try_from(config.auth.idle_minutes).unwrap_or(i64::MAX),
        ),
        (
            "auth.lockout_failures",
            i64::from(config.auth.lockout_failures),
        ),
        ("auth.lockout_minutes", config.auth.lockout_minutes),
        (
            "storage.max_bytes",
            i64::try_from(config.storage.max_bytes).unwrap_or(i64::MAX),
        ),
    ];
    for (key, value) in positive {
        if value < 1 {
            wrong.push(format!("{key}: must be at least 1"));
        }
        let is_time = key.ends_with("_minutes") || key.ends_with("_days");
        if is_time && value > MOST_TIME {
            wrong.push(format!("{key}: must be at most {MOST_TIME}"));
        }
    }
    if let Err(error) = config.log.filter.parse::<tracing_subscriber::EnvFilter>() {
        wrong.push(format!("log.filter: {error}"));
    }
    if config.auth.password_min_length < 8 {
        wrong.push("auth.password_min_length: must be at least 8".into());
    }
    if let Err(error) = Engine::of(&config.database.url) {
        wrong.push(format!("database.url: {error}"));
    }
    replica(config, &mut wrong);
    for (key, value) in [
        ("http.listen", &config.http.listen),
        ("http.metrics_listen", &config.http.metrics_listen),
    ] {
        let may_be_empty = key == "http.metrics_listen" && value.is_empty();
        if !may_be_empty && value.parse::<std::net::SocketAddr>().is_err() {
            wrong.push(format!(
                "{key}: must be an address and port such as 127.0.0.1:8080, not {value:?}"
            ));
        }
    }
    let allowed = config.limits.public_allow.split(',').map(str::trim);
    for network in allowed.filter(|network| !network.is_empty()) {
        if network.parse::<Network>().is_err() {
            wrong.push(format!(
                "limits.public_allow: {network:?} is no address or network such as 10.8.0.0/16"
            ));
        }
    }
    mail(config, &mut wrong);
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(ConfigError(wrong))
    }
}

/// How far behind a replica can be told to be at least, and at most: it is measured twice a second.
const LAG: std::ops::RangeInclusive<u64> = 2..=60;

fn replica(config: &Config, wrong: &mut Vec<String>) {
    let database = &config.database;
    if database.read_url.is_empty() {
        return;
    }
    let is_postgres = |url: &str| Engine::of(url).is_ok_and(|engine| engine == Engine::Postgres);
    if !(is_postgres(&database.read_url) && is_postgres(&database.url)) {
        wrong.push("database.read_url: only PostgreSQL has replicas; both addresses must begin with postgres://".into());
    }
    if !LAG.contains(&database.read_lag_seconds) {
        wrong.push(format!(
            "database.read_lag_seconds: must be from {} to {}",
            LAG.start(),
            LAG.end()
        ));
    }
}

fn mail(config: &Config, wrong: &mut Vec<String>) {
    if config.mail.host.is_empty() {
        return;
    }
    if config
        .mail
        .from
        .parse::<lettre::message::Mailbox>()
        .is_err()
    {
        wrong.push("mail.from: must be a mail address such as luzhi@example.gov.cn".into());
    }
    if config.mail.security == MailSecurity::None && !is_this_machine(&config.mail.host) {
        wrong.push(
            "mail.security: none is for a mail server on this machine (mail.host localhost, 127.0.0.1 or ::1)".into(),
        );
    }
    let url = &config.http.public_url;
    if !(url.starts_with("https://") || url.starts_with("http://")) {
        wrong.push(
            "http.public_url: must be set to send mail, such as https://luzhi.example".into(),
        );
    }
}

/// Whether what is sent there in the clear stays on this machine.
fn is_this_machine(host: &str) -> bool {
    let address = host.parse::<IpAddr>().map(|address| address.is_loopback());
    address.unwrap_or_else(|_| host.eq_ignore_ascii_case("localhost"))
}

fn secret(config: &Config, wrong: &mut Vec<String>) {
    if config.profile != Profile::Production {
        return;
    }
    let secret = &config.auth.secret;
    let lower = secret.to_lowercase();
    let distinct = secret
        .chars()
        .collect::<std::collections::BTreeSet<_>>()
        .len();
    if secret.is_empty() {
        wrong.push(
            "auth.secret: missing; set LUZHI__AUTH__SECRET (32 random characters or more)".into(),
        );
    } else if secret.len() < 32 {
        wrong.push("auth.secret: too short; 32 characters or more".into());
    } else if KNOWN.iter().any(|word| lower.contains(word)) || distinct < 10 {
        wrong.push("auth.secret: is a known or guessable value; use random characters".into());
    }
}

/// A secret of one's own machine, made once and kept beside the database, so that sessions survive
/// a restart.
fn development_secret(database_url: &str) -> std::io::Result<String> {
    let path = secret_path(database_url);
    if let Ok(found) = std::fs::read_to_string(&path)
        && found.trim().len() >= 32
    {
        return Ok(found.trim().to_owned());
    }
    let secret = STANDARD_NO_PAD.encode(rand::random::<[u8; 32]>());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&path, &secret)?;
    #[cfg(unix)]
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(secret)
}

fn secret_path(database_url: &str) -> PathBuf {
    let file = database_url.strip_prefix("sqlite:").map(Path::new);
    let folder = file
        .and_then(Path::parent)
        .filter(|p| !p.as_os_str().is_empty());
    folder
        .unwrap_or(Path::new("data"))
        .join("secret-development")
}

#[cfg(test)]
mod tests {
    use super::complete;
    use crate::platform::config::{Config, MailSecurity};

    /// What is said of a configuration that is right otherwise.
    fn said(change: impl FnOnce(&mut Config)) -> Vec<String> {
        let mut config = Config::default();
        config.auth.secret = "kept here: no file is made".into();
        change(&mut config);
        complete(&mut config).map_or_else(|error| error.0, |()| Vec::new())
    }

    #[test]
    fn a_replica_is_one_of_postgres_and_measured_in_seconds() {
        let (leader, replica) = ("postgres://a/luzhi", "postgres://b/luzhi");
        let with = |url: &str, read_url: &str, lag| {
            said(|config| {
                config.database.url = url.into();
                config.database.read_url = read_url.into();
                config.database.read_lag_seconds = lag;
            })
        };
        assert_eq!(with(leader, replica, 3), Vec::<String>::new());
        for (url, read_url, lag, key) in [
            ("sqlite:luzhi.db", replica, 3, "database.read_url"),
            (leader, "sqlite:luzhi.db", 3, "database.read_url"),
            (leader, replica, 1, "database.read_lag_seconds"),
            (leader, replica, 61, "database.read_lag_seconds"),
        ] {
            let said = with(url, read_url, lag);
            assert!(said.len() == 1 && said[0].starts_with(key), "{said:?}");
        }
    }

    #[test]
    fn mail_in_the_clear_stays_on_this_machine() {
        let with = |host: &str, security| {
            said(|config| {
                config.mail.host = host.into();
                config.mail.from = "luzhi@example.gov.cn".into();
                config.mail.security = security;
                config.http.public_url = "https://luzhi.example".into();
            })
        };
        for host in ["localhost", "127.0.0.1", "127.8.0.1", "::1"] {
            assert_eq!(with(host, MailSecurity::None), Vec::<String>::new());
        }
        for host in ["mail.example.gov.cn", "10.0.0.25", "localhost.example"] {
            let said = with(host, MailSecurity::None);
            assert!(
                said.len() == 1 && said[0].starts_with("mail.security"),
                "{said:?}"
            );
            assert_eq!(with(host, MailSecurity::Starttls), Vec::<String>::new());
        }
    }
}
