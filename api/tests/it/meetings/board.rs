//! The board of a sitting: the whole of it, and what changes, read once a second for all who watch.

use super::steps::*;
use crate::support::{World, statements};
use serde_json::{Value, json};

/// What an event of the stream says.
fn said(frame: &[u8]) -> Value {
    let text = std::str::from_utf8(frame).unwrap();
    let line = text.strip_prefix("data: ").unwrap();
    serde_json::from_str(line.trim()).unwrap()
}

db_test!(the_board_shows_quorum_item_and_who_spoke, async |ctx| {
    let made = notified(&ctx).await;
    let first = sitting(&made, 0);
    let target = format!("{}/sittings/{first}/board", path(&made));
    let board = ctx.as_account("deputy.a1").get(&target).await.expect(200);
    assert_eq!(
        (
            &board["status"],
            &board["total"],
            &board["required"],
            &board["missing"]
        ),
        (&json!("planned"), &json!(3), &json!(2), &json!(2))
    );
    assert_eq!(board["next_items"].as_array().unwrap().len(), 2);
    everybody_present(&ctx, &made).await;
    let made = act(
        &ctx,
        &made,
        &format!("sittings/{first}/openings"),
        json!({}),
    )
    .await;
    let item = made["agenda"][0]["id"].as_str().unwrap().to_owned();
    let made = act(&ctx, &made, &format!("items/{item}/starts"), json!({})).await;
    let speaker = person(&ctx, &made, "甲二").await;
    let speech =
        json!({"item_id": item, "person_id": speaker, "kind": "speech", "content": "同意名单草案"});
    ctx.as_account("town.a")
        .post(&format!("{}/remarks", path(&made)), speech)
        .await
        .expect(200);
    let board = ctx.as_account("county").get(&target).await.expect(200);
    assert_eq!(
        (
            &board["voters_present"],
            &board["present"],
            &board["missing"]
        ),
        (&json!(3), &json!(3), &json!(0))
    );
    assert_eq!(
        (&board["item"]["title"], &board["speaker"]["name"]),
        (&made["agenda"][0]["title"], &json!("甲二"))
    );
    assert_eq!(board["delegations"], json!([]));
    let target_of_nobody = format!("{}/sittings/{}/board", path(&made), World::UNIT_X);
    let answer = ctx.as_account("town.a").get(&target_of_nobody).await;
    answer.expect_problem(404, "not_found");
});

db_test!(
    many_watch_and_one_statement_a_second_is_asked,
    async |ctx| {
        let made = notified(&ctx).await;
        let first = sitting(&made, 0);
        let target = format!("{}/sittings/{first}/board/events", path(&made));
        let clients: Vec<_> = (0..30).map(|_| ctx.as_account("deputy.a1")).collect();
        let mut streams = Vec::new();
        for client in &clients {
            let mut stream = client.stream(&target).await;
            assert_eq!(stream.header("content-type"), Some("text/event-stream"));
            let begin = said(&stream.next().await);
            assert_eq!(begin["voters_present"], 0);
            streams.push(stream);
        }
        let topic = first.parse().unwrap();
        assert_eq!(ctx.platform.live.watchers(topic), 30);
        everybody_present(&ctx, &made).await;
        let before = statements::sent();
        for stream in &mut streams {
            assert_eq!(said(&stream.next().await)["voters_present"], 3);
        }
        let asked = statements::sent() - before;
        assert!(asked <= 3, "{asked} statements for thirty who watch");
        drop(streams);
        assert_eq!(ctx.platform.live.watchers(topic), 0);
    }
);

db_test!(who_may_not_see_the_meeting_does_not_watch, async |ctx| {
    let made = notified(&ctx).await;
    let target = format!(
        "{}/sittings/{}/board/events",
        path(&made),
        sitting(&made, 0)
    );
    ctx.as_account("deputy.b1")
        .get(&target)
        .await
        .expect_problem(404, "not_found");
    ctx.as_account("town.b")
        .get(&target)
        .await
        .expect_problem(404, "not_found");
    ctx.as_account("unit.x")
        .get(&target)
        .await
        .expect_problem(403, "forbidden");
    ctx.anonymous()
        .get(&target)
        .await
        .expect_problem(401, "unauthenticated");
});
