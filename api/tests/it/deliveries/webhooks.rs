//! Calls of other systems.

use super::deliver;
use super::receivers::{Receiver, free_address};
use crate::suggestions::steps::*;
use crate::support::Context;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::TimeDelta;
use hmac::{Hmac, KeyInit, Mac};
use luzhi::platform::config::Profile;
use serde_json::{Value, json};
use sha2::Sha256;

async fn entered(ctx: &Context, url: &str, kinds: Value) -> Value {
    let body = json!({"name": "督查平台", "url": url, "kinds": kinds});
    ctx.as_account("admin")
        .post("/webhooks", body)
        .await
        .expect(201)
}

db_test!(
    an_event_is_told_signed_and_without_its_content,
    async |ctx| {
        let receiver = Receiver::start(free_address());
        let made = entered(&ctx, &receiver.url(), json!(["suggestion.*"])).await;
        let secret = made["secret"]
            .as_str()
            .unwrap()
            .strip_prefix("whsec_")
            .unwrap();
        let secret = STANDARD.decode(secret).unwrap();
        let list = ctx.as_account("admin").get("/webhooks").await.expect(200);
        assert_eq!(list["items"][0]["name"], "督查平台");
        assert!(!list.to_string().contains("whsec_"), "shown once");
        ctx.clock.advance(TimeDelta::minutes(1));
        let suggestion = submitted(&ctx).await;
        assert_eq!(deliver(&ctx), 2, "created and submitted");
        let calls = receiver.calls();
        let call = calls
            .iter()
            .find(|call| call.body.contains("suggestion.submitted"))
            .unwrap();
        let (id, at) = (call.header("webhook-id"), call.header("webhook-timestamp"));
        let mut mac = Hmac::<Sha256>::new_from_slice(&secret).unwrap();
        mac.update(format!("{id}.{at}.{}", call.body).as_bytes());
        let expected = format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()));
        assert_eq!(call.header("webhook-signature"), expected);
        assert_eq!(
            at.parse::<i64>().unwrap(),
            ctx.clock.now().utc().timestamp()
        );
        let told: Value = serde_json::from_str(&call.body).unwrap();
        assert_eq!(told["type"], "suggestion.submitted");
        assert_eq!(told["data"]["subject_id"], suggestion["id"]);
        assert_eq!(told["data"]["title"], suggestion["title"]);
        for hidden in ["三百米", "甲一", "deputy.a1"] {
            assert!(!call.body.contains(hidden), "{hidden}");
        }
        assert_eq!(deliver(&ctx), 0, "each once");
    }
);

db_test!(a_county_has_twenty_webhooks_at_most, async |ctx| {
    for _ in 0..20 {
        entered(&ctx, "http://127.0.0.1:9/", json!(["suggestion.*"])).await;
    }
    let body = json!({"name": "又一个", "url": "http://127.0.0.1:9/", "kinds": ["suggestion.*"]});
    let answer = ctx.as_account("admin").post("/webhooks", body).await;
    answer.expect_problem(409, "webhook_limit");
});

db_test!(only_the_kinds_asked_for_are_told, async |ctx| {
    let receiver = Receiver::start(free_address());
    entered(
        &ctx,
        &receiver.url(),
        json!(["suggestion.assigned", "reminder.given"]),
    )
    .await;
    ctx.clock.advance(TimeDelta::minutes(1));
    assigned(&ctx).await;
    assert_eq!(deliver(&ctx), 1);
    assert!(receiver.calls()[0].body.contains("suggestion.assigned"));
});

db_test!(
    failures_are_tried_again_under_the_same_identifier,
    async |ctx| {
        let receiver = Receiver::start(free_address());
        receiver.says("500 Internal Server Error");
        entered(&ctx, &receiver.url(), json!(["suggestion.assigned"])).await;
        ctx.clock.advance(TimeDelta::minutes(1));
        assigned(&ctx).await;
        assert_eq!(deliver(&ctx), 1);
        assert_eq!(deliver(&ctx), 0);
        receiver.says("404 Not Found");
        ctx.clock.advance(TimeDelta::minutes(1));
        assert_eq!(deliver(&ctx), 1);
        receiver.says("302 Found");
        ctx.clock.advance(TimeDelta::minutes(5));
        assert_eq!(deliver(&ctx), 1, "a redirect is not followed");
        receiver.says("200 OK");
        ctx.clock.advance(TimeDelta::minutes(15));
        assert_eq!(deliver(&ctx), 1);
        let calls = receiver.calls();
        assert_eq!(calls.len(), 4);
        let ids: Vec<String> = calls.iter().map(|call| call.header("webhook-id")).collect();
        assert!(ids.windows(2).all(|pair| pair[0] == pair[1]), "{ids:?}");
        let sent = ctx
            .as_account("admin")
            .get("/deliveries?state=sent")
            .await
            .expect(200);
        assert_eq!(sent["items"][0]["attempts"], 4);
        // A receiver that is gone is believed.
        receiver.says("410 Gone");
        assigned(&ctx).await;
        assert_eq!(deliver(&ctx), 1);
        let dead = ctx.as_account("admin").get("/deliveries").await.expect(200);
        assert_eq!(dead["items"][0]["last_error"], "HTTP 410");
        assert_eq!(dead["items"][0]["receiver"], "督查平台");
    }
);

db_test!(
    switched_off_nothing_is_called_and_the_secret_can_be_renewed,
    async |ctx| {
        let receiver = Receiver::start(free_address());
        let made = entered(&ctx, &receiver.url(), json!(["suggestion.*"])).await;
        let path = format!("/webhooks/{}", made["webhook"]["id"].as_str().unwrap());
        let admin = ctx.as_account("admin");
        ctx.clock.advance(TimeDelta::minutes(1));
        submitted(&ctx).await;
        ctx.follow();
        let off = admin
            .patch(&path, 1, json!({"is_active": false}))
            .await
            .expect(200);
        assert_eq!(off["is_active"], false);
        let stale = admin.patch(&path, 1, json!({"is_active": true})).await;
        stale.expect_problem(412, "precondition_failed");
        deliver(&ctx);
        submitted(&ctx).await;
        assert_eq!(deliver(&ctx), 0);
        assert_eq!(receiver.calls().len(), 0);
        admin
            .patch(&path, 2, json!({"is_active": true}))
            .await
            .expect(200);
        assert_eq!(deliver(&ctx), 0, "told of what happens from then on");
        let renewed = admin
            .post_at(&format!("{path}/secrets"), 3, json!({}))
            .await
            .expect(200);
        assert_ne!(renewed["secret"], made["secret"]);
        for who in ["county", "security", "auditor"] {
            let answer = ctx.as_account(who).get("/webhooks").await;
            answer.expect_problem(403, "forbidden");
            let answer = ctx
                .as_account(who)
                .patch(&path, 4, json!({"is_active": false}))
                .await;
            answer.expect_problem(403, "forbidden");
        }
        let nothing = "/webhooks/0195a0b0-0000-7000-8000-000000000001";
        let answer = admin.patch(nothing, 1, json!({"is_active": false})).await;
        answer.expect_problem(404, "not_found");
    }
);

db_test!(a_webhook_may_not_reach_into_the_house, async |ctx| {
    let receiver = Receiver::start(free_address());
    // Entered where it was allowed, and served elsewhere later.
    entered(&ctx, &receiver.url(), json!(["suggestion.*"])).await;
    let strict = ctx
        .reconfigured(|config| config.profile = Profile::Production)
        .await;
    let admin = strict.as_account("admin");
    for (url, code) in [
        ("http://example.com/hook", "url_scheme"),
        ("ftp://example.com/hook", "url_scheme"),
        ("https://user:pass@example.com/", "url_scheme"),
        ("https://127.0.0.1/hook", "url_private"),
        ("https://[::1]/hook", "url_private"),
        ("https://10.0.0.8/hook", "url_private"),
        ("https://169.254.169.254/latest", "url_private"),
        ("https://[::ffff:192.168.1.1]/", "url_private"),
        ("https://localhost/hook", "url_private"),
        ("not an address", "url"),
    ] {
        let body = json!({"name": "内网", "url": url, "kinds": ["suggestion.*"]});
        let answer = admin.post("/webhooks", body).await;
        let problem = answer.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["code"], code, "{url}");
    }
    for kinds in [
        json!([]),
        json!(["suggestion"]),
        json!(["*"]),
        json!(["Suggestion.Assigned"]),
    ] {
        let body = json!({"name": "督查平台", "url": "https://1.1.1.1/", "kinds": kinds});
        let answer = admin.post("/webhooks", body).await;
        answer.expect_problem(422, "validation_failed");
    }
    strict.clock.advance(TimeDelta::minutes(1));
    submitted(&strict).await;
    assert_eq!(deliver(&strict), 2);
    assert_eq!(receiver.calls().len(), 0, "not at the connection either");
});
