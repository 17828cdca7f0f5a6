//! Mail to people.

use super::receivers::{Smtp, free_address};
use super::{config, deliver};
use crate::suggestions::steps::*;
use crate::support::{Context, World};
use chrono::TimeDelta;
use diesel::prelude::*;
use luzhi::features::deliveries::{Deliveries, Outbox, send};
use luzhi::platform::db::Timestamp;
use luzhi::platform::events::rebuild;
use luzhi::schema::deliveries;
use serde_json::{Value, json};

/// Chooses mail for an account.
async fn choose(ctx: &Context, who: &str, choice: Value) -> Value {
    let client = ctx.as_account(who);
    let now = client.get("/me/channel").await.expect(200);
    let seen = now["version"].as_i64().unwrap();
    client.put("/me/channel", seen, choice).await.expect(200)
}

fn at_once(who: &str) -> Value {
    json!({"mail": format!("{who}@example.com"), "mail_mode": "at_once"})
}

async fn dead(ctx: &Context) -> Vec<Value> {
    let list = ctx.as_account("admin").get("/deliveries").await.expect(200);
    list["items"].as_array().unwrap().clone()
}

db_test!(each_chooses_for_themselves, async |ctx| {
    let smtp = Smtp::start(free_address());
    let with_mail = ctx.reconfigured(config(smtp.address())).await;
    let without = ctx
        .as_account("deputy.a1")
        .put("/me/channel", 0, at_once("a1"))
        .await;
    let problem = without.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["code"], "mail_not_available");
    let client = with_mail.as_account("deputy.a1");
    let fresh = client.get("/me/channel").await.expect(200);
    assert_eq!(
        (&fresh["mail_mode"], &fresh["version"]),
        (&json!("nothing"), &json!(0))
    );
    assert_eq!(
        (&fresh["usual_quiet_from"], &fresh["daily_hour"]),
        (&json!(21), &json!(8))
    );
    for (wrong, code) in [
        (json!({"mail_mode": "at_once"}), "required"),
        (
            json!({"mail": "nobody", "mail_mode": "at_once"}),
            "mail_format",
        ),
        (
            json!({"mail": "a@b.cn\r\nBcc: c@d.cn", "mail_mode": "daily"}),
            "mail_format",
        ),
        (
            json!({"mail_mode": "nothing", "quiet_from": 22}),
            "both_hours",
        ),
        (
            json!({"mail_mode": "nothing", "quiet_from": 24, "quiet_until": 7}),
            "range",
        ),
    ] {
        let problem = client
            .put("/me/channel", 0, wrong)
            .await
            .expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["code"], code);
    }
    let chosen = choose(&with_mail, "deputy.a1", at_once("a1")).await;
    assert_eq!(
        (&chosen["mail"], &chosen["version"]),
        (&json!("a1@example.com"), &json!(1))
    );
    let stale = client.put("/me/channel", 0, at_once("a1")).await;
    stale.expect_problem(412, "precondition_failed");
    let other = with_mail
        .as_account("deputy.a2")
        .get("/me/channel")
        .await
        .expect(200);
    assert_eq!(other["mail"], Value::Null, "everybody has their own");
});

db_test!(what_waits_and_what_is_told_comes_as_one_mail, async |ctx| {
    let smtp = Smtp::start(free_address());
    let ctx = ctx.reconfigured(config(smtp.address())).await;
    choose(&ctx, "deputy.a2", at_once("a2")).await;
    choose(&ctx, "unit.x", at_once("x")).await;
    let request = request_with(json!({"invited_deputy_ids": [World::DEPUTY_A2]}));
    ctx.clock.advance(TimeDelta::minutes(1));
    let made = ctx
        .as_account("deputy.a1")
        .post("/suggestions", request)
        .await
        .expect(201);
    assert_eq!(deliver(&ctx), 0, "gathered for a moment");
    ctx.clock.advance(TimeDelta::minutes(1));
    assert_eq!(deliver(&ctx), 1);
    let invited = &smtp.mails()[0];
    assert_eq!(invited.to, "a2@example.com");
    assert_eq!(invited.subject, "【履职】关于修复城关镇老街路灯的建议");
    assert!(
        invited.body.contains("邀请您附议，请看全文后答复"),
        "{}",
        invited.body
    );
    let link = format!(
        "https://luzhi.example/m/suggestions/{}",
        made["id"].as_str().unwrap()
    );
    assert!(invited.body.contains(&link), "{}", invited.body);
    assert!(!invited.body.contains("三百米"), "nothing of the content");
    let yes = json!({"answer": "confirmed"});
    let signed = act(&ctx, "deputy.a2", &made, "cosigner-answers", yes).await;
    let accepted = act(
        &ctx,
        "town.a",
        &signed,
        "reviews",
        json!({"decision": "accepted"}),
    )
    .await;
    let body = json!({"unit_id": World::UNIT_X});
    act(&ctx, "town.a", &accepted, "assignments", body.clone()).await;
    act(
        &ctx,
        "town.a",
        &self::accepted(&ctx).await,
        "assignments",
        body,
    )
    .await;
    ctx.clock.advance(TimeDelta::minutes(5));
    assert_eq!(deliver(&ctx), 2, "one for the deputy, one for the unit");
    let mails = smtp.mails();
    let unit = mails
        .iter()
        .find(|mail| mail.to == "x@example.com")
        .unwrap();
    assert_eq!(unit.subject, "【履职】2 件待办和通知");
    let link = format!(
        "https://luzhi.example/suggestions/{}",
        made["id"].as_str().unwrap()
    );
    assert!(
        unit.body.contains(&link),
        "staff work at the desk: {}",
        unit.body
    );
    assert_eq!(deliver(&ctx), 0, "each once");
});

db_test!(quiet_hours_and_the_daily_mail_are_kept, async |ctx| {
    let smtp = Smtp::start(free_address());
    let ctx = ctx.reconfigured(config(smtp.address())).await;
    let daily = json!({"mail": "x@example.com", "mail_mode": "daily"});
    choose(&ctx, "unit.x", daily).await;
    let night = json!({"mail": "a1@example.com", "mail_mode": "at_once", "quiet_from": 10, "quiet_until": 12});
    choose(&ctx, "deputy.a1", night).await;
    // Ten o'clock of 2 March.
    assigned(&ctx).await;
    ctx.clock.advance(TimeDelta::minutes(30));
    assert_eq!(deliver(&ctx), 0, "quiet, and not yet eight of the next day");
    ctx.clock.advance(TimeDelta::minutes(90));
    assert_eq!(deliver(&ctx), 1);
    assert_eq!(smtp.mails()[0].to, "a1@example.com");
    ctx.clock.advance(TimeDelta::hours(19));
    assert_eq!(deliver(&ctx), 0, "seven in the morning");
    ctx.clock.advance(TimeDelta::hours(1));
    assert_eq!(deliver(&ctx), 1);
    assert_eq!(smtp.mails()[1].to, "x@example.com");
    // Switched off, nothing waits any longer.
    assigned(&ctx).await;
    ctx.follow();
    choose(&ctx, "unit.x", json!({"mail_mode": "nothing"})).await;
    ctx.clock.advance(TimeDelta::days(2));
    deliver(&ctx);
    assert!(
        smtp.mails()[2..]
            .iter()
            .all(|mail| mail.to == "a1@example.com")
    );
});

db_test!(
    a_server_that_is_down_gets_it_later_and_then_it_is_given_up,
    async |ctx| {
        let address = free_address();
        let ctx = ctx.reconfigured(config(address)).await;
        choose(&ctx, "unit.x", at_once("x")).await;
        ctx.clock.advance(TimeDelta::minutes(1));
        assigned(&ctx).await;
        ctx.clock.advance(TimeDelta::minutes(1));
        assert_eq!(deliver(&ctx), 1, "refused: nobody listens");
        assert_eq!(deliver(&ctx), 0, "not at once again");
        ctx.clock.advance(TimeDelta::minutes(2));
        {
            let smtp = Smtp::start(address);
            assert_eq!(deliver(&ctx), 1);
            assert_eq!(smtp.mails().len(), 1);
        }
        assigned(&ctx).await;
        let mut attempts = 0;
        for _ in 0..30 {
            ctx.clock.advance(TimeDelta::hours(13));
            attempts += deliver(&ctx);
        }
        // Every second look falls into the night, when it is put off and does not count.
        assert!(attempts >= 8, "{attempts}");
        let given_up = dead(&ctx).await;
        assert_eq!(given_up.len(), 1);
        assert_eq!(given_up[0]["attempts"], 8);
        assert_eq!(given_up[0]["receiver"], "unit.x（x***@example.com）");
        let id = given_up[0]["id"].as_str().unwrap();
        for who in ["county", "security", "unit.x"] {
            let list = ctx.as_account(who).get("/deliveries").await;
            list.expect_problem(403, "forbidden");
            let path = format!("/deliveries/{id}/retries");
            let retry = ctx.as_account(who).post(&path, json!({})).await;
            retry.expect_problem(403, "forbidden");
        }
        let admin = ctx.as_account("admin");
        let retry = format!("/deliveries/{id}/retries");
        admin.post(&retry, json!({})).await.expect(204);
        admin
            .post(&retry, json!({}))
            .await
            .expect_problem(409, "delivery_not_dead");
        let smtp = Smtp::start(address);
        while smtp.mails().is_empty() {
            ctx.clock.advance(TimeDelta::hours(5));
            deliver(&ctx);
        }
        assert_eq!(dead(&ctx).await, Vec::<Value>::new());
    }
);

db_test!(
    what_the_server_refuses_for_good_is_given_up_at_once,
    async |ctx| {
        let smtp = Smtp::start(free_address());
        let ctx = ctx.reconfigured(config(smtp.address())).await;
        choose(&ctx, "unit.x", at_once("x")).await;
        ctx.clock.advance(TimeDelta::minutes(1));
        assigned(&ctx).await;
        ctx.clock.advance(TimeDelta::minutes(1));
        smtp.says("451 later");
        assert_eq!(deliver(&ctx), 1);
        assert_eq!(dead(&ctx).await.len(), 0, "later");
        smtp.says("550 no such user");
        ctx.clock.advance(TimeDelta::minutes(2));
        assert_eq!(deliver(&ctx), 1);
        let given_up = dead(&ctx).await;
        let error = given_up[0]["last_error"].as_str().unwrap();
        assert!(error.contains("no such user"), "{error}");
        let path = format!(
            "/deliveries/{}/discards",
            given_up[0]["id"].as_str().unwrap()
        );
        let admin = ctx.as_account("admin");
        let bare = admin.post(&path, json!({"reason": " "})).await;
        bare.expect_problem(422, "validation_failed");
        let why = json!({"reason": "地址写错，已电话告知"});
        admin.post(&path, why.clone()).await.expect(204);
        admin
            .post(&path, why)
            .await
            .expect_problem(409, "delivery_not_dead");
        let list = admin.get("/deliveries?state=discarded").await.expect(200);
        assert_eq!(list["items"][0]["discard_reason"], "地址写错，已电话告知");
        let nothing = "/deliveries/0195a0b0-0000-7000-8000-000000000001/retries";
        admin
            .post(nothing, json!({}))
            .await
            .expect_problem(404, "not_found");
    }
);

db_test!(
    deriving_again_and_dying_half_way_send_nothing_new,
    async |ctx| {
        let smtp = Smtp::start(free_address());
        let ctx = ctx.reconfigured(config(smtp.address())).await;
        choose(&ctx, "unit.x", at_once("x")).await;
        ctx.clock.advance(TimeDelta::minutes(1));
        assigned(&ctx).await;
        ctx.clock.advance(TimeDelta::minutes(1));
        assert_eq!(deliver(&ctx), 1);
        rebuild(&ctx.db, &Deliveries, ctx.clock.now()).unwrap();
        ctx.clock.advance(TimeDelta::hours(1));
        assert_eq!(deliver(&ctx), 0);
        // As a process leaves it that dies between the server's answer and its own note of it.
        ctx.db
            .write_now(|tx| {
                tx.without_event("a test");
                diesel::update(deliveries::table)
                    .set((
                        deliveries::state.eq("pending"),
                        deliveries::claimed_until.eq(Some(ctx.clock.now() + TimeDelta::minutes(5))),
                        deliveries::done_at.eq(None::<Timestamp>),
                    ))
                    .execute(&mut **tx)?;
                Ok(())
            })
            .unwrap();
        assert_eq!(deliver(&ctx), 0, "somebody may still be at it");
        ctx.clock.advance(TimeDelta::minutes(6));
        assert_eq!(deliver(&ctx), 1);
        let mails = smtp.mails();
        assert_eq!(mails.len(), 2);
        assert_eq!(
            mails[0].message_id, mails[1].message_id,
            "known as the same"
        );
        assert!(mails[0].message_id.ends_with("@example.gov.cn>"));
    }
);

db_test!(several_processes_share_the_work, async |ctx| {
    let smtp = Smtp::start(free_address());
    let ctx = ctx.reconfigured(config(smtp.address())).await;
    let everybody = ["town.a", "deputy.a1", "deputy.a2", "unit.x"];
    for who in everybody {
        choose(&ctx, who, at_once(who)).await;
    }
    ctx.clock.advance(TimeDelta::minutes(1));
    let request = request_with(json!({"invited_deputy_ids": [World::DEPUTY_A2]}));
    ctx.as_account("deputy.a1")
        .post("/suggestions", request)
        .await
        .expect(201);
    assigned(&ctx).await;
    ctx.clock.advance(TimeDelta::minutes(5));
    ctx.follow();
    let now = ctx.clock.now();
    let claimed: usize = std::thread::scope(|scope| {
        let work = || {
            let (db, config) = (ctx.db.clone(), ctx.platform.config().clone());
            scope.spawn(move || send(&db, &Outbox::new(&config).unwrap(), now, || true).unwrap())
        };
        let processes: Vec<_> = (0..3).map(|_| work()).collect();
        processes
            .into_iter()
            .map(|process| process.join().unwrap())
            .sum()
    });
    let mut to: Vec<String> = smtp.mails().into_iter().map(|mail| mail.to).collect();
    assert_eq!(claimed, to.len());
    to.sort();
    let count = to.len();
    to.dedup();
    assert_eq!(to.len(), count, "one mail each: {to:?}");
    assert_eq!(count, everybody.len());
});
