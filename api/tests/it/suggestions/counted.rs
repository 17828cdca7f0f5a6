//! Whatever happens in whatever order, the number on a tab is the length of its list.

use super::steps::{contact, path, rating, reply, request_with, version};
use crate::support::{Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The same numbers in every run, spread well enough.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// Who may do what at some time, and what they send.
fn acts(ctx: &Context, on: &Value, other: &Value) -> Vec<(&'static str, &'static str, Value)> {
    let mut promising = reply();
    promising["result_class"] = json!("C");
    promising["promise"] = json!({"content": "列入明年计划", "due_on": "2027-06-30"});
    let open = on["promises"].as_array().into_iter().flatten();
    let open = open.into_iter().find(|one| one["state"] == "open");
    let promise_id = open.map_or(Value::Null, |one| one["id"].clone());
    let together =
        json!({"unit_id": World::UNIT_X, "other_unit_ids": [World::UNIT_Y], "how": "together"});
    let separate =
        json!({"unit_id": World::UNIT_Y, "other_unit_ids": [World::UNIT_X], "how": "separate"});
    let opinion = json!({"content": "我局配合交通运输局实施，已安排专人负责。"});
    let key = json!({"supervisor": "镇人大主席 演示甲", "leading_official": "副镇长 演示乙",
        "reason": "群众反映集中", "decided_on": ctx.clock.today()});
    vec![
        ("deputy.a1", "submissions", json!({})),
        (
            "deputy.a1",
            "cosigners",
            json!({"deputy_ids": [World::DEPUTY_A2]}),
        ),
        (
            "deputy.a2",
            "cosigner-answers",
            json!({"answer": "confirmed"}),
        ),
        ("town.a", "reviews", json!({"decision": "accepted"})),
        ("town.a", "reviews", json!({"decision": "accepted"})),
        (
            "town.a",
            "reviews",
            json!({"decision": "returned", "reason": "请写明具体位置"}),
        ),
        ("town.a", "assignments", json!({"unit_id": World::UNIT_X})),
        ("town.a", "assignments", together),
        ("town.a", "assignments", separate),
        ("town.a", "key-designations", key),
        (
            "town.a",
            "mergers",
            json!({"suggestion_ids": [other["id"]]}),
        ),
        ("unit.x", "receipts", json!({})),
        ("unit.y", "receipts", json!({})),
        (
            "unit.x",
            "extension-requests",
            json!({"reason": "需要等待设计方案批复"}),
        ),
        ("town.a", "extension-answers", json!({"answer": "granted"})),
        (
            "unit.x",
            "return-requests",
            json!({"reason": "不属于我局职责范围"}),
        ),
        (
            "town.a",
            "return-answers",
            json!({"answer": "refused", "note": "仍由你局办理"}),
        ),
        ("unit.x", "contacts", contact(ctx)),
        ("unit.y", "contacts", contact(ctx)),
        ("unit.y", "opinions", opinion),
        ("unit.x", "replies", reply()),
        ("unit.x", "replies", promising.clone()),
        ("unit.y", "replies", promising),
        (
            "unit.x",
            "promise-entries",
            json!({"promise_id": promise_id, "kind": "kept", "content": "已按承诺全部完成，特此再次答复。"}),
        ),
        ("deputy.a1", "ratings", rating("satisfied", None)),
        (
            "deputy.a1",
            "ratings",
            rating("dissatisfied", Some("只修了一半，另一半没有动。")),
        ),
        (
            "deputy.a1",
            "withdrawals",
            json!({"reason": "问题已经解决"}),
        ),
    ]
}

/// Every tab of everybody.
async fn check(ctx: &Context, step: usize) {
    for who in [
        "county",
        "town.a",
        "town.b",
        "deputy.a1",
        "deputy.a2",
        "deputy.a3",
        "unit.x",
        "unit.y",
    ] {
        let client = ctx.as_account(who);
        let views = client.get("/suggestions/views").await.expect(200);
        for view in views["views"].as_array().unwrap() {
            let key = view["key"].as_str().unwrap();
            let list = format!("/suggestions?view={key}&count=true&limit=200");
            let list = client.get(&list).await.expect(200);
            let rows = list["items"].as_array().unwrap().len();
            assert_eq!(view["count"], rows, "{who} {key} after {step} steps");
            assert_eq!(list["total"], rows, "{who} {key} after {step} steps");
        }
    }
}

db_test!(a_tab_counts_the_rows_of_its_list, async |ctx| {
    let mut dice = Dice(7);
    let mut all: Vec<Value> = Vec::new();
    let mut done = std::collections::BTreeSet::new();
    for step in 1..=240 {
        ctx.clock.advance(TimeDelta::hours(3));
        if all.len() < 3 || dice.roll(12) == 0 {
            let new = request_with(json!({"submit": dice.roll(3) > 0}));
            let made = ctx.as_account("deputy.a1").post("/suggestions", new).await;
            all.push(made.expect(201));
        }
        let (one, other) = (&all[dice.roll(all.len())], &all[dice.roll(all.len())]);
        let seen = ctx.as_account("county").get(&path(one)).await;
        let now = if seen.status == 200 {
            seen.expect(200)
        } else {
            one.clone()
        };
        let acts = acts(&ctx, &now, other);
        // Until something can be done: most acts are not open at most times.
        let first = dice.roll(acts.len());
        for place in 0..acts.len() {
            let (who, what, body) = &acts[(first + place) % acts.len()];
            if *what == "withdrawals" && dice.roll(10) > 0 {
                continue;
            }
            let answer = ctx.as_account(who);
            let target = format!("{}/{what}", path(one));
            let answer = answer.post_at(&target, version(&now), body.clone()).await;
            assert!(answer.status != 500, "{who} {what} {body}");
            if answer.status == 200 {
                done.insert(*what);
                break;
            }
        }
        if step % 20 == 0 {
            check(&ctx, step).await;
        }
    }
    assert!(done.len() >= 15, "{done:?}");
});
