//! A resignation is put before the congress, accepted or not, and announced.

use super::steps::*;
use crate::deputy_talks::steps::{advised, waiting};
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

const KIND: &str = "deputy_resignation";

db_test!(
    d11_accepted_by_the_majority_of_all_deputies_the_mandate_ends,
    async |ctx| {
        let made = put(&ctx).await;
        assert_eq!(
            (&made["status"], &made["is_on_paper"]),
            (&json!("put"), &json!(false))
        );
        assert_eq!(waiting(&ctx, "town.a", KIND).await.len(), 1);
        let accepted = act(&ctx, "town.a", &made, "votes", votes(&ctx, 2, 1))
            .await
            .expect(200);
        let vote = &accepted["vote"];
        assert_eq!(accepted["status"], "accepted");
        assert_eq!((&vote["base"], &vote["required"]), (&json!(3), &json!(2)));
        assert!(vote["explanation"].to_string().contains("选举法第五十五条"));
        let deputy = format!("/deputies/{}", World::DEPUTY_A2);
        let before = ctx.as_account("town.a").get(&deputy).await.expect(200);
        assert_eq!(before["mandates"][0]["status"], "active");
        let body =
            json!({"announced_on": ctx.clock.today(), "announcement": "城关镇人大公告第1号"});
        let announced = act(&ctx, "town.a", &accepted, "announcements", body)
            .await
            .expect(200);
        assert_eq!(announced["status"], "announced");
        let after = ctx.as_account("town.a").get(&deputy).await.expect(200);
        let mandate = &after["mandates"][0];
        assert_eq!(mandate["status"], "ended");
        assert_eq!(mandate["ended_on"], accepted["decided_on"]);
        assert!(waiting(&ctx, "town.a", KIND).await.is_empty());
        assert_eq!(
            ctx.events(KIND),
            [
                "deputy_resignation.submitted",
                "deputy_resignation.put",
                "deputy_resignation.accepted",
                "deputy_resignation.announced",
            ]
        );
    }
);

db_test!(d11_not_accepted_the_mandate_goes_on, async |ctx| {
    let made = put(&ctx).await;
    let many = act(&ctx, "town.a", &made, "votes", votes(&ctx, 3, 1)).await;
    let wrong = crate::project_ideas::steps::wrong;
    assert_eq!(
        wrong(many),
        ["/in_favour deputy_resignation_too_many_votes"]
    );
    let refused = act(&ctx, "town.a", &made, "votes", votes(&ctx, 1, 0))
        .await
        .expect(200);
    assert_eq!(refused["status"], "refused");
    let day = json!({"announced_on": ctx.clock.today()});
    let announced = act(&ctx, "town.a", &refused, "announcements", day).await;
    announced.expect_problem(409, "deputy_resignation_not_in_state");
    // Another one may follow.
    submitted(&ctx).await;
});

db_test!(d11_after_advice_on_paper_and_taken_back, async |ctx| {
    let advice = advised(&ctx).await;
    let paper = json!({"deputy_id": World::DEPUTY_A2, "talk_id": advice["id"],
        "stated_on": ctx.clock.today()});
    let made = sent(&ctx, "town.a", paper.clone()).await.expect(201);
    assert_eq!(
        (&made["is_on_paper"], &made["talk_id"]),
        (&json!(true), &advice["id"])
    );
    let twice = sent(&ctx, "deputy.a2", json!({})).await;
    twice.expect_problem(409, "deputy_resignation_pending");
    let why = json!({"reason": "本人书面撤回"});
    let back = act(&ctx, "town.a", &made, "withdrawals", why.clone())
        .await
        .expect(200);
    assert_eq!(back["status"], "withdrawn");
    let own = submitted(&ctx).await;
    let office = act(&ctx, "town.a", &own, "withdrawals", why.clone()).await;
    office.expect_problem(403, "deputy_resignation_not_your_turn");
    act(&ctx, "deputy.a2", &own, "withdrawals", why)
        .await
        .expect(200);
});

db_test!(
    d11_a_county_deputy_resigns_to_the_standing_committee,
    async |ctx| {
        let fields = json!({"level": "county"});
        let made = sent(&ctx, "deputy.a1", fields).await.expect(201);
        assert_eq!(
            (&made["level"], &made["town_id"]),
            (&json!("county"), &Value::Null)
        );
        let today = ctx.clock.today();
        let session = crate::meetings::steps::planned(&ctx).await;
        let body = json!({"meeting_id": session["id"]});
        let other = act(&ctx, "county", &made, "forwardings", body).await;
        let wrong = crate::project_ideas::steps::wrong;
        assert_eq!(wrong(other), ["/meeting_id not_a_deciding_meeting"]);
        let meeting = json!({"level": "county", "kind": "standing_committee_meeting",
        "begins_on": today, "ends_on": today, "place": "市人大常委会会议室"});
        let county = ctx.as_account("county");
        let meeting = county.post("/meetings", meeting).await.expect(201);
        let body = json!({"meeting_id": meeting["id"]});
        let put = act(&ctx, "county", &made, "forwardings", body)
            .await
            .expect(200);
        let none = act(&ctx, "county", &put, "votes", votes(&ctx, 14, 0)).await;
        assert_eq!(wrong(none), ["/members required"]);
        let mut body = votes(&ctx, 14, 0);
        body["members"] = json!(27);
        body["decided_on"] = json!(today - TimeDelta::days(1));
        let early = act(&ctx, "county", &put, "votes", body.clone()).await;
        assert_eq!(
            wrong(early),
            ["/decided_on deputy_resignation_day_too_early"]
        );
        body["decided_on"] = json!(today);
        let accepted = act(&ctx, "county", &put, "votes", body).await.expect(200);
        assert_eq!(accepted["vote"]["required"], 14);
    }
);

/// The mandate of the second deputy of town A ends for another reason.
pub async fn moved_away(ctx: &crate::support::Context) {
    let deputy = format!("/deputies/{}", World::DEPUTY_A2);
    let deputy = ctx.as_account("town.a").get(&deputy).await.expect(200);
    let mandate = &deputy["mandates"][0];
    let path = format!("/mandates/{}/endings", mandate["id"].as_str().unwrap());
    let body = json!({"reason": "moved_away", "effective_on": ctx.clock.today()});
    let version = mandate["version"].as_i64().unwrap();
    let ended = ctx.as_account("town.a").post_at(&path, version, body).await;
    ended.expect(201);
}

db_test!(
    d11_what_was_accepted_is_not_announced_once_the_mandate_is_over,
    async |ctx| {
        let made = put(&ctx).await;
        let accepted = act(&ctx, "town.a", &made, "votes", votes(&ctx, 2, 1)).await;
        moved_away(&ctx).await;
        let day = json!({"announced_on": ctx.clock.today()});
        let late = act(&ctx, "town.a", &accepted.expect(200), "announcements", day).await;
        late.expect_problem(409, "deputy_resignation_mandate_over");
    }
);
