//! Who sees which motions.

use super::steps::*;
use serde_json::json;

db_test!(
    a_draft_is_seen_by_those_who_are_asked_and_nobody_else,
    async |ctx| {
        let (draft, _) = draft(&ctx).await;
        for who in ["deputy.a1", "deputy.a2", "deputy.a3"] {
            ctx.as_account(who).get(&path(&draft)).await.expect(200);
        }
        for who in ["town.a", "town.b", "county", "deputy.b1", "unit.x"] {
            ctx.as_account(who)
                .get(&path(&draft))
                .await
                .expect_problem(404, "not_found");
        }
        ctx.as_account("village.a")
            .get(&path(&draft))
            .await
            .expect_problem(403, "forbidden");
    }
);

db_test!(
    decided_it_is_seen_by_all_deputies_of_the_congress,
    async |ctx| {
        let motion = submitted(&ctx).await;
        let other = crate::support::colleagues::of_county(&ctx, 1);
        let elsewhere = ctx.as_person(other[0].account, luzhi::platform::auth::Role::Deputy);
        let views = ctx
            .as_account("deputy.a2")
            .get("/motions/views")
            .await
            .expect(200);
        let counted: Vec<_> = views["views"]
            .as_array()
            .unwrap()
            .iter()
            .map(|v| (v["key"].as_str().unwrap(), v["count"].as_i64().unwrap()))
            .collect();
        assert_eq!(
            counted,
            [
                ("to_do", 0),
                ("mine", 0),
                ("joined", 1),
                ("congress", 0),
                ("all", 1)
            ]
        );
        let body = decision(&ctx, "on_agenda", None);
        act(&ctx, "town.a", &motion, "decisions", body).await;
        let congress = ctx
            .as_account("deputy.a2")
            .get("/motions?view=congress")
            .await
            .expect(200);
        assert_eq!(congress["items"].as_array().unwrap().len(), 1);
        // A deputy of the county congress only has no seat in the town's.
        elsewhere
            .get(&path(&motion))
            .await
            .expect_problem(404, "not_found");
        ctx.as_account("county")
            .get(&path(&motion))
            .await
            .expect(200);
    }
);

db_test!(views_and_filters_find_what_they_say, async |ctx| {
    let motion = submitted(&ctx).await;
    let office = ctx.as_account("town.a");
    let found = office.get("/motions?view=to_do&status=submitted,on_agenda&level=township&q=%E4%BE%BF%E6%B0%91%E6%A1%A5&count=true").await.expect(200);
    assert_eq!(
        (&found["items"][0]["id"], &found["total"]),
        (&motion["id"], &json!(1))
    );
    let none = office.get("/motions?status=adopted").await.expect(200);
    assert_eq!(none["items"], json!([]));
    office
        .get("/motions?view=mine")
        .await
        .expect_problem(400, "invalid_parameter");
    office
        .get("/motions?sort=title")
        .await
        .expect_problem(400, "invalid_parameter");
    office
        .get("/motions?colour=red")
        .await
        .expect_problem(400, "unknown_parameter");
    let long = "a".repeat(101);
    office
        .get(&format!("/motions?q={long}"))
        .await
        .expect_problem(400, "invalid_parameter");
});

db_test!(those_who_signed_are_told_what_became_of_it, async |ctx| {
    converted(&ctx).await;
    ctx.follow();
    let told = async |who: &str| {
        let found = ctx.as_account(who).get("/notices").await.expect(200);
        let items = found["items"].as_array().unwrap().clone();
        let of_motion = items
            .into_iter()
            .filter(|one| one["subject_kind"] == "motion");
        of_motion.collect::<Vec<_>>()
    };
    let notices = told("deputy.a2").await;
    assert_eq!(notices.len(), 1);
    let text = notices[0]["text"].as_str().unwrap();
    assert!(
        text.contains("已转为代表建议") && text.contains("可以由政府工作解决"),
        "{text}"
    );
    assert!(notices[0]["link"].as_str().unwrap().starts_with("motions/"));
    assert_eq!(told("deputy.a1").await.len(), 1);
    assert!(told("town.a").await.is_empty());
});
