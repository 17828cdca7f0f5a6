//! `luzhi check-config`

use crate::platform::config::Config;
use anyhow::Result;

/// Prints the effective configuration with its secrets masked.
pub fn run(config: &Config) -> Result<()> {
    let mut shown = config.clone();
    shown.auth.secret = format!("(set, {} characters)", config.auth.secret.len());
    if !config.mail.password.is_empty() {
        shown.mail.password = "(set)".to_owned();
    }
    shown.database.url = masked(&shown.database.url);
    shown.database.read_url = masked(&shown.database.read_url);
    print!("{}", toml::to_string_pretty(&shown)?);
    Ok(())
}

/// An address without the passwords that may stand before the host or among the parameters.
fn masked(url: &str) -> String {
    let (address, parameters) = url.split_once('?').unwrap_or((url, ""));
    let mut shown = match address.rsplit_once('@') {
        Some((before, host)) => {
            let (scheme, user) = before.split_once("://").unwrap_or(("", before));
            let user = user.split_once(':').map_or(user, |(user, _)| user);
            format!("{scheme}://{user}:***@{host}")
        }
        None => address.to_owned(),
    };
    for (index, parameter) in parameters.split('&').filter(|p| !p.is_empty()).enumerate() {
        let name = parameter
            .split_once('=')
            .map_or(parameter, |(name, _)| name);
        let is_secret = name.to_lowercase().contains("password");
        shown.push(if index == 0 { '?' } else { '&' });
        shown.push_str(&if is_secret {
            format!("{name}=***")
        } else {
            parameter.to_owned()
        });
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn no_password_is_shown() {
        for (url, shown) in [
            ("sqlite:data/luzhi.db", "sqlite:data/luzhi.db"),
            (
                "postgres://luzhi:se:cr@et@db/luzhi",
                "postgres://luzhi:***@db/luzhi",
            ),
            ("postgres://luzhi@db/luzhi", "postgres://luzhi:***@db/luzhi"),
            (
                "postgres://db/luzhi?user=x&password=s&sslPassword=t",
                "postgres://db/luzhi?user=x&password=***&sslPassword=***",
            ),
        ] {
            assert_eq!(masked(url), shown);
        }
    }
}
