//! J17: what is made public, by whom, and how everybody reads it.

mod acts;

use crate::suggestions::steps::*;
use crate::support::{Answer, Context};
use actix_web::http::Method;
use serde_json::{Value, json};

pub async fn page(ctx: &Context, path: &str) -> Answer {
    ctx.anonymous().send_raw(Method::GET, path, None, &[]).await
}

pub fn shown(page: &Answer) -> String {
    String::from_utf8(page.raw.clone()).unwrap()
}

async fn preview(ctx: &Context, who: &str, on: &Value) -> Value {
    let target = format!("{}/publication-preview", path(on));
    ctx.as_account(who).get(&target).await.expect(200)
}

fn publication(preview: &Value) -> Value {
    let replies = preview["replies"].as_array().unwrap().iter();
    let replies: Vec<&Value> = replies.map(|reply| &reply["content"]).collect();
    json!({"title": preview["title"], "content": preview["content"], "replies": replies,
        "show_deputy": false})
}

pub async fn publish(ctx: &Context, on: &Value) -> Value {
    let body = publication(&preview(ctx, "town.a", on).await);
    let target = format!("{}/publications", path(on));
    let client = ctx.as_account("town.a");
    client.post_at(&target, version(on), body).await.expect(200)
}

db_test!(j17_what_readers_must_not_see_is_taken_out, async |ctx| {
    let request = request_with(json!({"content":
        "老街路灯损坏已有两个月，住户张某（13812345678）多次反映，建议尽快修复并明确日常维护单位。"}));
    let made = ctx
        .as_account("deputy.a1")
        .post("/suggestions", request)
        .await;
    let body = json!({"decision": "accepted"});
    let accepted = act(&ctx, "town.a", &made.expect(201), "reviews", body).await;
    let shown = preview(&ctx, "town.a", &accepted).await;
    assert_eq!(
        shown["findings"],
        json!([{"kind": "phone", "text": "13812345678"}])
    );
    assert!(shown["content"].as_str().unwrap().contains("［已隐去］"));
    assert_eq!(shown["code"], "publication_not_answered");
    let body = json!({"title": "关于修复路灯的建议", "content": "老街路灯损坏，建议尽快修复。",
        "replies": ["已经全部修复，特此答复代表。"], "show_deputy": true});
    let target = format!("{}/publications", path(&accepted));
    ctx.as_account("town.a")
        .post_at(&target, version(&accepted), body.clone())
        .await
        .expect_problem(409, "publication_not_answered");
    ctx.as_account("county")
        .post_at(&target, version(&accepted), body)
        .await
        .expect_problem(403, "publication_not_yours");
});

db_test!(j17_public_until_it_is_taken_back, async |ctx| {
    let closed = closed(&ctx).await;
    let public = publish(&ctx, &closed).await;
    let again = publication(&preview(&ctx, "town.a", &closed).await);
    let target = format!("{}/publications", path(&closed));
    let client = ctx.as_account("town.a");
    client
        .post_at(&target, version(&closed), again.clone())
        .await
        .expect_problem(409, "publication_already_public");
    // Anybody reads it, without an account; the deputy is not named.
    let link = public["link"].as_str().unwrap();
    let found = page(&ctx, link).await;
    assert_eq!(found.status, 200);
    let title = closed["title"].as_str().unwrap();
    let content = closed["replies"][0]["content"].as_str().unwrap();
    assert!(shown(&found).contains(title) && shown(&found).contains(content));
    assert!(shown(&found).contains("办理结果：已解决或基本解决"));
    assert!(!shown(&found).contains(closed["lead_deputy_name"].as_str().unwrap()));
    assert_eq!(found.header("cache-control"), Some("public, max-age=300"));
    let list = page(
        &ctx,
        link.rsplit_once('/')
            .map(|(list, _)| format!("{list}/"))
            .unwrap()
            .as_str(),
    )
    .await;
    assert!(shown(&list).contains(title));
    let none = page(&ctx, "/p/610981/?q=%E6%A0%A1%E5%9B%AD").await;
    assert!(!shown(&none).contains(title));
    // Taken back, with a reason; published anew it has another address.
    let target = format!("{}/publication-withdrawals", path(&closed));
    let gone = client
        .post(&target, json!({"reason": "答复有误"}))
        .await
        .expect(200);
    assert_eq!(gone["withdrawn_reason"], "答复有误");
    assert_eq!(page(&ctx, link).await.status, 404);
    client
        .post(&target, json!({"reason": "答复有误"}))
        .await
        .expect_problem(409, "publication_not_public");
    let anew = publish(&ctx, &closed).await;
    assert_ne!(anew["link"], public["link"]);
    let told = client
        .get(&format!("{}/timeline", path(&closed)))
        .await
        .expect(200)
        .to_string();
    assert!(told.contains("撤下公开内容：答复有误"), "{told}");
    let short = json!({"title": again["title"], "content": again["content"], "replies": [], "show_deputy": false});
    let target = format!("{}/publications", path(&closed));
    client
        .post_at(&target, version(&closed), short)
        .await
        .expect_problem(422, "validation_failed");
});

db_test!(j17_a_deputy_may_ask_for_confidentiality, async |ctx| {
    let request = request_with(json!({"is_confidential": true}));
    let made = ctx
        .as_account("deputy.a1")
        .post("/suggestions", request)
        .await;
    let body = json!({"decision": "accepted"});
    let mut now = act(&ctx, "town.a", &made.expect(201), "reviews", body).await;
    let body = json!({"unit_id": crate::support::World::UNIT_X});
    now = act(&ctx, "town.a", &now, "assignments", body).await;
    now = act(&ctx, "unit.x", &now, "receipts", json!({})).await;
    now = act(&ctx, "unit.x", &now, "contacts", contact(&ctx)).await;
    now = act(&ctx, "unit.x", &now, "replies", reply()).await;
    let shown = preview(&ctx, "town.a", &now).await;
    assert_eq!(shown["code"], "publication_confidential");
    let target = format!("{}/publications", path(&now));
    let body = publication(&shown);
    let client = ctx.as_account("town.a");
    client
        .post_at(&target, version(&now), body.clone())
        .await
        .expect_problem(409, "publication_confidential");
    let mut two = body;
    two["replies"] = json!(["第一份答复已经全部办结。", "第二份答复已经全部办结。"]);
    let open = closed(&ctx).await;
    let target = format!("{}/publications", path(&open));
    client
        .post_at(&target, version(&open), two)
        .await
        .expect_problem(409, "publication_replies_differ");
});

db_test!(pages_that_are_not_there_are_told_so, async |ctx| {
    for path in [
        "/p/999999/",
        "/p/610981/nothing",
        "/p/610981/01890000-0000-7000-8000-00000000ffff",
    ] {
        let found = page(&ctx, path).await;
        assert_eq!(found.status, 404, "{path}");
        assert!(shown(&found).contains("没有这一页"));
    }
    assert_eq!(page(&ctx, "/p/").await.status, 200);
    assert!(shown(&page(&ctx, "/p/style.css").await).contains("body"));
});
