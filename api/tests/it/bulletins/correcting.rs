//! What was sent is corrected with a trace, or taken back.

use super::steps::*;
use crate::attachments::{png, upload_to};
use crate::project_ideas::steps::wrong;
use serde_json::{Value, json};

db_test!(what_was_sent_is_corrected_with_a_trace, async |ctx| {
    let bulletin = sent(&ctx).await;
    let first = read(&ctx, "deputy.a1", &bulletin).await.expect(200);
    let same = json!({"title": bulletin["title"], "body": bulletin["body"], "note": "数字有误"});
    let same = act(&ctx, "town.a", &bulletin, "corrections", same).await;
    assert_eq!(wrong(same), ["/body bulletin_not_changed"]);
    let body = json!({"title": "上半年工作通报（更正）", "body": "上半年全镇完成道路硬化十一公里。",
        "note": "道路里程有误"});
    let bulletin = act(&ctx, "town.a", &bulletin, "corrections", body)
        .await
        .expect(200);
    let found = seen(&ctx, "deputy.a1", &bulletin).await.expect(200);
    let before = &found["corrections"][0];
    assert_eq!(
        (&before["title"], &before["note"]),
        (&json!("上半年工作通报"), &json!("道路里程有误"))
    );
    assert_eq!(found["read_at"], first["read_at"]);
    // Read anew, if one wishes.
    let anew = read(&ctx, "deputy.a1", &bulletin).await.expect(200);
    assert_ne!(anew["read_at"], first["read_at"]);
    assert_eq!(anew["read"], 1);
});

db_test!(what_was_taken_back_is_not_read_any_more, async |ctx| {
    let bulletin = sent(&ctx).await;
    let town = ctx.as_account("town.a");
    let of = ("bulletin", bulletin["id"].as_str().unwrap());
    upload_to(&town, of, "附表.png", &png()).await.expect(201);
    let why = json!({"reason": "发送对象有误"});
    let gone = act(&ctx, "town.a", &bulletin, "withdrawals", why)
        .await
        .expect(200);
    assert!(gone["body"].is_string(), "the office still reads it");
    assert_eq!(gone["attachments"].as_array().unwrap().len(), 1);
    let found = seen(&ctx, "deputy.a1", &bulletin).await.expect(200);
    assert_eq!(
        (&found["body"], &found["withdraw_reason"]),
        (&Value::Null, &json!("发送对象有误"))
    );
    assert!(found["attachments"].as_array().unwrap().is_empty());
    assert_eq!(waiting(&ctx, "deputy.a1").await, 0);
    let late = read(&ctx, "deputy.a1", &bulletin).await;
    late.expect_problem(409, "bulletin_not_in_state");
});
