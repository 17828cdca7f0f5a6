//! `luzhi check-config`

use crate::platform::config::Config;
use anyhow::Result;

/// Prints the effective configuration with its secrets masked.
pub fn run(config: &Config) -> Result<()> {
    let mut shown = config.clone();
    shown.auth.secret = format!("(set, {} characters)", config.auth.secret.len());
    if let Some((before, after)) = shown.database.url.split_once('@') {
        let user = before.rsplit_once(':').map_or(before, |(user, _)| user);
        shown.database.url = format!("{user}:***@{after}");
    }
    print!("{}", toml::to_string_pretty(&shown)?);
    Ok(())
}
