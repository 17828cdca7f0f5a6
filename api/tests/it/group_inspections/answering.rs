//! The group says what it put right, whoever looked judges it.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use serde_json::json;

db_test!(
    row_31_the_leader_answers_and_who_looked_judges,
    async |ctx| {
        let look = recorded(&ctx, "第一代表小组").await;
        let yes = json!({"accepted": true});
        let early = act(&ctx, "town.a", &look, "judgements", yes.clone()).await;
        early.expect_problem(409, "group_inspection_not_answered");
        let content = json!({"content": "已经补齐"});
        let by_member = act(&ctx, "deputy.a3", &look, "answers", content).await;
        by_member.expect_problem(403, "group_inspection_not_your_turn");
        let look = answered(&ctx, &look).await;
        assert_eq!(
            (&look["status"], &look["answered_by"]),
            (&json!("answered"), &json!("deputy.a1"))
        );
        let by_county = act(&ctx, "county", &look, "judgements", yes.clone()).await;
        by_county.expect_problem(403, "group_inspection_not_your_turn");
        let no = json!({"accepted": false, "note": "签到表仍缺一次"});
        let dayless = act(&ctx, "town.a", &look, "judgements", no).await;
        assert_eq!(wrong(dayless), ["/due_on required"]);
        let silent = json!({"accepted": false, "due_on": "2026-03-20"});
        let silent = act(&ctx, "town.a", &look, "judgements", silent).await;
        assert_eq!(wrong(silent), ["/note required"]);
        let no = json!({"accepted": false, "note": "签到表仍缺一次", "due_on": "2026-03-20"});
        let look = act(&ctx, "town.a", &look, "judgements", no)
            .await
            .expect(200);
        assert_eq!(
            (&look["status"], &look["due_on"], &look["judged_note"]),
            (
                &json!("awaited"),
                &json!("2026-03-20"),
                &json!("签到表仍缺一次")
            )
        );
        ctx.follow();
        let inbox = ctx.as_account("deputy.a2").get("/inbox").await.expect(200);
        assert_eq!(inbox["items"][0]["due_on"], "2026-03-20");
        let look = answered(&ctx, &look).await;
        let look = act(&ctx, "town.a", &look, "judgements", yes.clone())
            .await
            .expect(200);
        assert_eq!(look["status"], "closed");
        let again = act(&ctx, "town.a", &look, "judgements", yes).await;
        again.expect_problem(409, "group_inspection_closed");
        ctx.follow();
        let inbox = ctx.as_account("deputy.a1").get("/inbox").await.expect(200);
        assert_eq!(inbox["items"], json!([]));
        let kinds = ["recorded", "answered", "returned", "answered", "accepted"];
        let kinds = kinds.map(|kind| format!("group_inspection.{kind}"));
        assert_eq!(ctx.events("group_inspection"), kinds);
    }
);
