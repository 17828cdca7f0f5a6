//! What those without an account may send: so much per address and per telephone number, from a process.

use super::network::Network;
use super::problem::{Problem, common};
use super::windows::{Rule, Windows};
use crate::platform::config::Limits;
use crate::platform::db::Timestamp;
use moka::sync::Cache;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

/// How long it is remembered that a challenge was spent: at least as long as one lives.
const SPENT: Duration = Duration::from_secs(60 * 60);

/// The limits of one process.
#[derive(Clone)]
pub struct PublicLimits {
    sends: Arc<Windows>,
    tries: Arc<Windows>,
    send_rules: [Rule; 2],
    try_rules: [Rule; 1],
    allowed: Arc<[Network]>,
    spent: Cache<[u8; 32], ()>,
}

impl PublicLimits {
    /// By the configuration.
    #[must_use]
    pub fn new(limits: &Limits) -> Self {
        let allowed = limits.public_allow.split(',').map(str::trim);
        Self {
            sends: Arc::default(),
            tries: Arc::default(),
            send_rules: [(limits.public_burst, 60), (limits.public_sustained, 300)],
            try_rules: [(limits.public_tries, 300)],
            allowed: allowed.filter_map(|text| text.parse().ok()).collect(),
            spent: Cache::builder()
                .max_capacity(200_000)
                .time_to_live(SPENT)
                .build(),
        }
    }

    /// Whether something may be sent now.
    ///
    /// # Errors
    /// `rate_limited` with the seconds to wait.
    pub fn may_send(&self, ip: &str, phone: Option<&str>, now: Timestamp) -> Result<(), Problem> {
        let callers = self.callers(ip, phone);
        match self.sends.wait(&callers, &self.send_rules, now) {
            Some(seconds) => Err(limited(seconds)),
            None => Ok(()),
        }
    }

    /// Counts that something is sent.
    ///
    /// # Errors
    /// `rate_limited` with the seconds to wait.
    pub fn send(&self, ip: &str, phone: Option<&str>, now: Timestamp) -> Result<(), Problem> {
        let callers = self.callers(ip, phone);
        self.sends
            .take(&callers, &self.send_rules, now)
            .map_err(limited)
    }

    /// Counts a guess: an answer to a question, a code.
    ///
    /// # Errors
    /// `rate_limited` with the seconds to wait.
    pub fn guess(&self, ip: &str, now: Timestamp) -> Result<(), Problem> {
        let callers = [key("address", &network_of(ip))];
        self.tries
            .take(&callers, &self.try_rules, now)
            .map_err(limited)
    }

    /// Spends a challenge; false when it was spent before.
    #[must_use]
    pub fn spend(&self, challenge: [u8; 32]) -> bool {
        let entry = self.spent.entry(challenge).or_insert(());
        entry.is_fresh()
    }

    fn callers(&self, ip: &str, phone: Option<&str>) -> Vec<u64> {
        let is_allowed = ip
            .parse::<IpAddr>()
            .is_ok_and(|ip| self.allowed.iter().any(|network| network.contains(ip)));
        let address = (!is_allowed).then(|| key("address", &network_of(ip)));
        let phone = phone.map(|phone| key("phone", phone));
        address.into_iter().chain(phone).collect()
    }
}

/// The address; of the sixth version the network that one household or office has as a whole.
fn network_of(ip: &str) -> String {
    match ip.parse() {
        Ok(IpAddr::V6(ip)) => hex::encode(&ip.octets()[..8]),
        _ => ip.to_owned(),
    }
}

fn key(kind: &str, value: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (kind, value).hash(&mut hasher);
    hasher.finish()
}

fn limited(seconds: u64) -> Problem {
    common::RATE_LIMITED
        .with("seconds", seconds)
        .retry_after(seconds)
}
