//! Who sees which inspections.

use super::steps::*;
use crate::support::World;
use serde_json::{Value, json};

db_test!(each_sees_what_concerns_them, async |ctx| {
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
    for who in ["town.b", "deputy.a3", "deputy.b1"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&made))
            .await
            .expect_problem(404, "not_found");
        let target = format!("{}/timeline", path(&made));
        client.get(&target).await.expect_problem(404, "not_found");
        let list = client.get("/inspections").await.expect(200);
        assert_eq!(list["items"], json!([]), "{who}");
    }
    let admin = ctx.as_account("admin").get("/inspections").await;
    admin.expect_problem(403, "forbidden");
});

db_test!(a_unit_learns_nothing_of_the_others, async |ctx| {
    let made = answered(&ctx).await;
    let done = act(&ctx, "town.a", &made, "feedbacks", feedback(&ctx)).await;
    let unit = ctx.as_account("unit.y");
    let seen = unit.get(&path(&done)).await.expect(200);
    assert_eq!(seen["handovers"].as_array().unwrap().len(), 1);
    assert_eq!(seen["handovers"][0]["unit_id"], json!(World::UNIT_Y));
    assert_eq!(
        (&seen["unit_count"], &seen["feedback"]),
        (&json!(1), &Value::Null)
    );
    let timeline = unit
        .get(&format!("{}/timeline", path(&done)))
        .await
        .expect(200);
    let kinds: Vec<_> = timeline["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].clone())
        .collect();
    let answers = kinds
        .iter()
        .filter(|kind| **kind == "inspection.answered")
        .count();
    assert_eq!(answers, 1, "{kinds:?}");
    let others = unit
        .get(&format!("/inspections?unit_id={}", World::UNIT_X))
        .await
        .expect(200);
    assert_eq!(others["items"], json!([]));
});

db_test!(views_and_filters_say_what_is_there, async |ctx| {
    handed_over(&ctx).await;
    let counted = async |who: &str| {
        let views = ctx
            .as_account(who)
            .get("/inspections/views")
            .await
            .expect(200);
        let views = views["views"].as_array().unwrap().clone();
        views
            .iter()
            .map(|view| {
                (
                    view["key"].as_str().unwrap().to_owned(),
                    view["count"].as_i64().unwrap(),
                )
            })
            .collect::<Vec<_>>()
    };
    let all = |list: &[(&str, i64)]| {
        list.iter()
            .map(|(key, n)| ((*key).to_owned(), *n))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        counted("deputy.a1").await,
        all(&[("to_do", 0), ("mine", 1), ("all", 1)])
    );
    assert_eq!(
        counted("deputy.a2").await,
        all(&[("to_do", 0), ("mine", 0), ("all", 1)])
    );
    assert_eq!(counted("unit.x").await, all(&[("to_do", 1), ("all", 1)]));
    assert_eq!(counted("town.a").await, all(&[("to_do", 0), ("all", 1)]));
    let office = ctx.as_account("county");
    for (query, total) in [
        ("status=handed_over", 1),
        ("status=open,fed_back", 0),
        ("kind=research", 0),
        ("level=township&q=%E4%BE%9B%E6%B0%B4", 1),
        ("q=%E6%B2%B3%E8%A5%BF", 0),
        (&format!("unit_id={}", World::UNIT_Y), 1),
        (&format!("town_id={}", World::TOWN_B), 0),
    ] {
        let found = office
            .get(&format!("/inspections?count=true&{query}"))
            .await
            .expect(200);
        assert_eq!(found["total"], total, "{query}");
    }
    for query in ["view=mine", "sort=title", &format!("q={}", "a".repeat(101))] {
        let wrong = office.get(&format!("/inspections?{query}")).await;
        wrong.expect_problem(400, "invalid_parameter");
    }
});
