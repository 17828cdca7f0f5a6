//! Entered for each kind, seen by whom it concerns, taken back.

use super::steps::*;
use crate::deputy_groups::steps::formed;
use crate::project_ideas::steps::wrong;
use crate::suggestions::steps::{accepted, submitted};
use crate::support::World;
use serde_json::{Value, json};

db_test!(each_kind_is_entered_with_its_name_of_then, async |ctx| {
    let award = entered(&ctx, json!({"document_number": "旬人发〔2026〕2号"})).await;
    assert_eq!(
        (
            &award["subject_name"],
            &award["withdrawn_on"],
            &award["town_id"]
        ),
        (&json!("甲一"), &Value::Null, &json!(World::TOWN_A))
    );
    let group = formed(&ctx, "第一代表小组").await;
    let suggestion = accepted(&ctx).await;
    let draft = submitted(&ctx).await;
    for (kind, id, name) in [
        ("group", &group["id"], "第一代表小组"),
        (
            "suggestion",
            &suggestion["id"],
            suggestion["title"].as_str().unwrap(),
        ),
        ("unit", &json!(World::UNIT_X), "旬阳市交通运输局"),
    ] {
        let fields = json!({"kind": kind, "subject_id": id, "title": format!("先进{kind}")});
        assert_eq!(entered(&ctx, fields).await["subject_name"], name);
    }
    for (fields, found) in [
        (
            json!({"subject_id": World::DEPUTY_B1}),
            "/subject_id award_no_such_subject",
        ),
        (
            json!({"kind": "group", "subject_id": World::DEPUTY_A1}),
            "/subject_id award_no_such_subject",
        ),
        (
            json!({"kind": "suggestion", "subject_id": draft["id"]}),
            "/subject_id award_no_such_subject",
        ),
        (json!({"awarded_on": "2026-03-03"}), "/awarded_on future"),
        (
            json!({"awarded_on": "1960-01-01"}),
            "/awarded_on award_day_out_of_range",
        ),
    ] {
        assert_eq!(wrong(sent(&ctx, "town.a", fields).await), [found]);
    }
    // The county enters for deputies of any town.
    let of_county = json!({"level": "county", "subject_id": World::DEPUTY_B1, "title": "先进代表"});
    sent(&ctx, "county", of_county).await.expect(201);
    assert_eq!(listed(&ctx, "deputy.b1", "").await, ["先进代表"]);
    let groups = listed(&ctx, "county", "kind=group,unit").await;
    assert_eq!(groups, ["先进group", "先进unit"]);
});

db_test!(whom_it_concerns_sees_it_and_nobody_else, async |ctx| {
    let award = entered(&ctx, json!({})).await;
    let suggestion = accepted(&ctx).await;
    let fields = json!({"kind": "suggestion", "subject_id": suggestion["id"], "title": "优秀建议"});
    entered(&ctx, fields).await;
    let own = listed(&ctx, "deputy.a1", "").await;
    assert_eq!(own, ["优秀人大代表", "优秀建议"]);
    for who in ["deputy.a2", "town.b", "deputy.b1"] {
        assert!(listed(&ctx, who, "").await.is_empty(), "{who}");
        let other = ctx.as_account(who).get(&path(&award)).await;
        other.expect_problem(404, "not_found");
    }
    let unit = ctx.as_account("unit.x").get("/awards").await;
    unit.expect_problem(403, "forbidden");
    let by_deputy = sent(&ctx, "deputy.a1", json!({})).await;
    by_deputy.expect_problem(403, "forbidden");
    ctx.follow();
    let told = ctx
        .as_account("deputy.a1")
        .get("/notices")
        .await
        .expect(200);
    let told = told["items"].as_array().unwrap().iter();
    assert_eq!(told.filter(|one| one["subject_kind"] == "award").count(), 2);
});

db_test!(an_honour_of_a_group_is_seen_by_its_members, async |ctx| {
    let group = formed(&ctx, "第一代表小组").await;
    let fields = json!({"kind": "group", "subject_id": group["id"], "title": "先进代表小组"});
    let award = entered(&ctx, fields).await;
    for who in ["deputy.a1", "deputy.a2"] {
        assert_eq!(listed(&ctx, who, "").await, ["先进代表小组"], "{who}");
        let one = ctx.as_account(who).get(&path(&award)).await.expect(200);
        assert_eq!(one["subject_name"], "第一代表小组");
    }
    assert!(listed(&ctx, "deputy.b1", "").await.is_empty());
    let other = ctx.as_account("deputy.b1").get(&path(&award)).await;
    other.expect_problem(404, "not_found");
    let own = format!("deputy_id={}", World::DEPUTY_A1);
    assert!(listed(&ctx, "deputy.a1", &own).await.is_empty());
});

db_test!(an_honour_taken_back_stays_with_its_reason, async |ctx| {
    let award = entered(&ctx, json!({})).await;
    let town = ctx.as_account("town.a");
    let body = json!({"title": "先进人大代表", "document_number": "镇人大发〔2026〕1号"});
    let award = town.patch(&path(&award), 1, body).await.expect(200);
    assert_eq!(award["title"], "先进人大代表");
    let why = |day: &str| json!({"withdrawn_on": day, "reason": "因违纪被撤销荣誉"});
    for (day, found) in [
        ("2026-03-03", "/withdrawn_on future"),
        ("2026-02-19", "/withdrawn_on award_withdrawn_before"),
    ] {
        let refused = act(&ctx, "town.a", &award, "withdrawals", why(day)).await;
        assert_eq!(wrong(refused), [found]);
    }
    let county = act(&ctx, "county", &award, "withdrawals", why("2026-03-01")).await;
    county.expect_problem(403, "award_not_your_turn");
    let gone = act(&ctx, "town.a", &award, "withdrawals", why("2026-03-01")).await;
    let gone = gone.expect(200);
    assert_eq!(
        (&gone["withdrawn_on"], &gone["withdraw_reason"]),
        (&json!("2026-03-01"), &json!("因违纪被撤销荣誉"))
    );
    let again = act(&ctx, "town.a", &gone, "withdrawals", why("2026-03-01")).await;
    again.expect_problem(409, "award_withdrawn");
    let stands = listed(&ctx, "town.a", "withdrawn=false").await;
    assert!(stands.is_empty());
    let all = listed(&ctx, "deputy.a1", "withdrawn=true").await;
    assert_eq!(all, ["先进人大代表"]);
});
