//! Who sees which decisions.

use super::steps::*;
use crate::support::World;
use serde_json::{Value, json};

db_test!(each_sees_what_concerns_them, async |ctx| {
    let draft = recorded(&ctx).await;
    for who in ["deputy.a1", "unit.x", "town.b"] {
        let seen = ctx.as_account(who).get(&path(&draft)).await;
        seen.expect_problem(404, "not_found");
    }
    let made = handed_over(&ctx).await;
    for who in [
        "county",
        "town.a",
        "deputy.a1",
        "deputy.a2",
        "unit.x",
        "unit.y",
    ] {
        ctx.as_account(who).get(&path(&made)).await.expect(200);
    }
    for who in ["town.b", "deputy.b1"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&made))
            .await
            .expect_problem(404, "not_found");
        let target = format!("{}/timeline", path(&made));
        client.get(&target).await.expect_problem(404, "not_found");
        let list = client.get("/decisions").await.expect(200);
        assert_eq!(list["items"], json!([]), "{who}");
    }
    let admin = ctx.as_account("admin").get("/decisions").await;
    admin.expect_problem(403, "forbidden");
});

db_test!(a_unit_learns_nothing_of_the_others, async |ctx| {
    let made = handed_over(&ctx).await;
    act(
        &ctx,
        "unit.x",
        &made,
        &on_unit(&made, 0, "reports"),
        report(&ctx),
    )
    .await;
    let unit = ctx.as_account("unit.y");
    let seen = unit.get(&path(&made)).await.expect(200);
    assert_eq!(seen["handovers"].as_array().unwrap().len(), 1);
    assert_eq!(seen["handovers"][0]["unit_id"], json!(World::UNIT_Y));
    assert_eq!(
        (&seen["unit_count"], &seen["reported_count"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(seen["clocks"], json!([]));
    assert_eq!(action(&seen, "report"), (true, Value::Null));
    assert_eq!(
        action(&seen, "close"),
        (false, json!("decision_not_your_turn"))
    );
    let timeline = unit
        .get(&format!("{}/timeline", path(&made)))
        .await
        .expect(200);
    let items = timeline["items"].as_array().unwrap();
    assert!(items.iter().all(|one| one["kind"] != "decision.reported"));
    let others = unit
        .get(&format!("/decisions?unit_id={}", World::UNIT_X))
        .await
        .expect(200);
    assert_eq!(others["items"], json!([]));
});

db_test!(views_and_filters_say_what_is_there, async |ctx| {
    handed_over(&ctx).await;
    adopted(&ctx, request()).await;
    recorded(&ctx).await;
    let counted = async |who: &str| {
        let views = ctx
            .as_account(who)
            .get("/decisions/views")
            .await
            .expect(200);
        let views = views["views"].as_array().unwrap().clone();
        let view = |one: &Value| {
            (
                one["key"].as_str().unwrap().to_owned(),
                one["count"].clone(),
            )
        };
        views.iter().map(view).collect::<Vec<_>>()
    };
    let all = |list: &[(&str, i64)]| {
        let view = |(key, n): &(&str, i64)| ((*key).to_owned(), json!(n));
        list.iter().map(view).collect::<Vec<_>>()
    };
    assert_eq!(
        counted("town.a").await,
        all(&[("to_do", 1), ("running", 2), ("all", 3)])
    );
    assert_eq!(
        counted("deputy.a2").await,
        all(&[("running", 2), ("all", 2)])
    );
    assert_eq!(counted("unit.x").await, all(&[("to_do", 1), ("all", 1)]));
    assert_eq!(
        counted("county").await,
        all(&[("to_do", 0), ("running", 2), ("all", 3)])
    );
    let office = ctx.as_account("county");
    for (query, total) in [
        ("status=handed_over", 1),
        ("status=draft,closed", 1),
        ("kind=resolution", 0),
        ("body=presidium&is_budget=false", 3),
        ("level=township&q=%E4%BE%9B%E6%B0%B4", 3),
        ("q=%E7%AC%AC001%E5%8F%B7", 1),
        (&format!("unit_id={}", World::UNIT_Y), 1),
        (&format!("town_id={}", World::TOWN_B), 0),
    ] {
        let found = office
            .get(&format!("/decisions?count=true&{query}"))
            .await
            .expect(200);
        assert_eq!(found["total"], total, "{query}");
    }
    for query in ["view=mine", "sort=title", &format!("q={}", "a".repeat(101))] {
        let wrong = office.get(&format!("/decisions?{query}")).await;
        wrong.expect_problem(400, "invalid_parameter");
    }
});
