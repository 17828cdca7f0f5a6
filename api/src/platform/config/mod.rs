//! Configuration: `luzhi.toml`, then the environment (`LUZHI__SECTION__KEY`, `DATABASE_URL`),
//! checked as a whole at start; every complaint names its key.

mod check;
mod schema;
mod sections;

pub use check::ConfigError;
pub use schema::schema_json;
pub use sections::{
    Auth, Config, Database, Http, Limits, Log, LogFormat, Mail, MailSecurity, Papers, Profile,
    Storage, Webhooks,
};

use config::{Environment, File, FileFormat};
use std::path::Path;

/// Reads the configuration from a file (if it exists) and the environment.
pub fn load(file: &Path) -> Result<Config, ConfigError> {
    let source = config::Config::builder()
        .add_source(File::from(file).format(FileFormat::Toml).required(false))
        .add_source(
            Environment::with_prefix("LUZHI")
                .prefix_separator("__")
                .separator("__")
                .try_parsing(true),
        )
        .build()
        .map_err(|e| ConfigError::one(e.to_string()))?;
    let mut config: Config = source
        .try_deserialize()
        .map_err(|e| ConfigError::one(e.to_string()))?;
    if let Some(url) = environment("DATABASE_URL") {
        config.database.url = url;
    }
    check::complete(&mut config)?;
    Ok(config)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the environment"
)]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
