//! Writing, reading, sharing, looking again.

use super::steps::*;
use crate::support::{Context, World};
use chrono::Days;
use luzhi::platform::clock::local_date;
use serde_json::{Value, json};

fn in_days(ctx: &Context, days: u64) -> Value {
    json!(local_date(ctx.clock.now()) + Days::new(days))
}

db_test!(a5_a_diary_is_private_until_it_is_shared, async |ctx| {
    let entry = written(&ctx, "deputy.a1", json!({})).await;
    assert_eq!(entry["met_on"], in_days(&ctx, 0));
    assert_eq!(
        (&entry["handling"], &entry["is_shared"]),
        (&json!("noted"), &json!(false))
    );
    for who in ["town.a", "town.b", "deputy.a2", "county"] {
        seen(&ctx, who, &entry)
            .await
            .expect_problem(404, "not_found");
    }
    let shared = changed(&ctx, "deputy.a1", &entry, json!({"is_shared": true})).await;
    let shared = shared.expect(200);
    let by_office = seen(&ctx, "town.a", &shared).await.expect(200);
    assert_eq!(by_office["content"], entry["content"]);
    let allowed = |entry: &Value| {
        let actions = entry["actions"].as_array().unwrap().iter();
        actions.filter(|one| one["allowed"] == true).count()
    };
    assert_eq!((allowed(&shared), allowed(&by_office)), (5, 0));
    assert_eq!(by_office["actions"][0]["code"], "diary_entry_not_your_turn");
    for who in ["town.b", "deputy.a2", "county"] {
        seen(&ctx, who, &entry)
            .await
            .expect_problem(404, "not_found");
    }
    let mine = ctx
        .as_account("deputy.a1")
        .get("/diary-entries?count=true")
        .await
        .expect(200);
    assert_eq!(mine["total"], 1);
    let theirs = ctx
        .as_account("deputy.a2")
        .get("/diary-entries")
        .await
        .expect(200);
    assert_eq!(theirs["items"], json!([]));
    let change = changed(&ctx, "town.a", &shared, json!({"result": "已装"})).await;
    change.expect_problem(403, "forbidden");
});

db_test!(a5_the_event_log_says_nothing_of_the_matter, async |ctx| {
    let entry = written(
        &ctx,
        "deputy.a1",
        json!({"follow_up_on": in_days(&ctx, 30)}),
    )
    .await;
    changed(
        &ctx,
        "deputy.a1",
        &entry,
        json!({"result": "两盏路灯已经装好"}),
    )
    .await
    .expect(200);
    let kinds = ["diary_entry.recorded", "diary_entry.updated"];
    assert_eq!(ctx.events("diary_entry"), kinds);
    let told = kinds.map(|kind| ctx.event_data(kind).to_string()).concat();
    assert!(told.contains("老城社区"), "where it was");
    for text in ["路灯", "三户", "老人"] {
        assert!(!told.contains(text), "{text}");
    }
});

db_test!(a5_a_day_to_look_again_is_a_to_do, async |ctx| {
    let day = in_days(&ctx, 30);
    let entry = written(&ctx, "deputy.a1", json!({"follow_up_on": day})).await;
    let text = "民情日记约定的跟进日期，请回访并记下结果".to_owned();
    assert_eq!(waiting(&ctx, "deputy.a1").await, [(text.clone(), day)]);
    let later = in_days(&ctx, 60);
    let entry = changed(&ctx, "deputy.a1", &entry, json!({"follow_up_on": later}))
        .await
        .expect(200);
    assert_eq!(waiting(&ctx, "deputy.a1").await, [(text, later)]);
    let open = ctx
        .as_account("deputy.a1")
        .get("/diary-entries?open=true")
        .await
        .expect(200);
    assert_eq!(open["items"].as_array().unwrap().len(), 1);
    let found = changed(
        &ctx,
        "deputy.a1",
        &entry,
        json!({"result": "两盏路灯已经装好"}),
    )
    .await;
    assert_eq!(found.expect(200)["has_result"], true);
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    let open = ctx
        .as_account("deputy.a1")
        .get("/diary-entries?open=true")
        .await
        .expect(200);
    assert_eq!(open["items"], json!([]));
});

db_test!(a5_written_twice_by_the_phone_it_stands_once, async |ctx| {
    let id = uuid::Uuid::now_v7().to_string();
    let entry = written(&ctx, "deputy.a1", json!({"id": id})).await;
    assert_eq!(entry["id"], json!(id));
    let again = sent(&ctx, "deputy.a1", json!({"id": id})).await;
    again.expect_problem(409, "already_exists");
    let of_another = sent(&ctx, "deputy.b1", json!({"id": id})).await;
    of_another.expect_problem(409, "already_exists");
});

db_test!(a5_days_and_handling_are_checked, async |ctx| {
    for (fields, at, code) in [
        (json!({"met_on": in_days(&ctx, 1)}), "/met_on", "future"),
        (
            json!({"met_on": "1999-01-01"}),
            "/met_on",
            "diary_day_out_of_range",
        ),
        (
            json!({"follow_up_on": "2020-01-01"}),
            "/follow_up_on",
            "diary_follow_up_out_of_range",
        ),
        (
            json!({"handling": "suggested"}),
            "/handling",
            "diary_handling_follows",
        ),
        (json!({"content": "。"}), "/content", "length"),
    ] {
        let answer = sent(&ctx, "deputy.a1", fields).await;
        assert_eq!(
            crate::project_ideas::steps::wrong(answer),
            [format!("{at} {code}")]
        );
    }
    let list = ctx
        .as_account("deputy.a1")
        .get("/diary-entries")
        .await
        .expect(200);
    assert_eq!(list["items"], json!([]));
});

db_test!(a5_two_phones_of_one_deputy, async |ctx| {
    let entry = written(&ctx, "deputy.a1", json!({})).await;
    changed(
        &ctx,
        "deputy.a1",
        &entry,
        json!({"handled_note": "已经问过供电所"}),
    )
    .await
    .expect(200);
    let late = changed(
        &ctx,
        "deputy.a1",
        &entry,
        json!({"handled_note": "还没有问"}),
    )
    .await;
    late.expect_problem(412, "precondition_failed");
    let kept = seen(&ctx, "deputy.a1", &entry).await.expect(200);
    assert_eq!(kept["handled_note"], "已经问过供电所");
    deleted(&ctx, "deputy.a1", &entry)
        .await
        .expect_problem(412, "precondition_failed");
    deleted(&ctx, "deputy.a1", &kept).await.expect(204);
    seen(&ctx, "deputy.a1", &entry)
        .await
        .expect_problem(404, "not_found");
});

db_test!(a5_a_congress_may_share_by_default, async |ctx| {
    let path = "/parameters/diary_shared_by_default/values";
    let body = json!({"organ_id": World::TOWN_A, "value": true, "valid_from": in_days(&ctx, 0),
        "basis": "镇人大主席团会议纪要"});
    ctx.as_account("town.a").post(path, body).await.expect(201);
    let entry = written(&ctx, "deputy.a1", json!({})).await;
    assert_eq!(entry["is_shared"], true);
    let private = written(&ctx, "deputy.a1", json!({"is_shared": false})).await;
    assert_eq!(private["is_shared"], false);
});
