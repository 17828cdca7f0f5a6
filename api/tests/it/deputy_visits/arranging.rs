//! Asked for, arranged with the unit, confirmed or moved.

use super::steps::*;
use crate::deputy_certificates::steps as certificates;
use crate::project_ideas::steps::wrong;
use crate::support::World;
use serde_json::{Value, json};

db_test!(
    deputies_ask_the_office_arranges_the_unit_confirms,
    async |ctx| {
        certificates::issued(&ctx, json!({})).await;
        let id = "01950000-0000-7000-8000-00000000d001";
        let visit = requested(&ctx, json!({"id": id})).await;
        assert_eq!(
            (&visit["id"], &visit["status"], &visit["deputy_count"]),
            (&json!(id), &json!("requested"), &json!(2))
        );
        let people = visit["deputies"].as_array().unwrap();
        assert_eq!(
            (&people[0]["name"], &people[0]["certificate_number"]),
            (&json!("甲一"), &json!("城人代001"))
        );
        assert_eq!(people[1]["certificate_number"], Value::Null);
        sent(&ctx, "deputy.a1", json!({"id": id}))
            .await
            .expect_problem(409, "already_exists");
        assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
        let visit = act(&ctx, "town.a", &visit, "arrangements", arrangement(&ctx))
            .await
            .expect(200);
        assert_eq!(
            (&visit["status"], &visit["unit_name"], &visit["visit_on"]),
            (
                &json!("arranged"),
                &json!("旬阳市交通运输局"),
                &json!("2026-03-09")
            )
        );
        assert!(waiting(&ctx, "town.a").await.is_empty());
        let days: Vec<Value> = waiting(&ctx, "unit.x")
            .await
            .into_iter()
            .map(|one| one.1)
            .collect();
        assert_eq!(days, [json!("2026-03-09")]);
        let other = json!({"begins_at": "2026-03-10T01:00:00Z", "receiver": "王副局长"});
        let other = act(&ctx, "unit.x", &visit, "confirmations", other).await;
        assert_eq!(wrong(other), ["/begins_at visit_not_on_that_day"]);
        let visit = act(
            &ctx,
            "unit.x",
            &visit,
            "confirmations",
            confirmation(&visit),
        )
        .await
        .expect(200);
        assert_eq!(
            (&visit["status"], &visit["receiver"]),
            (&json!("confirmed"), &json!("王副局长"))
        );
        assert_eq!(waiting(&ctx, "deputy.a1").await.len(), 1);
        let again = act(
            &ctx,
            "unit.x",
            &visit,
            "confirmations",
            confirmation(&visit),
        )
        .await;
        again.expect_problem(409, "deputy_visit_not_in_state");
        let notices = ctx
            .as_account("deputy.a2")
            .get("/notices")
            .await
            .expect(200);
        let texts: Vec<&str> = notices["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["about"].as_str().unwrap())
            .collect();
        for about in ["requested", "arranged", "confirmed"] {
            assert!(texts.contains(&about), "{about}: {texts:?}");
        }
    }
);

db_test!(a_unit_asks_for_another_day_once, async |ctx| {
    let visit = arranged(&ctx, json!({})).await;
    for (day, found) in [
        (in_days(&ctx, -1), "/move_to past"),
        (in_days(&ctx, 7), "/move_to visit_move_out_of_range"),
        (in_days(&ctx, 60), "/move_to visit_move_out_of_range"),
    ] {
        let body = json!({"move_to": day, "reason": "当天有会议"});
        let answer = act(&ctx, "unit.x", &visit, "moves", body).await;
        assert_eq!(wrong(answer), [found]);
    }
    let later = json!({"move_to": in_days(&ctx, 9), "reason": "当天有会议"});
    let visit = act(&ctx, "unit.x", &visit, "moves", later.clone())
        .await
        .expect(200);
    assert_eq!(visit["status"], "move_asked");
    assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
    assert!(waiting(&ctx, "unit.x").await.is_empty());
    let body = json!({"unit_id": World::UNIT_X, "visit_on": in_days(&ctx, 9)});
    let visit = act(&ctx, "town.a", &visit, "arrangements", body)
        .await
        .expect(200);
    act(&ctx, "unit.x", &visit, "moves", later)
        .await
        .expect_problem(409, "deputy_visit_moved_once");
    act(
        &ctx,
        "unit.x",
        &visit,
        "confirmations",
        confirmation(&visit),
    )
    .await
    .expect(200);
});

db_test!(
    the_office_speaks_for_a_place_without_an_account,
    async |ctx| {
        // Filed for a deputy who asked on paper: to meet somebody of an organ elsewhere.
        let fields = json!({"kind": "meeting", "lead_deputy_id": World::DEPUTY_A3,
            "deputy_ids": [], "target": "县医院院长", "title": "约见县医院负责人"});
        let visit = sent(&ctx, "town.a", fields).await.expect(201);
        for body in [
            json!({"visit_on": in_days(&ctx, 0)}),
            json!({"visit_on": in_days(&ctx, 0), "unit_id": World::UNIT_X, "unit_name": "县医院"}),
        ] {
            let answer = act(&ctx, "town.a", &visit, "arrangements", body).await;
            assert_eq!(wrong(answer), ["/unit_id visit_one_unit"]);
        }
        let body = json!({"visit_on": in_days(&ctx, 0), "unit_id": World::VILLAGE_A});
        let answer = act(&ctx, "town.a", &visit, "arrangements", body).await;
        assert_eq!(wrong(answer), ["/unit_id not_a_unit"]);
        let body = json!({"visit_on": in_days(&ctx, 0), "unit_name": "县医院"});
        let visit = act(&ctx, "town.a", &visit, "arrangements", body)
            .await
            .expect(200);
        assert_eq!(waiting(&ctx, "town.a").await.len(), 1, "confirm for it");
        let visit = act(
            &ctx,
            "town.a",
            &visit,
            "confirmations",
            confirmation(&visit),
        )
        .await
        .expect(200);
        let body = record(json!({"present_ids": [World::DEPUTY_A3],
            "spot_answer": "院长当场答复：下月起每周派医生到镇卫生院坐诊。"}));
        let visit = act(&ctx, "deputy.a3", &visit, "records", body)
            .await
            .expect(200);
        assert_eq!(
            (&visit["status"], &visit["due_on"]),
            (&json!("answered"), &Value::Null)
        );
        assert_eq!(
            waiting(&ctx, "deputy.a3").await.len(),
            1,
            "say whether it satisfies"
        );
    }
);
