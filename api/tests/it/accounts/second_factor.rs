//! The second factor: set up, asked for, good once, recovery codes, required of staff.

use crate::support::world::account_id;
use crate::support::{Answer, Client, Context, PASSWORD, World};
use chrono::TimeDelta;
use diesel::prelude::*;
use luzhi::platform::db::Json;
use luzhi::schema::accounts;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use totp_rs::Totp;

/// The code an authenticator shows now.
fn code(ctx: &Context, begun: &Value) -> String {
    let totp = Totp::from_url(begun["otpauth_uri"].as_str().unwrap()).unwrap();
    let seconds = u64::try_from(ctx.clock.now().utc().timestamp()).unwrap();
    totp.generate(seconds).to_string()
}

async fn begin(client: &Client<'_>) -> Value {
    let path = "/me/second-factor";
    client
        .post(path, json!({"password": PASSWORD}))
        .await
        .expect(200)
}

async fn confirm(client: &Client<'_>, code: &str) -> Answer {
    let path = "/me/second-factor/confirmations";
    client.post(path, json!({"totp_code": code})).await
}

async fn sign_in(ctx: &Context, code: &str) -> Answer {
    let body =
        json!({"username": "county", "password": PASSWORD, "client": "app", "totp_code": code});
    ctx.anonymous().post("/auth/sign-in", body).await
}

/// Another code than this one.
fn wrong(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 500_000) % 1_000_000)
}

db_test!(a_code_is_asked_for_and_good_once, async |ctx| {
    let county = ctx.as_account("county");
    confirm(&county, "123456")
        .await
        .expect_problem(409, "second_factor_not_started");
    county
        .post("/me/second-factor", json!({"password": "not-it"}))
        .await
        .expect_problem(422, "wrong_password");
    let begun = begin(&county).await;
    ctx.sign_in("county", PASSWORD).await.expect(200); // Not in force before it is confirmed.
    let now = code(&ctx, &begun);
    confirm(&county, &wrong(&now))
        .await
        .expect_problem(422, "second_factor_mismatch");
    let codes = confirm(&county, &now).await.expect(200);
    assert_eq!(codes["recovery_codes"].as_array().unwrap().len(), 8);

    ctx.sign_in("county", PASSWORD)
        .await
        .expect_problem(401, "second_factor_required");
    sign_in(&ctx, &now)
        .await
        .expect_problem(401, "second_factor_invalid"); // Used by the confirmation.
    ctx.clock.advance(TimeDelta::seconds(30));
    let next = code(&ctx, &begun);
    sign_in(&ctx, &next).await.expect(200);
    sign_in(&ctx, &next)
        .await
        .expect_problem(401, "second_factor_invalid");
    let kinds = ctx.events("account");
    assert!(
        kinds.contains(&"account.second_factor_enabled".to_owned()),
        "{kinds:?}"
    );
});

db_test!(a_recovery_code_replaces_a_lost_phone_once, async |ctx| {
    let county = ctx.as_account("county");
    let begun = begin(&county).await;
    let codes = confirm(&county, &code(&ctx, &begun)).await.expect(200);
    let spare = codes["recovery_codes"][3].as_str().unwrap();
    sign_in(&ctx, spare).await.expect(200);
    sign_in(&ctx, spare)
        .await
        .expect_problem(401, "second_factor_invalid");
    sign_in(&ctx, codes["recovery_codes"][4].as_str().unwrap())
        .await
        .expect(200);
});

db_test!(
    a_recovery_code_of_before_still_replaces_a_phone_once,
    async |ctx| {
        let county = ctx.as_account("county");
        let begun = begin(&county).await;
        confirm(&county, &code(&ctx, &begun)).await.expect(200);
        // As they were kept: plain hashes of two groups of five digits.
        let former: Vec<String> = ["01234-56789", "11111-22222"]
            .map(|code| hex::encode(Sha256::digest(code)))
            .into();
        ctx.db
            .write_now(|tx| {
                tx.without_event("codes of before");
                diesel::update(accounts::table.find((World::COUNTY, account_id("county"))))
                    .set(accounts::recovery_codes.eq(Json(json!(former))))
                    .execute(&mut **tx)?;
                Ok(())
            })
            .unwrap();
        sign_in(&ctx, "01234-56789").await.expect(200);
        sign_in(&ctx, "01234-56789")
            .await
            .expect_problem(401, "second_factor_invalid");
        sign_in(&ctx, "1111122222").await.expect(200);
    }
);

db_test!(
    whoever_it_belongs_to_is_told_of_a_changed_factor,
    async |ctx| {
        let (county, security) = (ctx.as_account("county"), ctx.as_account("security"));
        let begun = begin(&county).await;
        confirm(&county, &code(&ctx, &begun)).await.expect(200);
        let path = format!("/accounts/{}/second-factor-resets", account_id("county"));
        let request = json!({"reason": "手机丢失，当面核对了工作证"});
        security.post(&path, request).await.expect(200);
        ctx.follow();
        let told = ctx.as_account("county").get("/notices").await.expect(200);
        let items = told["items"].as_array().unwrap();
        assert_eq!(items.len(), 2, "{told}");
        for text in ["已启用两步验证", "由安全管理员解除"] {
            assert!(told.to_string().contains(text), "{told}");
        }
        assert!(items.iter().all(|item| item["link"].is_null()), "{told}");
    }
);

db_test!(wrong_codes_lock_like_wrong_passwords, async |ctx| {
    let county = ctx.as_account("county");
    let begun = begin(&county).await;
    confirm(&county, &code(&ctx, &begun)).await.expect(200);
    ctx.clock.advance(TimeDelta::seconds(60));
    let guess = wrong(&code(&ctx, &begun));
    for _ in 0..4 {
        sign_in(&ctx, &guess)
            .await
            .expect_problem(401, "second_factor_invalid");
    }
    sign_in(&ctx, &guess)
        .await
        .expect_problem(429, "account_locked");
    sign_in(&ctx, &code(&ctx, &begun))
        .await
        .expect_problem(429, "account_locked");
});

db_test!(it_is_removed_with_the_password, async |ctx| {
    let county = ctx.as_account("county");
    let remove = async |password: &str| {
        let body = Some(json!({"password": password}));
        county
            .send("DELETE".parse().unwrap(), "/me/second-factor", body, &[])
            .await
    };
    remove(PASSWORD)
        .await
        .expect_problem(409, "second_factor_not_started");
    let begun = begin(&county).await;
    confirm(&county, &code(&ctx, &begun)).await.expect(200);
    remove("not-it").await.expect_problem(422, "wrong_password");
    remove(PASSWORD).await.expect(204);
    ctx.sign_in("county", PASSWORD).await.expect(200);
});

db_test!(staff_must_set_it_up_where_it_is_required, async |ctx| {
    let strict = ctx
        .reconfigured(|config| config.auth.require_second_factor = true)
        .await;
    strict
        .as_account("deputy.a1")
        .get("/organs")
        .await
        .expect(200);
    let county = strict.as_account("county");
    county
        .get("/organs")
        .await
        .expect_problem(403, "second_factor_enrolment_required");
    let begun = begin(&county).await;
    confirm(&county, &code(&strict, &begun)).await.expect(200);
    county.get("/organs").await.expect(200);
    let body = Some(json!({"password": PASSWORD}));
    county
        .send("DELETE".parse().unwrap(), "/me/second-factor", body, &[])
        .await
        .expect_problem(409, "second_factor_mandatory");
});

db_test!(a_reset_by_security_leaves_the_second_factor, async |ctx| {
    let county = ctx.as_account("county");
    let begun = begin(&county).await;
    confirm(&county, &code(&ctx, &begun)).await.expect(200);
    let path = format!("/accounts/{}/password-resets", account_id("county"));
    let reset = ctx
        .as_account("security")
        .post(&path, json!({}))
        .await
        .expect(200);
    let initial = reset["initial_password"].as_str().unwrap();
    ctx.sign_in("county", initial)
        .await
        .expect_problem(401, "second_factor_required");
});

db_test!(security_takes_a_lost_one_away, async |ctx| {
    let (county, security) = (ctx.as_account("county"), ctx.as_account("security"));
    let path = format!("/accounts/{}/second-factor-resets", account_id("county"));
    let request = json!({"reason": "手机丢失，当面核对了工作证"});
    security
        .post(&path, request.clone())
        .await
        .expect_problem(409, "second_factor_absent");
    let begun = begin(&county).await;
    confirm(&county, &code(&ctx, &begun)).await.expect(200);
    security.post(&path, request).await.expect(200);
    county.get("/me").await.expect_problem(401, "session_ended");
    ctx.sign_in("county", PASSWORD).await.expect(200);
    let data = ctx.event_data("account.second_factor_reset");
    assert_eq!(data["reason"], "手机丢失，当面核对了工作证");
});
