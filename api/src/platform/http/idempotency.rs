//! `Idempotency-Key`: the answer is stored in the transaction of the effect, and replayed.
//!
//! Manner of draft-ietf-httpapi-idempotency-key-header: one key per account, good for 24 hours; the
//! same key with another body is refused. The row is inserted first, so a second request with the
//! same key waits for the first and then replays its answer: there is no "in progress" to report.

use super::problem::{Problem, common};
use super::reply::Reply;
use crate::platform::db::{Id, PortableExt, Timestamp, Tx};
use crate::schema::idempotency_keys;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use chrono::TimeDelta;
use diesel::prelude::*;
use std::future::{Ready, ready};

/// The key of a request, if it has one.
#[derive(Clone, Debug)]
pub struct Idempotency {
    key: Option<String>,
    method: String,
    path: String,
    keeps_answer: bool,
}

/// A key that must be there: for POSTs a phone queues.
#[derive(Clone, Debug)]
pub struct Idempotent(pub Idempotency);

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = idempotency_keys)]
struct Stored {
    account_id: Id,
    key: String,
    method: String,
    path: String,
    fingerprint: Vec<u8>,
    status: i32,
    body: Vec<u8>,
    etag: Option<String>,
    location: Option<String>,
    expires_at: Timestamp,
}

/// Stands in `idempotency_keys.status` for an answer that is not kept.
const NOT_KEPT: i32 = 0;

impl Idempotency {
    /// For an answer that holds a secret: the effect is done once, and the repeated request learns
    /// that it was (`answer_not_kept`), but the answer itself is never written down.
    #[must_use]
    pub fn with_secret_answer(self) -> Self {
        Self {
            keeps_answer: false,
            ..self
        }
    }

    /// Runs `work` once per key: a repeated request gets the stored answer.
    pub fn once(
        &self,
        tx: &mut Tx<'_>,
        account_id: Id,
        fingerprint: &[u8; 32],
        now: Timestamp,
        work: impl FnOnce(&mut Tx<'_>) -> Result<Reply, Problem>,
    ) -> Result<Reply, Problem> {
        let Some(key) = &self.key else {
            return work(tx);
        };
        let row = Stored {
            account_id,
            key: key.clone(),
            method: self.method.clone(),
            path: self.path.clone(),
            fingerprint: fingerprint.to_vec(),
            status: NOT_KEPT,
            body: Vec::new(),
            etag: None,
            location: None,
            expires_at: now + TimeDelta::hours(24),
        };
        let this = idempotency_keys::table.find((account_id, key));
        diesel::delete(this.filter(idempotency_keys::expires_at.lt(now))).execute(&mut **tx)?;
        let inserted = diesel::insert_into(idempotency_keys::table)
            .values(row)
            .on_conflict_do_nothing()
            .portable()
            .execute(&mut **tx)?;
        if inserted == 0 {
            return self.replay(tx, account_id, key, fingerprint);
        }
        let reply = work(tx)?;
        if !self.keeps_answer {
            return Ok(reply);
        }
        diesel::update(this)
            .set((
                idempotency_keys::status.eq(i32::from(reply.status)),
                idempotency_keys::body.eq(reply.body.to_vec()),
                idempotency_keys::etag.eq(reply.etag.clone()),
                idempotency_keys::location.eq(reply.location.clone()),
            ))
            .execute(&mut **tx)?;
        Ok(reply)
    }

    fn replay(
        &self,
        tx: &mut Tx<'_>,
        account_id: Id,
        key: &str,
        fingerprint: &[u8; 32],
    ) -> Result<Reply, Problem> {
        let stored: Stored = idempotency_keys::table
            .find((account_id, key))
            .select(Stored::as_select())
            .first(&mut **tx)?;
        if stored.fingerprint != fingerprint
            || stored.method != self.method
            || stored.path != self.path
        {
            return Err(common::IDEMPOTENCY_KEY_REUSED.problem());
        }
        if stored.status == NOT_KEPT {
            return Err(common::ANSWER_NOT_KEPT.problem());
        }
        tx.without_event("the effect was recorded by the first request with this key");
        Ok(Reply {
            status: u16::try_from(stored.status).map_err(Problem::internal)?,
            body: stored.body.into(),
            gzip: None,
            etag: stored.etag,
            location: stored.location,
            replayed: true,
        })
    }
}

fn is_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ':' | '-')
}

fn of(req: &HttpRequest) -> Result<Idempotency, Problem> {
    let header = req.headers().get("Idempotency-Key");
    let key = header.map(|value| {
        value
            .to_str()
            .unwrap_or_default()
            .trim()
            .trim_matches('"')
            .to_owned()
    });
    if key
        .as_ref()
        .is_some_and(|k| k.is_empty() || k.len() > 128 || !k.chars().all(is_key))
    {
        return Err(common::MALFORMED.with("reason", "idempotency_key"));
    }
    Ok(Idempotency {
        key,
        method: req.method().to_string(),
        path: req.path().to_owned(),
        keeps_answer: true,
    })
}

impl FromRequest for Idempotency {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;
    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(of(req))
    }
}

impl FromRequest for Idempotent {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;
    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(of(req).and_then(|found| match found.key {
            Some(_) => Ok(Self(found)),
            None => Err(common::IDEMPOTENCY_KEY_REQUIRED.problem()),
        }))
    }
}
