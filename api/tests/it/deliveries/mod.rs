//! Mail and webhooks reach real servers on loopback: once each, at the right time, and what cannot be
//! delivered is in somebody's hands.

mod mail;
mod receivers;
mod webhooks;

use crate::support::Context;
use luzhi::features::deliveries::{Outbox, send};
use luzhi::platform::config::{Config, MailSecurity};
use std::net::SocketAddr;

/// What sends to a mail server on loopback.
fn config(smtp: SocketAddr) -> impl FnOnce(&mut Config) {
    move |config| {
        config.mail.host = smtp.ip().to_string();
        config.mail.port = smtp.port();
        config.mail.security = MailSecurity::None;
        config.mail.from = "履职平台 <luzhi@example.gov.cn>".into();
        config.http.public_url = "https://luzhi.example/".into();
    }
}

/// Lets the sender run now; gives the batches it claimed.
fn deliver(ctx: &Context) -> usize {
    ctx.follow();
    let outbox = Outbox::new(ctx.platform.config()).unwrap();
    send(&ctx.db, &outbox, ctx.clock.now(), || true).unwrap()
}
