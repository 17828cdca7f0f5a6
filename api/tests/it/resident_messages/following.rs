//! What became of it, for who knows the code.

use super::steps::*;
use crate::project_ideas::steps as ideas;
use serde_json::{Value, json};

db_test!(v13_an_idea_is_followed_through_merging, async |ctx| {
    let receipt = idea_sent(&ctx, json!({})).await;
    let told = followed(&ctx, &receipt["code"]).await;
    assert_eq!(
        (&told["status"], &told["outcome"], &told["to"]),
        (
            &json!("waiting"),
            &Value::Null,
            &json!("城关镇人民代表大会")
        )
    );
    let shown = accepted(&ctx, &newest(&ctx).await).await;
    let idea = ideas::seen(&ctx, "town.a", &json!({"id": shown["idea_id"]})).await;
    let head = ideas::entered(&ctx, &Value::Null, "老街修厕所", "老街需要一座公共厕所。").await;
    let head = ideas::merge(&ctx, &head, &[&idea]).await;
    let number = head["number"].as_str().unwrap();
    let text = followed(&ctx, &receipt["code"]).await["outcome"].to_string();
    assert!(text.contains(number) && text.contains("储备库"), "{text}");
    let note = json!({"reason": "done_already", "note": "今年已经在建"});
    ideas::act(&ctx, &head, "exclusions", note).await;
    let text = followed(&ctx, &receipt["code"]).await["outcome"].to_string();
    assert!(
        text.contains(number) && text.contains("今年已经在建"),
        "{text}"
    );
});

db_test!(a_code_is_typed_as_people_type, async |ctx| {
    let receipt = idea_sent(&ctx, json!({})).await;
    let code = receipt["code"].as_str().unwrap();
    let spaced = format!(" {} ", code.to_lowercase().replace('-', " "));
    assert_eq!(followed(&ctx, &json!(spaced)).await["status"], "waiting");
    let other = json!({"county": "999999", "code": code});
    let answer = send(&ctx, "/public/messages/lookup", other, &[]).await;
    answer.expect_problem(404, "resident_message_code_unknown");
    let found = post_form(&ctx, "/p/610981/follow", &[("code", &spaced)]).await;
    assert_eq!(found.status, 200);
    assert_eq!(found.header("cache-control"), Some("no-store"));
    assert!(shown(&found).contains("正在审核") && !shown(&found).contains(code));
    let none = post_form(&ctx, "/p/610981/follow", &[("code", "AAAAA-AAAAA")]).await;
    assert_eq!(none.status, 404);
    let none = shown(&none);
    assert!(none.contains("没有这个查询码") && none.contains("value=\"AAAAA-AAAAA\""));
    assert_eq!(page(&ctx, "/p/610981/follow").await.status, 200);
    assert_eq!(page(&ctx, "/p/999999/follow").await.status, 404);
});
