//! Written, changed, published, withdrawn: by the office, seen by whom it is for.

use super::steps::*;
use crate::notices::told;
use crate::support::Context;
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn ids(ctx: &Context, who: &str, query: &str) -> Vec<Value> {
    let target = format!("/announcements?{query}");
    let list = ctx.as_account(who).get(&target).await.expect(200);
    let items = list["items"].as_array().unwrap().iter();
    items.map(|one| one["id"].clone()).collect()
}

db_test!(a_draft_is_seen_by_the_office_alone, async |ctx| {
    let one = free(&ctx).await;
    assert_eq!(one["status"], "draft");
    assert_eq!(one["number"], "第3号");
    assert!(one["issued_by"].as_str().unwrap().ends_with("主席团"));
    assert_eq!(one["issued_on"], json!(ctx.clock.today()));
    assert_eq!(
        (&one["link"], &one["occasion"]),
        (&Value::Null, &Value::Null)
    );
    let open: Vec<&Value> = one["actions"].as_array().unwrap().iter().collect();
    let open: Vec<&Value> = open
        .into_iter()
        .filter(|act| act["allowed"] == true)
        .map(|act| &act["key"])
        .collect();
    assert_eq!(open, ["edit", "publish", "delete"]);
    let county = ctx.as_account("county").get(&path(&one)).await.expect(200);
    assert_eq!(county["actions"][0]["code"], "announcement_not_yours");
    for who in ["town.b", "deputy.a1", "deputy.b1"] {
        let answer = ctx.as_account(who).get(&path(&one)).await;
        answer.expect_problem(404, "not_found");
        assert_eq!(ids(&ctx, who, "").await, Vec::<Value>::new(), "{who}");
    }
    for who in ["unit.x", "admin"] {
        let answer = ctx.as_account(who).get("/announcements").await;
        answer.expect_problem(403, "forbidden");
    }
});

db_test!(deputies_read_what_is_published_and_are_told, async |ctx| {
    let one = published(&ctx).await;
    assert_eq!(one["status"], "published");
    assert_eq!(one["link"], json!(page_of(&one)));
    let seen = ctx.as_account("deputy.a1").get(&path(&one)).await;
    let seen = seen.expect(200);
    assert_eq!(seen["content"], request()["content"]);
    assert_eq!(
        told(&ctx, "deputy.a1").await,
        ["本级人大发布了公告，请查看。"]
    );
    assert_eq!(told(&ctx, "deputy.b1").await, Vec::<String>::new());
    let sibling = ctx.as_account("deputy.b1").get(&path(&one)).await;
    sibling.expect_problem(404, "not_found");
    let gone = act(&ctx, &one, "withdrawals", json!({"reason": "日期有误"})).await;
    assert_eq!(
        (&gone["status"], &gone["withdrawn_reason"], &gone["link"]),
        (&json!("withdrawn"), &json!("日期有误"), &Value::Null)
    );
    let after = ctx.as_account("deputy.a1").get(&path(&one)).await;
    after.expect_problem(404, "not_found");
});

db_test!(
    what_is_published_is_changed_after_it_was_withdrawn,
    async |ctx| {
        let office = ctx.as_account("town.a");
        let one = published(&ctx).await;
        let body = json!({"title": "关于代表接待日的公告"});
        office
            .patch(&path(&one), version(&one), body.clone())
            .await
            .expect_problem(409, "announcement_not_in_state");
        office
            .delete(&path(&one), Some(version(&one)))
            .await
            .expect_problem(409, "announcement_not_in_state");
        step(&ctx, "town.a", &one, "publications", json!({}))
            .await
            .expect_problem(409, "announcement_not_in_state");
        let gone = act(&ctx, &one, "withdrawals", json!({"reason": "题目有误"})).await;
        let same = office.patch(&path(&gone), version(&gone), json!({})).await;
        assert_eq!(same.expect(200)["version"], gone["version"]);
        let body = json!({"title": "关于代表接待日的公告", "number": null,
        "content": "镇人大代表接待日改为每月二十日。", "issued_on": "2026-03-01"});
        let now = office
            .patch(&path(&gone), version(&gone), body)
            .await
            .expect(200);
        assert_eq!(
            (&now["number"], &now["issued_on"]),
            (&Value::Null, &json!("2026-03-01"))
        );
        ctx.clock.advance(TimeDelta::days(1));
        let anew = act(&ctx, &now, "publications", json!({})).await;
        assert_eq!(anew["first_published_at"], one["first_published_at"]);
        assert_ne!(anew["published_at"], one["published_at"]);
        assert_eq!(anew["withdrawn_reason"], Value::Null);
        let target = format!("{}/timeline", path(&one));
        let office = ctx.as_account("town.a");
        let line = office.get(&target).await.expect(200);
        let kinds: Vec<&Value> = line["items"].as_array().unwrap().iter().collect();
        let kinds: Vec<&Value> = kinds.into_iter().map(|one| &one["kind"]).collect();
        assert_eq!(
            kinds,
            [
                "announcement.created",
                "announcement.published",
                "announcement.withdrawn",
                "announcement.updated",
                "announcement.published"
            ]
        );
        assert!(line.to_string().contains("撤下了公告：题目有误"), "{line}");
    }
);

db_test!(a_draft_is_thrown_away, async |ctx| {
    let one = free(&ctx).await;
    let office = ctx.as_account("town.a");
    office.delete(&path(&one), Some(1)).await.expect(204);
    office
        .get(&path(&one))
        .await
        .expect_problem(404, "not_found");
});

db_test!(a_list_is_narrowed_and_read_page_by_page, async |ctx| {
    let old = begun(&ctx, request_with(json!({"issued_on": "2025-12-01"}))).await;
    let first = free(&ctx).await;
    let public = published(&ctx).await;
    let all = [&public["id"], &first["id"], &old["id"]];
    assert_eq!(ids(&ctx, "town.a", "").await.len(), 3);
    for (who, query, found) in [
        ("town.a", "year=2025".to_owned(), &all[2..]),
        ("town.a", "status=published".to_owned(), &all[..1]),
        (
            "county",
            "level=township&status=published".to_owned(),
            &all[..1],
        ),
        ("county", "level=county".to_owned(), &all[3..]),
        (
            "county",
            format!("town_id={}&year=2025", old["town_id"].as_str().unwrap()),
            &all[2..],
        ),
        ("deputy.a1", String::new(), &all[..1]),
    ] {
        let found: Vec<Value> = found.iter().map(|id| (*id).clone()).collect();
        assert_eq!(ids(&ctx, who, &query).await, found, "{who} {query}");
    }
    let office = ctx.as_account("town.a");
    let page = office.get("/announcements?limit=2&count=true").await;
    let page = page.expect(200);
    assert_eq!(page["total"], 3);
    let next = page["next"].as_str().unwrap();
    let rest = office
        .get(&format!("/announcements?limit=2&count=true&cursor={next}"))
        .await
        .expect(200);
    assert_eq!(rest["items"][0]["id"], old["id"]);
    for wrong in ["sort=title", "status=gone", "colour=red"] {
        let answer = office.get(&format!("/announcements?{wrong}")).await;
        assert_eq!(answer.status, 400, "{wrong}");
    }
});
