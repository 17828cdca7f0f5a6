//! The agenda: written, ordered as a tree, dealt with item by item; changes after the notice are kept in the log.

use super::steps::*;
use serde_json::{Value, json};

fn item(meeting: &Value, n: usize) -> String {
    meeting["agenda"][n]["id"].as_str().unwrap().to_owned()
}

fn numbers(meeting: &Value) -> Vec<String> {
    let agenda = meeting["agenda"].as_array().unwrap().iter();
    let number = |one: &Value| one["number"].as_str().unwrap_or("-").to_owned();
    agenda.map(number).collect()
}

db_test!(the_agenda_is_a_tree_in_the_order_it_was_put, async |ctx| {
    let made = planned_as(&ctx, json!({"with_template": false})).await;
    assert_eq!(made["agenda"], json!([]));
    let made = act(
        &ctx,
        &made,
        "items",
        json!({"title": "政府工作报告", "kind": "report", "reporter": "张镇长"}),
    )
    .await;
    let first = item(&made, 0);
    let made = act(
        &ctx,
        &made,
        "items",
        json!({"title": "审议报告", "kind": "deliberation", "parent_id": first}),
    )
    .await;
    let made = act(
        &ctx,
        &made,
        "items",
        json!({"title": "通过决议", "kind": "decision"}),
    )
    .await;
    assert_eq!(numbers(&made), ["1", "1.1", "2"]);
    let wrong = (
        "items",
        json!({"title": "没有上级", "kind": "other", "parent_id": made["id"]}),
    );
    refused(&ctx, "town.a", &made, wrong, (422, "validation_failed")).await;

    let (a, b, c) = (item(&made, 0), item(&made, 1), item(&made, 2));
    let office = ctx.as_account("town.a");
    let target = format!("{}/items/order", path(&made));
    let place = |id: &str, parent: Option<&str>| json!({"id": id, "parent_id": parent});
    for items in [
        json!([place(&c, None), place(&a, None)]),
        json!([place(&c, None), place(&a, None), place(&a, None)]),
        json!([place(&b, Some(&a)), place(&a, None), place(&c, None)]),
    ] {
        let answer = office
            .put(&target, version(&made), json!({"items": items}))
            .await;
        answer.expect_problem(422, "validation_failed");
    }
    let items = json!([place(&c, None), place(&a, Some(&c)), place(&b, Some(&a))]);
    let made = office
        .put(&target, version(&made), json!({"items": items}))
        .await
        .expect(200);
    assert_eq!(numbers(&made), ["1", "1.1", "1.1.1"]);
    let told = ctx.event_data("meeting.agenda_ordered");
    assert_eq!(
        told["before"],
        json!(["政府工作报告", "审议报告", "通过决议"])
    );
    let deep = (
        "items",
        json!({"title": "太深了", "kind": "other", "parent_id": b}),
    );
    refused(&ctx, "town.a", &made, deep, (422, "validation_failed")).await;
    // Taken away, what belonged to it moves up.
    let target = format!("{}/items/{a}", path(&made));
    let made = office
        .delete(&target, Some(version(&made)))
        .await
        .expect(200);
    assert_eq!(numbers(&made), ["1", "1.1"]);
});

db_test!(a_change_after_the_notice_is_kept_as_it_was, async |ctx| {
    let made = notified(&ctx).await;
    let office = ctx.as_account("town.a");
    let target = format!("{}/items/{}", path(&made), item(&made, 2));
    let before = made["agenda"][2]["title"].clone();
    let body =
        json!({"title": "听取和审议镇人民政府工作报告", "reporter": "张镇长", "sitting_id": null});
    let made = office
        .patch(&target, version(&made), body)
        .await
        .expect(200);
    let told = ctx.event_data("meeting.item_changed");
    assert_eq!(told["before"]["title"], before);
    office
        .delete(&target, Some(version(&made)))
        .await
        .expect_problem(409, "meeting_item_not_in_state");
    let step = format!("items/{}/drops", item(&made, 2));
    let made = act(&ctx, &made, &step, json!({"reason": "报告推迟到下次会议"})).await;
    assert_eq!(
        (&made["agenda"][2]["status"], &made["agenda"][2]["number"]),
        (&json!("dropped"), &Value::Null)
    );
    let again = (step.as_str(), json!({"reason": "再来一次"}));
    refused(
        &ctx,
        "town.a",
        &made,
        again,
        (409, "meeting_item_not_in_state"),
    )
    .await;
    let stranger = ("items", json!({"title": "我也加一项", "kind": "other"}));
    refused(&ctx, "deputy.a1", &made, stranger, (403, "forbidden")).await;
});

db_test!(items_are_dealt_with_one_at_a_time, async |ctx| {
    let made = notified(&ctx).await;
    let start = format!("items/{}/starts", item(&made, 0));
    let early = (start.as_str(), json!({}));
    refused(&ctx, "town.a", &made, early, (409, "meeting_not_in_state")).await;
    let first = everybody_present(&ctx, &made).await;
    let made = act(
        &ctx,
        &made,
        &format!("sittings/{first}/openings"),
        json!({}),
    )
    .await;
    let made = act(&ctx, &made, &start, json!({})).await;
    assert_eq!(made["agenda"][0]["status"], "current");
    let next = format!("items/{}/starts", item(&made, 1));
    let both = (next.as_str(), json!({}));
    refused(
        &ctx,
        "town.a",
        &made,
        both,
        (409, "meeting_item_other_current"),
    )
    .await;
    // Nobody rewords what is being dealt with.
    let target = format!("{}/items/{}", path(&made), item(&made, 0));
    let office = ctx.as_account("town.a");
    let answer = office
        .patch(&target, version(&made), json!({"title": "另一件事"}))
        .await;
    answer.expect_problem(409, "meeting_item_not_in_state");
    let finish = format!("items/{}/finishes", item(&made, 0));
    let made = act(&ctx, &made, &finish, json!({})).await;
    assert_eq!(made["agenda"][0]["status"], "done");
    let again = (finish.as_str(), json!({}));
    refused(
        &ctx,
        "town.a",
        &made,
        again,
        (409, "meeting_item_not_in_state"),
    )
    .await;
    let elsewhere = (next.as_str(), json!({"sitting_id": sitting(&made, 1)}));
    refused(&ctx, "town.a", &made, elsewhere, (422, "validation_failed")).await;
    let made = act(&ctx, &made, &next, json!({"sitting_id": first})).await;
    // Closing a sitting finishes what it was dealing with.
    let made = act(
        &ctx,
        &made,
        &format!("sittings/{first}/closings"),
        json!({}),
    )
    .await;
    assert_eq!(made["agenda"][1]["status"], "done");
});
