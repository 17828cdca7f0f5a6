//! A letter of a resident in the diary of its deputy (A3, A5).

use super::steps::{changed, deleted, made, seen};
use crate::resident_messages::steps as messages;
use crate::support::Context;
use serde_json::{Value, json};

/// The entry of a letter.
async fn entry_of(ctx: &Context, letter: &Value) -> Value {
    let letter = messages::seen(ctx, "deputy.a1", letter).await;
    let entry = json!({"id": letter["diary_entry_id"]});
    seen(ctx, "deputy.a1", &entry).await.expect(200)
}

async fn arrived(ctx: &Context) -> Value {
    messages::letter_sent(ctx, json!({"name": "王大妈", "phone": "13912345678"})).await;
    let letter = messages::newest(ctx).await;
    assert_eq!(letter["diary_entry_id"], Value::Null);
    messages::accepted(ctx, &letter).await
}

db_test!(a3_a_letter_stands_in_the_diary, async |ctx| {
    let letter = arrived(&ctx).await;
    let entry = entry_of(&ctx, &letter).await;
    assert_eq!(
        (&entry["message_id"], &entry["handling"]),
        (&letter["id"], &json!("noted"))
    );
    assert!(
        entry["content"]
            .as_str()
            .unwrap()
            .starts_with("门前水渠堵了\n")
    );
    assert!(!entry.to_string().contains("王大妈") && !entry.to_string().contains("13912345678"));
    seen(&ctx, "town.a", &entry).await.expect(200);
    seen(&ctx, "town.b", &entry)
        .await
        .expect_problem(404, "not_found");
    let body = json!({"title": "关于疏通老街水渠的建议"});
    let at_diary = made(&ctx, "deputy.a1", &entry, "/suggestions", body.clone()).await;
    at_diary.expect_problem(409, "diary_entry_of_letter");
    for field in [json!({"content": "改写来信"}), json!({"is_shared": false})] {
        let change = changed(&ctx, "deputy.a1", &entry, field).await;
        change.expect_problem(409, "diary_entry_of_letter");
    }
    let gone = deleted(&ctx, "deputy.a1", &entry).await;
    gone.expect_problem(409, "diary_entry_of_letter");
    let letter = messages::seen(&ctx, "deputy.a1", &letter).await;
    let at_letter = messages::step(&ctx, "deputy.a1", &letter, "suggestions", body)
        .await
        .expect(200);
    let entry = entry_of(&ctx, &letter).await;
    assert_eq!(
        (&entry["handling"], &entry["suggestion_id"]),
        (&json!("suggested"), &at_letter["suggestion_id"])
    );
    let looked = changed(&ctx, "deputy.a1", &entry, json!({"result": "水渠已经疏通"})).await;
    assert_eq!(looked.expect(200)["has_result"], true);
});

db_test!(a3_the_diary_is_kept_up_with_the_letter, async |ctx| {
    let letter = arrived(&ctx).await;
    let letter = messages::seen(&ctx, "deputy.a1", &letter).await;
    let remark = json!({"remark": "请镇水利站清理"});
    let letter = messages::step(&ctx, "deputy.a1", &letter, "forwardings", remark)
        .await
        .expect(200);
    let entry = entry_of(&ctx, &letter).await;
    assert_eq!(
        (&entry["handling"], &entry["handled_note"]),
        (&json!("forwarded"), &json!("请镇水利站清理"))
    );
    let answer = json!({"answer": "已经安排清理"});
    messages::step(&ctx, "town.a", &letter, "answers", answer)
        .await
        .expect(200);
    let entry = entry_of(&ctx, &letter).await;
    assert_eq!(
        entry["handling"], "forwarded",
        "the office answered, not the deputy"
    );
});
