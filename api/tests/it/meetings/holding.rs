//! Sittings are planned, opened with a quorum, closed; the meeting is over.

use super::steps::*;
use crate::support::World;
use serde_json::{Value, json};

db_test!(
    n3_m4_a_session_opens_with_two_thirds_of_all_deputies,
    async |ctx| {
        let made = notified(&ctx).await;
        let first = sitting(&made, 0);
        let opening = format!("sittings/{first}/openings");
        let one = person(&ctx, &made, "甲一").await;
        come(&ctx, &made, &first, &[one]).await;
        let step = (opening.as_str(), json!({}));
        let problem = refused(&ctx, "town.a", &made, step, (409, "meeting_no_quorum")).await;
        assert_eq!(
            problem["detail"],
            "应到3人，须有2人出席（地方组织法第十四条），现在实到1人，还差1人，不能开会。"
        );
        assert_eq!(
            seen(&ctx, "town.a", &made).await["status"],
            "notified",
            "nothing was written"
        );
        let two = person(&ctx, &made, "甲二").await;
        let counted = come(&ctx, &made, &first, &[two]).await;
        assert_eq!(
            (&counted["recorded"], &counted["voters_present"]),
            (&json!(1), &json!(2))
        );
        let open = act(&ctx, &made, &opening, json!({"presided_by": "王主席"})).await;
        assert_eq!(open["status"], "open");
        let quorum = &open["sittings"][0]["quorum"];
        assert_eq!(
            (&quorum["total"], &quorum["required"], &quorum["present"]),
            (&json!(3), &json!(2), &json!(2))
        );
        let lines: Vec<&str> = quorum["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one.as_str().unwrap())
            .collect();
        assert_eq!(lines[1], "以全体代表3人为基数（地方组织法第十四条）。");
        assert_eq!(
            lines[2],
            "3人的3分之2以上出席（含本数），须有2人以上（含本数）。"
        );
        let step = (opening.as_str(), json!({}));
        refused(
            &ctx,
            "town.a",
            &open,
            step,
            (409, "meeting_sitting_not_in_state"),
        )
        .await;
        // Who comes later changes what is there now, not what was computed.
        let three = person(&ctx, &open, "甲三").await;
        come(&ctx, &open, &first, &[three]).await;
        let seen = seen(&ctx, "deputy.a1", &open).await;
        assert_eq!(seen["sittings"][0]["quorum"]["present"], 2);

        let early = ("closings", json!({}));
        refused(&ctx, "town.a", &open, early, (409, "meeting_not_in_state")).await;
        let closed = act(
            &ctx,
            &open,
            &format!("sittings/{first}/closings"),
            json!({}),
        )
        .await;
        assert_eq!(closed["sittings"][0]["status"], "closed");
        let done = act(&ctx, &closed, "closings", json!({})).await;
        assert_eq!(done["status"], "closed");
        let late = ("cancellations", json!({"reason": "太晚了"}));
        refused(&ctx, "town.a", &done, late, (409, "meeting_not_in_state")).await;
    }
);

db_test!(
    n4_who_is_suspended_is_counted_but_does_not_vote,
    async |ctx| {
        let made = notified(&ctx).await;
        let county = ctx.as_account("county");
        let mandate = crate::support::world::id(41);
        let body = json!({"reason": "criminal_custody", "effective_on": "2026-03-02"});
        let suspended = county
            .post_at(&format!("/mandates/{mandate}/suspensions"), 1, body)
            .await;
        assert!(
            suspended.status.is_success(),
            "{}",
            String::from_utf8_lossy(&suspended.raw)
        );
        let first = everybody_present(&ctx, &made).await;
        let open = act(
            &ctx,
            &made,
            &format!("sittings/{first}/openings"),
            json!({}),
        )
        .await;
        let quorum = &open["sittings"][0]["quorum"];
        assert_eq!(
            (&quorum["total"], &quorum["required"], &quorum["present"]),
            (&json!(3), &json!(2), &json!(2)),
            "count_suspended_in_total: of all three, two of whom may act"
        );
        assert_eq!(open["counts"]["voters"], 2);
        let person = person(&ctx, &open, "甲二").await;
        let step = format!("sittings/{first}/presences");
        let body = json!({"person_ids": [person], "direction": "out", "way": "staff"});
        let refusal = (step.as_str(), body);
        refused(
            &ctx,
            "town.a",
            &open,
            refusal,
            (403, "congress_mandate_suspended"),
        )
        .await;
    }
);

db_test!(
    p4_the_presidium_sits_with_more_than_half_of_its_members,
    async |ctx| {
        presidium(&ctx).await;
        let made = planned_as(&ctx, json!({"kind": "presidium_meeting"})).await;
        let only = sitting(&made, 0);
        let opening = format!("sittings/{only}/openings");
        let one = person(&ctx, &made, "甲一").await;
        come(&ctx, &made, &only, &[one]).await;
        let step = (opening.as_str(), json!({}));
        let problem = refused(&ctx, "town.a", &made, step, (409, "meeting_no_quorum")).await;
        assert_eq!(
            (&problem["params"]["total"], &problem["params"]["required"]),
            (&json!(2), &json!(2))
        );
        // Where no local rule asks for it, nothing stops them.
        let rule = json!({"value": "nothing", "valid_from": "2026-03-01", "basis": "本县规定"});
        let county = ctx.as_account("county");
        county
            .post("/parameters/presidium_quorum/values", rule)
            .await
            .expect(201);
        let open = act(&ctx, &made, &opening, json!({})).await;
        assert_eq!(open["sittings"][0]["quorum"]["required"], Value::Null);
        let other = planned_as(&ctx, json!({"kind": "presidium_meeting"})).await;
        let step = (
            "sittings",
            json!({"kind": "plenary", "title": "第二场", "begins_at": "2026-03-23T06:00:00Z"}),
        );
        refused(&ctx, "town.a", &other, step, (409, "meeting_not_for_kind")).await;
    }
);

db_test!(sittings_are_planned_changed_and_taken_away, async |ctx| {
    let made = planned(&ctx).await;
    let body = json!({"kind": "plenary", "title": "第三次全体会议", "begins_at": "2026-03-24T06:00:00Z", "place": "二楼"});
    for (field, value) in [
        ("kind", json!("single")),
        ("begins_at", json!("2026-05-24T06:00:00Z")),
        ("title", json!(" ")),
    ] {
        let mut wrong = body.clone();
        wrong[field] = value;
        let wrong = ("sittings", wrong);
        let problem = refused(&ctx, "town.a", &made, wrong, (422, "validation_failed")).await;
        assert_eq!(problem["errors"][0]["pointer"], format!("/{field}"));
    }
    let made = act(&ctx, &made, "sittings", body).await;
    let sittings = made["sittings"].as_array().unwrap();
    let added = sittings
        .iter()
        .find(|one| one["title"] == "第三次全体会议")
        .unwrap();
    let target = format!("{}/sittings/{}", path(&made), added["id"].as_str().unwrap());
    let office = ctx.as_account("town.a");
    let changed = office
        .patch(
            &target,
            version(&made),
            json!({"place": null, "presided_by": "李副主席"}),
        )
        .await;
    let changed = changed.expect(200);
    let told = ctx.event_data("meeting.sitting_changed");
    assert_eq!(told["fields"], json!(["place", "presided_by"]));
    office
        .delete(&target, Some(version(&made)))
        .await
        .expect_problem(412, "precondition_failed");
    let gone = office
        .delete(&target, Some(version(&changed)))
        .await
        .expect(200);
    assert_eq!(gone["sittings"].as_array().unwrap().len(), 4);
    office
        .delete(&target, Some(version(&gone)))
        .await
        .expect_problem(404, "not_found");
    let unknown = format!("{}/sittings/{}", path(&made), World::UNIT_X);
    let answer = office
        .patch(&unknown, version(&gone), json!({"title": "某次会议"}))
        .await;
    answer.expect_problem(404, "not_found");
    // What belonged to a sitting stays on the agenda.
    let first = format!("{}/sittings/{}", path(&made), sitting(&gone, 0));
    let gone = office
        .delete(&first, Some(version(&gone)))
        .await
        .expect(200);
    assert_eq!(gone["agenda"][0]["sitting_id"], Value::Null);
});
