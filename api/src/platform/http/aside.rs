//! Which reads a replica may answer: none of whoever has just written, who must read what they wrote, and none of what
//! has to be of this moment.

use crate::platform::config::Database;
use crate::platform::db::Id;
use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::http::Method;
use actix_web::http::header::CACHE_CONTROL;
use moka::sync::Cache;
use std::time::Duration;

/// Tells every process that this browser has just written, or been told what to read again; says nothing else.
const COOKIE: &str = "luzhi_wrote";
/// Beyond the lag that is allowed, for clocks of browsers that tick in whole seconds.
const MARGIN: u64 = 1;

/// Rights, votes and what devices go on from: never from a replica.
const OF_THIS_MOMENT: &[&str] = &["/accounts", "/auth", "/ballots", "/changes", "/me"];
/// A sitting as it goes on.
const OF_A_SITTING: &[&str] = &["/board", "/check-in-code", "/presences"];

/// Who has written lately, where there is a replica.
#[derive(Clone)]
pub struct Aside {
    written: Option<Cache<Id, ()>>,
    seconds: u64,
}

impl Aside {
    /// Whoever wrote reads from the server that leads until the replica must have it.
    #[must_use]
    pub fn new(database: &Database) -> Self {
        let seconds = database.read_lag_seconds.saturating_add(MARGIN);
        let written = || {
            Cache::builder()
                .max_capacity(100_000)
                .time_to_live(Duration::from_secs(seconds))
                .build()
        };
        Self {
            written: (!database.read_url.is_empty()).then(written),
            seconds,
        }
    }

    /// Whether a replica may answer this request, of this account if any.
    #[must_use]
    pub fn may(&self, req: &HttpRequest, account_id: Option<Id>) -> bool {
        let Some(written) = &self.written else {
            return false;
        };
        *req.method() == Method::GET
            && !wants_fresh(req)
            && req.cookie(COOKIE).is_none()
            && !account_id.is_some_and(|id| written.contains_key(&id))
            && !is_of_this_moment(req.path())
    }

    /// An account has written, or been told what to read again.
    pub fn note(&self, account_id: Id) {
        if let Some(written) = &self.written {
            written.insert(account_id, ());
        }
    }

    /// What a browser takes along after it has written, to whichever process it asks next.
    #[must_use]
    pub fn cookie(&self, secure: bool) -> Option<Cookie<'static>> {
        self.written.as_ref()?;
        let seconds = i64::try_from(self.seconds).unwrap_or(i64::MAX);
        let cookie = Cookie::build(COOKIE, "1")
            .path("/")
            .http_only(true)
            .secure(secure)
            .same_site(SameSite::Strict)
            .max_age(time::Duration::seconds(seconds));
        Some(cookie.finish())
    }
}

/// Whether this read tells its reader what to read again, which must then be no older.
pub(super) fn is_gone_on_from(path: &str) -> bool {
    path == "/api/v1/changes"
}

/// Whether the caller asked for a fresh answer.
#[must_use]
pub fn wants_fresh(req: &HttpRequest) -> bool {
    let asked = req.headers().get(CACHE_CONTROL);
    asked.is_some_and(|asked| asked.as_bytes() == b"no-cache")
}

fn is_of_this_moment(path: &str) -> bool {
    let Some(path) = path.strip_prefix("/api/v1") else {
        return false;
    };
    let begins = |begin: &str| {
        let rest = path.strip_prefix(begin);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let is_of_a_sitting =
        path.contains("/sittings/") && OF_A_SITTING.iter().any(|part| path.contains(part));
    is_of_a_sitting || OF_THIS_MOMENT.iter().copied().any(begins)
}

#[cfg(test)]
mod tests {
    use super::{Aside, COOKIE, is_of_this_moment};
    use crate::platform::config::Database;
    use crate::platform::ids::new_id;
    use actix_web::cookie::Cookie;
    use actix_web::http::Method;
    use actix_web::test::TestRequest;

    fn with_replica() -> Aside {
        Aside::new(&Database {
            read_url: "postgres://replica/luzhi".into(),
            ..Database::default()
        })
    }

    fn list() -> TestRequest {
        TestRequest::with_uri("/api/v1/suggestions")
    }

    #[test]
    fn whoever_writes_reads_what_they_wrote() {
        let aside = with_replica();
        let (writer, other) = (new_id(), new_id());
        aside.note(writer);
        let request = list().to_http_request();
        assert!(!aside.may(&request, Some(writer)));
        assert!(aside.may(&request, Some(other)) && aside.may(&request, None));
        // At another process.
        let cookie = aside.cookie(true).unwrap();
        assert!(cookie.http_only() == Some(true) && cookie.secure() == Some(true));
        let request = list().cookie(Cookie::new(COOKIE, "1")).to_http_request();
        assert!(!aside.may(&request, Some(other)) && !aside.may(&request, None));
    }

    #[test]
    fn only_reads_that_may_be_old_go_to_a_replica() {
        let aside = with_replica();
        let fresh = list().insert_header(("Cache-Control", "no-cache"));
        assert!(!aside.may(&fresh.to_http_request(), None));
        assert!(!aside.may(&list().method(Method::POST).to_http_request(), None));
        let alone = Aside::new(&Database::default());
        assert!(!alone.may(&list().to_http_request(), None) && alone.cookie(true).is_none());
    }

    #[test]
    fn votes_rights_and_sittings_are_of_this_moment() {
        for path in [
            "/api/v1/me",
            "/api/v1/me/sessions",
            "/api/v1/auth/refresh",
            "/api/v1/accounts",
            "/api/v1/ballots/1/roll",
            "/api/v1/changes",
            "/api/v1/meetings/1/sittings/2/board/events",
            "/api/v1/meetings/1/sittings/2/presences",
        ] {
            assert!(is_of_this_moment(path), "{path}");
        }
        for path in [
            "/api/v1/meetings/1/people",
            "/api/v1/meetings",
            "/api/v1/suggestions",
            "/public/610981",
        ] {
            assert!(!is_of_this_moment(path), "{path}");
        }
    }
}
