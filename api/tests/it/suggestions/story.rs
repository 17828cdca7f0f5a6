//! One suggestion with three authors, two units, a return, an extension, a merge, a dissatisfied rating, a
//! second round and a kept promise: each person does what is theirs, and the record tells it all.

use super::steps::*;
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn see(ctx: &Context, who: &str, on: &Value) -> Value {
    ctx.as_account(who).get(&path(on)).await.expect(200)
}

async fn to_do(ctx: &Context, who: &str) -> usize {
    let list = ctx.as_account(who).get("/suggestions?view=to_do").await;
    list.expect(200)["items"].as_array().unwrap().len()
}

db_test!(
    j1_j5_j6_j7_j8_j9_j10_j12_j13_j14_j15_j19_the_story_of_one_suggestion,
    async |ctx| {
        // Three authors: the lead, one invited (J1), one whose own suggestion is merged into it (J5).
        let request = request_with(
            json!({"invited_deputy_ids": [World::DEPUTY_A2], "submit": false,
        "occasion": "in_session"}),
        );
        let made = ctx
            .as_account("deputy.a1")
            .post("/suggestions", request)
            .await;
        let mut one = made.expect(201);
        one = act(
            &ctx,
            "deputy.a2",
            &one,
            "cosigner-answers",
            json!({"answer": "confirmed"}),
        )
        .await;
        one = act(&ctx, "deputy.a1", &one, "submissions", json!({})).await;
        one = act(
            &ctx,
            "town.a",
            &one,
            "reviews",
            json!({"decision": "accepted"}),
        )
        .await;
        let filed = request_with(
            json!({"lead_deputy_id": World::DEPUTY_A2, "title": "关于老街照明设施改造的建议"}),
        );
        let filed = ctx
            .as_account("town.a")
            .post("/suggestions", filed)
            .await
            .expect(201);
        let other = act(
            &ctx,
            "town.a",
            &filed,
            "reviews",
            json!({"decision": "accepted"}),
        )
        .await;
        let merging = json!({"suggestion_ids": [other["id"]], "note": "同一条街的照明"});
        one = act(&ctx, "town.a", &one, "mergers", merging).await;

        // Handed over to the wrong unit, which gives it back (J7); then to two (J6).
        one = act(
            &ctx,
            "town.a",
            &one,
            "assignments",
            json!({"unit_id": World::UNIT_Y}),
        )
        .await;
        let reason = json!({"reason": "路灯由县住建局管理，不属于我局职责"});
        one = act(&ctx, "unit.y", &one, "return-requests", reason).await;
        one = act(
            &ctx,
            "town.a",
            &one,
            "return-answers",
            json!({"answer": "agreed"}),
        )
        .await;
        assert_eq!(see(&ctx, "deputy.a2", &other).await["status"], "accepted");
        ctx.clock.advance(TimeDelta::days(2));
        let units =
            json!({"unit_id": World::UNIT_X, "other_unit_ids": [World::UNIT_Y], "how": "together"});
        one = act(&ctx, "town.a", &one, "assignments", units).await;
        let first_day = one["due_on"].clone();
        one = act(&ctx, "unit.x", &one, "receipts", json!({})).await;
        one = act(&ctx, "unit.y", &one, "receipts", json!({})).await;

        // Urged on; more time (J10); a view (J8); a meeting (J9); an answer with a promise (J14, J15).
        let urged = json!({"suggestion_ids": [one["id"]]});
        ctx.as_account("town.a")
            .post("/suggestions/urges", urged)
            .await
            .expect(200);
        one = see(&ctx, "unit.x", &one).await;
        one = act(
            &ctx,
            "unit.x",
            &one,
            "extension-requests",
            json!({"reason": "需要报上级立项"}),
        )
        .await;
        one = act(
            &ctx,
            "town.a",
            &one,
            "extension-answers",
            json!({"answer": "granted"}),
        )
        .await;
        assert!(one["due_on"].as_str() > first_day.as_str());
        let view = json!({"content": "我局负责接入电源，两周内完成。"});
        one = act(&ctx, "unit.y", &one, "opinions", view).await;
        one = act(&ctx, "unit.x", &one, "contacts", contact(&ctx)).await;
        let mut answer = reply();
        answer["result_class"] = json!("B");
        answer["promise"] = json!({"content": "东段三百米改造", "due_on": "2026-12-31"});
        one = act(&ctx, "unit.x", &one, "replies", answer).await;

        // Rated by each (J5, J12): one author is satisfied, the other is not; handled again (J13).
        let other = see(&ctx, "deputy.a2", &other).await;
        assert_eq!(other["status"], "replied");
        act(
            &ctx,
            "deputy.a2",
            &other,
            "ratings",
            rating("satisfied", None),
        )
        .await;
        let bad = rating("dissatisfied", Some("东段三百米没有列入"));
        one = act(&ctx, "deputy.a1", &one, "ratings", bad).await;
        assert_eq!(
            (one["round"].clone(), one["status"].clone()),
            (json!(2), json!("handling"))
        );
        one = act(&ctx, "unit.x", &one, "contacts", contact(&ctx)).await;
        one = act(&ctx, "unit.x", &one, "replies", reply()).await;
        one = act(
            &ctx,
            "deputy.a1",
            &one,
            "ratings",
            rating("basically_satisfied", None),
        )
        .await;
        assert_eq!(one["status"], "closed");

        // The promise is kept, with a second answer (J15); nothing waits for anybody.
        let kept = json!({"promise_id": one["promises"][0]["id"], "kind": "kept",
        "content": "东段三百米路灯已经改造完成，特此再次答复。"});
        one = act(&ctx, "unit.x", &one, "promise-entries", kept).await;
        ctx.follow();
        for who in ["deputy.a1", "deputy.a2", "town.a", "unit.x", "unit.y"] {
            assert_eq!(to_do(&ctx, who).await, 0, "{who}");
            let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
            assert_eq!(inbox["items"], json!([]), "{who}");
        }
        // The record: both answers, both rounds, who did what, and what it comes to (J19).
        assert_eq!(one["replies"].as_array().unwrap().len(), 2);
        assert_eq!(one["ratings"].as_array().unwrap().len(), 2);
        let told = ctx
            .as_account("deputy.a1")
            .get(&format!("{}/timeline", path(&one)))
            .await;
        let told = told.expect(200);
        let kinds: Vec<&str> = told["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["kind"].as_str().unwrap())
            .collect();
        for kind in [
            "cosign_confirmed",
            "accepted",
            "took_in",
            "return_asked",
            "taken_back",
            "assigned",
            "urged",
            "extension_granted",
            "opinion_given",
            "contacted",
            "replied",
            "rated_dissatisfied",
            "rated",
            "promise_kept",
        ] {
            assert!(
                kinds.contains(&format!("suggestion.{kind}").as_str()),
                "{kind}: {kinds:?}"
            );
        }
        assert!(!told.to_string().contains("{".repeat(2).as_str()));
        let counted = ctx
            .as_account("town.a")
            .get("/statistics/suggestions")
            .await
            .expect(200);
        let shares = counted["total"]["indicators"].as_array().unwrap();
        let answered = shares
            .iter()
            .find(|share| share["key"] == "answered")
            .unwrap();
        assert_eq!(
            (
                answered["numerator"].clone(),
                answered["denominator"].clone()
            ),
            (json!(2), json!(2))
        );
        // Whom the unit met for the one, it met for the other that was handled with it (J9).
        let met = shares.iter().find(|share| share["key"] == "met_in_person");
        assert_eq!(met.unwrap()["numerator"], 2);
    }
);
