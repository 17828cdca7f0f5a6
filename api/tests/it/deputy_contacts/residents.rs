//! Deputies keep in touch with residents, who are nobody else's business.

use super::steps::*;
use crate::support::World;
use actix_web::http::Method;
use serde_json::{Value, json};

db_test!(
    row_37_residents_are_read_by_deputy_and_office,
    async |ctx| {
        let contact = added(&ctx, json!({})).await;
        assert_eq!(
            (&contact["keeper_name"], &contact["phone"]),
            (&json!("甲一"), &json!("13900000001"))
        );
        for who in ["deputy.a1", "town.a"] {
            let list = ctx.as_account(who).get("/deputy-contacts").await;
            let list = list.expect(200);
            let item = &list["items"][0];
            assert_eq!(
                (&item["label"], item.get("phone")),
                (&json!("老街口第三户"), None)
            );
        }
        for who in ["county", "deputy.a2", "town.b"] {
            let list = ctx.as_account(who).get("/deputy-contacts").await;
            assert_eq!(list.expect(200)["items"], json!([]), "{who}");
            let hidden = seen(&ctx, who, &contact).await;
            hidden.expect_problem(404, "not_found");
        }
        let by_unit = ctx.as_account("unit.x").get("/deputy-contacts").await;
        by_unit.expect_problem(403, "forbidden");
        // The log names the deputy and nothing of the resident.
        let told = ctx.event_data("deputy_contact.added").to_string();
        assert!(told.contains("甲一"), "{told}");
        for word in ["老街口", "13900000001", "老城"] {
            assert!(!told.contains(word), "{told}");
        }
    }
);

db_test!(row_37_the_office_adds_from_paper, async |ctx| {
    let whose = json!({"deputy_id": World::DEPUTY_A3, "label": "五保户", "phone": Value::Null});
    let contact = asked(&ctx, "town.a", whose).await.expect(201);
    assert_eq!(contact["keeper_name"], "甲三");
    ctx.follow();
    let notices = ctx.as_account("deputy.a3").get("/notices").await;
    assert_eq!(notices.expect(200)["items"].as_array().unwrap().len(), 1);
    let moved = json!({"label": "五保户两人", "village": Value::Null, "phone": "0915-7200001"});
    let contact = changed(&ctx, "deputy.a3", &contact, moved)
        .await
        .expect(200);
    assert_eq!(
        (&contact["label"], &contact["village"], &contact["phone"]),
        (&json!("五保户两人"), &Value::Null, &json!("0915-7200001"))
    );
});

db_test!(row_37_an_ended_contact_keeps_no_telephone, async |ctx| {
    let contact = added(&ctx, json!({})).await;
    let contact = ended(&ctx, "deputy.a1", &contact, "已经迁往外省")
        .await
        .expect(200);
    assert_eq!(
        (
            &contact["label"],
            &contact["phone"],
            &contact["ended_on"],
            &contact["end_reason"]
        ),
        (
            &json!("老街口第三户"),
            &Value::Null,
            &json!("2026-03-02"),
            &json!("已经迁往外省")
        )
    );
    let told = ctx.event_data("deputy_contact.ended").to_string();
    assert!(!told.contains("迁往"), "{told}");
    let note = json!({"way": "met", "note": "回来探亲"});
    let late = noted(&ctx, "deputy.a1", &contact, note).await;
    late.expect_problem(409, "deputy_contact_ended");
    let again = ended(&ctx, "deputy.a1", &contact, "再次结束").await;
    again.expect_problem(409, "deputy_contact_ended");
});

db_test!(row_37_sent_twice_it_is_one_contact, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    let headers = [("Idempotency-Key", "add-contact-1")];
    let id = "01970000-0000-7000-8000-000000000037";
    let send = async || {
        let body = Some(request(json!({"id": id})));
        let target = "/deputy-contacts";
        deputy.send(Method::POST, target, body, &headers).await
    };
    let first = send().await.expect(201);
    let again = send().await;
    assert_eq!(again.header("Idempotency-Replayed"), Some("true"));
    assert_eq!(again.expect(201)["id"], first["id"]);
    let taken = asked(&ctx, "deputy.a1", json!({"id": id})).await;
    taken.expect_problem(409, "already_exists");
    assert_eq!(ctx.events("deputy_contact").len(), 1);
});
