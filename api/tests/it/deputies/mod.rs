//! Deputies and mandates through HTTP.

mod mandates;

use crate::support::World;
use serde_json::json;

fn path(id: luzhi::platform::db::Id) -> String {
    format!("/deputies/{id}")
}

db_test!(deputies_are_listed_with_their_mandates, async |ctx| {
    let county = ctx.as_account("county");
    let all = county.get("/deputies?count=true&limit=3").await.expect(200);
    assert_eq!(all["total"], 4);
    let next = all["next"].as_str().unwrap();
    let rest = county
        .get(&format!("/deputies?limit=3&cursor={next}"))
        .await
        .expect(200);
    assert_eq!(rest["items"].as_array().unwrap().len(), 1);
    let down = county.get("/deputies?sort=-name&limit=1").await.expect(200);
    assert_eq!(down["items"][0]["id"], rest["items"][0]["id"]);
    let of_county = county
        .get("/deputies?level=county&status=active")
        .await
        .expect(200);
    let found = of_county["items"].as_array().unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["mandates"].as_array().unwrap().len(), 2);
    assert_eq!(found[0]["phone_masked"], "199****0000");
    assert!(found[0]["phone"].is_null());
    let none = county
        .get("/deputies?status=suspended,ended")
        .await
        .expect(200);
    assert!(none["items"].as_array().unwrap().is_empty());
    let term = format!(
        "/deputies?term_id={}&town_id={}",
        World::TERM_B,
        World::TOWN_B
    );
    assert_eq!(
        county.get(&term).await.expect(200)["items"][0]["name"],
        "乙一"
    );
});

db_test!(
    a_township_sees_its_own_and_a_deputy_no_personal_data,
    async |ctx| {
        let town = ctx.as_account("town.b");
        assert_eq!(
            town.get("/deputies").await.expect(200)["items"]
                .as_array()
                .unwrap()
                .len(),
            1
        );
        town.get(&path(World::DEPUTY_A2))
            .await
            .expect_problem(404, "not_found");
        let own = town.get(&path(World::DEPUTY_B1)).await.expect(200);
        assert_eq!(own["phone"], "19900000003");
        let deputy = ctx.as_account("deputy.b1");
        let seen = deputy.get("/deputies").await.expect(200);
        let names: Vec<_> = seen["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|d| d["name"].as_str().unwrap())
            .collect();
        assert_eq!(
            names,
            ["乙一", "甲一"],
            "its town and the county's deputies"
        );
        assert!(
            seen["items"][1]["phone_masked"].is_null() && seen["items"][1]["born_on"].is_null()
        );
        assert_eq!(
            deputy.get(&path(World::DEPUTY_B1)).await.expect(200)["phone"],
            "19900000003"
        );
        deputy
            .get(&path(World::DEPUTY_A2))
            .await
            .expect_problem(404, "not_found");
    }
);

db_test!(
    a_deputy_is_entered_found_by_sound_and_changed,
    async |ctx| {
        let town = ctx.as_account("town.a");
        let request = json!({"name": "单小明", "gender": "female", "born_on": "1990-05-06", "ethnicity": "汉族",
        "occupation": "小学教师", "phone": "139 1234-5678"});
        let made = town.post("/deputies", request.clone()).await.expect(201);
        assert_eq!(
            (&made["phone"], &made["town_id"]),
            (&json!("13912345678"), &json!(World::TOWN_A))
        );
        town.post("/deputies", request)
            .await
            .expect_problem(409, "deputy_phone_taken");
        for q in ["shanxiao", "sxm", "%E5%8D%95", "%E6%95%99%E5%B8%88"] {
            let found = town.get(&format!("/deputies?q={q}")).await.expect(200);
            assert_eq!(found["items"][0]["id"], made["id"], "{q}");
        }
        let place = format!("/deputies/{}", made["id"].as_str().unwrap());
        let changed = town
            .patch(
                &place,
                1,
                json!({"name": "单晓明", "phone": null, "government_post": "副镇长"}),
            )
            .await
            .expect(200);
        assert_eq!(
            (&changed["version"], &changed["phone"]),
            (&json!(2), &json!(null))
        );
        town.patch(&place, 1, json!({"name": "某某"}))
            .await
            .expect_problem(412, "precondition_failed");
        let moved = town
            .patch(&place, 2, json!({"town_id": World::TOWN_B}))
            .await;
        moved.expect_problem(422, "validation_failed");
        assert_eq!(ctx.events("deputy"), ["deputy.created", "deputy.updated"]);
        let logged = ctx.event_data("deputy.updated");
        assert_eq!(
            logged["fields"],
            json!(["name", "government_post", "phone"])
        );
        let phone = logged["before"]["phone"].as_str().unwrap();
        assert!(phone.contains("****"), "masked: {phone}");
        assert_eq!(logged["after"]["phone"], json!(null));
        assert_eq!(logged["after"]["government_post"], "副镇长");
    }
);

db_test!(what_cannot_be_is_refused_field_by_field, async |ctx| {
    let county = ctx.as_account("county");
    let good = json!({"name": "某某", "gender": "male", "ethnicity": "汉族"});
    let cases = [
        ("name", json!("某"), "/name", "length"),
        ("phone", json!("12ab5678"), "/phone", "phone"),
        ("born_on", json!("2015-01-01"), "/born_on", "born_on"),
        ("town_id", json!(World::UNIT_X), "/town_id", "unknown"),
    ];
    for (field, value, pointer, code) in cases {
        let mut request = good.clone();
        request[field] = value;
        let problem = county
            .post("/deputies", request)
            .await
            .expect_problem(422, "validation_failed");
        assert_eq!(
            (
                &problem["errors"][0]["pointer"],
                &problem["errors"][0]["code"]
            ),
            (&json!(pointer), &json!(code))
        );
    }
    let mut unknown = good;
    unknown["colour"] = json!("red");
    county
        .post("/deputies", unknown)
        .await
        .expect_problem(400, "malformed_request");
});

db_test!(nobody_is_in_office_once_their_term_is_over, async |ctx| {
    let county = ctx.as_account("county");
    let names = async |query: &str| -> Vec<String> {
        let target = format!("/deputies?level=township&{query}");
        // Signed in anew: the clock is moved on by a month.
        let found = ctx.as_account("county").get(&target).await.expect(200);
        let items = found["items"].as_array().unwrap().iter();
        items
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let before = names("status=active").await;
    assert!(before.contains(&"甲一".to_owned()), "{before:?}");
    assert!(names("status=ended").await.is_empty());
    let over = ctx.clock.today() + chrono::TimeDelta::days(30);
    let term = format!("/terms/{}", World::TERM_A);
    county
        .patch(&term, 1, json!({"ends_on": over}))
        .await
        .expect(200);
    assert_eq!(
        names("status=active").await,
        before,
        "the last day is not over"
    );
    ctx.clock.advance(chrono::TimeDelta::days(30));
    // Town B goes on; of town A nobody is in office, though nobody recorded an ending.
    assert_eq!(names("status=active,suspended").await, ["乙一"]);
    let ended = names("status=ended").await;
    assert_eq!(ended.len(), before.len() - 1, "{ended:?}");
    assert_eq!(names("status=active,ended").await.len(), before.len());
    let county = ctx.as_account("county");
    let one = county.get(&path(World::DEPUTY_A2)).await.expect(200);
    let mandate = one["mandates"].as_array().unwrap().iter();
    let mandate = mandate
        .filter(|one| one["level"] == "township")
        .collect::<Vec<_>>();
    assert_eq!(mandate[0]["status"], "ended");
    assert_eq!(mandate[0]["ended_on"], json!(over));
    assert_eq!(mandate[0]["is_term_over"], true);
    let other = names(&format!("term_id={}&status=active", World::TERM_A)).await;
    assert!(other.is_empty(), "{other:?}");
    let all = names(&format!("term_id={}", World::TERM_A)).await;
    assert_eq!(all.len(), ended.len());
});
