//! The six steps.

use super::steps::*;
use crate::attachments::{png, upload_part, upload_to};
use crate::decisions::steps as decisions;
use crate::deputy_groups::steps as groups;
use crate::diary_entries::steps as diary;
use crate::project_ideas::steps::wrong;
use crate::reception_visits::steps as visits;
use crate::receptions::steps as receptions;
use crate::stations::steps as stations;
use serde_json::{Value, json};

db_test!(a2_six_steps_with_what_came_of_them, async |ctx| {
    let group = groups::formed(&ctx, "第一代表小组").await;
    let activity = planned(&ctx, &group).await;
    let today = activity["held_on"].clone();
    let future = json!({"step": "theme", "done_on": "2027-01-01", "note": "商定主题"});
    let future = act(&ctx, "town.a", &activity, "steps", future).await;
    assert_eq!(wrong(future), ["/done_on future"]);
    let mut activity = activity;
    for step in ["theme", "research", "discussion"] {
        let body = json!({"step": step, "done_on": today, "note": "查看三处供水点"});
        activity = act(&ctx, "deputy.a1", &activity, "steps", body)
            .await
            .expect(200);
    }
    let entry = diary::written(&ctx, "deputy.a1", json!({})).await;
    let title = json!({"title": "关于改造安岭村供水管网的建议"});
    let made = diary::made(&ctx, "deputy.a1", &entry, "/suggestions", title)
        .await
        .expect(200);
    let nothing = json!({"step": "proposal", "done_on": today, "note": "提出建议",
        "link": {"kind": "suggestion", "id": activity["id"]}});
    let nothing = act(&ctx, "deputy.a1", &activity, "steps", nothing).await;
    assert_eq!(wrong(nothing), ["/link/id group_activity_link_unknown"]);
    let proposal = json!({"step": "proposal", "done_on": today, "note": "提出建议",
        "link": {"kind": "suggestion", "id": made["suggestion_id"]}});
    let activity = act(&ctx, "deputy.a1", &activity, "steps", proposal)
        .await
        .expect(200);
    assert_eq!(activity["steps_done"], 4);
    let states = activity["steps"].as_array().unwrap();
    assert_eq!(states.len(), 6);
    assert_eq!(states[3]["link_id"], made["suggestion_id"]);
    assert_eq!(states[4]["done_on"], json!(null));
    let anew = json!({"step": "theme", "done_on": today, "note": "重新商定主题"});
    let activity = act(&ctx, "town.a", &activity, "steps", anew)
        .await
        .expect(200);
    assert_eq!(
        (&activity["steps_done"], &activity["steps"][0]["note"]),
        (&json!(4), &json!("重新商定主题"))
    );
    let id = activity["id"].as_str().unwrap();
    for (who, status) in [("deputy.a1", 201), ("deputy.a3", 409), ("town.b", 404)] {
        let client = ctx.as_account(who);
        let sent = upload_to(&client, ("group_activity", id), "查看.png", &png()).await;
        assert_eq!(sent.status, status, "{who}");
    }
    let seen = seen(&ctx, "deputy.a3", &activity).await.expect(200);
    assert_eq!(seen["attachments"].as_array().unwrap().len(), 1);
});

db_test!(a2_a_picture_proves_the_step_it_was_added_to, async |ctx| {
    let group = groups::formed(&ctx, "第一代表小组").await;
    let activity = planned(&ctx, &group).await;
    let id = activity["id"].as_str().unwrap();
    let leader = ctx.as_account("deputy.a1");
    // Before the step is recorded, as a phone does that was without network.
    for (step, name) in [
        ("research", "查看一.png"),
        ("research", "查看二.png"),
        ("discussion", "议事.png"),
    ] {
        let part = ("group_activity", id, step);
        upload_part(&leader, part, name).await.expect(201);
    }
    let whole = upload_to(&leader, ("group_activity", id), "合影.png", &png()).await;
    whole.expect(201);
    let seen = seen(&ctx, "town.a", &activity).await.expect(200);
    let names = |files: &Value| -> Vec<String> {
        let files = files.as_array().unwrap().iter();
        files
            .map(|file| file["file_name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&seen["attachments"]), ["合影.png"]);
    let steps = seen["steps"].as_array().unwrap();
    let mut of: Vec<Vec<String>> = steps.iter().map(|one| names(&one["attachments"])).collect();
    of[1].sort();
    assert_eq!(of[1], ["查看一.png", "查看二.png"]);
    assert_eq!(of[2], ["议事.png"]);
    assert!([0, 3, 4, 5].iter().all(|step| of[*step].is_empty()));

    // There is no such step, and a record of another kind has no parts.
    let odd = upload_part(&leader, ("group_activity", id, "party"), "聚餐.png").await;
    assert_eq!(wrong(odd), ["/part choice"]);
    let other = upload_part(&leader, ("suggestion", id, "research"), "建议.png").await;
    assert_eq!(wrong(other), ["/part choice"]);
    // Nobody adds to a step who may not record it.
    for (who, status) in [("deputy.a3", 409), ("town.b", 404)] {
        let part = ("group_activity", id, "theme");
        let sent = upload_part(&ctx.as_account(who), part, "主题.png").await;
        assert_eq!(sent.status, status, "{who}");
    }
});

db_test!(
    a2_a_step_leads_to_a_decision_or_to_what_a_visitor_brought,
    async |ctx| {
        let group = groups::formed(&ctx, "第一代表小组").await;
        let activity = planned(&ctx, &group).await;
        let decision = decisions::recorded(&ctx).await;
        let station = stations::opened(&ctx, "老城联络站").await;
        let reception = receptions::today(&ctx, &station).await;
        let visit = visits::received(&ctx, &reception, json!({})).await;
        let led = |step: &str, kind: &str, to: &Value| {
            json!({"step": step, "done_on": activity["held_on"], "note": "交给镇政府办理",
                "link": {"kind": kind, "id": to["id"]}})
        };
        // A draft of a decision is not seen by deputies.
        let to_decision = led("handover", "decision", &decision);
        let hidden = act(&ctx, "deputy.a1", &activity, "steps", to_decision.clone()).await;
        assert_eq!(wrong(hidden), ["/link/id group_activity_link_unknown"]);
        let once = act(&ctx, "town.a", &activity, "steps", to_decision)
            .await
            .expect(200);
        let to_visit = led("discussion", "reception_visit", &visit);
        let twice = act(&ctx, "deputy.a1", &once, "steps", to_visit)
            .await
            .expect(200);
        let link = |step: usize| {
            let state = &twice["steps"][step];
            (state["link_kind"].clone(), state["link_id"].clone())
        };
        assert_eq!(link(2), (json!("reception_visit"), visit["id"].clone()));
        assert_eq!(link(4), (json!("decision"), decision["id"].clone()));
    }
);
