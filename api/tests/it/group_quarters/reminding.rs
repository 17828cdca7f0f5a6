//! Who leads a group and who closes its quarters are reminded by themselves.

use super::steps::*;
use crate::deputy_groups::steps as groups;
use crate::group_activities::steps as activities;
use crate::reminders::{reminded, run_on};
use crate::support::Context;
use serde_json::{Value, json};

const NOTHING: [&str; 0] = [];

/// The newest matter somebody was reminded of.
async fn newest(ctx: &Context, who: &str) -> Value {
    let list = ctx.as_account(who).get("/reminders").await.expect(200);
    list["items"][0].clone()
}

db_test!(
    rule_6_4_who_leads_a_group_is_reminded_of_the_activity_until_it_is_held,
    async |ctx| {
        let group = groups::formed(&ctx, "第一代表小组").await;
        // Formed in the midst of the first quarter, of which nobody is reminded.
        assert_eq!(run_on(&ctx, "2026-03-24"), 0);
        // Thirty days before the end of the second lies on a Sunday: said on the Friday before.
        assert_eq!(run_on(&ctx, "2026-05-28"), 0);
        assert_eq!(run_on(&ctx, "2026-05-29"), 2, "leader and stand-in");
        for who in ["deputy.a1", "deputy.a2"] {
            let text = ["开展代表小组季度活动，还有 32 天到期"];
            assert_eq!(reminded(&ctx, who).await, text, "{who}");
        }
        for who in ["deputy.a3", "town.a", "county"] {
            assert_eq!(reminded(&ctx, who).await, NOTHING, "{who}");
        }
        let one = newest(&ctx, "deputy.a1").await;
        assert_eq!(one["link"], groups::path(&group)[1..]);
        assert_eq!(
            (&one["kind"], &one["title"], &one["due_on"]),
            (
                &json!("activity"),
                &json!("第一代表小组"),
                &json!("2026-06-30")
            )
        );
        assert_eq!(run_on(&ctx, "2026-06-23"), 2, "a week before");
        activities::held(&ctx, &group).await;
        assert_eq!(run_on(&ctx, "2026-06-30"), 0);
        assert_eq!(run_on(&ctx, "2026-07-01"), 0);
    }
);

db_test!(d13_a_leader_out_of_office_is_not_reminded, async |ctx| {
    groups::formed(&ctx, "第一代表小组").await;
    // The leader.
    crate::receptions::steps::suspended(&ctx, 40).await;
    assert_eq!(run_on(&ctx, "2026-05-29"), 1, "the stand-in");
    assert_eq!(reminded(&ctx, "deputy.a1").await, NOTHING);
    assert_eq!(reminded(&ctx, "deputy.a2").await.len(), 1);
    // And the stand-in: the office, which can name others.
    crate::receptions::steps::suspended(&ctx, 41).await;
    assert_eq!(run_on(&ctx, "2026-06-23"), 1);
    assert_eq!(reminded(&ctx, "deputy.a2").await.len(), 1);
    let text = ["开展代表小组季度活动，还有 7 天到期"];
    assert_eq!(reminded(&ctx, "town.a").await, text);
});

db_test!(
    rule_6_4_the_office_is_told_of_a_quarter_without_activity_and_to_close_it,
    async |ctx| {
        groups::formed(&ctx, "第一代表小组").await;
        assert_eq!(run_on(&ctx, "2026-06-30"), 2);
        assert_eq!(run_on(&ctx, "2026-07-01"), 3, "a day late the office, too");
        let late = "开展代表小组季度活动，已逾期 1 天";
        assert_eq!(reminded(&ctx, "town.a").await, [late]);
        // The activity is a week late, and in a week the quarter is to be closed.
        assert_eq!(run_on(&ctx, "2026-07-08"), 3);
        let to_close = "评定代表小组上季度活动，还有 7 天到期".to_owned();
        assert!(reminded(&ctx, "town.a").await.contains(&to_close));
        assert!(!reminded(&ctx, "deputy.a1").await.contains(&to_close));
        let list = ctx.as_account("town.a").get("/reminders").await;
        let list = list.expect(200);
        let mut items = list["items"].as_array().unwrap().iter();
        let one = items.find(|one| one["kind"] == "quarter_closing").unwrap();
        assert_eq!(
            (&one["link"], &one["title"], &one["due_on"]),
            (
                &json!("group-quarters/close"),
                &json!("城关镇人民代表大会"),
                &json!("2026-07-15")
            )
        );
        let second = json!({"level": "township", "year": 2026, "quarter": 2});
        // In order: the first, of which nobody was reminded, too.
        close(&ctx, "town.a", first()).await.expect(200);
        close(&ctx, "town.a", second).await.expect(200);
        assert_eq!(run_on(&ctx, "2026-07-15"), 0, "closed");
    }
);

db_test!(
    rule_6_4_a_correction_plan_is_reminded_of_while_it_is_awaited,
    async |ctx| {
        let quarter = red(&ctx, "第一代表小组").await;
        assert_eq!(quarter["plan_due_on"], "2026-05-11");
        assert_eq!(run_on(&ctx, "2026-04-29"), 0);
        // A week before lies in the May holiday.
        assert_eq!(run_on(&ctx, "2026-04-30"), 2);
        let text = ["提交代表小组整改方案，还有 11 天到期"];
        assert_eq!(reminded(&ctx, "deputy.a2").await, text);
        let one = newest(&ctx, "deputy.a1").await;
        assert_eq!(one["link"], path(&quarter)[1..]);
        let plan = json!({"content": "五月补做一次活动，主题为饮水，六月底前交办。"});
        let handed = act(&ctx, "deputy.a1", &quarter, "plan", plan).await;
        assert_eq!(run_on(&ctx, "2026-05-11"), 0, "before the office");
        let back = json!({"accepted": false, "note": "没有写明完成日期"});
        let back = act(&ctx, "town.a", &handed.expect(200), "judgements", back).await;
        back.expect(200);
        assert_eq!(run_on(&ctx, "2026-05-12"), 3, "given back, and a day late");
        let late = "提交代表小组整改方案，已逾期 1 天";
        assert_eq!(reminded(&ctx, "town.a").await, [late]);
    }
);
