//! The whole way: recorded, written, handed over, answered, fed back.

use super::steps::*;
use crate::notices::told;
use crate::support::{Context, World};
use actix_web::http::Method;
use chrono::{NaiveDate, TimeDelta};
use luzhi::features::{reminder_sources, reminders};
use serde_json::{Value, json};

const NOTHING: [(String, Value); 0] = [];

fn step(name: &str, due_on: Option<&str>) -> (String, Value) {
    (name.to_owned(), json!(due_on))
}

db_test!(
    j22_a_report_goes_to_the_units_and_its_result_back_to_the_deputies,
    async |ctx| {
        let body = request_with(&ctx, json!({"report": null}));
        let office = ctx.as_account("town.a");
        let made = office.post("/inspections", body).await.expect(201);
        assert_eq!(
            (&made["status"], &made["has_report"]),
            (&json!("open"), &json!(false))
        );
        assert_eq!(made["deputies"][1]["deputy_name"], "甲二");
        assert_eq!(told(&ctx, "deputy.a2").await, ["您参加的活动已登记。"]);
        assert_eq!(
            waiting(&ctx, "deputy.a1").await,
            [step("您带队的活动已登记，请写出报告", None)]
        );

        let missing = (409, "inspection_report_missing");
        refused(
            &ctx,
            "town.a",
            &made,
            ("handovers", decision(&ctx)),
            missing,
        )
        .await;
        let lead = ctx.as_account("deputy.a1");
        let written = lead
            .patch(&path(&made), 1, json!({"report": REPORT}))
            .await
            .expect(200);
        assert_eq!(written["report_by"], "deputy.a1");
        assert_eq!(waiting(&ctx, "deputy.a1").await, NOTHING);
        assert_eq!(
            waiting(&ctx, "town.a").await,
            [step("活动报告已写好，请转交有关单位研究处理", None)]
        );

        let made = act(&ctx, "town.a", &written, "handovers", decision(&ctx)).await;
        assert_eq!(
            (&made["status"], &made["unit_count"]),
            (&json!("handed_over"), &json!(2))
        );
        let first = &made["handovers"][0];
        assert_eq!(
            (&first["due_on"], &first["deadline"]["rule"]),
            (&json!("2026-06-02"), &json!("J22"))
        );
        assert!(
            first["deadline"]["explanation"][0]
                .as_str()
                .unwrap()
                .contains("决定转交报告之日")
        );
        assert_eq!(waiting(&ctx, "town.a").await, NOTHING);
        assert_eq!(
            waiting(&ctx, "unit.x").await,
            [step(
                "收到代表视察、调研或者执法检查的报告，请按期答复研究处理情况",
                Some("2026-06-02")
            )]
        );
        assert!(told(&ctx, "deputy.a1").await[0].contains("旬阳市交通运输局、旬阳市水利局"));

        ctx.clock.advance(TimeDelta::days(1));
        let made = act(&ctx, "unit.x", &made, &answers(&made, 0), answer(&ctx)).await;
        assert_eq!(
            made["handovers"].as_array().unwrap().len(),
            1,
            "its own only"
        );
        assert_eq!(made["answered_count"], 1);
        assert_eq!(waiting(&ctx, "unit.x").await, NOTHING);
        assert_eq!(
            told(&ctx, "town.a").await[0],
            "旬阳市交通运输局已答复研究处理情况。"
        );

        let made = ctx.as_account("town.a").get(&path(&made)).await.expect(200);
        let early = ("feedbacks", feedback(&ctx));
        refused(
            &ctx,
            "town.a",
            &made,
            early,
            (409, "inspection_not_in_state"),
        )
        .await;
        let made = act(&ctx, "town.a", &made, &answers(&made, 1), answer(&ctx)).await;
        assert_eq!(
            (&made["status"], &made["due_on"]),
            (&json!("answered"), &Value::Null)
        );
        assert_eq!(
            waiting(&ctx, "town.a").await,
            [step("有关单位都已答复，请向参加活动的代表反馈", None)]
        );

        let made = act(&ctx, "town.a", &made, "feedbacks", feedback(&ctx)).await;
        assert_eq!(made["status"], "fed_back");
        assert_eq!(waiting(&ctx, "town.a").await, NOTHING);
        for who in ["deputy.a1", "deputy.a2"] {
            let texts = told(&ctx, who).await;
            assert_eq!(texts[0], "您参加的活动的研究处理情况已经反馈，请查看。");
            let list = ctx.as_account(who).get("/notices").await.expect(200);
            let link = list["items"][0]["link"].as_str().unwrap();
            let seen = ctx
                .as_account(who)
                .get(&format!("/{link}"))
                .await
                .expect(200);
            assert_eq!(seen["feedback"]["summary"], feedback(&ctx)["summary"]);
        }
        let kinds = [
            "recorded",
            "updated",
            "handed_over",
            "answered",
            "answered",
            "fed_back",
        ];
        assert_eq!(
            ctx.events("inspection"),
            kinds.map(|kind| format!("inspection.{kind}"))
        );
        let timeline = ctx
            .as_account("town.a")
            .get(&format!("{}/timeline", path(&made)))
            .await
            .expect(200);
        let texts: Vec<_> = timeline["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].clone())
            .collect();
        assert_eq!(texts[4], "旬阳市水利局答复了研究处理情况（局长王局长）");
    }
);

db_test!(
    j22_a_deputy_records_what_they_led_and_adds_files,
    async |ctx| {
        let id = luzhi::platform::ids::new_id();
        let lead = ctx.as_account("deputy.a1");
        let body = request_with(
            &ctx,
            json!({"id": id, "lead_deputy_id": null, "kind": "research", "deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A3]}),
        );
        let made = lead.post("/inspections", body.clone()).await.expect(201);
        assert_eq!(
            (&made["id"], &made["deputy_count"]),
            (&json!(id), &json!(2))
        );
        assert_eq!(
            waiting(&ctx, "town.a").await,
            [step("活动报告已写好，请转交有关单位研究处理", None)]
        );
        lead.post("/inspections", body)
            .await
            .expect_problem(409, "already_exists");
        let changed = json!({"title": "农村供水专题调研", "deputy_ids": [World::DEPUTY_A2]});
        let made = lead.patch(&path(&made), 1, changed).await.expect(200);
        assert_eq!(made["deputies"][1]["deputy_id"], json!(World::DEPUTY_A2));
        ctx.as_account("deputy.a3")
            .get(&path(&made))
            .await
            .expect_problem(404, "not_found");
        assert_eq!(told(&ctx, "deputy.a2").await, ["您参加的活动已登记。"]);
        lead.delete(&path(&made), Some(2)).await.expect(204);
        lead.get(&path(&made))
            .await
            .expect_problem(404, "not_found");
        assert_eq!(waiting(&ctx, "town.a").await, NOTHING);
    }
);

db_test!(more_units_may_follow_until_all_have_answered, async |ctx| {
    let made = recorded(&ctx).await;
    let only = |unit| {
        json!({"decided_on": ctx.clock.today(), "decided_by": "镇人大主席团",
        "units": [{"unit_id": unit, "request": "研究处理"}]})
    };
    let made = act(&ctx, "town.a", &made, "handovers", only(World::UNIT_X)).await;
    let again = ("handovers", only(World::UNIT_X));
    let problem = refused(&ctx, "town.a", &made, again, (422, "validation_failed")).await;
    assert_eq!(problem["errors"][0]["pointer"], "/units/0/unit_id");
    let made = act(&ctx, "town.a", &made, "handovers", only(World::UNIT_Y)).await;
    assert_eq!(
        (&made["unit_count"], &made["answered_count"]),
        (&json!(2), &json!(0))
    );
    assert_eq!(waiting(&ctx, "unit.y").await.len(), 1);
});

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
    j22_units_are_reminded_until_they_have_answered,
    async |ctx| {
        let made = handed_over(&ctx).await;
        assert_eq!(remind(&ctx, "2026-05-26"), 2, "a week before");
        let list = ctx.as_account("unit.x").get("/reminders").await.expect(200);
        assert_eq!(list["items"][0]["text"], "答复，还有 7 天到期");
        assert_eq!(list["items"][0]["link"], path(&made)[1..]);
        act(&ctx, "unit.x", &made, &answers(&made, 0), answer(&ctx)).await;
        assert_eq!(
            remind(&ctx, "2026-06-02"),
            1,
            "who has answered is not reminded"
        );
        assert_eq!(
            remind(&ctx, "2026-06-03"),
            2,
            "a day late the office is told, too"
        );
        let list = ctx.as_account("town.a").get("/reminders").await.expect(200);
        assert_eq!(list["items"][0]["text"], "答复，已逾期 1 天");
        let late = ctx
            .as_account("town.a")
            .get("/inspections")
            .await
            .expect(200);
        assert_eq!(late["items"][0]["is_overdue"], true);
        let own = ctx
            .as_account("unit.x")
            .get("/inspections")
            .await
            .expect(200);
        assert_eq!(
            (&own["items"][0]["is_overdue"], &own["items"][0]["due_on"]),
            (&json!(false), &Value::Null)
        );
    }
);

db_test!(
    a_report_sent_again_after_a_lost_answer_has_one_effect,
    async |ctx| {
        let body = request_with(&ctx, json!({"report": null}));
        let office = ctx.as_account("town.a");
        let made = office.post("/inspections", body).await.expect(201);
        let key = made["id"].as_str().unwrap();
        let headers = [("If-Match", "\"v1\""), ("Idempotency-Key", key)];
        let lead = ctx.as_account("deputy.a1");
        let send = async |report: &str| {
            let body = json!({"report": report});
            lead.send(Method::PATCH, &path(&made), Some(body), &headers)
                .await
        };
        let first = send(REPORT).await;
        let second = send(REPORT).await;
        assert_eq!(second.header("idempotency-replayed"), Some("true"));
        assert_eq!(first.raw, second.raw);
        send(&REPORT.repeat(2))
            .await
            .expect_problem(422, "idempotency_key_reused");
        let now = office.get(&path(&made)).await.expect(200);
        assert_eq!(
            (&now["version"], &now["report"]),
            (&json!(2), &json!(REPORT))
        );
    }
);
