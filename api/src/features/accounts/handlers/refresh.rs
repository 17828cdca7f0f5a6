//! Exchanging a refresh token for a new pair.

use super::token_answer::{self, COOKIE};
use crate::features::accounts::dto::{Me, RefreshRequest, TokenResponse};
use crate::features::accounts::model::{Account, Client, Session};
use crate::features::accounts::refresh_token::RefreshToken;
use crate::features::accounts::{error, session_source, session_store, store};
use crate::features::organs::OrganKind;
use crate::platform::auth::{Acting, Principal, Public};
use crate::platform::config::Auth;
use crate::platform::db::{Id, Timestamp, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, Problem, ProblemBody, RequestContext, problem_codes};
use crate::schema::organs;
use actix_web::{HttpRequest, HttpResponse, post};
use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::json;
use subtle::ConstantTimeEq;

/// A token exchanged this recently may be sent once more: the answer may have been lost on a weak
/// line, and ending the session would punish the phone's owner.
const GRACE_SECONDS: i64 = 30;

/// Exchanges the refresh token (cookie or body) for a new access token and a new refresh token.
///
/// A token that was exchanged before ends the session: somebody else may have it.
#[utoipa::path(
    tag = "accounts", operation_id = "refresh_session", request_body = RefreshRequest,
    responses(
        (status = 200, description = "The session goes on.", body = TokenResponse),
        (status = 401, description = "`session_ended`, `refresh_token_reused`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/auth/refresh")]
pub async fn refresh_session(
    req: HttpRequest,
    public: Public,
    body: Body<RefreshRequest>,
) -> Result<HttpResponse, Problem> {
    let text = body
        .value
        .refresh_token
        .or_else(|| req.cookie(COOKIE).map(|c| c.value().to_owned()));
    let token = text
        .as_deref()
        .and_then(RefreshToken::read)
        .ok_or_else(|| problem_codes::SESSION_ENDED.problem())?;
    let exchange = Exchange {
        auth: public.platform().config().auth.clone(),
        context: public.context.clone(),
        now: public.platform().clock.now(),
        county_id: token.county_id,
        session_id: token.session_id,
        hash: token.hash(),
    };
    let outcome = public.write(move |tx| exchange.decide(tx)).await?;
    let platform = public.platform();
    let kept = match outcome {
        Ok(kept) => kept,
        Err(problem) => {
            platform.sessions.forget(token.session_id);
            return Err(problem);
        }
    };
    let (principal, now) = (&kept.principal, platform.clock.now());
    let access = platform.tokens.issue(
        principal.account_id,
        principal.session_id,
        principal.county_id,
        principal.role,
        now,
    )?;
    Ok(token_answer::answer(
        platform,
        access,
        &kept.refresh,
        kept.client,
        kept.me,
    ))
}

struct Exchange {
    auth: Auth,
    context: RequestContext,
    now: Timestamp,
    county_id: i64,
    session_id: Id,
    hash: Vec<u8>,
}

struct Kept {
    principal: Principal,
    refresh: RefreshToken,
    client: Client,
    me: Me,
}

impl Exchange {
    fn decide(&self, tx: &mut Tx<'_>) -> Result<Result<Kept, Problem>, Problem> {
        tx.without_event("keeping a session alive is technical");
        let ended = || problem_codes::SESSION_ENDED.problem();
        let Some(session) = session_store::find_locked(tx, self.county_id, self.session_id)? else {
            return Ok(Err(ended()));
        };
        let idle = self.now - session.last_seen_at
            > TimeDelta::minutes(i64::try_from(self.auth.idle_minutes).unwrap_or(i64::MAX));
        if session.ended_at.is_some() || session.expires_at <= self.now {
            return Ok(Err(ended()));
        }
        let system = Acting::system(self.county_id, self.now);
        let account = store::get(tx, &system.scope, session.account_id)?;
        if !account.is_active {
            return Ok(Err(ended()));
        }
        let is_current = bool::from(session.refresh_hash.ct_eq(&self.hash));
        let was_previous = session
            .previous_refresh_hash
            .as_ref()
            .is_some_and(|h| bool::from(h.ct_eq(&self.hash)));
        let in_grace =
            was_previous && self.now - session.rotated_at <= TimeDelta::seconds(GRACE_SECONDS);
        if !is_current && !in_grace {
            return self
                .end(tx, &session, &account, "refresh_token_reused", &system)
                .map(|()| Err(error::REFRESH_TOKEN_REUSED.problem()));
        }
        // A deputy's or village clerk's own phone stays signed in; an office's computer does not.
        let may_rest = session.client != Client::Browser && !account.role.is_staff();
        if idle && !may_rest {
            return self
                .end(tx, &session, &account, "idle", &system)
                .map(|()| Err(ended()));
        }
        let refresh = RefreshToken::new(self.county_id, session.id);
        session_store::rotate(tx, &session, &refresh.hash(), self.now)?;
        let place: (OrganKind, Option<Id>) = organs::table
            .find((account.county_id, account.organ_id))
            .select((organs::kind, organs::town_id))
            .first(&mut **tx)?;
        let principal =
            session_source::principal(&account, &session, place, self.auth.require_second_factor);
        let me = token_answer::me(tx, &account, &principal, self.auth.idle_minutes)?;
        Ok(Ok(Kept {
            principal,
            refresh,
            client: session.client,
            me,
        }))
    }

    fn end(
        &self,
        tx: &mut Tx<'_>,
        session: &Session,
        account: &Account,
        reason: &str,
        acting: &Acting,
    ) -> Result<(), Problem> {
        session_store::end(
            tx,
            session.county_id,
            account.id,
            session.id,
            reason,
            self.now,
        )?;
        let event = NewEvent {
            organ_id: Some(account.organ_id),
            kind: "account.session_ended",
            subject_kind: "account",
            subject_id: account.id,
            data: json!({"session_id": session.id, "reason": reason, "ip": self.context.ip}),
        };
        record(tx, acting, event)?;
        Ok(())
    }
}
