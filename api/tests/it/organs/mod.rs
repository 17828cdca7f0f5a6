//! Organs through HTTP.

use crate::support::World;
use serde_json::json;

db_test!(the_list_follows_filters_and_pages, async |ctx| {
    let county = ctx.as_account("county");
    let all = county.get("/organs?count=true").await.expect(200);
    assert_eq!(all["total"], 8, "{all}");
    let towns = county
        .get("/organs?kind=township_congress,subdistrict_committee&limit=1&count=true")
        .await
        .expect(200);
    assert_eq!(
        (
            towns["total"].as_i64(),
            towns["items"].as_array().unwrap().len()
        ),
        (Some(2), 1)
    );
    let next = towns["next"].as_str().unwrap();
    let second = county
        .get(&format!(
            "/organs?kind=township_congress,subdistrict_committee&limit=1&cursor={next}"
        ))
        .await
        .expect(200);
    assert_ne!(second["items"][0]["id"], towns["items"][0]["id"]);
    assert!(second["next"].is_null() && second["prev"].is_string());
    let back = second["prev"].as_str().unwrap();
    let first = county
        .get(&format!(
            "/organs?kind=township_congress,subdistrict_committee&limit=1&cursor={back}"
        ))
        .await
        .expect(200);
    assert_eq!(first["items"], towns["items"]);
    let other = county.get(&format!("/organs?cursor={next}")).await;
    other.expect_problem(400, "cursor_mismatch");
    let found = county.get("/organs?q=%E4%BA%A4%E9%80%9A").await.expect(200);
    assert_eq!(found["items"][0]["id"], json!(World::UNIT_X));
    county
        .get("/organs?colour=red")
        .await
        .expect_problem(400, "unknown_parameter");
    county
        .get("/organs?kind=castle")
        .await
        .expect_problem(400, "invalid_parameter");
});

db_test!(a_known_list_is_not_sent_again, async |ctx| {
    let county = ctx.as_account("county");
    let first = county.get("/organs").await;
    let tag = first.header("etag").unwrap().to_owned();
    let get = "GET".parse().unwrap();
    let again = county
        .send(get, "/organs", None, &[("If-None-Match", &tag)])
        .await;
    assert_eq!(again.status.as_u16(), 304);
});

db_test!(
    a_township_sees_its_own_organs_and_those_of_the_county,
    async |ctx| {
        let town = ctx.as_account("town.a");
        let seen = town.get("/organs?count=true").await.expect(200);
        assert_eq!(seen["total"], 7, "all but the other town: {seen}");
        town.get(&format!("/organs/{}", World::TOWN_A))
            .await
            .expect(200);
        town.get(&format!("/organs/{}", World::TOWN_B))
            .await
            .expect_problem(404, "not_found");
        town.post(
            "/organs",
            json!({"kind": "deputy_group", "name": "第一代表小组"}),
        )
        .await
        .expect_problem(403, "forbidden");
    }
);

db_test!(an_organ_is_created_in_its_town_and_changed, async |ctx| {
    let county = ctx.as_account("county");
    let request = json!({"kind": "deputy_group", "name": "城关镇第一代表小组", "short_name": "第一小组",
        "town_id": World::TOWN_A, "region_code": "610981100"});
    let made = county.post("/organs", request.clone()).await;
    let location = made.header("location").unwrap().to_owned();
    let made = made.expect(201);
    assert_eq!(made["region_code"], "610981100000");
    assert_eq!(
        location,
        format!("/api/v1/organs/{}", made["id"].as_str().unwrap())
    );
    let location = location.trim_start_matches("/api/v1").to_owned();
    county
        .post("/organs", request)
        .await
        .expect_problem(409, "organ_name_taken");
    let changed = county
        .patch(
            &location,
            1,
            json!({"short_name": "一组", "is_active": false}),
        )
        .await
        .expect(200);
    assert_eq!(
        (&changed["short_name"], &changed["version"]),
        (&json!("一组"), &json!(2))
    );
    county
        .patch(&location, 1, json!({"short_name": "又一组"}))
        .await
        .expect_problem(412, "precondition_failed");
    let events = ctx.events("organ");
    assert_eq!(events, ["organ.created", "organ.updated"]);
});

db_test!(
    an_organ_is_refused_with_the_field_that_is_wrong,
    async |ctx| {
        let county = ctx.as_account("county");
        let cases = [
            (
                json!({"kind": "government_unit", "name": "某"}),
                "/name",
                "length",
            ),
            (
                json!({"kind": "government_unit", "name": "某局", "region_code": "610902"}),
                "/region_code",
                "outside_county",
            ),
            (
                json!({"kind": "government_unit", "name": "某局", "region_code": "61098"}),
                "/region_code",
                "region_code",
            ),
            (
                json!({"kind": "village_committee", "name": "某村村委会"}),
                "/town_id",
                "required",
            ),
            (
                json!({"kind": "township_congress", "name": "某镇人民代表大会", "town_id": World::TOWN_A}),
                "/town_id",
                "not_applicable",
            ),
            (
                json!({"kind": "deputy_group", "name": "某小组", "town_id": World::UNIT_X}),
                "/town_id",
                "unknown",
            ),
        ];
        for (request, pointer, code) in cases {
            let problem = county
                .post("/organs", request)
                .await
                .expect_problem(422, "validation_failed");
            let error = &problem["errors"][0];
            assert_eq!(
                (&error["pointer"], &error["code"]),
                (&json!(pointer), &json!(code))
            );
        }
    }
);

db_test!(a_new_town_belongs_to_itself, async |ctx| {
    let admin = ctx.as_account("admin");
    let request = json!({"kind": "subdistrict_committee", "name": "人大某街道工作委员会", "region_code": "610981120"});
    let made = admin.post("/organs", request).await.expect(201);
    assert_eq!(made["town_id"], made["id"]);
});

db_test!(an_organ_is_not_put_below_itself, async |ctx| {
    let county = ctx.as_account("county");
    let mut made = Vec::new();
    for name in ["甲局", "乙局", "丙局"] {
        let mut request = json!({"kind": "government_unit", "name": name});
        if let Some(above) = made.last() {
            request["parent_id"] = json!(above);
        }
        let organ = county.post("/organs", request).await.expect(201);
        made.push(organ["id"].as_str().unwrap().to_owned());
    }
    for below in &made {
        let answer = county
            .patch(
                &format!("/organs/{}", made[0]),
                1,
                json!({"parent_id": below}),
            )
            .await;
        let problem = answer.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], "/parent_id");
        assert_eq!(problem["errors"][0]["code"], "ring");
    }
    county
        .patch(
            &format!("/organs/{}", made[2]),
            1,
            json!({"parent_id": made[0]}),
        )
        .await
        .expect(200);
});
