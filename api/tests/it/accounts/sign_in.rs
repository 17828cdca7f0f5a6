//! Signing in, refreshing, signing out.

use crate::support::{Context, PASSWORD};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::json;

db_test!(the_right_password_opens_a_session, async |ctx| {
    let session = ctx.sign_in("deputy.a1", PASSWORD).await.expect(200);
    let client =
        crate::support::Client::new(&ctx, session["access_token"].as_str().map(str::to_owned));
    let me = client.get("/me").await.expect(200);
    assert_eq!(me["username"], "deputy.a1");
    assert_eq!(me["county_name"], "旬阳市");
    assert_eq!(me["town_id"], crate::support::World::TOWN_A.to_string());
    client.post("/auth/sign-out", json!({})).await.expect(204);
    client.get("/me").await.expect_problem(401, "session_ended");
});

db_test!(five_wrong_passwords_lock_for_ten_minutes, async |ctx| {
    for left in [4, 3, 2, 1] {
        let problem = ctx
            .sign_in("county", "wrong")
            .await
            .expect_problem(401, "invalid_credentials");
        assert_eq!(problem["params"]["remaining_attempts"], left);
    }
    let locked = ctx.sign_in("county", "wrong").await;
    assert_eq!(locked.header("retry-after"), Some("600"));
    locked.expect_problem(429, "account_locked");
    ctx.sign_in("county", PASSWORD)
        .await
        .expect_problem(429, "account_locked");
    ctx.advance(TimeDelta::minutes(10));
    ctx.sign_in("county", PASSWORD).await.expect(200);
});

db_test!(
    an_unknown_name_is_counted_and_locked_like_a_known_one,
    async |ctx| {
        for left in [4, 3, 2, 1] {
            let problem = ctx
                .sign_in("Nobody.There", PASSWORD)
                .await
                .expect_problem(401, "invalid_credentials");
            assert_eq!(problem["params"]["remaining_attempts"], left);
        }
        for _ in 0..2 {
            let locked = ctx.sign_in("nobody.there", PASSWORD).await;
            assert_eq!(locked.header("retry-after"), Some("600"));
            locked.expect_problem(429, "account_locked");
        }
        ctx.advance(TimeDelta::minutes(10));
        ctx.sign_in("nobody.there", PASSWORD)
            .await
            .expect_problem(401, "invalid_credentials");
    }
);

db_test!(an_unknown_name_looks_like_a_wrong_password, async |ctx| {
    ctx.sign_in("nobody.here", PASSWORD)
        .await
        .expect_problem(401, "invalid_credentials");
});

db_test!(
    a_refresh_token_is_good_once_and_its_reuse_ends_the_session,
    async |ctx| {
        let first = ctx.sign_in("town.a", PASSWORD).await.expect(200);
        let old = first["refresh_token"].as_str().unwrap().to_owned();
        let second = ctx
            .anonymous()
            .post("/auth/refresh", json!({"refresh_token": old}))
            .await
            .expect(200);
        let new = second["refresh_token"].as_str().unwrap().to_owned();
        assert_ne!(old, new);
        ctx.advance(TimeDelta::seconds(31));
        ctx.anonymous()
            .post("/auth/refresh", json!({"refresh_token": old}))
            .await
            .expect_problem(401, "refresh_token_reused");
        ctx.anonymous()
            .post("/auth/refresh", json!({"refresh_token": new}))
            .await
            .expect_problem(401, "session_ended");
    }
);

db_test!(a_lost_answer_may_be_asked_for_again_at_once, async |ctx| {
    let first = ctx.sign_in("town.a", PASSWORD).await.expect(200);
    let old = first["refresh_token"].as_str().unwrap().to_owned();
    ctx.anonymous()
        .post("/auth/refresh", json!({"refresh_token": old}))
        .await
        .expect(200);
    ctx.anonymous()
        .post("/auth/refresh", json!({"refresh_token": old}))
        .await
        .expect(200);
});

db_test!(an_idle_session_ends, async |ctx| {
    let client = ctx.as_account("county");
    client.get("/me").await.expect(200);
    ctx.clock.advance(TimeDelta::minutes(9));
    client.get("/me").await.expect(200);
    // The token lives ten minutes; a refresh would renew it, but not after half an hour of silence.
    ctx.clock.advance(TimeDelta::minutes(31));
    client.get("/me").await.expect(401);
});

/// The cookie of a session that a browser, or that of one's own phone, began.
async fn cookie_of(ctx: &Context, username: &str, client: &str) -> String {
    let body = json!({"username": username, "password": PASSWORD, "client": client});
    let answer = ctx.anonymous().post("/auth/sign-in", body).await;
    assert_eq!(answer.body["refresh_token"], serde_json::Value::Null);
    let cookie = answer.header("set-cookie").unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

db_test!(
    a_deputys_own_phone_rests_an_offices_and_a_computer_do_not,
    async |ctx| {
        let mut cookies = Vec::new();
        for (who, client) in [
            ("deputy.a1", "phone"),
            ("deputy.a1", "browser"),
            ("town.a", "phone"),
        ] {
            cookies.push(cookie_of(&ctx, who, client).await);
        }
        ctx.advance(TimeDelta::days(7));
        for (cookie, status) in cookies.iter().zip([200, 401, 401]) {
            let headers = [("Cookie", cookie.as_str())];
            let anonymous = ctx.anonymous();
            let answer = anonymous.send(Method::POST, "/auth/refresh", Some(json!({})), &headers);
            assert_eq!(answer.await.status.as_u16(), status, "{cookie}");
        }
    }
);

db_test!(signing_out_everywhere_ends_every_session, async |ctx| {
    let (here, there) = (ctx.as_account("unit.x"), ctx.as_account("unit.x"));
    assert_eq!(
        here.get("/me/sessions").await.expect(200)["items"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    here.delete("/me/sessions", None).await.expect(204);
    here.get("/me").await.expect_problem(401, "session_ended");
    there.get("/me").await.expect_problem(401, "session_ended");
});

db_test!(
    a_session_left_open_is_no_way_to_guess_the_password,
    async |ctx| {
        let county = ctx.as_account("county");
        let guess = json!({"current_password": "guess", "new_password": "Mountain-Road-26"});
        for _ in 0..4 {
            county
                .post("/me/password", guess.clone())
                .await
                .expect_problem(422, "wrong_password");
        }
        county
            .post("/me/password", guess)
            .await
            .expect_problem(429, "account_locked");
        county.get("/me").await.expect_problem(401, "session_ended");
        ctx.sign_in("county", PASSWORD)
            .await
            .expect_problem(429, "account_locked");
        let kinds = ctx.events("account");
        let failed = "account.password_check_failed";
        assert_eq!(kinds.iter().filter(|kind| *kind == failed).count(), 4);
    }
);

db_test!(staff_cannot_rest_behind_the_app, async |ctx| {
    for (name, status) in [("town.a", 401), ("deputy.a1", 200)] {
        let session = ctx.sign_in(name, PASSWORD).await.expect(200);
        let token = session["refresh_token"].as_str().unwrap();
        ctx.clock.advance(TimeDelta::minutes(31));
        ctx.anonymous()
            .post("/auth/refresh", json!({"refresh_token": token}))
            .await
            .expect(status);
    }
});

db_test!(nobody_chooses_their_own_address, async |ctx| {
    let strict = ctx
        .reconfigured(|config| {
            config.http.trust_forwarded = true;
            config.limits.sign_in = 3;
        })
        .await;
    let body = json!({"username": "nobody.here", "password": "guess", "client": "app"});
    for n in 0..4 {
        let said = [
            ("Forwarded", format!("for=198.51.100.{n}")),
            ("X-Forwarded-For", format!("198.51.100.{n}, 203.0.113.7")),
        ];
        let said = said.each_ref().map(|(name, value)| (*name, value.as_str()));
        let post = "POST".parse().unwrap();
        let nobody = strict.anonymous();
        let answer = nobody
            .send(post, "/auth/sign-in", Some(body.clone()), &said)
            .await;
        assert_eq!(answer.status == 429, n == 3, "{n}: {answer:?}");
    }
});
