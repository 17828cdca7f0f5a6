//! Plans of groups, and their end.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use serde_json::json;

db_test!(a1_who_leads_plans_the_year, async |ctx| {
    let group = formed(&ctx, "第一代表小组").await;
    let plan = json!({"year": 2026, "content": "每季度活动一次，主题为饮水、道路、养老、教育。"});
    let by_member = act(&ctx, "deputy.a3", &group, "plans", plan.clone()).await;
    by_member.expect_problem(403, "deputy_group_not_your_turn");
    let past = json!({"year": 2020, "content": "每季度活动一次。"});
    let late = act(&ctx, "deputy.a1", &group, "plans", past).await;
    assert_eq!(wrong(late), ["/year deputy_group_plan_year"]);
    let group = act(&ctx, "deputy.a1", &group, "plans", plan)
        .await
        .expect(200);
    let again = json!({"year": 2026, "content": "每季度活动一次，另加一次联组活动。"});
    let group = act(&ctx, "deputy.a2", &group, "plans", again)
        .await
        .expect(200);
    let plans = group["plans"].as_array().unwrap();
    assert_eq!(
        (plans.len(), &plans[0]["written_by"]),
        (1, &json!("deputy.a2"))
    );
});

db_test!(a_group_that_was_dissolved_stays, async |ctx| {
    let group = formed(&ctx, "第一代表小组").await;
    let why = json!({"reason": "并入第二代表小组"});
    let group = act(&ctx, "town.a", &group, "dissolutions", why.clone())
        .await
        .expect(200);
    assert_eq!(group["dissolved_reason"], "并入第二代表小组");
    let twice = act(&ctx, "town.a", &group, "dissolutions", why).await;
    twice.expect_problem(409, "deputy_group_dissolved");
    let open = ctx
        .as_account("county")
        .get("/deputy-groups?dissolved=false")
        .await
        .expect(200);
    assert_eq!(open["items"], json!([]));
});
