//! Meetings and calls, with their day; a diary stays private.

use super::steps::*;
use crate::diary_entries::steps::written;
use crate::project_ideas::steps::wrong;
use serde_json::{Value, json};

db_test!(row_37_meetings_and_calls_are_noted, async |ctx| {
    let contact = added(&ctx, json!({})).await;
    let met = json!({"way": "met", "met_on": "2026-02-20", "note": "看望老人，问了低保的事"});
    noted(&ctx, "deputy.a1", &contact, met).await.expect(200);
    // Written without network: the version on the phone is old, and nothing is lost.
    let called = json!({"way": "called", "note": "告诉他材料已经交上去"});
    let contact = noted(&ctx, "deputy.a1", &contact, called).await.expect(200);
    let earlier = json!({"way": "met", "met_on": "2026-02-10", "note": "第一次上门"});
    let contact = noted(&ctx, "town.a", &contact, earlier).await.expect(200);
    assert_eq!(contact["last_on"], "2026-03-02");
    let days = contact["notes"].as_array().unwrap().iter();
    let days: Vec<&Value> = days.map(|one| &one["met_on"]).collect();
    assert_eq!(days, ["2026-03-02", "2026-02-20", "2026-02-10"]);
    assert_eq!(contact["notes"][0]["noted_by"], "deputy.a1");
    for (day, found) in [
        ("2026-03-03", "/met_on future"),
        ("2026-01-31", "/met_on deputy_contact_before_since"),
    ] {
        let body = json!({"way": "met", "met_on": day, "note": "上门"});
        let answer = noted(&ctx, "deputy.a1", &contact, body).await;
        assert_eq!(wrong(answer), [found]);
    }
    let told = ctx.event_data("deputy_contact.noted").to_string();
    assert!(!told.contains("第一次上门"), "{told}");
});

db_test!(a5_a_note_names_an_entry_of_ones_own_diary, async |ctx| {
    let entry = written(&ctx, "deputy.a1", json!({})).await;
    let other = written(&ctx, "deputy.a2", json!({})).await;
    let contact = added(&ctx, json!({})).await;
    let about =
        |entry: &Value| json!({"way": "met", "note": "见日记", "diary_entry_id": entry["id"]});
    for (who, entry) in [("deputy.a1", &other), ("town.a", &entry)] {
        let answer = noted(&ctx, who, &contact, about(entry)).await;
        let found = "/diary_entry_id deputy_contact_other_diary";
        assert_eq!(wrong(answer), [found]);
    }
    let contact = noted(&ctx, "deputy.a1", &contact, about(&entry)).await;
    let contact = contact.expect(200);
    assert_eq!(contact["notes"][0]["diary_entry_id"], entry["id"]);
    let office = seen(&ctx, "town.a", &contact).await.expect(200);
    assert_eq!(office["notes"][0]["diary_entry_id"], Value::Null);
    // Thrown away, it is not named any more.
    crate::diary_entries::steps::deleted(&ctx, "deputy.a1", &entry)
        .await
        .expect(204);
    let own = seen(&ctx, "deputy.a1", &contact).await.expect(200);
    assert_eq!(own["notes"][0]["diary_entry_id"], Value::Null);
});
