//! Calling webhooks: signed, without redirects, and to permitted addresses only.

use super::mail::Refused;
use super::rules::{is_public, seconds};
use super::signing::signature;
use crate::platform::db::Timestamp;
use crate::platform::http::Problem;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::time::Duration;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

/// How long a receiver may take.
const TIMEOUT: Duration = Duration::from_secs(10);
/// A receiver that no longer wants anything says so.
const GONE: u16 = 410;

/// Calls webhooks.
pub(super) struct Poster {
    agent: Agent,
}

/// Resolves names to permitted addresses only: what was checked is what is connected to.
#[derive(Debug)]
struct Permitted {
    may_call_private: bool,
    names: DefaultResolver,
}

impl Resolver for Permitted {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        if self.may_call_private {
            return Ok(found);
        }
        let mut permitted = self.empty();
        for address in found.iter().filter(|address| is_public(address.ip())) {
            permitted.push(*address);
        }
        if permitted.is_empty() {
            return Err(Error::HostNotFound);
        }
        Ok(permitted)
    }
}

/// A call.
pub(super) struct Call<'a> {
    pub url: &'a str,
    pub secret: &'a [u8],
    /// The same whenever it is tried again.
    pub id: String,
    pub body: String,
}

impl Poster {
    pub(super) fn new(may_call_private: bool) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(TIMEOUT))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .proxy(None)
            .build();
        let resolver = Permitted {
            may_call_private,
            names: DefaultResolver::default(),
        };
        Self {
            agent: Agent::with_parts(config, DefaultConnector::default(), resolver),
        }
    }

    /// Calls it; taken when the receiver answers with a 2xx.
    pub(super) fn call(&self, call: &Call<'_>, now: Timestamp) -> Result<(), Refused> {
        let at = seconds(now);
        let retry = |reason: String| Refused {
            reason,
            is_final: false,
        };
        let signed = signature(call.secret, &call.id, at, &call.body)
            .map_err(|problem| retry(problem.to_string()))?;
        let answer = self
            .agent
            .post(call.url)
            .header("content-type", "application/json")
            .header("user-agent", "luzhi")
            .header("webhook-id", &call.id)
            .header("webhook-timestamp", at.to_string())
            .header("webhook-signature", signed)
            .send(&call.body)
            .map_err(|error| retry(error.to_string()))?;
        let status = answer.status();
        if status.is_success() {
            return Ok(());
        }
        Err(Refused {
            reason: format!("HTTP {}", status.as_u16()),
            is_final: status.as_u16() == GONE,
        })
    }
}

/// Whether an address may be entered: `https` (or `http` where private ones are allowed) and a host
/// that resolves, now, to permitted addresses.
pub(super) fn check(url: &str, may_call_private: bool) -> Result<(), Problem> {
    let refused = |code: &str| Err(Problem::field("/url", code));
    let Ok(uri) = url.parse::<Uri>() else {
        return refused("url");
    };
    let (Some(scheme), Some(host)) = (uri.scheme_str(), uri.host()) else {
        return refused("url");
    };
    let has_user = uri.authority().is_some_and(|a| a.as_str().contains('@'));
    if has_user || !(scheme == "https" || (scheme == "http" && may_call_private)) {
        return refused("url_scheme");
    }
    if may_call_private {
        return Ok(());
    }
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let addresses: Vec<IpAddr> = match bare.parse::<IpAddr>() {
        Ok(address) => vec![address],
        Err(_) => {
            let Ok(found) = (bare, 443_u16).to_socket_addrs() else {
                return refused("url_unknown_host");
            };
            found.map(|address: SocketAddr| address.ip()).collect()
        }
    };
    if addresses.iter().all(|address| is_public(*address)) {
        return Ok(());
    }
    refused("url_private")
}
