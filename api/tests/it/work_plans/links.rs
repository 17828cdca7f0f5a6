//! Which records fulfil an item, and what follows from their states.

use super::steps::*;
use crate::{decisions, inspections, meetings, suggestions};
use serde_json::{Value, json};

db_test!(
    p10_an_item_is_under_way_with_a_meeting_and_done_when_it_is_closed,
    async |ctx| {
        let plan = begun(&ctx).await;
        let session =
            item_with(json!({"kind": "congress_session", "title": "召开人民代表大会会议"}));
        let plan = act(&ctx, &plan, "items", session).await;
        let meeting = meetings::steps::notified(&ctx).await;
        let step = on_item(&plan, 0, "links");
        let plan = act(&ctx, &plan, &step, link_to("meeting", &meeting)).await;
        assert_eq!(
            stands(&plan, 0),
            ("under_way", Some("green"), "已着手办理，关联1件。")
        );
        let link = &plan["items"][0]["links"][0];
        assert_eq!(
            (&link["title"], &link["status_name"], &link["is_ended"]),
            (&meeting["title"], &json!("已通知"), &json!(false))
        );
        let twice = (422, "validation_failed");
        refused(
            &ctx,
            "town.a",
            &plan,
            (&step, link_to("meeting", &meeting)),
            twice,
        )
        .await;
        // Called off, it is as if it had never been linked.
        meetings::steps::act(&ctx, &meeting, "cancellations", json!({"reason": "防汛"})).await;
        let plan = seen(&ctx, "town.a", &plan).await;
        assert_eq!(stands(&plan, 0).0, "planned");
        let id = plan["items"][0]["links"][0]["id"].as_str().unwrap();
        let target = format!("{}/{step}/{id}", path(&plan));
        let office = ctx.as_account("town.a");
        let plan = office
            .delete(&target, Some(version(&plan)))
            .await
            .expect(200);
        assert_eq!(plan["items"][0]["links"], json!([]));
        let again = office.delete(&target, Some(version(&plan))).await;
        again.expect_problem(404, "not_found");
        assert_eq!(
            ctx.events("work_plan"),
            ["created", "item_added", "linked", "unlinked"].map(|kind| format!("work_plan.{kind}"))
        );
    }
);

db_test!(
    p10_reports_of_inspections_closed_suggestions_and_decisions_fulfil_items,
    async |ctx| {
        let plan = with_item(&ctx).await;
        let step = on_item(&plan, 0, "links");
        let open = inspections::steps::request_with(&ctx, json!({"report": null}));
        let office = ctx.as_account("town.a");
        let open = office.post("/inspections", open).await.expect(201);
        let plan = act(&ctx, &plan, &step, link_to("inspection", &open)).await;
        assert_eq!(stands(&plan, 0).0, "under_way", "its report is not there");
        let reported = json!({"report": inspections::steps::REPORT});
        let target = inspections::steps::path(&open);
        let at = inspections::steps::version(&open);
        office.patch(&target, at, reported).await.expect(200);
        let plan = seen(&ctx, "town.a", &plan).await;
        assert_eq!(stands(&plan, 0).0, "done");

        let draft = decisions::steps::recorded(&ctx).await;
        let plan = act(&ctx, &plan, &step, link_to("decision", &draft)).await;
        assert_eq!(stands(&plan, 0).0, "under_way");
        let adopted = decisions::steps::adoption(&ctx);
        decisions::steps::act(&ctx, "town.a", &draft, "adoptions", adopted).await;
        let plan = seen(&ctx, "town.a", &plan).await;
        assert_eq!(stands(&plan, 0).0, "done");

        let handled = suggestions::steps::submitted(&ctx).await;
        let plan = act(&ctx, &plan, &step, link_to("suggestion", &handled)).await;
        assert_eq!(stands(&plan, 0).0, "under_way");
        let closed = suggestions::steps::closed(&ctx).await;
        act(&ctx, &plan, &step, link_to("suggestion", &closed)).await;
        let plan = act(
            &ctx,
            &seen(&ctx, "town.a", &plan).await,
            "adoptions",
            adoption(&ctx),
        )
        .await;
        // What was not admitted a deputy is not told.
        let named = |plan: &Value| plan["items"][0]["links"].as_array().unwrap().len();
        assert_eq!(named(&plan), 4);
        assert_eq!(named(&seen(&ctx, "deputy.a2", &plan).await), 3);
        assert_eq!(
            stands(&seen(&ctx, "deputy.a2", &plan).await, 0).0,
            "under_way"
        );
        // Nor does its history tell them.
        for (who, is_told) in [("town.a", true), ("deputy.a2", false)] {
            let history = format!("{}/timeline", path(&plan));
            let history = ctx.as_account(who).get(&history).await.expect(200);
            let mut told = history["items"].as_array().unwrap().iter();
            assert_eq!(
                told.any(|one| one["kind"] == "work_plan.linked"),
                is_told,
                "{who}"
            );
        }
    }
);

db_test!(a_record_thrown_away_is_no_longer_linked, async |ctx| {
    let plan = with_item(&ctx).await;
    let draft = decisions::steps::recorded(&ctx).await;
    let step = on_item(&plan, 0, "links");
    let plan = act(&ctx, &plan, &step, link_to("decision", &draft)).await;
    let office = ctx.as_account("town.a");
    let target = decisions::steps::path(&draft);
    let at = decisions::steps::version(&draft);
    office.delete(&target, Some(at)).await.expect(204);
    let plan = seen(&ctx, "town.a", &plan).await;
    assert_eq!(plan["items"][0]["links"], json!([]));
});

db_test!(
    what_is_out_of_scope_or_not_there_is_not_linked,
    async |ctx| {
        let county = ctx.as_account("county");
        let council = json!({"level": "county", "kind": "council_meeting", "ordinal": 3,
        "begins_on": "2026-04-10", "place": "常委会会议室"});
        let foreign = county.post("/meetings", council).await.expect(201);
        let plan = with_item(&ctx).await;
        let step = on_item(&plan, 0, "links");
        let inspection = inspections::steps::recorded(&ctx).await;
        for (kind, record) in [
            ("meeting", &foreign),
            ("meeting", &inspection),
            ("inspection", &plan),
            ("suggestion", &plan),
            ("decision", &plan),
        ] {
            let why = (422, "validation_failed");
            let problem = refused(&ctx, "town.a", &plan, (&step, link_to(kind, record)), why).await;
            assert_eq!(problem["errors"][0]["pointer"], "/target_id", "{kind}");
            assert_eq!(problem["errors"][0]["code"], "unknown", "{kind}");
        }
    }
);
