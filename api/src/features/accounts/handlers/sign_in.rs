//! Signing in.

use super::token_answer;
use crate::features::accounts::dto::{Me, SignInRequest, TokenResponse};
use crate::features::accounts::model::{Account, Client, Session};
use crate::features::accounts::refresh_token::RefreshToken;
use crate::features::accounts::store::{self, AccountPatch};
use crate::features::accounts::{
    attempts, error, password, second_factor, session_source, session_store,
};
use crate::features::organs::OrganKind;
use crate::platform::auth::{Acting, Principal, Public, Refusal};
use crate::platform::config::Auth;
use crate::platform::db::{Id, Json, Timestamp, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, Problem, ProblemBody, RequestContext};
use crate::schema::organs;
use actix_web::{HttpResponse, post, web};
use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::json;

/// Signs in with user name and password, and the one-time code if the account has one.
///
/// Five wrong passwords lock the account for ten minutes (both configurable).
#[utoipa::path(
    tag = "accounts", operation_id = "sign_in", request_body = SignInRequest,
    responses(
        (status = 200, description = "A live session. Browsers get the refresh token as a cookie.", body = TokenResponse),
        (status = 401, description = "`invalid_credentials`, `second_factor_required`, `second_factor_invalid`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "`account_disabled`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "`account_locked`, `rate_limited`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/auth/sign-in")]
pub async fn sign_in(public: Public, body: Body<SignInRequest>) -> Result<HttpResponse, Problem> {
    let request = body.value;
    let username = request.username.trim().to_owned();
    let name = username.clone();
    let account = public
        .read(move |conn| store::find_by_username(conn, &name))
        .await?;
    // Hashing takes tens of milliseconds: outside the transaction, and for unknown names too.
    let hash = account.as_ref().map(|a| a.password_hash.clone());
    let (given, code) = (request.password, request.totp_code);
    let matches = web::block(move || password::verify(&given, hash.as_deref()))
        .await
        .map_err(Problem::internal)?;
    let Some(account) = account else {
        let now = public.platform().clock.now();
        let refusal = public.platform().unknown_names.refuse(&username, now);
        return Err(match refusal {
            Refusal::Remaining(left) => error::INVALID_CREDENTIALS.with("remaining_attempts", left),
            Refusal::LockedUntil(until) => attempts::locked_until(until, now),
        });
    };
    let attempt = Attempt {
        auth: public.platform().config().auth.clone(),
        context: public.context.clone(),
        now: public.platform().clock.now(),
        account_id: account.id,
        county_id: account.county_id,
        client: request.client,
        code,
        matches,
    };
    let outcome = public.write(move |tx| attempt.decide(tx)).await??;
    let Entered {
        principal,
        refresh,
        me,
    } = outcome;
    let platform = public.platform();
    let now = platform.clock.now();
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
        &refresh,
        request.client,
        me,
    ))
}

struct Attempt {
    auth: Auth,
    context: RequestContext,
    now: Timestamp,
    account_id: Id,
    county_id: i64,
    client: Client,
    code: Option<String>,
    matches: bool,
}

struct Entered {
    principal: Principal,
    refresh: RefreshToken,
    me: Me,
}

impl Attempt {
    /// Decides on the newest state of the account. The outer error rolls back; the inner one is a
    /// refusal whose counters and event must be kept.
    fn decide(&self, tx: &mut Tx<'_>) -> Result<Result<Entered, Problem>, Problem> {
        let scope_acting = Acting::system(self.county_id, self.now);
        let account = store::get(tx, &scope_acting.scope, self.account_id)?;
        if let Some(until) = account.locked_until.filter(|until| *until > self.now) {
            tx.without_event("the lock itself was recorded");
            return Ok(Err(attempts::locked_until(until, self.now)));
        }
        if !self.matches {
            return self.refuse(tx, &account, &scope_acting).map(Err);
        }
        if !account.is_active {
            tx.without_event("nothing changed");
            return Ok(Err(error::ACCOUNT_DISABLED.problem()));
        }
        let mut patch = AccountPatch {
            failed_attempts: Some(0),
            locked_until: Some(None),
            last_sign_in_at: Some(self.now),
            ..AccountPatch::default()
        };
        if account.totp_enabled_at.is_some() {
            let Some(code) = self.code.as_deref().filter(|c| !c.trim().is_empty()) else {
                tx.without_event("the password was right; the code is still to come");
                return Ok(Err(error::SECOND_FACTOR_REQUIRED.problem()));
            };
            if !self.accept_code(&account, code, &mut patch)? {
                let counted = self.refuse(tx, &account, &scope_acting)?;
                let locked = counted.code() == error::ACCOUNT_LOCKED.name;
                return Ok(Err(if locked {
                    counted
                } else {
                    error::SECOND_FACTOR_INVALID.problem()
                }));
            }
        }
        let account = store::update(tx, account.county_id, account.id, patch)?;
        self.enter(tx, &account).map(Ok)
    }

    /// Counts a wrong attempt and locks the account at the limit.
    fn refuse(
        &self,
        tx: &mut Tx<'_>,
        account: &Account,
        acting: &Acting,
    ) -> Result<Problem, Problem> {
        let data = json!({"ip": self.context.ip});
        let kind = "account.sign_in_failed";
        let counted = attempts::count(tx, account, acting, &self.auth, kind, data)?;
        Ok(match counted {
            Ok(left) => error::INVALID_CREDENTIALS.with("remaining_attempts", left),
            Err(locked) => locked,
        })
    }

    /// Checks a one-time or recovery code and notes its use.
    fn accept_code(
        &self,
        account: &Account,
        code: &str,
        patch: &mut AccountPatch,
    ) -> Result<bool, Problem> {
        let Some(sealed) = &account.totp_secret else {
            return Ok(false);
        };
        let secret = second_factor::open(sealed, &self.auth.secret)?;
        if let Some(step) = second_factor::accepted_step(
            &secret,
            &account.username,
            code,
            account.totp_last_step,
            self.now,
        )? {
            patch.totp_last_step = Some(step);
            return Ok(true);
        }
        let Some(hash) = second_factor::recovery_hash(code, &self.auth.secret)? else {
            return Ok(false);
        };
        let mut unused: Vec<String> =
            serde_json::from_value(account.recovery_codes.0.clone()).unwrap_or_default();
        let before = unused.len();
        unused.retain(|have| *have != hash);
        if unused.len() == before {
            return Ok(false);
        }
        patch.recovery_codes = Some(Json(json!(unused)));
        Ok(true)
    }

    fn enter(&self, tx: &mut Tx<'_>, account: &Account) -> Result<Entered, Problem> {
        let session_id = crate::platform::ids::new_id();
        let refresh = RefreshToken::new(account.county_id, session_id);
        let session = Session {
            county_id: account.county_id,
            id: session_id,
            account_id: account.id,
            client: self.client,
            created_at: self.now,
            last_seen_at: self.now,
            expires_at: self.now + TimeDelta::days(self.auth.session_days),
            ended_at: None,
            end_reason: None,
            user_agent: self.context.user_agent.clone(),
            ip: self.context.ip.clone(),
            refresh_hash: refresh.hash(),
            previous_refresh_hash: None,
            rotated_at: self.now,
            permissions: None,
        };
        session_store::insert(tx, &session)?;
        let place: (OrganKind, Option<Id>) = organs::table
            .find((account.county_id, account.organ_id))
            .select((organs::kind, organs::town_id))
            .first(&mut **tx)?;
        let principal =
            session_source::principal(account, &session, place, self.auth.require_second_factor);
        let acting = Acting::of_principal(principal.clone(), &self.context, self.now);
        let event = NewEvent {
            organ_id: Some(account.organ_id),
            kind: "account.signed_in",
            subject_kind: "account",
            subject_id: account.id,
            data: json!({"session_id": session_id, "ip": self.context.ip, "client": self.client}),
        };
        record(tx, &acting, event)?;
        let me = token_answer::me(tx, account, &principal, self.auth.idle_minutes)?;
        Ok(Entered {
            principal,
            refresh,
            me,
        })
    }
}
