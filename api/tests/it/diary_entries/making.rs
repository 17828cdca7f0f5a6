//! What is made of an entry: a suggestion, an idea for livelihood projects.

use super::steps::*;
use crate::project_rounds;
use actix_web::http::Method;
use serde_json::{Value, json};

db_test!(a5_an_entry_becomes_a_suggestion, async |ctx| {
    let entry = written(&ctx, "deputy.a1", json!({})).await;
    let body = json!({"title": "关于老街安装路灯的建议"});
    let made_of = made(&ctx, "deputy.a1", &entry, "/suggestions", body.clone())
        .await
        .expect(200);
    assert_eq!(made_of["handling"], "suggested");
    let target = format!(
        "/suggestions/{}",
        made_of["suggestion_id"].as_str().unwrap()
    );
    let deputy = ctx.as_account("deputy.a1");
    let draft = deputy.get(&target).await.expect(200);
    assert_eq!(
        (&draft["status"], &draft["content"]),
        (&json!("draft"), &entry["content"])
    );
    assert_eq!(draft["links"]["origin"]["kind"], "diary");
    let twice = made(&ctx, "deputy.a1", &made_of, "/suggestions", body).await;
    twice.expect_problem(409, "diary_entry_in_use");
    let gone = deleted(&ctx, "deputy.a1", &made_of).await;
    gone.expect_problem(409, "diary_entry_in_use");
    let version = format!("\"v{}\"", draft["version"].as_i64().unwrap());
    let headers = [("If-Match", version.as_str())];
    deputy
        .send(Method::DELETE, &target, None, &headers)
        .await
        .expect(204);
    let again = seen(&ctx, "deputy.a1", &entry).await.expect(200);
    assert_eq!(
        (&again["handling"], &again["suggestion_id"]),
        (&json!("noted"), &Value::Null)
    );
});

db_test!(a5_too_short_an_entry_needs_more_words, async |ctx| {
    let entry = written(&ctx, "deputy.a1", json!({"content": "路灯坏了"})).await;
    let body = json!({"title": "关于修复路灯的建议"});
    let short = made(&ctx, "deputy.a1", &entry, "/suggestions", body).await;
    let wrong = crate::project_ideas::steps::wrong(short);
    assert_eq!(wrong, ["/content diary_too_short"]);
});

db_test!(v2_an_entry_is_given_as_an_idea, async |ctx| {
    let round = project_rounds::steps::opened(&ctx).await;
    let entry = written(&ctx, "deputy.a1", json!({})).await;
    let body = json!({"title": "老街安装路灯", "round_id": round["id"]});
    let given = made(&ctx, "deputy.a1", &entry, "/ideas", body)
        .await
        .expect(200);
    assert_eq!(given["handling"], "proposed");
    let target = format!("/project-ideas/{}", given["idea_id"].as_str().unwrap());
    let idea = ctx.as_account("town.a").get(&target).await.expect(200);
    assert_eq!(
        (&idea["channel"], &idea["village"], &idea["round_id"]),
        (&json!("deputy"), &json!("老城社区"), &round["id"])
    );
    // The office reads the idea, not the diary.
    seen(&ctx, "town.a", &entry)
        .await
        .expect_problem(404, "not_found");
});

db_test!(a5_an_entry_is_handed_to_the_office, async |ctx| {
    let entry = written(&ctx, "deputy.a1", json!({})).await;
    let given = made(&ctx, "deputy.a1", &entry, "/opinions", json!({}))
        .await
        .expect(200);
    assert_eq!(given["handling"], "forwarded");
    let target = format!("/oral-opinions/{}", given["opinion_id"].as_str().unwrap());
    let opinion = ctx.as_account("town.a").get(&target).await.expect(200);
    assert_eq!(
        (
            &opinion["content"],
            &opinion["occasion"],
            &opinion["status"]
        ),
        (
            &entry["content"],
            &json!("走访群众：老城社区"),
            &json!("open")
        )
    );
    // The office sorts it, and reads the opinion, not the diary.
    ctx.follow();
    let inbox = ctx.as_account("town.a").get("/inbox").await.expect(200);
    assert!(inbox["items"].to_string().contains("oral_opinion"));
    seen(&ctx, "town.a", &entry)
        .await
        .expect_problem(404, "not_found");
    for what in ["/opinions", "/suggestions"] {
        let body = match what {
            "/opinions" => json!({}),
            _ => json!({"title": "关于老街安装路灯的建议"}),
        };
        let twice = made(&ctx, "deputy.a1", &given, what, body).await;
        twice.expect_problem(409, "diary_entry_in_use");
    }
    // Thrown away, the entry can be used again.
    let deputy = ctx.as_account("deputy.a1");
    let version = format!("\"v{}\"", opinion["version"].as_i64().unwrap());
    let headers = [("If-Match", version.as_str())];
    deputy
        .send(Method::DELETE, &target, None, &headers)
        .await
        .expect(204);
    let again = seen(&ctx, "deputy.a1", &entry).await.expect(200);
    assert_eq!(again["opinion_id"], Value::Null);
    let own = json!({"content": "老街晚上没有路灯，老人出门不方便。", "kind": "inspection"});
    let given = made(&ctx, "deputy.a1", &again, "/opinions", own).await;
    assert_eq!(given.expect(200)["handling"], "forwarded");
    let short = written(&ctx, "deputy.a1", json!({"content": "路灯"})).await;
    let short = made(&ctx, "deputy.a1", &short, "/opinions", json!({})).await;
    let wrong = crate::project_ideas::steps::wrong(short);
    assert_eq!(wrong, ["/content diary_too_short"]);
});
