//! Posts are set up, changed, published and closed.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::publications::{page, shown};
use serde_json::{Value, json};

db_test!(a_post_says_what_whoever_holds_it_does, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    let templates = deputy.get("/deputy-post-templates");
    let templates = templates.await.expect(200);
    assert_eq!(templates["templates"][0]["name"], "政策法规宣传岗");
    let post = opened(&ctx, "政策法规宣传岗").await;
    assert_eq!((&post["seats"], &post["held"]), (&json!(2), &json!(0)));
    for who in ["county", "town.a", "deputy.a1"] {
        let seen = ctx.as_account(who).get(&path(&post)).await.expect(200);
        assert_eq!(is_open(&seen, "claim"), who == "deputy.a1");
        assert_eq!(is_open(&seen, "assign"), who == "town.a");
    }
    for who in ["town.b", "deputy.b1"] {
        let hidden = ctx.as_account(who).get(&path(&post)).await;
        hidden.expect_problem(404, "not_found");
    }
    let unit = ctx.as_account("unit.x").get("/deputy-posts").await;
    unit.expect_problem(403, "forbidden");
    let same = sent(&ctx, "town.a", request("政策法规宣传岗", json!({}))).await;
    same.expect_problem(409, "deputy_post_name_taken");
    let none = request("民情信息收集岗", json!({"seats": 0}));
    assert_eq!(wrong(sent(&ctx, "town.a", none).await), ["/seats range"]);
    let other = request("民情信息收集岗", json!({"level": "county"}));
    let other = sent(&ctx, "town.a", other).await;
    other.expect_problem(409, "congress_none");
    let by_county = changed(&ctx, "county", &post, json!({"seats": 3})).await;
    by_county.expect_problem(403, "deputy_post_not_your_turn");
    held(&ctx, &post).await;
    assigned(&ctx, &post).await.expect(201);
    let seen = ctx.as_account("town.a").get(&path(&post)).await.expect(200);
    let fewer = changed(&ctx, "town.a", &seen, json!({"seats": 1})).await;
    assert_eq!(wrong(fewer), ["/seats deputy_post_seats_below_held"]);
    let words = json!({"duties": "每季度到联系的村宣讲一次，并收集群众的问题。", "seats": 3});
    let post = changed(&ctx, "town.a", &seen, words).await.expect(200);
    assert_eq!((&post["seats"], &post["held"]), (&json!(3), &json!(2)));
    assert_eq!(
        ctx.events("deputy_post"),
        ["deputy_post.opened", "deputy_post.updated"]
    );
});

db_test!(
    a_post_is_public_only_when_the_presidium_decided,
    async |ctx| {
        let post = opened(&ctx, "生态环境监督岗").await;
        held(&ctx, &post).await;
        let all = "/p/610981/posts/";
        let before = page(&ctx, all).await;
        assert_eq!(before.status, 200);
        assert!(!shown(&before).contains("生态环境监督岗"));
        let target = format!("{}/publications", path(&post));
        let ahead =
            json!({"is_published": true, "decided_on": "2027-01-01", "decided_by": "镇人大主席团"});
        let ahead = act(&ctx, "town.a", (target.clone(), &post), ahead).await;
        assert_eq!(wrong(ahead), ["/decided_on future"]);
        let by_deputy = act(&ctx, "deputy.a1", (target.clone(), &post), decision(true)).await;
        by_deputy.expect_problem(403, "forbidden");
        let public = act(&ctx, "town.a", (target.clone(), &post), decision(true)).await;
        let public = public.expect(200);
        assert_eq!(public["is_published"], true);
        for path in [all, "/p/610981/data/posts.json"] {
            let found = shown(&page(&ctx, path).await);
            assert!(
                found.contains("生态环境监督岗") && found.contains("甲一"),
                "{path}"
            );
        }
        let of_county = page(&ctx, "/p/610981/posts/?of=county").await;
        assert!(!shown(&of_county).contains("生态环境监督岗"));
        let hidden = act(&ctx, "town.a", (target, &public), decision(false)).await;
        assert_eq!(hidden.expect(200)["published_on"], Value::Null);
        assert!(!shown(&page(&ctx, all).await).contains("生态环境监督岗"));
    }
);

db_test!(
    who_holds_a_post_that_is_closed_no_longer_does,
    async |ctx| {
        let post = opened(&ctx, "安全生产巡查岗").await;
        let holding = held(&ctx, &post).await;
        let claim = claimed(&ctx, "deputy.a2", &post).await;
        let target = format!("{}/closures", path(&post));
        let why = json!({"reason": "并入民生实事监督岗"});
        let closed = act(&ctx, "town.a", (target, &post), why).await.expect(200);
        assert_eq!(closed["closed_reason"], "并入民生实事监督岗");
        let deputy = ctx.as_account("deputy.a1");
        let ended = deputy.get(&holding_path(&holding)).await.expect(200);
        assert_eq!(
            (&ended["status"], &ended["reason"]),
            (&json!("ended"), &json!("并入民生实事监督岗"))
        );
        let town = ctx.as_account("town.a");
        let refused = town.get(&holding_path(&claim)).await.expect(200);
        assert_eq!(refused["status"], "refused");
        let late = taken(&ctx, "deputy.a3", &closed, json!({})).await;
        late.expect_problem(409, "deputy_post_closed");
        let open = town.get("/deputy-posts?closed=false").await.expect(200);
        assert_eq!(open["items"], json!([]));
        // Its name is free again.
        opened(&ctx, "安全生产巡查岗").await;
    }
);
