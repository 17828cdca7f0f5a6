//! The texts a unit uses again and again, and the common ones of the county.

use crate::support::Context;
use serde_json::{Value, json};

fn text(title: &str) -> Value {
    json!({"kind": "reply", "title": title, "body": "{领衔代表}代表：您提出的{编号}“{标题}”收悉，现答复如下："})
}

async fn titles(ctx: &Context, who: &str, query: &str) -> Vec<String> {
    let path = format!("/text-templates?{query}");
    let list = ctx.as_account(who).get(&path).await.expect(200);
    let items = list["items"].as_array().unwrap().iter();
    items
        .map(|item| item["title"].as_str().unwrap().to_owned())
        .collect()
}

fn path(template: &Value) -> String {
    format!("/text-templates/{}", template["id"].as_str().unwrap())
}

db_test!(a_unit_keeps_its_own_beside_the_common_ones, async |ctx| {
    let county = ctx.as_account("county");
    county
        .post("/text-templates", text("通用答复"))
        .await
        .expect(201);
    let unit = ctx.as_account("unit.x");
    let own = unit
        .post("/text-templates", text("路灯答复"))
        .await
        .expect(201);
    assert_eq!(
        (&own["is_common"], &own["may_change"]),
        (&json!(false), &json!(true))
    );
    let contact = json!({"kind": "contact", "title": "走访", "body": "到代表家中听取意见。"});
    unit.post("/text-templates", contact).await.expect(201);
    // Own texts first.
    assert_eq!(
        titles(&ctx, "unit.x", "kind=reply").await,
        ["路灯答复", "通用答复"]
    );
    assert_eq!(titles(&ctx, "unit.x", "").await.len(), 3);
    assert_eq!(titles(&ctx, "unit.y", "").await, ["通用答复"]);
    assert_eq!(titles(&ctx, "county", "").await, ["通用答复"]);
    for who in ["town.a", "deputy.a1"] {
        let answer = ctx.as_account(who).get("/text-templates").await;
        answer.expect_problem(403, "forbidden");
    }
});

db_test!(a_text_is_changed_by_whoever_keeps_it, async |ctx| {
    let unit = ctx.as_account("unit.x");
    let own = unit
        .post("/text-templates", text("路灯答复"))
        .await
        .expect(201);
    let county = ctx.as_account("county");
    let common = county.post("/text-templates", text("通用答复")).await;
    let common = common.expect(201);
    let put = || "PUT".parse().unwrap();
    let seen = [("If-Match", "\"v1\"")];
    let (own, common) = (path(&own), path(&common));
    for (who, path) in [("unit.y", &own), ("county", &own), ("unit.x", &common)] {
        let client = ctx.as_account(who);
        let answer = client.send(put(), path, Some(text("别人的")), &seen).await;
        answer.expect_problem(404, "not_found");
        let answer = client.delete(path, Some(1)).await;
        answer.expect_problem(404, "not_found");
    }
    let answer = unit.send(put(), &own, Some(text("新名字")), &[]).await;
    answer.expect_problem(428, "precondition_required");
    let changed = unit.send(put(), &own, Some(text("新名字")), &seen).await;
    assert_eq!(changed.expect(200)["version"], 2);
    let answer = unit.send(put(), &own, Some(text("再改")), &seen).await;
    answer.expect_problem(412, "precondition_failed");
    unit.delete(&own, Some(2)).await.expect(204);
    assert_eq!(titles(&ctx, "unit.x", "").await, ["通用答复"]);
    // What was taken away can be read in the log.
    let kept = ctx.event_data("text_template.deleted");
    assert!(kept["body"].as_str().unwrap().contains("收悉"));
});

db_test!(what_nothing_fills_in_is_refused, async |ctx| {
    let unit = ctx.as_account("unit.x");
    for body in ["{代表姓名}代表：收悉。", "您提出的{编号收悉。"] {
        let text = json!({"kind": "reply", "title": "答复", "body": body});
        let problem = unit.post("/text-templates", text).await;
        let problem = problem.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["code"], "unknown_placeholder");
    }
    let empty = json!({"kind": "reply", "title": " ", "body": "您提出的{编号}收悉。"});
    let problem = unit.post("/text-templates", empty).await;
    problem.expect_problem(422, "validation_failed");
    assert!(ctx.events("text_template").is_empty());
});
