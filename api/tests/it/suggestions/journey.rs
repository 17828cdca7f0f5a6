//! From the draft to the rating, and round again when the deputy is not satisfied.

use super::steps::*;
use crate::support::World;
use chrono::TimeDelta;
use luzhi::features::suggestions::model::Action;
use serde_json::{Value, json};

fn open_actions(suggestion: &Value) -> Vec<&str> {
    let actions = suggestion["actions"].as_array().unwrap();
    assert_eq!(actions.len(), Action::ALL.len());
    for action in actions.iter().filter(|action| action["allowed"] == false) {
        assert!(action["code"].is_string(), "{action}");
        assert!(
            !action["reason"].as_str().unwrap().contains('{'),
            "{action}"
        );
    }
    let open = actions.iter().filter(|action| action["allowed"] == true);
    open.map(|action| action["key"].as_str().unwrap()).collect()
}

fn stands(suggestion: &Value, status: &str, turn: &str) {
    assert_eq!(suggestion["status"], status);
    assert_eq!(suggestion["turn"], turn);
}

db_test!(a_suggestion_goes_from_draft_to_closed, async |ctx| {
    let draft = draft(&ctx).await;
    stands(&draft, "draft", "deputy");
    assert_eq!(
        open_actions(&draft),
        ["edit", "delete", "submit", "invite_cosigner"]
    );
    assert_eq!(draft["number"], Value::Null);
    assert_eq!(draft["town_id"], json!(World::TOWN_A));

    let submitted = act(&ctx, "deputy.a1", &draft, "submissions", json!({})).await;
    stands(&submitted, "submitted", "office");
    let seen = ctx
        .as_account("town.a")
        .get(&path(&submitted))
        .await
        .expect(200);
    assert_eq!(open_actions(&seen), ["review", "split"]);

    let body = json!({"decision": "returned", "reason": "请写明是哪一段路"});
    let returned = act(&ctx, "town.a", &submitted, "reviews", body).await;
    stands(&returned, "returned", "deputy");
    let text = format!("{}另外请写明完成时间。", draft["content"].as_str().unwrap());
    let edited = ctx
        .as_account("deputy.a1")
        .patch(&path(&draft), version(&returned), json!({"content": text}))
        .await
        .expect(200);
    assert_eq!(edited["content"], text);
    let again = act(&ctx, "deputy.a1", &edited, "submissions", json!({})).await;
    assert_eq!(
        again["submitted_at"], submitted["submitted_at"],
        "the first time counts"
    );

    let accepted = act(
        &ctx,
        "town.a",
        &again,
        "reviews",
        json!({"decision": "accepted"}),
    )
    .await;
    stands(&accepted, "accepted", "office");
    assert_eq!(accepted["number"], "〔2026〕城关镇人第001号");
    assert_eq!(
        open_actions(&accepted),
        ["assign", "merge", "designate_key"]
    );

    let preview = format!(
        "/suggestions/assignment-preview?suggestion_id={}",
        draft["id"].as_str().unwrap()
    );
    let preview = ctx.as_account("town.a").get(&preview).await.expect(200);
    assert_eq!(preview["due_on"], "2026-06-02");
    assert_eq!(preview["id"], Value::Null);

    let body = json!({"unit_id": World::UNIT_X, "note": "请先到现场看"});
    let assigned = act(&ctx, "town.a", &accepted, "assignments", body).await;
    stands(&assigned, "assigned", "unit");
    assert_eq!(assigned["due_on"], "2026-06-02");
    assert_eq!(assigned["days_left"], 92);
    let deadline = &assigned["deadline"];
    assert!(
        deadline["basis"]
            .as_str()
            .unwrap()
            .contains("代表法第五十一条")
    );
    let lines = deadline["explanation"].as_array().unwrap();
    assert!(
        lines[0]
            .as_str()
            .unwrap()
            .contains("交办之日为2026年3月2日"),
        "{lines:?}"
    );
    assert_eq!(preview["explanation"], deadline["explanation"]);

    let handling = act(&ctx, "unit.x", &assigned, "receipts", json!({})).await;
    stands(&handling, "handling", "unit");
    assert_eq!(handling["assignment"]["signed_for_by"], "unit.x");
    assert_eq!(
        open_actions(&handling),
        [
            "record_contact",
            "ask_extension",
            "ask_return",
            "write_plan"
        ]
    );
    refused(
        &ctx,
        "unit.x",
        &handling,
        "replies",
        reply(),
        409,
        "suggestion_contact_required",
    )
    .await;

    let contacted = act(&ctx, "unit.x", &handling, "contacts", contact(&ctx)).await;
    assert_eq!(
        open_actions(&contacted),
        [
            "record_contact",
            "ask_extension",
            "ask_return",
            "write_plan",
            "reply"
        ]
    );
    let replied = act(&ctx, "unit.x", &contacted, "replies", reply()).await;
    stands(&replied, "replied", "deputy");
    assert_eq!(replied["due_on"], Value::Null);
    assert_eq!(replied["deadline"]["closed_on"], "2026-03-02");
    assert_eq!(replied["result_class"], "A");

    let body = rating("basically_satisfied", None);
    let closed = act(&ctx, "deputy.a1", &replied, "ratings", body).await;
    stands(&closed, "closed", "none");
    assert_eq!(open_actions(&closed), Vec::<&str>::new());

    let timeline = ctx
        .as_account("deputy.a1")
        .get(&format!("{}/timeline", path(&closed)))
        .await;
    let timeline = timeline.expect(200);
    let items = timeline["items"].as_array().unwrap();
    let kinds: Vec<&str> = items.iter().map(|i| i["kind"].as_str().unwrap()).collect();
    let expected = [
        "created",
        "submitted",
        "returned",
        "updated",
        "submitted",
        "accepted",
        "assigned",
        "signed_for",
        "contacted",
        "replied",
        "rated",
    ];
    assert_eq!(kinds, expected.map(|kind| format!("suggestion.{kind}")));
    for item in items {
        let text = item["text"].as_str().unwrap();
        assert!(
            !text.contains('{') && !text.starts_with("suggestions."),
            "{text}"
        );
        assert!(item["data"].get("to_do").is_none());
    }
    assert!(
        items[6]["text"]
            .as_str()
            .unwrap()
            .contains("2026年6月2日前答复")
    );
});

db_test!(
    dissatisfied_opens_a_round_with_a_deadline_of_its_own,
    async |ctx| {
        let replied = replied(&ctx).await;
        let problem = refused(
            &ctx,
            "deputy.a1",
            &replied,
            "ratings",
            rating("dissatisfied", Some("  ")),
            422,
            "validation_failed",
        )
        .await;
        assert_eq!(problem["errors"][0]["pointer"], "/comment");
        ctx.clock.advance(TimeDelta::days(10));
        let body = rating("dissatisfied", Some("只换了灯泡，线路没有修"));
        let reopened = act(&ctx, "deputy.a1", &replied, "ratings", body).await;
        stands(&reopened, "handling", "unit");
        assert_eq!(reopened["round"], 2);
        // 2026-04-12 is a Sunday.
        assert_eq!(reopened["due_on"], "2026-04-13");
        assert_eq!(reopened["deadline"]["rule"], "J13");
        assert_eq!(reopened["ratings"][0]["comment"], "只换了灯泡，线路没有修");
        // The contact of the first round does not count.
        refused(
            &ctx,
            "unit.x",
            &reopened,
            "replies",
            reply(),
            409,
            "suggestion_contact_required",
        )
        .await;
        let contacted = act(&ctx, "unit.x", &reopened, "contacts", contact(&ctx)).await;
        let replied = act(&ctx, "unit.x", &contacted, "replies", reply()).await;
        assert_eq!(replied["replies"].as_array().unwrap().len(), 2);
        let closed = act(
            &ctx,
            "deputy.a1",
            &replied,
            "ratings",
            rating("satisfied", None),
        )
        .await;
        stands(&closed, "closed", "none");
        assert_eq!(closed["ratings"].as_array().unwrap().len(), 2);
    }
);

db_test!(
    where_the_attitude_counts_it_is_handled_again_for_it,
    async |ctx| {
        let unkind =
            json!({"attitude": "dissatisfied", "result": "satisfied", "comment": "态度生硬"});
        let closed = act(
            &ctx,
            "deputy.a1",
            &replied(&ctx).await,
            "ratings",
            unkind.clone(),
        )
        .await;
        stands(&closed, "closed", "none");
        let value =
            json!({"value": "any", "valid_from": "2026-01-01", "basis": "本镇人大办理办法"});
        ctx.as_account("town.a")
            .post("/parameters/dissatisfied_by/values", value)
            .await
            .expect(201);
        let reopened = act(&ctx, "deputy.a1", &replied(&ctx).await, "ratings", unkind).await;
        stands(&reopened, "handling", "unit");
        assert_eq!(reopened["round"], 2);
        let path = format!("/suggestions/{}/timeline", reopened["id"].as_str().unwrap());
        let told = ctx.as_account("deputy.a1").get(&path).await.expect(200);
        assert!(
            told.to_string()
                .contains("对办理态度不满意，理由是“态度生硬”"),
            "{told}"
        );
    }
);

db_test!(a_county_suggestion_goes_to_the_county_office, async |ctx| {
    let request = request_with(json!({"level": "county"}));
    let made = ctx
        .as_account("deputy.a1")
        .post("/suggestions", request)
        .await
        .expect(201);
    assert_eq!(made["town_id"], json!(World::TOWN_A), "where it comes from");
    refused(
        &ctx,
        "town.a",
        &made,
        "reviews",
        json!({"decision": "accepted"}),
        403,
        "suggestion_not_your_turn",
    )
    .await;
    let accepted = act(
        &ctx,
        "county",
        &made,
        "reviews",
        json!({"decision": "accepted"}),
    )
    .await;
    assert_eq!(accepted["number"], "〔2026〕旬阳市第001号");
    let body = json!({"unit_id": World::UNIT_Y});
    let assigned = act(&ctx, "county", &accepted, "assignments", body).await;
    assert_eq!(assigned["assignment"]["unit_name"], "旬阳市水利局");
});

db_test!(numbers_have_no_gap_and_start_anew_each_year, async |ctx| {
    let first = accepted(&ctx).await;
    returned(&ctx).await;
    let second = accepted(&ctx).await;
    assert_eq!(first["number"], "〔2026〕城关镇人第001号");
    assert_eq!(second["number"], "〔2026〕城关镇人第002号");
    // 1 January 2027 in China is still 2026 in UTC.
    ctx.clock
        .advance(TimeDelta::days(304) + TimeDelta::hours(15));
    assert_eq!(accepted(&ctx).await["number"], "〔2027〕城关镇人第001号");
});

db_test!(withdrawing_ends_the_handling, async |ctx| {
    let handling = handling(&ctx).await;
    let body = json!({"reason": "问题已经解决"});
    let withdrawn = act(&ctx, "deputy.a1", &handling, "withdrawals", body).await;
    stands(&withdrawn, "withdrawn", "none");
    assert_eq!(withdrawn["due_on"], Value::Null);
    assert_eq!(withdrawn["deadline"]["closed_on"], "2026-03-02");
});

db_test!(late_is_late_only_after_the_last_day, async |ctx| {
    let assigned = assigned(&ctx).await;
    ctx.clock.advance(TimeDelta::days(92));
    let on_the_day = ctx
        .as_account("unit.x")
        .get(&path(&assigned))
        .await
        .expect(200);
    assert_eq!(
        (&on_the_day["days_left"], &on_the_day["is_overdue"]),
        (&json!(0), &json!(false))
    );
    ctx.clock.advance(TimeDelta::days(1));
    let after = ctx
        .as_account("unit.x")
        .get(&path(&assigned))
        .await
        .expect(200);
    assert_eq!(
        (&after["days_left"], &after["is_overdue"]),
        (&json!(-1), &json!(true))
    );
});

db_test!(a_detail_is_sent_again_only_when_it_changed, async |ctx| {
    let made = submitted(&ctx).await;
    let client = ctx.as_account("county");
    let first = client.get(&path(&made)).await;
    let tag = first.header("etag").unwrap().to_owned();
    assert!(tag.starts_with("\"v2-"), "{tag}");
    let get = "GET".parse().unwrap();
    let again = client
        .send(get, &path(&made), None, &[("If-None-Match", &tag)])
        .await;
    assert_eq!(again.status, 304);
    let body = json!({"decision": "accepted"});
    let target = format!("{}/reviews", path(&made));
    let headers = [("If-Match", tag.as_str())];
    let post = "POST".parse().unwrap();
    let office = ctx.as_account("town.a");
    office
        .send(post, &target, Some(body), &headers)
        .await
        .expect(200);
    let get = "GET".parse().unwrap();
    let changed = client
        .send(get, &path(&made), None, &[("If-None-Match", &tag)])
        .await;
    assert_eq!(changed.status, 200);
});
