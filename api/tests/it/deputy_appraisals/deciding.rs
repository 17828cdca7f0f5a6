//! What comes of it, who is commended, who learns what.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::suspended;
use crate::support::World;
use serde_json::{Value, json};

db_test!(
    five_good_is_who_reaches_the_share_in_every_item,
    async |ctx| {
        let (closed, _) = closed(&ctx).await;
        let (first, third) = (of(&closed, "甲一"), of(&closed, "甲三"));
        assert_eq!(
            (&first["outcome"], &third["outcome"]),
            (&json!("five_good"), &json!("not_reached"))
        );
        assert_eq!(
            third["results"][2],
            json!({"name": "依法履职好", "good": 0, "total": 6, "percent": 0, "is_reached": false})
        );
        assert_eq!(
            closed["creation"],
            json!({"numerator": 6, "denominator": 7, "percent": 85, "target": 60, "is_reached": true})
        );
        // Deputies learn nothing before it is decided.
        let own = seen(&ctx, "deputy.a1", &closed).await.expect(200);
        assert_eq!(
            (&of(&own, "甲一")["outcome"], &own["creation"]),
            (&Value::Null, &Value::Null)
        );
        let wrong_one = json!({"deputy_ids": [World::DEPUTY_A3]});
        let refused = act(&ctx, "town.a", &closed, "proposals", wrong_one).await;
        assert_eq!(wrong(refused), ["/deputy_ids/0 appraisal_not_five_good"]);
        let early =
            json!({"deputy_ids": [], "decided_on": "2026-03-02", "decided_by": "主席团会议"});
        let early = act(&ctx, "town.a", &closed, "decisions", early).await;
        early.expect_problem(409, "deputy_appraisal_not_in_state");
    }
);

db_test!(
    the_presidium_decides_and_each_learns_their_own,
    async |ctx| {
        let (closed, _) = closed(&ctx).await;
        let both = json!({"deputy_ids": [World::DEPUTY_A1, World::DEPUTY_A2], "note": "履职突出"});
        let proposed = act(&ctx, "town.a", &closed, "proposals", both)
            .await
            .expect(200);
        assert_eq!(
            (&proposed["status"], &proposed["commendation"]["numerator"]),
            (&json!("proposed"), &json!(2))
        );
        let decision = |day: &str, ids: Value| {
            json!({"deputy_ids": ids, "decided_on": day,
        "decided_by": "镇人大主席团第三次会议", "document_number": "镇人大发〔2026〕3号"})
        };
        for (body, found) in [
            (
                decision("2026-03-03", json!([World::DEPUTY_A1])),
                "/decided_on future",
            ),
            (
                decision("2026-03-01", json!([World::DEPUTY_A1])),
                "/decided_on appraisal_decided_before",
            ),
            (
                decision("2026-03-02", json!([World::DEPUTY_A3])),
                "/deputy_ids/0 appraisal_not_proposed",
            ),
        ] {
            let refused = act(&ctx, "town.a", &proposed, "decisions", body).await;
            assert_eq!(wrong(refused), [found]);
        }
        let body = decision("2026-03-02", json!([World::DEPUTY_A1]));
        let decided = act(&ctx, "town.a", &proposed, "decisions", body)
            .await
            .expect(200);
        assert_eq!(
            decided["commendation"],
            json!({"numerator": 1, "denominator": 7, "percent": 14, "target": 20, "is_reached": false})
        );
        // One act: the honour is in the register.
        let found = ctx.as_account("deputy.a1").get("/awards").await.expect(200);
        let award = &found["items"][0];
        assert_eq!(
            (
                &award["title"],
                &award["grade"],
                &award["document_number"],
                &award["appraisal_id"]
            ),
            (
                &json!("2026年度五好代表"),
                &json!("town"),
                &json!("镇人大发〔2026〕3号"),
                &decided["id"]
            )
        );
        // Each reads their own result, the rates, and who is commended; never another's result.
        let own = seen(&ctx, "deputy.a3", &decided).await.expect(200);
        let (mine, theirs) = (of(&own, "甲三"), of(&own, "甲一"));
        assert_eq!(
            (&mine["outcome"], mine["results"].as_array().unwrap().len()),
            (&json!("not_reached"), 5)
        );
        assert_eq!(
            (
                &theirs["outcome"],
                &theirs["results"],
                &theirs["is_commended"]
            ),
            (&Value::Null, &json!([]), &json!(true))
        );
        assert_eq!(
            (
                &own["creation"]["numerator"],
                &own["proposal_note"],
                &own["raters"]
            ),
            (&json!(6), &Value::Null, &json!([]))
        );
        // That it began and that it was decided.
        assert_eq!(told(&ctx, "deputy.a3").await, 2);
        let why = json!({"reason": "不应当取消"});
        let over = act(&ctx, "town.a", &decided, "cancellations", why).await;
        over.expect_problem(409, "deputy_appraisal_not_in_state");
    }
);

db_test!(d13_who_is_suspended_at_closing_has_no_result, async |ctx| {
    let (open, more) = begun(&ctx).await;
    for client in voters(&ctx, &more) {
        rated(&client, &open).await.expect(200);
    }
    suspended(&ctx, 41).await;
    let closed = act(&ctx, "town.a", &open, "closings", json!({}))
        .await
        .expect(200);
    let second = of(&closed, "甲二");
    assert_eq!(
        (&second["outcome"], &second["results"]),
        (&json!("left_out"), &json!([]))
    );
    // They stood on the roll.
    assert_eq!(closed["creation"]["denominator"], 7);
    assert_eq!(closed["creation"]["numerator"], 5);
});
