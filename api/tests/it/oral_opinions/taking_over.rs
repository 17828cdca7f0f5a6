//! An oral opinion becomes a draft suggestion of the deputy (J21).

use super::steps::*;
use crate::notices::told;
use crate::support::World;
use serde_json::{Value, json};

db_test!(j21_a_deputy_makes_a_suggestion_of_it, async |ctx| {
    let made = recorded(&ctx).await;
    let taken = act(&ctx, "deputy.a1", &made, "suggestions", suggestion()).await;
    assert_eq!(taken["status"], "taken_over");
    assert_eq!(taken["suggestion"]["status"], "draft");
    let target = format!(
        "/suggestions/{}",
        taken["suggestion"]["id"].as_str().unwrap()
    );
    let deputy = ctx.as_account("deputy.a1");
    let draft = deputy.get(&target).await.expect(200);
    assert_eq!(
        (&draft["title"], &draft["content"]),
        (&suggestion()["title"], &made["content"])
    );
    let seen_by = draft["visibility"][0].as_str().unwrap();
    assert!(!seen_by.contains("工作人员"), "{seen_by}");
    assert_eq!(draft["links"]["origin"]["kind"], "opinion");
    assert_eq!(draft["links"]["origin"]["id"], made["id"]);
    assert_eq!(waiting(&ctx, "town.a").await, []);
    assert_eq!(
        told(&ctx, "town.a").await[0],
        "口头意见已转为代表建议草稿，请代表核对后提交。"
    );
    // The office sees that it was taken over, and the suggestion once it is handed in.
    let office = ctx.as_account("town.a");
    let seen = office.get(&path(&made)).await.expect(200);
    assert_eq!(
        (&seen["status"], &seen["suggestion"]),
        (&json!("taken_over"), &Value::Null)
    );
    let twice = (409, "oral_opinion_not_in_state");
    refused(
        &ctx,
        "deputy.a1",
        &taken,
        ("suggestions", suggestion()),
        twice,
    )
    .await;
    let submit = format!("{target}/submissions");
    deputy
        .post_at(&submit, version(&draft), json!({}))
        .await
        .expect(200);
    let seen = office.get(&path(&made)).await.expect(200);
    assert_eq!(seen["suggestion"]["status"], "submitted");
});

db_test!(
    j21_the_office_takes_it_over_in_the_deputys_name,
    async |ctx| {
        let made = routed(&ctx).await;
        let taken = act(&ctx, "town.a", &made, "suggestions", suggestion()).await;
        assert_eq!(
            (&taken["unit_id"], &taken["due_on"]),
            (&Value::Null, &Value::Null)
        );
        assert_eq!(
            told(&ctx, "unit.x").await,
            ["这件口头意见不再由您单位答复。"]
        );
        assert_eq!(waiting(&ctx, "unit.x").await, []);
        let deputy = ctx.as_account("deputy.a1");
        assert_eq!(
            told(&ctx, "deputy.a1").await[0],
            "口头意见已转为代表建议草稿，请代表核对后提交。"
        );
        let drafts = deputy
            .get("/suggestions?view=mine&status=draft")
            .await
            .expect(200);
        assert_eq!(drafts["items"][0]["id"], taken["suggestion"]["id"]);
        let target = format!(
            "/suggestions/{}",
            taken["suggestion"]["id"].as_str().unwrap()
        );
        for reader in [&deputy, &ctx.as_account("town.a")] {
            let draft = reader.get(&target).await.expect(200);
            let seen_by = draft["visibility"][0].as_str().unwrap();
            assert!(seen_by.contains("代为起草的工作人员"), "{seen_by}");
        }
        assert_eq!(
            drafts["items"][0]["lead_deputy_id"],
            json!(World::DEPUTY_A1)
        );
    }
);

db_test!(
    when_the_draft_is_thrown_away_it_is_sorted_again,
    async |ctx| {
        let made = recorded(&ctx).await;
        let taken = act(&ctx, "deputy.a1", &made, "suggestions", suggestion()).await;
        let deputy = ctx.as_account("deputy.a1");
        let target = format!(
            "/suggestions/{}",
            taken["suggestion"]["id"].as_str().unwrap()
        );
        let draft = deputy.get(&target).await.expect(200);
        deputy
            .delete(&target, Some(version(&draft)))
            .await
            .expect(204);
        let seen = deputy.get(&path(&made)).await.expect(200);
        assert_eq!(
            (&seen["suggestion"], &seen["status"]),
            (&Value::Null, &json!("open"))
        );
        // The office has it in its to-do again, and the story says why.
        assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
        let office = ctx.as_account("town.a");
        let list = office.get("/oral-opinions?view=to_do").await.expect(200);
        assert_eq!(list["items"][0]["id"], made["id"]);
        let story = format!("{}/timeline", path(&made));
        let story = office.get(&story).await.expect(200);
        let last = story["items"].as_array().unwrap().last().unwrap();
        assert_eq!(last["kind"], "oral_opinion.draft_deleted");
        let body = json!({"unit_id": World::UNIT_X});
        let routed = act(&ctx, "town.a", &seen, "routings", body).await;
        assert_eq!(routed["status"], "routed");
    }
);

db_test!(
    a_suggestion_says_enough_and_is_the_deputys_own,
    async |ctx| {
        let deputy = ctx.as_account("deputy.a1");
        let short = request_with(&ctx, json!({"content": "请修路灯。"}));
        let made = deputy.post("/oral-opinions", short).await.expect(201);
        let step = ("suggestions", suggestion());
        let problem = refused(&ctx, "deputy.a1", &made, step, (422, "validation_failed")).await;
        assert_eq!(problem["errors"][0]["pointer"], "/content");
        refused(
            &ctx,
            "county",
            &made,
            ("suggestions", suggestion()),
            (403, "oral_opinion_not_your_turn"),
        )
        .await;
        refused(
            &ctx,
            "deputy.a2",
            &made,
            ("suggestions", suggestion()),
            (404, "not_found"),
        )
        .await;
        let mut whole = suggestion();
        whole["content"] = json!("老街路灯损坏已有两个月，群众夜间出行不便，建议尽快修复。");
        let taken = act(&ctx, "deputy.a1", &made, "suggestions", whole).await;
        assert_eq!(taken["status"], "taken_over");
    }
);
