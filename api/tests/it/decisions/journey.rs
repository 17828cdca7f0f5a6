//! The whole way: drafted, adopted, handed over, reported, sent back, reported again, accepted, closed.

use super::steps::*;
use crate::notices::told;
use crate::support::{Context, World};
use chrono::{NaiveDate, TimeDelta};
use luzhi::features::{reminder_sources, reminders};
use serde_json::{Value, json};

const NOTHING: [(String, Value); 0] = [];
const REPORT: &str = "收到决议决定、审议意见，请按期报告办理情况";
const JUDGE: &str = "有关单位已报告办理情况，请登记审议评价";
const CLOSE: &str = "办理情况都已认可，请登记办结";

db_test!(
    s3_an_opinion_is_handed_over_in_time_and_reported_by_the_day_it_names,
    async |ctx| {
        let made = adopted(&ctx, request()).await;
        assert_eq!(
            (&made["status"], &made["number"]),
            (
                &json!("adopted"),
                &json!("〔2026〕城关镇人人大审议意见第001号")
            )
        );
        let clock = &made["clocks"][0];
        assert_eq!(
            (&clock["key"], &clock["deadline"]["rule"]),
            (&json!("hand_over"), &json!("S3"))
        );
        assert_eq!(clock["deadline"]["due_on"], "2026-03-12");
        let why = clock["deadline"]["explanation"][0].as_str().unwrap();
        assert!(why.contains("通过之日"), "{why}");
        assert_eq!(
            waiting(&ctx, "town.a").await,
            [step("请交办有关单位研究处理", Some("2026-03-12"))]
        );
        assert_eq!(told(&ctx, "deputy.a2").await.len(), 1);

        let made = act(&ctx, "town.a", &made, "handovers", to_units(&ctx)).await;
        assert_eq!(
            (&made["status"], &made["unit_count"], &made["due_on"]),
            (&json!("handed_over"), &json!(2), &json!("2026-04-10"))
        );
        let days = |at: usize| made["handovers"][at]["deadline"]["due_on"].clone();
        assert_eq!(
            (days(0), days(1)),
            (json!("2026-06-02"), json!("2026-04-10"))
        );
        assert_eq!(made["hand_over_due_on"], Value::Null);
        assert_eq!(made["clocks"][0]["deadline"]["closed_on"], "2026-03-02");
        assert_eq!(waiting(&ctx, "town.a").await, NOTHING);
        assert_eq!(
            waiting(&ctx, "unit.y").await,
            [step(REPORT, Some("2026-04-10"))]
        );

        ctx.clock.advance(TimeDelta::days(1));
        let first = on_unit(&made, 0, "reports");
        let seen = act(&ctx, "unit.x", &made, &first, report(&ctx)).await;
        assert_eq!(seen["handovers"].as_array().unwrap().len(), 1, "its own");
        assert_eq!(waiting(&ctx, "unit.x").await, NOTHING);
        assert_eq!(waiting(&ctx, "town.a").await, [step(JUDGE, None)]);
        let made = ctx.as_account("town.a").get(&path(&made)).await.expect(200);
        assert_eq!(
            (&made["status"], &made["reported_count"]),
            (&json!("handed_over"), &json!(1))
        );

        // The body is not content: another round by a day it names.
        let judge = on_unit(&made, 0, "judgements");
        let made = act(&ctx, "town.a", &made, &judge, improve(&ctx)).await;
        let unit = &made["handovers"][0];
        assert_eq!(
            (&unit["status"], &unit["round"], &unit["due_on"]),
            (&json!("waiting"), &json!(2), &json!("2026-04-01"))
        );
        assert_eq!(unit["reports"][0]["verdict"], "improve");
        assert_eq!(
            waiting(&ctx, "unit.x").await,
            [step(REPORT, Some("2026-04-01"))]
        );
        assert_eq!(waiting(&ctx, "town.a").await, NOTHING);

        ctx.clock.advance(TimeDelta::days(1));
        act(&ctx, "unit.x", &made, &first, report(&ctx)).await;
        let made = ctx.as_account("town.a").get(&path(&made)).await.expect(200);
        // The office records what unit Y said.
        let second = on_unit(&made, 1, "reports");
        let made = act(&ctx, "town.a", &made, &second, report(&ctx)).await;
        assert_eq!(
            (&made["status"], &made["due_on"]),
            (&json!("reported"), &Value::Null)
        );
        let early = (409, "decision_not_accepted");
        refused(&ctx, "town.a", &made, ("closings", closing(&ctx)), early).await;
        let made = act(&ctx, "town.a", &made, &judge, accepted(&ctx)).await;
        assert_eq!(waiting(&ctx, "town.a").await, [step(JUDGE, None)]);
        let judge = on_unit(&made, 1, "judgements");
        let made = act(&ctx, "town.a", &made, &judge, accepted(&ctx)).await;
        assert_eq!(waiting(&ctx, "town.a").await, [step(CLOSE, None)]);
        assert_eq!(made["handovers"][0]["reports"].as_array().unwrap().len(), 2);

        let made = act(&ctx, "town.a", &made, "closings", closing(&ctx)).await;
        assert_eq!(
            (&made["status"], &made["closing"]["outcome"]),
            (&json!("closed"), &json!("done"))
        );
        assert_eq!(waiting(&ctx, "town.a").await, NOTHING);
        for who in ["deputy.a1", "unit.y"] {
            let texts = told(&ctx, who).await;
            assert_eq!(texts[0], "这项决议决定或者审议意见已办结，请查看办理结果。");
        }
        let kinds = [
            "recorded",
            "adopted",
            "handed_over",
            "reported",
            "sent_back",
            "reported",
            "reported",
            "accepted",
            "accepted",
            "closed",
        ];
        assert_eq!(
            ctx.events("decision"),
            kinds.map(|kind| format!("decision.{kind}"))
        );
        let timeline = format!("{}/timeline", path(&made));
        let timeline = ctx.as_account("town.a").get(&timeline).await.expect(200);
        assert_eq!(
            timeline["items"][3]["text"],
            "旬阳市交通运输局报告了办理情况（局长王局长）"
        );
    }
);

db_test!(
    s8_the_presidium_of_a_town_may_measure_satisfaction_with_a_report,
    async |ctx| {
        let made = with_unit_x(&ctx, request()).await;
        let made = act(
            &ctx,
            "town.a",
            &made,
            &on_unit(&made, 0, "reports"),
            report(&ctx),
        )
        .await;
        let judge = on_unit(&made, 0, "judgements");
        let rated = |mut body: Value, satisfied: u32, basically: u32, not: u32| {
            body["rating"] = json!({"members": 9, "satisfied": satisfied,
                "basically_satisfied": basically, "dissatisfied": not});
            body
        };
        // S7: not enough of all members; content they cannot be.
        let body = rated(accepted(&ctx), 2, 2, 4);
        let refusal = (422, "validation_failed");
        let problem = refused(&ctx, "town.a", &made, (&judge, body), refusal).await;
        assert_eq!(problem["errors"][0]["pointer"], "/verdict");
        let body = rated(accepted(&ctx), 5, 4, 1);
        let problem = refused(&ctx, "town.a", &made, (&judge, body), refusal).await;
        assert_eq!(problem["errors"][0]["pointer"], "/rating/members");
        let body = rated(improve(&ctx), 2, 2, 4);
        let made = act(&ctx, "town.a", &made, &judge, body).await;
        let rating = &made["handovers"][0]["reports"][0]["rating"];
        assert_eq!(rating["grade"], "dissatisfied");
        assert!(rating["explanation"].as_array().unwrap().len() >= 3);

        ctx.clock.advance(TimeDelta::days(1));
        let made = act(
            &ctx,
            "town.a",
            &made,
            &on_unit(&made, 0, "reports"),
            report(&ctx),
        )
        .await;
        let body = rated(accepted(&ctx), 3, 2, 4);
        let made = act(&ctx, "town.a", &made, &judge, body).await;
        let reports = &made["handovers"][0]["reports"];
        assert_eq!(reports[1]["rating"]["grade"], "basically_satisfied");
        assert_eq!(
            told(&ctx, "unit.x").await[0],
            "您单位报告的办理情况已获认可。"
        );
    }
);

db_test!(
    s10_a_resolution_is_followed_until_it_is_said_how_it_ended,
    async |ctx| {
        let made = with_unit_x(&ctx, resolution()).await;
        assert_eq!(
            made["clocks"],
            json!([]),
            "no day for handing over a resolution"
        );
        let report_step = on_unit(&made, 0, "reports");
        let made = act(&ctx, "town.a", &made, &report_step, report(&ctx)).await;
        let judge = on_unit(&made, 0, "judgements");
        let made = act(&ctx, "town.a", &made, &judge, accepted(&ctx)).await;
        let mut body = closing(&ctx);
        body["outcome"] = json!("partly_done");
        let made = act(&ctx, "town.a", &made, "closings", body).await;
        assert_eq!(made["closing"]["outcome"], "partly_done");
        let twice = (409, "decision_not_in_state");
        refused(&ctx, "town.a", &made, ("closings", closing(&ctx)), twice).await;
        refused(&ctx, "town.a", &made, ("handovers", to_units(&ctx)), twice).await;
        // One that nobody need report is closed at once.
        let other = adopted(&ctx, resolution()).await;
        assert_eq!(other["number"], "〔2026〕城关镇人人大决议第002号");
        let other = act(&ctx, "town.a", &other, "closings", closing(&ctx)).await;
        assert_eq!(other["status"], "closed");
    }
);

/// The daily job at ten o'clock of a day; how many digests it gave.
fn remind(ctx: &Context, day: &str) -> usize {
    let day: NaiveDate = day.parse().unwrap();
    let at = day.and_hms_opt(2, 0, 0).unwrap().and_utc();
    ctx.clock.advance(at - ctx.clock.now().utc());
    let given = reminders::give(&ctx.db, &reminder_sources(), ctx.clock.now()).unwrap();
    ctx.follow();
    given
}

db_test!(
    s3_office_and_units_are_reminded_of_their_days,
    async |ctx| {
        let made = adopted(&ctx, request()).await;
        assert_eq!(remind(&ctx, "2026-03-05"), 1, "a week before");
        let list = ctx.as_account("town.a").get("/reminders").await.expect(200);
        assert_eq!(list["items"][0]["text"], "交办审议意见，还有 7 天到期");
        assert_eq!(list["items"][0]["link"], path(&made)[1..]);
        let made = act(&ctx, "town.a", &made, "handovers", to_units(&ctx)).await;
        assert_eq!(remind(&ctx, "2026-04-03"), 1, "unit Y alone");
        let list = ctx.as_account("unit.y").get("/reminders").await.expect(200);
        assert_eq!(
            list["items"][0]["text"],
            "报告决议决定、审议意见办理情况，还有 7 天到期"
        );
        act(
            &ctx,
            "unit.y",
            &made,
            &on_unit(&made, 1, "reports"),
            report(&ctx),
        )
        .await;
        assert_eq!(
            remind(&ctx, "2026-04-10"),
            0,
            "who has reported is not reminded"
        );
    }
);

db_test!(s3_it_is_taken_back_from_the_wrong_unit, async |ctx| {
    let made = handed_over(&ctx).await;
    let why = |made: &Value, at: usize| json!({"handover_id": made["handovers"][at]["id"], "reason": "不属于这个单位的职责"});
    let taking = "handover-withdrawals";
    let unknown = json!({"handover_id": World::UNIT_X, "reason": "写错了"});
    let problem = refused(
        &ctx,
        "town.a",
        &made,
        (taking, unknown),
        (422, "validation_failed"),
    );
    assert_eq!(problem.await["errors"][0]["pointer"], "/handover_id");
    let left = act(&ctx, "town.a", &made, taking, why(&made, 0)).await;
    assert_eq!(
        (&left["status"], &left["unit_count"]),
        (&json!("handed_over"), &json!(1))
    );
    assert_eq!(waiting(&ctx, "unit.x").await, NOTHING);
    let gone = ctx.as_account("unit.x").get(&path(&made)).await;
    gone.expect_problem(404, "not_found");
    let none = act(&ctx, "town.a", &left, taking, why(&left, 0)).await;
    assert_eq!(
        (&none["status"], &none["unit_count"]),
        (&json!("adopted"), &json!(0))
    );
    assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
    let again = act(&ctx, "town.a", &none, "handovers", to_units(&ctx)).await;
    // Who has reported once keeps it, also in another round.
    let again = act(
        &ctx,
        "town.a",
        &again,
        &on_unit(&again, 0, "reports"),
        report(&ctx),
    )
    .await;
    let judge = on_unit(&again, 0, "judgements");
    let again = act(&ctx, "town.a", &again, &judge, improve(&ctx)).await;
    let kept = (409, "decision_already_reported");
    refused(&ctx, "town.a", &again, (taking, why(&again, 0)), kept).await;
    assert_eq!(again["handovers"][0]["may_take_back"], false);
    assert_eq!(again["handovers"][1]["may_take_back"], true);
});
