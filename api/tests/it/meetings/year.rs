//! The year of a congress: what law and plan still ask for.

use super::steps::*;
use crate::support::{Context, World};
use serde_json::{Value, json};

async fn lights(ctx: &Context, rule: &str) -> Vec<String> {
    let year = ctx
        .as_account("town.a")
        .get("/meeting-years/2026")
        .await
        .expect(200);
    let checks = year["checks"].as_array().unwrap().iter();
    let of = checks.filter(|one| one["rule"] == rule);
    of.map(|one| one["light"].as_str().unwrap().to_owned())
        .collect()
}

db_test!(m1_p3_the_year_says_what_is_missing, async |ctx| {
    assert_eq!(lights(&ctx, "M1").await, ["yellow"]);
    assert_eq!(
        lights(&ctx, "P3").await,
        ["yellow", "ahead", "ahead", "ahead"]
    );
    let year = ctx
        .as_account("town.a")
        .get("/meeting-years/2026")
        .await
        .expect(200);
    assert_eq!(year["congress_name"], "城关镇人民代表大会");
    assert_eq!(
        year["checks"][0]["text"],
        "今年已召开人代会0次，筹备0次，还没有安排满2次。"
    );
    assert_eq!(year["checks"][0]["fix"], "congress_session");
    assert_eq!(year["checks"][0]["basis"], "地方组织法第十四条");
    let made = planned_as(&ctx, json!({"kind": "symposium", "title": "座谈会"})).await;
    let year = ctx
        .as_account("town.a")
        .get("/meeting-years/2026")
        .await
        .expect(200);
    assert_eq!(year["meetings"][0]["id"], made["id"]);
    presidium(&ctx).await;
    let meeting = planned_as(&ctx, json!({"kind": "presidium_meeting"})).await;
    let only = everybody_present(&ctx, &meeting).await;
    act(
        &ctx,
        &meeting,
        &format!("sittings/{only}/openings"),
        json!({}),
    )
    .await;
    assert_eq!(lights(&ctx, "P3").await[0], "green");
});

db_test!(
    m3_m7_the_first_session_of_a_term_has_its_own_rules,
    async |ctx| {
        let office = ctx.as_account("town.a");
        // Elected on 20 September 2021, the term began in 2021: two months later, after the day off.
        let year = office.get("/meeting-years/2021").await.expect(200);
        let checks = year["checks"].as_array().unwrap();
        let of = |rule: &str| checks.iter().find(|one| one["rule"] == rule).cloned();
        let first = of("M3").unwrap();
        assert_eq!(first["light"], "red", "nobody entered it");
        assert_eq!(
            first["text"],
            "本届第一次会议应至迟于2021年11月22日召开，没有按时召开。"
        );
        assert_eq!(of("M7"), None);
        assert_eq!(lights(&ctx, "M3").await, Vec::<String>::new());
        let made = planned_as(
            &ctx,
            json!({"begins_on": "2021-10-15", "ends_on": "2021-10-15"}),
        )
        .await;
        assert_eq!(made["ordinal"], 1);
        let year = office.get("/meeting-years/2021").await.expect(200);
        let checks = year["checks"].as_array().unwrap();
        let length = checks.iter().find(|one| one["rule"] == "M7").unwrap();
        assert_eq!(
            (&length["light"], &length["text"]),
            (
                &json!("yellow"),
                &json!("本届第一次会议会期1天，少于规定的2天。")
            )
        );
    }
);

db_test!(whose_year_it_is, async |ctx| {
    let of_a = format!("/meeting-years/2026?organ_id={}", World::TOWN_A);
    let county = ctx.as_account("county");
    assert_eq!(
        county.get(&of_a).await.expect(200)["organ_id"],
        json!(World::TOWN_A)
    );
    assert_eq!(
        county.get("/meeting-years/2026").await.expect(200)["organ_id"],
        json!(World::COMMITTEE)
    );
    for (who, path) in [
        ("town.b", of_a.as_str()),
        ("deputy.a1", of_a.as_str()),
        ("town.a", "/meeting-years/1900"),
        ("town.a", "/meeting-years/x"),
    ] {
        let answer = ctx.as_account(who).get(path).await;
        answer.expect_problem(404, "not_found");
    }
    let unit: Value = ctx.as_account("unit.x").get(&of_a).await.expect(403);
    assert_eq!(unit["code"], "forbidden");
});
