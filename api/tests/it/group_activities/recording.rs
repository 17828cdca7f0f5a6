//! The six steps.

use super::steps::*;
use crate::attachments::{png, upload_to};
use crate::deputy_groups::steps as groups;
use crate::diary_entries::steps as diary;
use crate::project_ideas::steps::wrong;
use serde_json::json;

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
