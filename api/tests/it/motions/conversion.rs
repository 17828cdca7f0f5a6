//! A motion that is not put on the agenda goes on as a suggestion (J3).

use super::steps::*;
use crate::support::World;
use serde_json::json;

db_test!(
    j3_a_motion_not_listed_becomes_a_suggestion_of_the_same_deputies,
    async |ctx| {
        let motion = converted(&ctx).await;
        assert_eq!(motion["status"], "converted");
        let id = motion["suggestion"]["id"].as_str().unwrap();
        let suggestion = ctx
            .as_account("town.a")
            .get(&format!("/suggestions/{id}"))
            .await
            .expect(200);
        assert_eq!(suggestion["title"], "关于修建老街便民桥的建议");
        assert_eq!(suggestion["status"], "accepted");
        assert_eq!(suggestion["lead_deputy_name"], "甲一");
        assert_eq!(suggestion["cosigner_count"], 4);
        assert!(
            suggestion["content"]
                .as_str()
                .unwrap()
                .contains("方案：建议由镇人民政府")
        );
        assert_eq!(suggestion["links"]["origin"]["kind"], "motion");
        assert_eq!(suggestion["links"]["origin"]["id"], motion["id"]);
        assert_eq!(suggestion["links"]["origin"]["number"], motion["number"]);
        // No period runs before it is assigned (代表法51).
        assert!(suggestion["deadline"].is_null());
        ctx.follow();
        let inbox = ctx.as_account("town.a").get("/inbox").await.expect(200);
        assert_eq!(inbox["items"][0]["link"], format!("suggestions/{id}"));
        let version = suggestion["version"].as_i64().unwrap();
        let body = json!({"unit_id": World::UNIT_X});
        let path = format!("/suggestions/{id}/assignments");
        let assigned = ctx
            .as_account("town.a")
            .post_at(&path, version, body)
            .await
            .expect(200);
        assert_eq!(assigned["deadline"]["due_on"], "2026-06-02");
        // Those who signed the motion find the suggestion among theirs.
        let joined = ctx
            .as_account("deputy.a2")
            .get("/suggestions?view=joined")
            .await
            .expect(200);
        assert_eq!(joined["items"][0]["id"], id);
    }
);

db_test!(
    j3_p8_a_late_motion_is_not_listed_but_may_become_a_suggestion,
    async |ctx| {
        let deadline =
            json!({"session_name": "第十九届人民代表大会第六次会议", "closes_on": "2026-03-01"});
        ctx.as_account("town.a")
            .post("/motions/deadlines", deadline)
            .await
            .expect(200);
        let motion = submitted(&ctx).await;
        assert_eq!(motion["is_late"], true);
        let listing = ("decisions", decision(&ctx, "on_agenda", None));
        refused(&ctx, "town.a", &motion, listing, (409, "motion_late")).await;
        let found = ctx
            .as_account("town.a")
            .get(&path(&motion))
            .await
            .expect(200);
        let open: Vec<_> = found["choices"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|choice| choice["allowed"] == true)
            .map(|choice| choice["decision"].as_str().unwrap())
            .collect();
        assert_eq!(open, ["converted", "not_listed", "returned"]);
        let body = decision(&ctx, "converted", Some("超过截止日期"));
        let done = act(&ctx, "town.a", &motion, "decisions", body).await;
        assert!(done["suggestion"]["id"].is_string());
    }
);

db_test!(
    another_day_fixed_by_the_presidium_makes_it_timely,
    async |ctx| {
        let office = ctx.as_account("town.a");
        let fix = async |day: &str| {
            ctx.clock.advance(chrono::TimeDelta::minutes(1));
            let body = json!({"session_name": "第六次会议", "closes_on": day});
            office.post("/motions/deadlines", body).await.expect(200)
        };
        fix("2026-03-01").await;
        let motion = submitted(&ctx).await;
        let congresses = fix("2026-03-10").await;
        assert_eq!(
            congresses["items"][0]["deadline"]["closes_on"],
            "2026-03-10"
        );
        let body = decision(&ctx, "on_agenda", None);
        let listed = act(&ctx, "town.a", &motion, "decisions", body).await;
        assert_eq!(listed["is_late"], false);
    }
);

db_test!(
    a_motion_whose_lead_left_office_is_not_converted,
    async |ctx| {
        let motion = submitted(&ctx).await;
        let end = json!({"reason": "moved_away", "effective_on": "2026-03-01"});
        let mandate = format!("/mandates/{}/endings", crate::support::world::id(40));
        ctx.as_account("county")
            .post_at(&mandate, 1, end)
            .await
            .expect(201);
        let body = decision(&ctx, "converted", Some("由政府工作解决"));
        let refusal = (403, "suggestion_mandate_ended");
        refused(&ctx, "town.a", &motion, ("decisions", body), refusal).await;
        // Nothing is half done.
        let found = ctx
            .as_account("town.a")
            .get(&path(&motion))
            .await
            .expect(200);
        assert_eq!(found["status"], "submitted");
    }
);
