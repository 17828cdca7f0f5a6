//! Floods: too often from one address or number, the same thing again and again.

use super::forms::{hidden, question};
use super::steps::*;
use crate::support::{Answer, Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn limited(ctx: &Context, allow: &str) -> Context {
    let allow = allow.to_owned();
    let change = |config: &mut luzhi::platform::config::Config| {
        config.http.trust_forwarded = true;
        config.limits.public_burst = 1;
        config.limits.public_sustained = 5;
        config.limits.public_tries = 6;
        config.limits.public_allow = allow;
    };
    ctx.reconfigured(change).await
}

async fn from(ctx: &Context, address: &str, n: usize, phone: Option<&str>) -> Answer {
    let fields = json!({"title": format!("第{n}件事"), "phone": phone});
    let body = idea(ctx, fields).await;
    let headers = [("X-Forwarded-For", address)];
    send(ctx, "/public/messages", body, &headers).await
}

db_test!(
    one_address_sends_once_a_minute_and_five_times_in_five,
    async |ctx| {
        let ctx = limited(&ctx, "10.8.0.0/16").await;
        from(&ctx, "203.0.113.7", 0, None).await.expect(200);
        let soon = from(&ctx, "203.0.113.7", 1, None).await;
        assert_eq!(soon.header("retry-after"), Some("60"));
        soon.expect_problem(429, "rate_limited");
        from(&ctx, "203.0.113.8", 2, None).await.expect(200);
        // Others of the same household.
        from(&ctx, "2001:db8:1:2::1", 3, None).await.expect(200);
        let beside = from(&ctx, "2001:db8:1:2::2", 4, None).await;
        beside.expect_problem(429, "rate_limited");
        // A village behind one address.
        for n in 10..20 {
            from(&ctx, "10.8.3.4", n, None).await.expect(200);
        }
        let phone = Some("138 1234 5678");
        from(&ctx, "10.8.3.4", 20, phone).await.expect(200);
        let same = from(&ctx, "10.8.9.9", 21, Some("+8613812345678")).await;
        same.expect_problem(429, "rate_limited");
    }
);

db_test!(a_sustained_flood_ends_by_itself, async |ctx| {
    let change = |config: &mut luzhi::platform::config::Config| {
        config.http.trust_forwarded = true;
        config.limits.public_sustained = 5;
    };
    let ctx = ctx.reconfigured(change).await;
    for n in 0..5 {
        from(&ctx, "203.0.113.7", n, None).await.expect(200);
        ctx.clock.advance(TimeDelta::seconds(10));
    }
    let more = from(&ctx, "203.0.113.7", 5, None).await;
    assert_eq!(more.header("retry-after"), Some("250"));
    more.expect_problem(429, "rate_limited");
    ctx.clock.advance(TimeDelta::seconds(250));
    from(&ctx, "203.0.113.7", 6, None).await.expect(200);
});

db_test!(a_form_sent_too_soon_keeps_what_was_typed, async |ctx| {
    let ctx = limited(&ctx, "").await;
    let path = "/p/610981/ideas/new";
    let to = format!("town:{}", World::TOWN_A);
    for (title, status) in [("修好门前的路", 200), ("修好村里的桥", 429)] {
        let form = shown(&page(&ctx, path).await);
        let (token, answer) = (hidden(&form, "token"), question(&form));
        let typed = [
            ("client_id", hidden(&form, "client_id")),
            ("token", token),
            ("answer", answer),
            ("to", to.clone()),
            ("title", title.to_owned()),
            ("content", format!("{title}，方便群众出行。")),
        ];
        let typed: Vec<(&str, &str)> = typed
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let sent = post_form(&ctx, path, &typed).await;
        assert_eq!(sent.status, status, "{title}");
        if status == 429 {
            assert!(sent.header("retry-after").is_some());
            let kept = shown(&sent);
            assert!(
                kept.contains("role=\"alert\"")
                    && kept.contains("秒后再试")
                    && kept.contains(&format!("value=\"{title}\""))
                    && kept.contains("方便群众出行"),
                "{kept}"
            );
        }
    }
});

db_test!(the_same_idea_is_kept_once_in_a_day, async |ctx| {
    let first = idea_sent(&ctx, json!({})).await;
    assert!(first["code"].is_string());
    for n in 0..500 {
        // In other spaces and other hands.
        let content = format!(
            "老街没有公共厕所，赶集的群众很不方便，希望修建一座。{}",
            " ".repeat(n % 3)
        );
        let body = idea(&ctx, json!({"content": content})).await;
        let again = submit(&ctx, body).await.expect(200);
        assert_eq!(
            (&again["status"], &again["code"]),
            (&json!("already_received"), &Value::Null)
        );
    }
    let office = ctx.as_account("town.a");
    let list = office
        .get("/resident-messages?count=true")
        .await
        .expect(200);
    assert_eq!(list["total"], 1);
    assert_eq!(ctx.events("resident_message").len(), 1);
    ctx.clock.advance(TimeDelta::hours(24));
    let next_day = idea_sent(&ctx, json!({})).await;
    assert_eq!(next_day["status"], "received");
});

db_test!(what_is_sent_twice_is_one, async |ctx| {
    let body = idea(&ctx, json!({})).await;
    let first = submit(&ctx, body.clone()).await.expect(200);
    let second = submit(&ctx, body.clone()).await.expect(200);
    assert_eq!(first, second, "the code, too");
    let mut other = body;
    other["title"] = json!("另外一件事");
    let reused = wrong(submit(&ctx, other).await);
    assert_eq!(reused, ["/client_id resident_client_reused"]);
    assert_eq!(ctx.events("resident_message").len(), 1);
});

db_test!(guesses_are_limited, async |ctx| {
    let receipt = idea_sent(&ctx, json!({})).await;
    let ctx = limited(&ctx, "").await;
    let look = async |code: &str| {
        let body = json!({"county": "610981", "code": code});
        send(&ctx, "/public/messages/lookup", body, &[]).await
    };
    for code in ["", "ABC", "ABCDE-FGHJK", "ABCDE-FGHI0", "AAAAA-AAAAA"] {
        let answer = look(code).await;
        if !code.is_empty() {
            answer.expect_problem(404, "resident_message_code_unknown");
        }
    }
    look(receipt["code"].as_str().unwrap()).await.expect(200);
    look("AAAAA-AAAAA").await.expect(404);
    let more = look("AAAAA-AAAAA").await;
    more.expect_problem(429, "rate_limited");
    let form = post_form(&ctx, "/p/610981/follow", &[("code", "AAAAA-AAAAA")]).await;
    assert_eq!(form.status, 429);
    assert!(form.header("retry-after").is_some() && shown(&form).contains("秒后再试"));
});
