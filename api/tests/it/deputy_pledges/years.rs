//! Who has pledged for a year, who is reminded, and what of it is public.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::publications::{page, shown};
use crate::support::World;
use chrono::TimeDelta;
use serde_json::json;

db_test!(who_has_not_pledged_is_reminded_once_a_day, async |ctx| {
    pledged(&ctx).await;
    let all = year(&ctx, "town.a").await;
    assert_eq!(
        (&all["pledged"], &all["total"], &all["items_max"]),
        (&json!(1), &json!(3), &json!(5))
    );
    let own = year(&ctx, "deputy.a2").await;
    assert_eq!(own["deputies"].as_array().unwrap().len(), 1);
    assert_eq!(own["deputies"][0]["deputy_id"], json!(World::DEPUTY_A2));
    let county = ctx.as_account("county");
    let target = format!("/deputy-pledge-years?year=2026&town_id={}", World::TOWN_A);
    assert_eq!(county.get(&target).await.expect(200)["pledged"], 1);
    let other = ctx.as_account("town.b").get(&target).await;
    other.expect_problem(404, "not_found");
    let reminder = reminded(&ctx).await.expect(200);
    assert_eq!(reminder["reminded_on"], json!(ctx.clock.today()));
    ctx.follow();
    for (who, has) in [
        ("deputy.a1", false),
        ("deputy.a2", true),
        ("deputy.a3", true),
    ] {
        let notices = ctx.as_account(who).get("/notices").await.expect(200);
        let notices = notices["items"].to_string();
        assert_eq!(
            notices.contains("您还没有作出 2026 年履职承诺"),
            has,
            "{who}"
        );
    }
    let twice = reminded(&ctx).await;
    twice.expect_problem(409, "deputy_pledge_reminded");
    ctx.clock.advance(TimeDelta::days(1));
    for deputy in [World::DEPUTY_A2, World::DEPUTY_A3] {
        let fields = json!({"deputy_id": deputy});
        sent(&ctx, "town.a", fields).await.expect(201);
    }
    let none = reminded(&ctx).await;
    none.expect_problem(409, "deputy_pledge_none_missing");
    let by_deputy = json!({"level": "township", "year": 2026});
    let by_deputy = ctx
        .as_account("deputy.a1")
        .post("/deputy-pledge-years/reminders", by_deputy)
        .await;
    by_deputy.expect_problem(403, "forbidden");
});

db_test!(
    pledges_are_public_only_when_the_presidium_decided,
    async |ctx| {
        let number = "走访选民二十户，联系电话13812345678。";
        let items = json!([{"content": FIRST}, {"content": number}]);
        let pledge = sent(&ctx, "deputy.a1", json!({"items": items})).await;
        let pledge = pledge.expect(201);
        let all = "/p/610981/pledges/";
        assert!(!shown(&page(&ctx, all).await).contains("甲一"));
        let ahead = json!({"level": "township", "year": 2026, "is_published": true,
            "decided_on": "2027-01-01", "decided_by": "镇人大主席团"});
        let town = ctx.as_account("town.a");
        let ahead = town.post("/deputy-pledge-years/publications", ahead).await;
        assert_eq!(wrong(ahead), ["/decided_on future"]);
        let year = published(&ctx, true).await.expect(200);
        assert_eq!(
            (&year["is_published"], &year["decided_by"]),
            (&json!(true), &json!("镇人大主席团第八次会议"))
        );
        let here = format!("{all}?of={}&year=2026", World::TOWN_A);
        for path in [all, &here, "/p/610981/data/pledges.csv"] {
            let found = shown(&page(&ctx, path).await);
            assert!(found.contains("甲一") && found.contains(FIRST), "{path}");
            assert!(!found.contains("13812345678"), "{path}");
        }
        let keep = &pledge["promises"][0]["id"];
        let fewer = json!([{"id": keep, "content": "全年走访联系选民不少于十户。"}]);
        reworded(&ctx, "deputy.a1", &pledge, fewer)
            .await
            .expect(200);
        // Who reads it sees what was promised before.
        let found = shown(&page(&ctx, all).await);
        assert!(found.contains("不少于十户") && found.contains(FIRST));
        assert!(found.contains("走访以后调整") && !found.contains("13812345678"));
        let county = page(&ctx, &format!("{all}?of=county")).await;
        assert!(!shown(&county).contains("甲一"));
        published(&ctx, false).await.expect(200);
        assert!(!shown(&page(&ctx, all).await).contains("甲一"));
        assert_eq!(
            ctx.events("deputy_pledge_year"),
            ["deputy_pledge_year.published", "deputy_pledge_year.hidden"]
        );
    }
);
