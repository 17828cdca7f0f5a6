//! `Permit<P>`: the only door to the database. No permit, no data.

use super::permission::Permission;
use super::principal::{Principal, Restriction};
use super::scope::Scope;
use super::sessions::SessionState;
use crate::platform::db::{AnyConnection, Id, Timestamp, Together, Tx};
use crate::platform::http::problem_codes as common;
use crate::platform::http::{
    Idempotency, Problem, Reply, RequestContext, ViewKey, takes, wants_fresh,
};
use crate::platform::i18n::Locale;
use crate::platform::state::Platform;
use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use bytes::Bytes;
use chrono::NaiveDate;
use futures_util::stream::Stream;
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Who acts, when, in which language, and what they may see: handed to every piece of work.
#[derive(Clone, Debug)]
pub struct Acting {
    /// The caller; `None` for the service itself and the command line.
    pub principal: Option<Arc<Principal>>,
    /// What the caller may see.
    pub scope: Scope,
    /// The request, for the event log.
    pub request_id: Id,
    /// When the request began.
    pub now: Timestamp,
    /// Today in China.
    pub today: NaiveDate,
    /// Language of texts.
    pub locale: Locale,
    /// What acts when nobody is signed in.
    pub(in crate::platform) service: &'static str,
}

/// The name of the service when it acts by itself.
const SERVICE: &str = "system";

impl Acting {
    /// A principal that has just proved who it is, in the request it did so with.
    #[must_use]
    pub fn of_principal(principal: Principal, context: &RequestContext, now: Timestamp) -> Self {
        Self {
            scope: Scope::of(&principal),
            principal: Some(Arc::new(principal)),
            request_id: context.request_id,
            now,
            today: crate::platform::clock::local_date(now),
            locale: context.locale,
            service: SERVICE,
        }
    }

    /// The service itself, in one county.
    #[must_use]
    pub fn system(county_id: i64, now: Timestamp) -> Self {
        Self {
            principal: None,
            scope: Scope::of_county(county_id),
            request_id: crate::platform::ids::new_id(),
            now,
            today: crate::platform::clock::local_date(now),
            locale: Locale::default(),
            service: SERVICE,
        }
    }

    /// Whoever runs the program on the server, in one county.
    #[must_use]
    pub fn command_line(county_id: i64, now: Timestamp) -> Self {
        Self {
            service: "command line",
            ..Self::system(county_id, now)
        }
    }
}

impl Acting {
    /// The actor's name now, for records that keep it.
    #[must_use]
    pub fn actor_name(&self) -> &str {
        self.principal
            .as_ref()
            .map_or(self.service, |principal| &principal.display_name)
    }
}

/// A caller with a live session, whatever it may do. For what everybody may: `/me`, signing out.
#[derive(Clone)]
pub struct Authenticated {
    platform: web::Data<Platform>,
    acting: Acting,
    principal: Arc<Principal>,
    /// Path and query, unless the caller asked for a fresh answer.
    target: Option<String>,
    /// Takes answers compressed.
    takes_gzip: bool,
    /// A replica may answer.
    aside: bool,
}

/// A caller who holds permission `P`.
pub struct Permit<P: Permission> {
    inner: Authenticated,
    permission: PhantomData<P>,
}

impl Authenticated {
    /// Finds out who is calling, before any other part of the request is looked at: an extractor
    /// that fails faster than a database read must not answer an unauthorised caller first. Gives the session, if it is a good one.
    pub(in crate::platform) async fn resolve(req: &HttpRequest) -> Option<Id> {
        let outcome = Self::of(req).await;
        let caller = outcome.as_ref().ok();
        let session_id = caller.map(|caller| caller.principal.session_id);
        req.extensions_mut().insert(Resolved(outcome));
        session_id
    }

    async fn of(req: &HttpRequest) -> Result<Self, Problem> {
        let platform = req
            .app_data::<web::Data<Platform>>()
            .cloned()
            .ok_or_else(|| Problem::internal(anyhow::anyhow!("platform is not registered")))?;
        let context = RequestContext::of(req);
        let now = platform.clock.now();
        let token = bearer(req).ok_or_else(|| common::UNAUTHENTICATED.problem())?;
        let claims = platform
            .tokens
            .read(token, now)
            .ok_or_else(|| common::UNAUTHENTICATED.problem())?;
        let state = session(&platform, claims.cty, claims.sid).await?;
        let state = state.ok_or_else(|| common::SESSION_ENDED.problem())?;
        if !platform.sessions.touch(&state, now) {
            return Err(common::SESSION_ENDED.problem());
        }
        let principal = Arc::new(state.principal.clone());
        let acting = Acting {
            scope: Scope::of(&principal),
            principal: Some(Arc::clone(&principal)),
            request_id: context.request_id,
            now,
            today: crate::platform::clock::local_date(now),
            locale: context.locale,
            service: SERVICE,
        };
        Ok(Self {
            aside: platform.aside.may(req, Some(principal.account_id)),
            platform,
            acting,
            principal,
            target: target(req),
            takes_gzip: takes(req, "gzip"),
        })
    }

    /// The caller.
    #[must_use]
    pub fn principal(&self) -> &Principal {
        &self.principal
    }

    /// Who acts, for work outside the database.
    #[must_use]
    pub fn acting(&self) -> &Acting {
        &self.acting
    }

    /// Settings, files, tokens: everything but the database.
    #[must_use]
    pub fn platform(&self) -> &Platform {
        &self.platform
    }

    /// Reads, from a replica if there is one close enough and the request is one it may answer.
    pub async fn read<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection, &Acting) -> Result<T, Problem> + Send + 'static,
    {
        if !self.aside {
            return self.read_here(work).await;
        }
        let acting = self.acting.clone();
        let work = move |conn: &mut AnyConnection| work(conn, &acting);
        self.platform.db.read_aside(work).await
    }

    /// Reads from the server that leads.
    async fn read_here<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection, &Acting) -> Result<T, Problem> + Send + 'static,
    {
        let acting = self.acting.clone();
        self.platform.db.read(move |conn| work(conn, &acting)).await
    }

    /// Reads a whole answer, which is kept until something is written (see [`ViewCache`]).
    ///
    /// [`ViewCache`]: crate::platform::http::ViewCache
    pub async fn view<F>(&self, work: F) -> Result<Reply, Problem>
    where
        F: FnOnce(&mut AnyConnection, &Acting) -> Result<Reply, Problem> + Send + 'static,
    {
        // What a replica says may be older than what was kept: neither is taken for the other.
        let is_aside = self.aside && self.platform.db.has_replica_at_hand();
        let Some(target) = self.target.as_ref().filter(|_| !is_aside) else {
            return self.read(work).await;
        };
        let key = ViewKey {
            session_id: self.principal.session_id,
            target: target.clone(),
            locale: self.acting.locale,
            today: self.acting.today,
        };
        // Read before the data is: what is committed meanwhile makes this answer old at once.
        let generation = self.platform.db.generation();
        if let Some(reply) = self.platform.views.find(&key, generation, self.takes_gzip) {
            return Ok(reply);
        }
        let reply = self.read_here(work).await?;
        self.platform.views.keep(key, generation, &reply);
        Ok(reply)
    }

    /// What the caller reads for the next seconds is at least of this moment: for an answer from which they go on, such
    /// as which records to read again.
    pub fn goes_on_from_here(&self) {
        self.platform.aside.note(self.principal.account_id);
    }

    /// Watches what many watch at once: `work` reads it, once a second for all of them, whoever they are; the
    /// caller must have been let in before, and what is read may depend on nobody.
    ///
    /// # Errors
    /// Those of `work`, when nobody watches yet.
    pub async fn live<F>(
        &self,
        topic: Id,
        work: F,
    ) -> Result<impl Stream<Item = Result<Bytes, Infallible>> + use<F>, Problem>
    where
        F: Fn(&mut AnyConnection) -> Result<String, Problem> + Clone + Send + 'static,
    {
        self.platform
            .live
            .watch(&self.platform.db, topic, work)
            .await
    }

    /// Writes in one transaction, which must record an event.
    pub async fn write<T, F>(&self, mut work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, &Acting) -> Result<T, Problem> + Send + 'static,
    {
        let acting = self.acting.clone();
        let has_recorded = Arc::new(AtomicBool::new(false));
        let recorded = Arc::clone(&has_recorded);
        let written = self
            .platform
            .db
            .write(move |tx| {
                let outcome = work(tx, &acting);
                recorded.store(tx.events() > 0, Ordering::Relaxed);
                outcome
            })
            .await;
        self.platform.aside.note(self.principal.account_id);
        // What left nothing in the log has nothing that follows from it.
        if has_recorded.load(Ordering::Relaxed) {
            self.platform.wake.notify_one();
        }
        written
    }

    /// Writes together with whoever writes the same at this moment, in one transaction (see [`Together`]).
    ///
    /// # Errors
    /// Those of `work` for this item.
    pub async fn write_together<I, O, F>(
        &self,
        line: &Arc<Together<I, O>>,
        item: I,
        work: F,
    ) -> Result<O, Problem>
    where
        I: Clone + Send + Sync + 'static,
        O: Send + 'static,
        F: Fn(&mut Tx<'_>, &[I]) -> Result<Vec<O>, Problem> + Clone + Send + 'static,
    {
        let written = line.write(&self.platform.db, item, work).await;
        self.platform.aside.note(self.principal.account_id);
        written
    }

    /// Writes once per `Idempotency-Key`.
    pub async fn write_once<F>(
        &self,
        key: Idempotency,
        fingerprint: [u8; 32],
        mut work: F,
    ) -> Result<Reply, Problem>
    where
        F: FnMut(&mut Tx<'_>, &Acting) -> Result<Reply, Problem> + Send + 'static,
    {
        self.write(move |tx, acting| {
            key.once(
                tx,
                acting.scope.account_id(),
                &fingerprint,
                acting.now,
                |tx| work(tx, acting),
            )
        })
        .await
    }
}

impl<P: Permission> std::ops::Deref for Permit<P> {
    type Target = Authenticated;
    fn deref(&self) -> &Authenticated {
        &self.inner
    }
}

async fn session(
    platform: &web::Data<Platform>,
    county_id: i64,
    session_id: Id,
) -> Result<Option<Arc<SessionState>>, Problem> {
    if let Some(state) = platform.sessions.cached(session_id) {
        return Ok(Some(state));
    }
    let sessions = platform.sessions.clone();
    platform
        .db
        .read(move |conn| sessions.load(conn, county_id, session_id))
        .await
}

fn target(req: &HttpRequest) -> Option<String> {
    let target = req.uri().path_and_query().map(|t| t.as_str().to_owned());
    target.filter(|_| !wants_fresh(req))
}

fn bearer(req: &HttpRequest) -> Option<&str> {
    let header = req.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// What the outer middleware found out about the caller.
struct Resolved(Result<Authenticated, Problem>);

fn resolved(req: &HttpRequest) -> Result<Authenticated, Problem> {
    match req.extensions().get::<Resolved>() {
        Some(Resolved(outcome)) => outcome.clone(),
        None => Err(common::UNAUTHENTICATED.problem()),
    }
}

impl FromRequest for Authenticated {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;
    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(resolved(req))
    }
}

impl<P: Permission> Permit<P> {
    fn of(req: &HttpRequest) -> Result<Self, Problem> {
        let inner = resolved(req)?;
        match inner.principal.restriction {
            Some(Restriction::PasswordChange) => {
                return Err(common::PASSWORD_CHANGE_REQUIRED.problem());
            }
            Some(Restriction::SecondFactorEnrolment) => {
                return Err(common::SECOND_FACTOR_ENROLMENT_REQUIRED.problem());
            }
            None => {}
        }
        if !inner.principal.may::<P>() {
            return Err(common::FORBIDDEN.with("permission", P::KEY));
        }
        Ok(Self {
            inner,
            permission: PhantomData,
        })
    }
}

impl<P: Permission> FromRequest for Permit<P> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;
    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(req))
    }
}
