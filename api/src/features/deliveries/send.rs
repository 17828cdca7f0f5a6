//! The background job that sends what is due.

use super::consumer::hours_now;
use super::mail::Refused;
use super::outbox::Outbox;
use super::plan::after_quiet;
use super::post::Call;
use super::store::Channel;
use super::store_queue::{self as queue, Batch};
use super::{store_channels, store_webhooks};
use crate::platform::db::{AnyConnection, Db, Timestamp};
use crate::platform::http::Problem;
use crate::platform::secrets;

/// Batches sent in one round; the next one sees what has changed meanwhile.
const ROUND: usize = 20;

/// Whether anything is to be sent now.
pub fn send_due(db: &Db, now: Timestamp) -> Result<bool, Problem> {
    db.read_now(|conn| queue::has_due(conn, now))
}

/// Sends what is due; returns how many batches were claimed. Nothing is held while somebody else's
/// server is waited for: a batch is claimed, sent, and settled in two transactions. `goes_on` is asked
/// before each: a process that stops waits for one batch at most.
pub fn send(
    db: &Db,
    outbox: &Outbox,
    now: Timestamp,
    goes_on: impl Fn() -> bool,
) -> Result<usize, Problem> {
    let mut claimed = 0;
    while claimed < ROUND && goes_on() {
        let Some(batch) = db.write_now(|tx| queue::claim(tx, now))? else {
            break;
        };
        claimed += 1;
        let outcome = db.read_now(|conn| prepare(conn, outbox, &batch, now))?;
        let outcome = match outcome {
            Prepared::Mail(to, is_phone) => match &outbox.mailer {
                Some(mailer) => Outcome::of(mailer.send(&to, &batch, is_phone)),
                None => Outcome::Failed(Refused {
                    reason: "mail.host is not set".to_owned(),
                    is_final: false,
                }),
            },
            Prepared::Call(url, secret, body) => {
                let id = format!("msg_{}", batch.id.0.simple());
                let (url, secret) = (url.as_str(), secret.as_slice());
                let call = Call {
                    url,
                    secret,
                    id,
                    body,
                };
                Outcome::of(outbox.poster.call(&call, now))
            }
            Prepared::Not(outcome) => outcome,
        };
        db.write_now(|tx| match &outcome {
            Outcome::Sent => queue::sent(tx, &batch, now),
            Outcome::Failed(why) => queue::failed(tx, &batch, &why.reason, why.is_final, now),
            Outcome::Later(until) => queue::put_off(tx, &batch, *until),
            Outcome::Unwanted(why) => queue::drop_batch(tx, &batch, why, now),
        })?;
    }
    Ok(claimed)
}

enum Prepared {
    /// To whom, and whether they work on the phone.
    Mail(String, bool),
    /// Where, with which secret, what.
    Call(String, Vec<u8>, String),
    Not(Outcome),
}

enum Outcome {
    Sent,
    Failed(Refused),
    Later(Timestamp),
    Unwanted(&'static str),
}

impl Outcome {
    fn of(sent: Result<(), Refused>) -> Self {
        match sent {
            Ok(()) => Self::Sent,
            Err(refused) => Self::Failed(refused),
        }
    }
}

/// Looks at what the receiver wants now: much may have changed since it was planned.
fn prepare(
    conn: &mut AnyConnection,
    outbox: &Outbox,
    batch: &Batch,
    now: Timestamp,
) -> Result<Prepared, Problem> {
    let Some(first) = batch.items.first() else {
        return Ok(Prepared::Not(Outcome::Sent));
    };
    let unwanted = |why| Ok(Prepared::Not(Outcome::Unwanted(why)));
    match (first.channel, first.account_id, first.webhook_id) {
        (Channel::Mail, Some(account_id), _) => {
            let chosen = store_channels::find(conn, batch.county_id, account_id)?;
            let is_active = store_channels::is_active(conn, batch.county_id, account_id)?;
            let Some(channel) = chosen.filter(|chosen| is_active && chosen.is_on()) else {
                return unwanted("mail is switched off");
            };
            let hours = hours_now(conn, batch.county_id, now)?;
            let until = after_quiet(channel.quiet(), hours, now);
            if until > now {
                return Ok(Prepared::Not(Outcome::Later(until)));
            }
            let is_phone = store_channels::is_deputy(conn, batch.county_id, account_id)?;
            Ok(Prepared::Mail(channel.mail.unwrap_or_default(), is_phone))
        }
        (Channel::Webhook, _, Some(webhook_id)) => {
            let webhook = store_webhooks::find(conn, batch.county_id, webhook_id)?;
            let Some(webhook) = webhook.filter(|webhook| webhook.is_active) else {
                return unwanted("the webhook is switched off");
            };
            let secret = secrets::open("webhook", &webhook.secret, &outbox.service_secret)?;
            let body = first.payload.as_ref().map(|payload| payload.0.to_string());
            Ok(Prepared::Call(
                webhook.url,
                secret,
                body.unwrap_or_default(),
            ))
        }
        _ => unwanted("there is no receiver"),
    }
}
