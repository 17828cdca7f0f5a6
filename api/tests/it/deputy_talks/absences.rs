//! Who missed sessions without leave.

use crate::meetings::steps::*;
use crate::support::{Context, World};
use serde_json::{Value, json};

/// A session that the third deputy is not at, held now.
async fn missed(ctx: &Context) -> Value {
    let meeting = notified(ctx).await;
    let first = sitting(&meeting, 0);
    let people = [
        person(ctx, &meeting, "甲一").await,
        person(ctx, &meeting, "甲二").await,
    ];
    come(ctx, &meeting, &first, &people).await;
    let step = format!("sittings/{first}/openings");
    let opened = act(ctx, &meeting, &step, json!({"presided_by": "王主席"})).await;
    let step = format!("sittings/{first}/closings");
    let closed = act(ctx, &opened, &step, json!({})).await;
    act(ctx, &closed, "closings", json!({})).await
}

db_test!(
    d14_two_sessions_missed_without_leave_are_listed_with_evidence,
    async |ctx| {
        let list = async |who: &str, query: &str| {
            let target = format!("/deputy-talks/absences{query}");
            ctx.as_account(who).get(&target).await
        };
        let none = list("town.a", "").await.expect(200);
        assert_eq!(none["deputies"], json!([]));
        let first = missed(&ctx).await;
        let once = list("town.a", "").await.expect(200);
        assert_eq!(once["deputies"][0]["is_ground"], false);
        missed(&ctx).await;
        let of_town = format!("?town_id={}", World::TOWN_A);
        let found = list("county", &of_town).await.expect(200);
        assert_eq!(found["needed"], 2);
        assert_eq!(found["article"], "代表法第六十二条第一款第（三）项");
        let away = found["deputies"].as_array().unwrap();
        assert_eq!(away.len(), 1);
        assert_eq!(
            (&away[0]["name"], &away[0]["is_ground"]),
            (&json!("甲三"), &json!(true))
        );
        assert_eq!(away[0]["sessions"][0]["meeting_id"], first["id"]);
        // Nothing follows by itself: the mandate goes on, and a talk is shown once there is one.
        let fields = json!({"deputy_id": World::DEPUTY_A3, "ground": "absences"});
        let talk = crate::deputy_talks::steps::planned(&ctx, fields).await;
        let found = list("town.a", "").await.expect(200);
        assert_eq!(found["deputies"][0]["talk_id"], talk["id"]);
        list("town.b", &of_town)
            .await
            .expect_problem(404, "not_found");
        list("deputy.a3", "").await.expect_problem(403, "forbidden");
    }
);
