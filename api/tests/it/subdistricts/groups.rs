//! Contacts, groups with their activities, trainings and talks in the subdistrict.

use super::steps::*;
use crate::group_activities;
use crate::project_ideas::steps::wrong;
use chrono::TimeDelta;
use luzhi::platform::db::Id;
use serde_json::{Value, json};

db_test!(
    row_73_contacts_and_groups_are_of_those_at_home_there,
    async |ctx| {
        let street = street(&ctx);
        let first = street.near[0].deputy;
        let resident = |deputy: Id| {
            json!({"level": "township", "label": "东城路第三户", "is_household": true,
                "since": "2026-02-01", "deputy_id": deputy})
        };
        let stranger = resident(street.far.deputy);
        let stranger = clerk(&ctx).post("/deputy-contacts", stranger).await;
        assert_eq!(wrong(stranger), ["/deputy_id not_a_deputy"]);
        let contact = clerk(&ctx).post("/deputy-contacts", resident(first)).await;
        assert_eq!(contact.expect(201)["level"], "county");
        let matrix = clerk(&ctx).get("/deputy-contacts/coverage").await;
        let matrix = matrix.expect(200);
        assert_eq!(matrix["deputies_total"], 3);
        let group = json!({"level": "township", "kind": "regional", "name": "东城代表小组",
            "area": "东城街道", "deputy_ids": street.ids(), "leader_id": first});
        let mut mixed = group.clone();
        mixed["deputy_ids"][1] = json!(street.far.deputy);
        let mixed = clerk(&ctx).post("/deputy-groups", mixed).await;
        assert_eq!(wrong(mixed), ["/deputy_ids/1 not_a_deputy"]);
        let group = clerk(&ctx).post("/deputy-groups", group).await.expect(201);
        let body = group_activities::steps::request(&ctx, &[&group]);
        let activity = clerk(&ctx).post("/group-activities", body).await;
        let activity = activity.expect(201);
        let came = json!({"present_ids": [first], "absences": []});
        step(
            clerk(&ctx),
            ("/group-activities", "presences"),
            &activity,
            came,
        )
        .await
        .expect(200);
        for target in ["/deputy-contacts", "/deputy-groups", "/group-activities"] {
            assert_eq!(count(clerk(&ctx), target).await, 1, "{target}");
            assert_eq!(count(ctx.as_account("town.a"), target).await, 0, "{target}");
        }
        ctx.follow();
        let records = "/duty-records?kind=group_activity";
        assert_eq!(count(clerk(&ctx), records).await, 1);
    }
);

db_test!(row_73_it_trains_its_own_and_holds_talks, async |ctx| {
    let street = street(&ctx);
    let training = json!({"level": "township", "kind": "performance", "title": "代表履职培训",
        "organiser": "街道人大工委", "begins_on": ctx.clock.today() + TimeDelta::days(10),
        "hours": 6});
    let training = clerk(&ctx).post("/trainings", training).await.expect(201);
    let invite = ("/trainings", "invitations");
    let towns = json!({"audience": "townships"});
    let towns = step(clerk(&ctx), invite, &training, towns).await;
    assert_eq!(wrong(towns), ["/audience training_not_of_county"]);
    let all = json!({"audience": "congress"});
    let training = step(clerk(&ctx), invite, &training, all).await.expect(200);
    let invited = training["deputies"].as_array().unwrap().iter();
    let mut invited: Vec<&Value> = invited.map(|one| &one["deputy_id"]).collect();
    invited.sort_by_key(|one| one.to_string());
    let ids: Vec<Value> = street.ids().into_iter().map(|id| json!(id)).collect();
    assert_eq!(invited, ids.iter().collect::<Vec<_>>());
    // 居民议事会、选民代表会议: people talk, and nothing is voted on.
    let talk = json!({"level": "township", "kind": "symposium", "title": "东城街道居民议事会",
        "begins_on": ctx.clock.today() + TimeDelta::days(7), "place": "社区会议室"});
    let talk = clerk(&ctx).post("/meetings", talk).await.expect(201);
    let guest = json!({"deputy_id": street.far.deputy, "capacity": "without_vote"});
    let guest = step(clerk(&ctx), ("/meetings", "people"), &talk, guest).await;
    assert_eq!(wrong(guest), ["/deputy_id not_a_deputy"]);
    let ballot = json!({"meeting_id": talk["id"], "sitting_id": talk["id"], "subject": "decision",
        "method": "hands", "title": "关于小区停车的决定", "basis": "议事规则"});
    let ballot = clerk(&ctx).post("/ballots", ballot).await;
    assert_eq!(wrong(ballot), ["/meeting_id not_a_meeting"]);
    assert_eq!(count(clerk(&ctx), "/meetings").await, 1);
    assert_eq!(count(ctx.as_account("town.a"), "/meetings").await, 0);
});
