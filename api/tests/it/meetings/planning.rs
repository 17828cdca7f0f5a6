//! A meeting is planned and changed: its roll, its number, its template, its days.

use super::steps::*;
use crate::support::World;
use chrono::TimeDelta;
use serde_json::{Value, json};

db_test!(m1_a_session_is_planned_with_its_roll, async |ctx| {
    let made = planned(&ctx).await;
    assert_eq!(
        made["title"], "城关镇第十九届人民代表大会第一次会议",
        "{made}"
    );
    assert_eq!(made["status"], "planned");
    let counts = &made["counts"];
    assert_eq!(
        (&counts["people"], &counts["voters"], &counts["unanswered"]),
        (&json!(3), &json!(3), &json!(3))
    );
    let kinds: Vec<&Value> = made["sittings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["kind"])
        .collect();
    assert_eq!(kinds, ["preparatory", "plenary", "delegation", "plenary"]);
    assert_eq!(
        made["sittings"][0]["begins_at"],
        "2026-03-23T01:00:00.000000Z"
    );
    let agenda = made["agenda"].as_array().unwrap();
    assert_eq!(agenda[0]["title"], "选举大会主席团");
    assert!(
        agenda.iter().any(|one| one["kind"] == "oath"),
        "elections come first of term"
    );
    let second = planned_as(&ctx, json!({"begins_on": "2026-08-01", "ends_on": null})).await;
    assert_eq!(
        (&second["ordinal"], &second["ends_on"]),
        (&json!(2), &json!("2026-08-01"))
    );
    let titles: Vec<&Value> = second["agenda"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["title"])
        .collect();
    assert!(
        titles
            .iter()
            .any(|one| one.as_str().unwrap().contains("上半年")),
        "{titles:?}"
    );
    assert_eq!(
        ctx.events("meeting"),
        ["meeting.created", "meeting.created"]
    );
});

db_test!(p4_the_presidium_is_its_own_roll, async |ctx| {
    presidium(&ctx).await;
    let made = planned_as(&ctx, json!({"kind": "presidium_meeting"})).await;
    assert_eq!(made["title"], "城关镇第十九届人民代表大会主席团第一次会议");
    assert_eq!(made["counts"]["voters"], 2);
    assert_eq!(made["sittings"].as_array().unwrap().len(), 1);
    assert_eq!(made["agenda"], json!([]));
    let code = |act: &str| {
        let actions = made["actions"].as_array().unwrap();
        let one = actions.iter().find(|one| one["key"] == act).unwrap();
        one["code"].clone()
    };
    assert_eq!(code("notify"), Value::Null);
    assert_eq!(code("publish"), "meeting_not_for_kind");
    assert_eq!(code("run_agenda"), "meeting_not_in_state");
    let talk = json!({"kind": "symposium", "title": "企业代表座谈会"});
    assert_eq!(planned_as(&ctx, talk).await["counts"]["people"], 0);
});

db_test!(what_cannot_be_is_not_planned, async |ctx| {
    planned(&ctx).await;
    let office = ctx.as_account("town.a");
    for (fields, pointer) in [
        (json!({"ends_on": "2026-03-01"}), "/ends_on"),
        (json!({"ends_on": "2026-12-01"}), "/ends_on"),
        (
            json!({"begins_on": "0026-03-20", "ends_on": null}),
            "/begins_on",
        ),
        (json!({"begins_at": "2026-03-20T01:00:00Z"}), "/begins_at"),
        (json!({"kind": "symposium"}), "/title"),
        (
            json!({"kind": "symposium", "title": "座谈会", "ordinal": 3}),
            "/ordinal",
        ),
        (
            json!({"kind": "presidium_meeting", "is_extraordinary": true}),
            "/is_extraordinary",
        ),
        (
            json!({"kind": "group_meeting", "title": "第一小组会议"}),
            "/group_id",
        ),
        (json!({"group_id": World::UNIT_X}), "/group_id"),
        (json!({"id": "8f7a0000-0000-4000-8000-000000000001"}), "/id"),
    ] {
        let answer = office.post("/meetings", request_with(&ctx, fields)).await;
        let problem = answer.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    }
    let same = request_with(&ctx, json!({"ordinal": 1}));
    office
        .post("/meetings", same)
        .await
        .expect_problem(409, "meeting_ordinal_taken");
    let of_county = request_with(&ctx, json!({"level": "county"}));
    office
        .post("/meetings", of_county)
        .await
        .expect_problem(409, "congress_none");
    for (who, code) in [("deputy.a1", "forbidden"), ("unit.x", "forbidden")] {
        let client = ctx.as_account(who);
        let answer = client.post("/meetings", request(&ctx)).await;
        answer.expect_problem(403, code);
    }
});

db_test!(who_is_not_told_yet_does_not_see_it, async |ctx| {
    let made = planned(&ctx).await;
    for who in ["deputy.a1", "town.b", "deputy.b1"] {
        let client = ctx.as_account(who);
        client
            .get(&path(&made))
            .await
            .expect_problem(404, "not_found");
        let list = client.get("/meetings?count=true").await.expect(200);
        assert_eq!(list["total"], 0, "{who}");
    }
    let unit = ctx.as_account("unit.x");
    unit.get(&path(&made))
        .await
        .expect_problem(403, "forbidden");
    let county = seen(&ctx, "county", &made).await;
    let edit = &county["actions"][0];
    assert_eq!(
        (&edit["key"], &edit["code"]),
        (&json!("edit"), &json!("meeting_not_your_turn"))
    );
    ctx.as_account("county")
        .patch(&path(&made), 1, json!({"place": "二楼"}))
        .await
        .expect_problem(403, "meeting_not_your_turn");
});

db_test!(what_a_meeting_is_can_be_changed, async |ctx| {
    let made = planned(&ctx).await;
    let office = ctx.as_account("town.a");
    let later = made["begins_on"]
        .as_str()
        .unwrap()
        .parse::<chrono::NaiveDate>()
        .unwrap()
        + TimeDelta::days(3);
    let body = json!({"place": "影剧院", "host": "主席团常务主席", "begins_on": later});
    let moved = office.patch(&path(&made), 1, body).await.expect(200);
    assert_eq!(
        (&moved["begins_on"], &moved["ends_on"], &moved["version"]),
        (&json!("2026-03-26"), &json!("2026-03-27"), &json!(2))
    );
    assert_eq!(
        moved["sittings"][0]["begins_at"],
        "2026-03-26T01:00:00.000000Z"
    );
    let told = ctx.event_data("meeting.updated");
    assert_eq!(
        told["fields"],
        json!(["begins_on", "ends_on", "place", "host"])
    );
    assert_eq!(told["before"]["place"], "镇政府三楼会议室");
    office
        .patch(&path(&made), 1, json!({"place": "二楼"}))
        .await
        .expect_problem(412, "precondition_failed");
    let same = office
        .patch(&path(&made), 2, json!({"place": "影剧院"}))
        .await;
    assert_eq!(same.expect(200)["version"], 2, "nothing was changed");
    let nobody = office.patch(&path(&made), 2, json!({"host": null})).await;
    assert_eq!(nobody.expect(200)["host"], Value::Null);
    for (fields, pointer) in [
        (json!({"ends_on": "2026-03-01"}), "/ends_on"),
        (json!({"ordinal": 0}), "/ordinal"),
        (json!({"title": " "}), "/title"),
    ] {
        let problem = office.patch(&path(&made), 3, fields).await;
        let problem = problem.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], pointer);
    }
    let list = office
        .get("/meetings?view=upcoming&kind=congress_session&year=2026&q=%E5%BD%B1%E5%89%A7&sort=begins_on&count=true")
        .await
        .expect(200);
    assert_eq!(list["total"], 1);
    let views = office.get("/meetings/views").await.expect(200);
    assert_eq!(views["views"][1], json!({"key": "past", "count": 0}));
    let timeline = office
        .get(&format!("{}/timeline", path(&made)))
        .await
        .expect(200);
    assert_eq!(
        timeline["items"][0]["text"],
        "town.a登记了会议，2026年3月23日开始，名册3人"
    );
    for query in ["sort=title", "view=mine", "year=x"] {
        let wrong = office.get(&format!("/meetings?{query}")).await;
        wrong.expect_problem(400, "invalid_parameter");
    }
});

db_test!(row_74_a_session_has_a_temporary_party_branch, async |ctx| {
    let made = planned(&ctx).await;
    assert_eq!(made["party_branch"], Value::Null);
    let office = ctx.as_account("town.a");
    let branch = "大会临时党支部：书记王建国，委员李秀英、张卫东";
    let body = json!({"party_branch": branch});
    let named = office
        .patch(&path(&made), 1, body.clone())
        .await
        .expect(200);
    assert_eq!(named["party_branch"], branch);
    let told = ctx.event_data("meeting.updated");
    assert_eq!(told["fields"], json!(["party_branch"]));
    let same = office
        .patch(&path(&made), 2, body.clone())
        .await
        .expect(200);
    assert_eq!(same["version"], 2, "nothing was changed");
    // What else is changed leaves it; null takes it away.
    let moved = office
        .patch(&path(&made), 2, json!({"place": "影剧院"}))
        .await;
    assert_eq!(moved.expect(200)["party_branch"], branch);
    let gone = json!({"party_branch": null});
    let gone = office.patch(&path(&made), 3, gone).await.expect(200);
    assert_eq!(gone["party_branch"], Value::Null);
    let long = "支".repeat(301);
    for text in ["", "党", long.as_str()] {
        let wrong = json!({"party_branch": text});
        let wrong = office.patch(&path(&made), 4, wrong).await;
        let problem = wrong.expect_problem(422, "validation_failed");
        assert_eq!(problem["errors"][0]["pointer"], "/party_branch");
    }
    let other = json!({"kind": "symposium", "title": "春耕座谈会"});
    let other = planned_as(&ctx, other).await;
    let wrong = office.patch(&path(&other), 1, body).await;
    let problem = wrong.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["code"], "only_of_a_session");
});
