//! The audit administrator reads the log and proves that nobody changed it.

mod seal;

use crate::attachments::{png, upload_to};
use crate::meetings::steps as meetings;
use crate::suggestions::steps::*;
use chrono::TimeDelta;
use diesel::prelude::*;
use luzhi::features;
use luzhi::platform::events as log;
use luzhi::schema::events;
use serde_json::json;

db_test!(the_log_is_read_by_auditors_in_pages, async |ctx| {
    let made = accepted(&ctx).await;
    draft(&ctx).await;
    let auditor = ctx.as_account("auditor");
    let id = made["id"].as_str().unwrap();
    let list = auditor
        .get(&format!("/events?subject_id={id}&count=true"))
        .await
        .expect(200);
    assert_eq!(list["total"], 3);
    assert_eq!(list["items"][0]["kind"], "suggestion.accepted");
    assert_eq!(list["items"][0]["actor_role"], "township");
    let kinds = auditor
        .get("/events?kind=suggestion.created,suggestion.accepted")
        .await
        .expect(200);
    assert_eq!(kinds["items"].as_array().unwrap().len(), 3);
    let first = auditor.get("/events?limit=3").await.expect(200);
    let next = first["next"].as_str().unwrap();
    let second = auditor
        .get(&format!("/events?limit=3&cursor={next}"))
        .await
        .expect(200);
    let prev = second["prev"].as_str().unwrap();
    let back = auditor
        .get(&format!("/events?limit=3&cursor={prev}"))
        .await
        .expect(200);
    assert_eq!(back["items"], first["items"]);
    for who in ["county", "town.a", "deputy.a1", "admin"] {
        ctx.as_account(who)
            .get("/events")
            .await
            .expect_problem(403, "forbidden");
    }
    ctx.as_account("security").get("/events").await.expect(200);
});

db_test!(
    an_event_is_told_in_words_without_what_was_written,
    async |ctx| {
        let made = accepted(&ctx).await;
        let auditor = ctx.as_account("auditor");
        let path = format!("/events?subject_id={}", made["id"].as_str().unwrap());
        let list = auditor.get(&path).await.expect(200);
        let number = made["number"].as_str().unwrap();
        assert_eq!(
            list["items"][0]["text"],
            format!("建议审查通过，编号{number}")
        );
        let language = [("Accept-Language", "en")];
        let english = auditor
            .send("GET".parse().unwrap(), &path, None, &language)
            .await;
        assert_eq!(
            english.expect(200)["items"][0]["text"],
            format!("Admitted a suggestion as {number}")
        );
        assert!(!list.to_string().contains(made["title"].as_str().unwrap()));
        let security = ctx.as_account("security");
        let role = format!(
            "/accounts/{}/role-changes",
            crate::support::world::account_id("town.a")
        );
        let change =
            json!({"role": "county", "organ_id": crate::support::World::OFFICE, "reason": "调动"});
        security.post_at(&role, 1, change).await.expect(200);
        let told = auditor
            .get("/events?kind=account.role_changed")
            .await
            .expect(200);
        assert_eq!(
            told["items"][0]["text"],
            "账号town.a的角色由乡镇人大工作人员改为县级人大工作人员"
        );
    }
);

db_test!(
    verification_finds_what_was_changed_behind_its_back,
    async |ctx| {
        accepted(&ctx).await;
        ctx.follow();
        let auditor = ctx.as_account("auditor");
        let head = auditor.get("/events/head").await.expect(200);
        assert_eq!(head["unsealed_count"], 0);
        assert_eq!(head["sealed_count"], 3);
        let found = auditor
            .post("/audit/verifications", json!({}))
            .await
            .expect(200);
        assert_eq!((&found["ok"], &found["checked"]), (&json!(true), &json!(3)));
        let head = auditor.get("/events/head").await.expect(200);
        assert_eq!(
            head["unsealed_count"], 1,
            "that it was verified is an event itself"
        );
        ctx.db
            .write_now(|tx| {
                tx.without_event("somebody with a database password");
                diesel::update(events::table)
                    .filter(events::kind.eq("suggestion.accepted"))
                    .set(events::actor_name.eq("别人"))
                    .execute(&mut **tx)?;
                Ok(())
            })
            .unwrap();
        let found = auditor
            .post("/audit/verifications", json!({}))
            .await
            .expect(200);
        assert_eq!(found["ok"], false);
        assert_eq!(found["problems"][0]["kind"], "changed");
        let denied = ctx
            .as_account("security")
            .post("/audit/verifications", json!({}))
            .await;
        denied.expect_problem(403, "forbidden");
    }
);

db_test!(the_log_shows_no_content_of_suggestions, async |ctx| {
    let made = draft(&ctx).await;
    let list = ctx
        .as_account("auditor")
        .get("/events?kind=suggestion.created")
        .await
        .expect(200);
    let event = &list["items"][0];
    assert_eq!(event["subject_id"], made["id"]);
    assert_eq!(event["data"]["status"], "draft");
    let title = made["title"].as_str().unwrap();
    let name = made["lead_deputy_name"].as_str().unwrap();
    let data = event["data"].to_string();
    assert!(!data.contains(title) && !data.contains(name), "{data}");
});

db_test!(the_log_tells_only_administration_whole, async |ctx| {
    let meeting = meetings::planned_as(&ctx, json!({"with_template": false})).await;
    let item = json!({"title": "人事任免案", "kind": "other"});
    let meeting = meetings::act(&ctx, &meeting, "items", item).await;
    let item = meeting["agenda"][0]["id"].as_str().unwrap();
    let office = ctx.as_account("town.a");
    let paper = "人选考察材料.png";
    upload_to(&office, ("meeting_item", item), paper, &png())
        .await
        .expect(201);
    let unit = json!({"kind": "government_unit", "name": "林业站"});
    let county = ctx.as_account("county");
    county.post("/organs", unit).await.expect(201);
    for who in ["auditor", "security"] {
        let client = ctx.as_account(who);
        let log = client.get("/events?limit=200").await.expect(200);
        let text = |kind: &str| {
            let mut all = log["items"].as_array().unwrap().iter();
            all.find(|one| one["kind"] == kind).unwrap()["text"].clone()
        };
        assert_eq!(text("meeting.item_added"), "会议“—”增加议程“—”");
        assert_eq!(text("attachment.added"), "上传附件");
        assert_eq!(text("organ.created"), "新设机构“林业站”");
        let log = log.to_string();
        for written in ["人事任免案", paper, meeting["title"].as_str().unwrap()] {
            assert!(!log.contains(written), "{who} reads {written}");
        }
        // Which record it was is no content.
        assert!(log.contains(item), "{who}");
    }
    // The offices read it where it stands.
    let seen = meetings::seen(&ctx, "county", &meeting).await;
    assert_eq!(seen["agenda"][0]["title"], "人事任免案");
    assert_eq!(seen["agenda"][0]["materials"][0]["file_name"], paper);
});

db_test!(how_far_consumers_are_behind_is_measured, async |ctx| {
    let behind = || {
        let measured = ctx.db.read_now(|conn| {
            let consumers = features::consumers().into_iter();
            consumers
                .map(|consumer| log::behind(conn, consumer, ctx.clock.now()))
                .collect::<Result<Vec<_>, _>>()
        });
        measured.unwrap()
    };
    ctx.follow();
    assert!(behind().iter().all(TimeDelta::is_zero), "{:?}", behind());
    draft(&ctx).await;
    ctx.clock.advance(TimeDelta::seconds(90));
    // PostgreSQL hands an event out when every older transaction of the server has ended.
    let is_late = |one: &TimeDelta| *one == TimeDelta::seconds(90);
    for _ in 0..2_000 {
        if behind().iter().all(is_late) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(behind().iter().all(is_late), "{:?}", behind());
    ctx.follow();
    assert!(behind().iter().all(TimeDelta::is_zero), "{:?}", behind());
});
