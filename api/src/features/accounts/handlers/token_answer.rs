//! The answer to signing in and refreshing, and the cookie that carries the refresh token.

use crate::features::accounts::dto::{Me, TokenResponse};
use crate::features::accounts::model::{Account, Client};
use crate::features::accounts::refresh_token::RefreshToken;
use crate::platform::auth::{AccessToken, Principal, Restriction};
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::platform::state::Platform;
use crate::schema::{counties, organs};
use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use diesel::prelude::*;

pub(super) const COOKIE: &str = "luzhi_refresh";
const COOKIE_PATH: &str = "/api/v1/auth";

/// The cookie of a refresh token; an empty token takes it back.
pub(super) fn cookie(platform: &Platform, token: &str) -> Cookie<'static> {
    let age = if token.is_empty() {
        Duration::ZERO
    } else {
        Duration::days(platform.config().auth.session_days)
    };
    Cookie::build(COOKIE, token.to_owned())
        .path(COOKIE_PATH)
        .http_only(true)
        .secure(platform.config().http.secure_cookies)
        .same_site(SameSite::Strict)
        .max_age(age)
        .finish()
}

/// The finished answer.
pub(super) fn answer(
    platform: &Platform,
    access: AccessToken,
    refresh: &RefreshToken,
    client: Client,
    me: Me,
) -> HttpResponse {
    let in_body = client == Client::App;
    let body = TokenResponse {
        access_token: access.token,
        token_type: "Bearer".to_owned(),
        expires_in: access.expires_in,
        refresh_token: in_body.then(|| refresh.text()),
        must_change_password: me.must_change_password,
        must_enrol_second_factor: me.must_enrol_second_factor,
        account: me,
    };
    let mut response = HttpResponse::Ok();
    if !in_body {
        response.cookie(cookie(platform, &refresh.text()));
    }
    response.json(body)
}

/// The caller's own account, with the names of its places.
pub(super) fn me(
    conn: &mut AnyConnection,
    account: &Account,
    principal: &Principal,
    idle_minutes: u64,
) -> Result<Me, Problem> {
    let county_name = counties::table
        .find(account.county_id)
        .select(counties::name)
        .first(conn)?;
    let organ_name = organs::table
        .find((account.county_id, account.organ_id))
        .select(organs::name)
        .first(conn)?;
    let town_name = match principal.town_id {
        Some(id) => organs::table
            .find((account.county_id, id))
            .select(organs::short_name)
            .first(conn)
            .optional()?,
        None => None,
    };
    let permissions = crate::features::permissions()
        .into_iter()
        .filter(|p| principal.holds(p.key, p.roles))
        .map(|p| p.key.to_owned())
        .collect();
    Ok(Me {
        id: account.id,
        username: account.username.clone(),
        display_name: account.display_name.clone(),
        role: account.role,
        county_id: account.county_id,
        county_name,
        organ_id: account.organ_id,
        organ_name,
        town_id: principal.town_id,
        town_name,
        deputy_id: account.deputy_id,
        phone_masked: account
            .phone
            .as_deref()
            .map(crate::features::accounts::dto::mask_phone),
        permissions,
        must_change_password: principal.restriction == Some(Restriction::PasswordChange),
        must_enrol_second_factor: principal.restriction == Some(Restriction::SecondFactorEnrolment),
        second_factor_enabled: account.totp_enabled_at.is_some(),
        idle_timeout_minutes: idle_minutes,
        is_leader: account.is_leader,
    })
}
