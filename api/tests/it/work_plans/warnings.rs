//! What the year should have that the plan does not.

use super::steps::*;
use serde_json::{Value, json};

fn rules(plan: &Value) -> Vec<(String, Value)> {
    let warnings = plan["warnings"].as_array().unwrap();
    let told = |one: &Value| {
        (
            one["rule"].as_str().unwrap().to_owned(),
            one["quarter"].clone(),
        )
    };
    warnings.iter().map(told).collect()
}

fn text_of<'a>(plan: &'a Value, rule: &str) -> (&'a str, &'a str) {
    let warnings = plan["warnings"].as_array().unwrap();
    let found = warnings.iter().find(|one| one["rule"] == rule).unwrap();
    (
        found["text"].as_str().unwrap(),
        found["basis"].as_str().unwrap(),
    )
}

db_test!(
    p2_m1_p3_the_page_says_what_the_year_should_have,
    async |ctx| {
        let plan = begun(&ctx).await;
        let told = rules(&plan);
        assert_eq!(told.len(), 6, "{told:?}");
        assert_eq!(told[0].0, "P2");
        assert_eq!(told[1].0, "M1");
        assert_eq!(told[5], ("P3".to_owned(), json!(4)));
        let (text, basis) = text_of(&plan, "P2");
        assert!(text.starts_with("计划没有选择议题"), "{text}");
        assert_eq!(basis, "地方组织法第十九条");

        let plan = act(&ctx, &plan, "items", item()).await;
        let (text, _) = text_of(&plan, "P2");
        assert_eq!(text, "计划只选择了1个议题，法律要求每年选择若干个。");
        let mut plan = plan;
        for kind in ["special_report", "enforcement_inspection", "research"] {
            plan = act(&ctx, &plan, "items", item_with(json!({"kind": kind}))).await;
        }
        assert!(rules(&plan).iter().all(|(rule, _)| rule != "P2"));

        // Once each quarter, as one item of the whole year.
        let each = item_with(
            json!({"kind": "presidium_meeting", "begins_on": "2026-01-01", "ends_on": "2026-12-31"}),
        );
        let plan = act(&ctx, &plan, "items", each).await;
        let (text, basis) = text_of(&plan, "M1");
        assert_eq!(text, "计划安排人民代表大会会议0次，一般应为2次。");
        assert_eq!(basis, "地方组织法第十四条");
        assert_eq!(rules(&plan), [("M1".to_owned(), Value::Null)]);
        let session = item_with(json!({"kind": "congress_session"}));
        let plan = act(&ctx, &plan, "items", session.clone()).await;
        let plan = act(&ctx, &plan, "items", session).await;
        assert_eq!(plan["warnings"], json!([]));
    }
);

db_test!(p2_what_was_dropped_no_longer_counts, async |ctx| {
    let plan = adopted(&ctx).await;
    let step = on_item(&plan, 0, "drops");
    let plan = act(&ctx, &plan, &step, json!({"reason": "合并到下半年"})).await;
    let (text, _) = text_of(&plan, "P2");
    assert!(text.starts_with("计划没有选择议题"), "{text}");
});

db_test!(
    a_county_is_measured_by_the_law_on_supervision,
    async |ctx| {
        let county = ctx.as_account("county");
        let body = json!({"level": "county", "year": 2026});
        let plan = county.post("/work-plans", body).await.expect(201);
        assert_eq!(plan["title"], "旬阳市人大常委会2026年工作计划");
        let (_, basis) = text_of(&plan, "S1");
        assert_eq!(basis, "监督法第十一条、第三十一条、第六十三条");
        assert!(rules(&plan).iter().all(|(rule, _)| rule != "P3"));
    }
);
