//! A report is received, told to the county, and acted on.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::json;

db_test!(
    d15_a_report_is_told_to_the_county_and_leads_to_suspension,
    async |ctx| {
        let made = received(&ctx).await;
        assert_eq!(
            (&made["consent"], &made["suspended_on"]),
            (&json!("not_needed"), &json!(null))
        );
        ctx.follow();
        let told = ctx.as_account("county").get("/notices").await.expect(200);
        let texts = told["items"].to_string();
        assert!(
            texts.contains("custody_report") && !texts.contains("甲二"),
            "{texts}"
        );
        for who in ["county", "town.a"] {
            ctx.as_account(who).get(&path(&made)).await.expect(200);
        }
        let other = ctx.as_account("town.b").get(&path(&made)).await;
        other.expect_problem(404, "not_found");
        let own = ctx.as_account("deputy.a2").get(&path(&made)).await;
        own.expect_problem(403, "forbidden");
        let today = ctx.clock.today();
        let stop = json!({"reason": "criminal_custody", "effective_on": today});
        let county = act(&ctx, "county", &made, "suspensions", stop.clone()).await;
        county.expect_problem(403, "custody_report_not_your_turn");
        let stopped = act(&ctx, "town.a", &made, "suspensions", stop.clone())
            .await
            .expect(200);
        assert_eq!(stopped["suspended_on"], json!(today));
        let deputy = format!("/deputies/{}", World::DEPUTY_A2);
        let deputy = ctx.as_account("town.a").get(&deputy).await.expect(200);
        assert_eq!(deputy["mandates"][0]["status"], "suspended");
        let twice = act(&ctx, "town.a", &stopped, "suspensions", stop).await;
        twice.expect_problem(409, "custody_report_not_in_state");
        let end = json!({"closed_on": today, "note": "不起诉"});
        let closed = act(&ctx, "town.a", &stopped, "closings", end)
            .await
            .expect(200);
        assert_eq!(closed["closed_on"], json!(today));
    }
);

db_test!(d15_for_a_county_deputy_consent_is_asked, async |ctx| {
    let fields = json!({"level": "county", "deputy_id": World::DEPUTY_A1});
    let made = sent(&ctx, "county", fields).await.expect(201);
    assert_eq!(made["consent"], "asked");
    let today = ctx.clock.today();
    let stop = json!({"reason": "criminal_custody", "effective_on": today});
    let early = act(&ctx, "county", &made, "suspensions", stop.clone()).await;
    early.expect_problem(409, "custody_report_without_consent");
    let yes = json!({"is_granted": true, "consent_on": today, "consent_by": "市人大常委会会议"});
    let granted = act(&ctx, "county", &made, "consents", yes)
        .await
        .expect(200);
    assert_eq!(granted["consent"], "granted");
    act(&ctx, "county", &granted, "suspensions", stop)
        .await
        .expect(200);
    for (fields, found) in [
        (
            json!({"deputy_id": World::DEPUTY_B1}),
            "/deputy_id not_a_deputy",
        ),
        (
            json!({"measured_on": today + TimeDelta::days(1)}),
            "/measured_on future",
        ),
        (
            json!({"received_on": today - TimeDelta::days(2)}),
            "/received_on custody_day_too_early",
        ),
    ] {
        assert_eq!(wrong(sent(&ctx, "town.a", fields).await), [found]);
    }
});

db_test!(d13_nobody_is_suspended_whose_mandate_is_over, async |ctx| {
    let made = received(&ctx).await;
    crate::deputy_resignations::moved_away(&ctx).await;
    let stop = json!({"reason": "criminal_custody", "effective_on": ctx.clock.today()});
    let late = act(&ctx, "town.a", &made, "suspensions", stop).await;
    late.expect_problem(409, "custody_report_mandate_over");
});
