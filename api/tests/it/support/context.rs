//! A running service on a test database, with a clock that stands still.

use super::backends::TestDatabase;
use super::client::{Answer, Client};
use super::world::{self, World};
use actix_web::dev::{Service, ServiceResponse};
use actix_web::{test, web};
use chrono::TimeDelta;
use diesel::prelude::*;
use futures_util::future::LocalBoxFuture;
use luzhi::app;
use luzhi::features::accounts::StoredSessions;
use luzhi::jobs;
use luzhi::platform::auth::Role;
use luzhi::platform::clock::Clock;
use luzhi::platform::config::{self, Config};
use luzhi::platform::db::{Db, Id, Json, PoolSettings, Timestamp};
use luzhi::platform::events;
use luzhi::platform::ids::new_id;
use luzhi::platform::state::Platform;
use luzhi::schema::{events as log, sessions};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

type Call = Rc<dyn Fn(actix_http::Request) -> LocalBoxFuture<'static, ServiceResponse>>;

/// A test's service.
pub struct Context {
    /// The database, for what a test must see or do behind the service's back.
    pub db: Db,
    /// The clock of the service.
    pub clock: Clock,
    pub platform: web::Data<Platform>,
    call: Call,
    files: PathBuf,
    /// Dropped last: takes the database away.
    database: Rc<TestDatabase>,
}

impl Context {
    pub async fn new(database: TestDatabase) -> Self {
        let clock = Clock::fixed(World::begin());
        Self::start(Rc::new(database), clock, |_| {}).await
    }

    /// The service started again on the same database with other settings.
    pub async fn reconfigured(&self, change: impl FnOnce(&mut Config)) -> Self {
        Self::start(Rc::clone(&self.database), self.clock.clone(), change).await
    }

    async fn start(
        database: Rc<TestDatabase>,
        clock: Clock,
        change: impl FnOnce(&mut Config),
    ) -> Self {
        super::statements::count();
        let settings = PoolSettings {
            connections: 4,
            wait: Duration::from_secs(10),
            keeps_one: true,
        };
        let files = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("files-{}", new_id()));
        let mut config = Config::default();
        config.database.url.clone_from(&database.url);
        config.auth.secret = "only for tests: not a secret at all".into();
        config.storage.folder = files.display().to_string();
        config.limits.sign_in = 0;
        config.limits.reads = 0;
        config.limits.writes = 0;
        config.limits.public_burst = 0;
        config.limits.public_sustained = 0;
        config.limits.public_tries = 0;
        change(&mut config);
        let db = connect(&config.database, settings);
        let source = Arc::new(StoredSessions {
            require_second_factor: config.auth.require_second_factor,
        });
        let platform =
            web::Data::new(Platform::new(config, db.clone(), clock.clone(), source).unwrap());
        let service = Rc::new(test::init_service(app::app(platform.clone())).await);
        let call: Call = Rc::new(move |request| {
            let service = Rc::clone(&service);
            Box::pin(async move {
                service
                    .call(request)
                    .await
                    .expect("the outer middleware answers every request")
            })
        });
        Self {
            db,
            clock,
            platform,
            call,
            files,
            database,
        }
    }

    pub(super) async fn call(&self, request: actix_http::Request) -> ServiceResponse {
        (self.call)(request).await
    }

    /// Nobody.
    pub fn anonymous(&self) -> Client<'_> {
        Client::new(self, None)
    }

    /// A caller with a live session of an account of the small county.
    pub fn as_account(&self, username: &str) -> Client<'_> {
        Client::new(self, Some(self.token(username, None)))
    }

    /// A caller with an account's place but exactly these permissions.
    pub fn with_only(&self, username: &str, permissions: &[&str]) -> Client<'_> {
        Client::new(self, Some(self.token(username, Some(permissions))))
    }

    /// A caller with a live session of an account that the test made.
    pub fn as_person(&self, account_id: Id, role: Role) -> Client<'_> {
        Client::new(self, Some(self.session(account_id, role, None)))
    }

    fn token(&self, username: &str, permissions: Option<&[&str]>) -> String {
        let role = world::ACCOUNTS.iter().find(|a| a.0 == username).unwrap().1;
        self.session(world::account_id(username), role, permissions)
    }

    fn session(&self, account_id: Id, role: Role, permissions: Option<&[&str]>) -> String {
        let (session_id, now) = (new_id(), self.clock.now());
        let permissions = permissions.map(|keys| Json(serde_json::json!(keys)));
        self.db
            .write_now(|tx| {
                tx.without_event("test session");
                insert_session(tx, account_id, session_id, now, permissions.clone());
                Ok(())
            })
            .unwrap();
        self.platform
            .tokens
            .issue(account_id, session_id, World::COUNTY, role, now)
            .unwrap()
            .token
    }

    /// Moves the clock and lets background work catch up. Sessions of tests do not idle out.
    pub fn advance(&self, by: TimeDelta) {
        self.clock.advance(by);
        self.follow();
    }

    /// Lets the consumers of the event log and the sealer catch up. PostgreSQL hands out events only
    /// when every older transaction of the server has ended, those of other tests included.
    pub fn follow(&self) {
        self.follow_in(World::COUNTY);
    }

    /// As [`Context::follow`], of another county than that of the world.
    pub fn follow_in(&self, county: i64) {
        let now = self.clock.now();
        for _ in 0..2_000 {
            jobs::follow(&self.db, now).unwrap();
            let head = self.db.read_now(|conn| events::head(conn, county));
            if head.unwrap().unsealed_count == 0 {
                // What was sealed is final, so now the consumers see all of it too.
                return jobs::follow(&self.db, now).unwrap();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the consumers did not catch up in ten seconds");
    }

    /// The kinds of the events about one kind of subject, in the order of the log.
    pub fn events(&self, subject_kind: &str) -> Vec<String> {
        self.db
            .read_now(|conn| {
                Ok(log::table
                    .filter(log::subject_kind.eq(subject_kind))
                    .order(log::id.asc())
                    .select(log::kind)
                    .load(conn)?)
            })
            .unwrap()
    }

    /// The details of the last event of a kind.
    pub fn event_data(&self, kind: &str) -> serde_json::Value {
        let data: Json = self
            .db
            .read_now(|conn| {
                Ok(log::table
                    .filter(log::kind.eq(kind))
                    .order(log::id.desc())
                    .select(log::data)
                    .first(conn)?)
            })
            .unwrap();
        data.0
    }

    /// Signs in through the service.
    pub async fn sign_in(&self, username: &str, password: &str) -> Answer {
        let body = serde_json::json!({"username": username, "password": password, "client": "app"});
        self.anonymous().post("/auth/sign-in", body).await
    }
}

fn connect(database: &config::Database, settings: PoolSettings) -> Db {
    let db = Db::connect(&database.url, settings).unwrap();
    if database.read_url.is_empty() {
        return db;
    }
    let lag = Duration::from_secs(database.read_lag_seconds);
    db.with_replica((&database.url, &database.read_url), settings, lag)
        .unwrap()
}

fn insert_session(
    conn: &mut luzhi::platform::db::AnyConnection,
    account_id: Id,
    id: Id,
    now: Timestamp,
    permissions: Option<Json>,
) {
    diesel::insert_into(sessions::table)
        .values((
            sessions::county_id.eq(World::COUNTY),
            sessions::id.eq(id),
            sessions::account_id.eq(account_id),
            sessions::client.eq("app"),
            sessions::created_at.eq(now),
            sessions::last_seen_at.eq(now),
            sessions::expires_at.eq(now + TimeDelta::days(14)),
            sessions::user_agent.eq("test"),
            sessions::ip.eq("127.0.0.1"),
            sessions::refresh_hash.eq(vec![0_u8; 32]),
            sessions::rotated_at.eq(now),
            sessions::permissions.eq(permissions),
        ))
        .execute(conn)
        .unwrap();
}

impl Drop for Context {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.files));
    }
}
