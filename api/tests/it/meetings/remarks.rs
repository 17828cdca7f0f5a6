//! What is said about items is recorded; a remark becomes an oral opinion of the deputy (J21).

use super::steps::*;
use crate::support::World;
use serde_json::{Value, json};

db_test!(j21_a_remark_becomes_an_oral_opinion_once, async |ctx| {
    let made = open(&ctx).await;
    let speaker = person(&ctx, &made, "甲一").await;
    let office = ctx.as_account("town.a");
    let target = format!("{}/remarks", path(&made));
    let item = made["agenda"][0]["id"].clone();
    let body = json!({"item_id": item, "person_id": speaker, "kind": "remark",
        "content": "老街供水时断时续，请说明主管网更换的计划。"});
    let said = office.post(&target, body.clone()).await.expect(200);
    assert_eq!(
        (&said["name"], &said["oral_opinion_id"]),
        (&json!("甲一"), &Value::Null)
    );
    let step = format!("remarks/{}/opinions", said["id"].as_str().unwrap());
    let taken = office
        .post(&format!("{}/{step}", path(&made)), json!({}))
        .await
        .expect(200);
    let opinion = format!(
        "/oral-opinions/{}",
        taken["oral_opinion_id"].as_str().unwrap()
    );
    let opinion = ctx.as_account("deputy.a1").get(&opinion).await.expect(200);
    assert_eq!(
        (&opinion["occasion"], &opinion["kind"], &opinion["content"]),
        (
            &made["agenda"][0]["title"],
            &json!("deliberation"),
            &said["content"]
        )
    );
    let told = ctx.event_data("meeting.remark_taken_up");
    assert_eq!(told["oral_opinion_id"], taken["oral_opinion_id"]);
    let again = office
        .post(&format!("{}/{step}", path(&made)), json!({}))
        .await;
    again.expect_problem(409, "meeting_remark_taken_up");

    let mut short = body.clone();
    short["content"] = json!("同意");
    let short = office.post(&target, short).await.expect(200);
    let step = format!(
        "{}/remarks/{}/opinions",
        path(&made),
        short["id"].as_str().unwrap()
    );
    office
        .post(&step, json!({}))
        .await
        .expect_problem(409, "meeting_remark_too_short");
    let made = act(
        &ctx,
        &made,
        "people",
        json!({"name": "赵副镇长", "capacity": "without_vote"}),
    )
    .await;
    let mut guest = body.clone();
    guest["person_id"] = json!(person(&ctx, &made, "赵副镇长").await);
    let guest = office.post(&target, guest).await.expect(200);
    let step = format!(
        "{}/remarks/{}/opinions",
        path(&made),
        guest["id"].as_str().unwrap()
    );
    office
        .post(&step, json!({}))
        .await
        .expect_problem(409, "meeting_remark_not_of_deputy");

    let list = format!("{target}?kind=remark&person_id={speaker}");
    let list = ctx.as_account("deputy.a2").get(&list).await.expect(200);
    assert_eq!(list["items"].as_array().unwrap().len(), 2);
    let wrong = json!({"item_id": World::UNIT_X, "person_id": speaker, "kind": "remark", "content": "没有这项"});
    office
        .post(&target, wrong)
        .await
        .expect_problem(422, "validation_failed");
    let stranger = ctx
        .as_account("deputy.a2")
        .post(&target, body.clone())
        .await;
    stranger.expect_problem(403, "forbidden");
    let county = ctx.as_account("county").post(&target, body).await;
    county.expect_problem(403, "meeting_not_your_turn");
});

db_test!(
    nothing_is_said_at_a_meeting_that_has_not_begun,
    async |ctx| {
        let made = notified(&ctx).await;
        let speaker = person(&ctx, &made, "甲一").await;
        let body = json!({"item_id": made["agenda"][0]["id"], "person_id": speaker, "kind": "speech", "content": "太早了"});
        let early = ("remarks", body);
        refused(&ctx, "town.a", &made, early, (409, "meeting_not_in_state")).await;
    }
);

db_test!(a_remark_is_put_right_until_it_is_an_opinion, async |ctx| {
    let made = open(&ctx).await;
    let speaker = person(&ctx, &made, "甲一").await;
    let office = ctx.as_account("town.a");
    let target = format!("{}/remarks", path(&made));
    let body = json!({"item_id": made["agenda"][0]["id"], "person_id": speaker, "kind": "remark",
        "content": "老街供水时断时断，请说明计划。"});
    let said = office.post(&target, body).await.expect(200);
    let one = format!("{target}/{}", said["id"].as_str().unwrap());
    let right = json!({"kind": "speech", "content": " 老街供水时断时续，请说明计划。 "});

    ctx.as_account("deputy.a1")
        .patch(&one, 1, right.clone())
        .await
        .expect_problem(403, "forbidden");
    let empty = office.patch(&one, 1, json!({"content": "　"})).await;
    let problem = empty.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/content", "{problem}");
    let same = office
        .patch(&one, 1, json!({"kind": "remark"}))
        .await
        .expect(200);
    assert_eq!(same["version"], said["version"], "nothing was changed");

    let put = office.patch(&one, 1, right.clone()).await.expect(200);
    assert_eq!(
        (&put["kind"], &put["content"], &put["version"]),
        (
            &json!("speech"),
            &json!("老街供水时断时续，请说明计划。"),
            &json!(2)
        )
    );
    let told = ctx.event_data("meeting.remark_corrected");
    assert_eq!(told["fields"], json!(["kind", "content"]));
    assert_eq!(told["before"]["content"], said["content"]);
    let stale = office.patch(&one, 1, right.clone()).await;
    stale.expect_problem(412, "precondition_failed");

    let opinion = format!("{one}/opinions");
    office.post(&opinion, json!({})).await.expect(200);
    let late = office.patch(&one, 3, right).await;
    late.expect_problem(409, "meeting_remark_taken_up");
});
