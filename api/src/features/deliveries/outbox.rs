//! The ways out of the house, put together once at start from the configuration.

use super::mail::Mailer;
use super::post::Poster;
use crate::platform::config::{Config, Profile};

/// What sends.
pub struct Outbox {
    /// Sends mail; none without a server.
    pub(super) mailer: Option<Mailer>,
    /// Calls webhooks.
    pub(super) poster: Poster,
    /// Opens their secrets.
    pub(super) service_secret: String,
}

impl Outbox {
    /// From the configuration.
    ///
    /// # Errors
    /// A sender's address that is none.
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        let mailer = if config.mail.host.is_empty() {
            None
        } else {
            Some(Mailer::new(&config.mail, &config.http.public_url)?)
        };
        let may_call_private = may_call_private(config);
        Ok(Self {
            mailer,
            poster: Poster::new(may_call_private),
            service_secret: config.auth.secret.clone(),
        })
    }
}

/// Whether webhooks may call addresses of private networks: on one's own machine, or where the
/// configuration says so.
pub(super) fn may_call_private(config: &Config) -> bool {
    config.webhooks.allow_private || config.profile == Profile::Development
}
