//! A year of a county at its real volume: 130 suggestions, 34 units. Each fact is typed once; numbers,
//! lists, letters and the yearly report follow from it.

use super::steps::*;
use crate::support::{Client, Context};
use chrono::TimeDelta;
use luzhi::platform::auth::Role;
use luzhi::platform::db::Id;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet};

const SUGGESTIONS: usize = 130;
const UNITS: usize = 34;

/// A unit with an account that the test made.
struct Unit {
    id: Id,
    account: Id,
}

/// What was typed in the whole year.
#[derive(Default)]
struct Typed(HashSet<String>);

impl Typed {
    /// Notes the sentences of a request; each may be typed once in the year.
    fn note(&mut self, body: &Value) {
        match body {
            Value::String(text) if text.chars().count() > 8 && !text.is_ascii() => {
                assert!(self.0.insert(text.clone()), "typed again: {text}");
            }
            Value::Array(items) => items.iter().for_each(|item| self.note(item)),
            Value::Object(fields) => fields.values().for_each(|field| self.note(field)),
            _ => {}
        }
    }
}

async fn units(ctx: &Context) -> Vec<Unit> {
    let (county, admin) = (ctx.as_account("county"), ctx.as_account("admin"));
    let mut units = Vec::new();
    for n in 1..=UNITS {
        let organ = json!({"kind": "government_unit", "name": format!("旬阳市第{n}承办单位")});
        let organ = county.post("/organs", organ).await.expect(201);
        let account = json!({"username": format!("unit-{n}"), "display_name": format!("承办{n}"),
            "role": "undertaker", "organ_id": organ["id"]});
        let made = admin.post("/accounts", account).await.expect(201);
        // The clerk of the unit chooses a password of their own before the first work.
        let first = made["initial_password"].as_str().unwrap();
        let signed = ctx.sign_in(&format!("unit-{n}"), first).await.expect(200);
        let clerk = Client::new(ctx, signed["access_token"].as_str().map(str::to_owned));
        let body =
            json!({"current_password": first, "new_password": format!("Mountain-Road-{n}-26")});
        clerk.post("/me/password", body).await.expect(204);
        let account = id_of(&made["account"]["id"]);
        units.push(Unit {
            id: id_of(&organ["id"]),
            account,
        });
    }
    units
}

fn id_of(value: &Value) -> Id {
    serde_json::from_value(value.clone()).unwrap()
}

/// One suggestion from the first word to its end; answers its class.
async fn work_through(ctx: &Context, n: usize, units: &[Unit], typed: &mut Typed) -> &'static str {
    let people = [
        ("deputy.a1", "town.a"),
        ("deputy.a2", "town.a"),
        ("deputy.b1", "town.b"),
    ];
    let (deputy, office) = people[n % people.len()];
    let unit = &units[n % UNITS];
    let step = async |who: &str, on: &Value, to: &str, body: Value, typed: &mut Typed| {
        typed.note(&body);
        act(ctx, who, on, to, body).await
    };
    let request = request_with(json!({
        "title": format!("关于办好第{n}件民生实事的建议"),
        "content": format!("走访中群众反映的第{n}个问题，具体地点、人数都已经核实，建议有关单位尽快解决。"),
    }));
    typed.note(&request);
    let mut one = ctx
        .as_account(deputy)
        .post("/suggestions", request)
        .await
        .expect(201);
    one = step(
        office,
        &one,
        "reviews",
        json!({"decision": "accepted"}),
        typed,
    )
    .await;
    one = step(
        office,
        &one,
        "assignments",
        json!({"unit_id": unit.id}),
        typed,
    )
    .await;
    let clerk = ctx.as_person(unit.account, Role::Undertaker);
    let class = ["A", "B", "C", "D"][n % 4];
    let mut last = one;
    for (to, mut body) in [
        ("receipts", json!({})),
        (
            "contacts",
            json!({"mode": "face", "contacted_on": ctx.clock.today(),
            "content": format!("当面听取了对第{n}件事的意见。")}),
        ),
        (
            "replies",
            json!({"result_class": class, "signed_by": "王局长",
            "content": format!("您反映的第{n}个问题已经研究，现将办理情况答复如下，请您监督。")}),
        ),
    ] {
        if to == "replies" && ["B", "C"].contains(&class) {
            let due_on = ctx.clock.today() + TimeDelta::days(200);
            body["promise"] =
                json!({"content": format!("办完第{n}件事余下的部分"), "due_on": due_on});
        }
        typed.note(&body);
        ctx.clock.advance(TimeDelta::minutes(1));
        let target = format!("{}/{to}", path(&last));
        last = clerk
            .post_at(&target, version(&last), body)
            .await
            .expect(200);
    }
    let result = if n.is_multiple_of(5) {
        "basically_satisfied"
    } else {
        "satisfied"
    };
    step(deputy, &last, "ratings", rating(result, None), typed).await;
    class
}

db_test!(
    a_year_of_a_county_is_worked_through_with_each_fact_typed_once,
    async |ctx| {
        let units = units(&ctx).await;
        let mut typed = Typed::default();
        let mut classes: BTreeMap<&str, usize> = BTreeMap::new();
        for n in 0..SUGGESTIONS {
            *classes
                .entry(work_through(&ctx, n, &units, &mut typed).await)
                .or_default() += 1;
            // From March to December.
            ctx.clock.advance(TimeDelta::days(2));
        }
        ctx.follow();
        let county = ctx.as_account("county");
        let counted = county.get("/statistics/suggestions").await.expect(200);
        let number = |key: &str| {
            let all = counted["total"]["counts"].as_array().unwrap();
            all.iter().find(|one| one["key"] == key).unwrap()["count"]
                .as_u64()
                .unwrap()
        };
        for (key, want) in [
            ("assigned", SUGGESTIONS),
            ("answered", SUGGESTIONS),
            ("closed", SUGGESTIONS),
        ] {
            assert_eq!(number(key), want as u64, "{key}");
        }
        // Every unit has its share, and the shares make the whole.
        let by_unit = county
            .get("/statistics/suggestions?group_by=unit")
            .await
            .expect(200);
        let groups = by_unit["groups"].as_array().unwrap();
        assert_eq!(groups.len(), UNITS);
        // The report to the congress is written without a word being typed.
        let report = county
            .get("/statistics/suggestions/report.docx?year=2026")
            .await;
        let report: String = crate::papers::docx(&report).split_whitespace().collect();
        assert!(report.contains(&format!("交办{SUGGESTIONS}件")), "{report}");
        assert!(report.contains("办复率100.0%"), "{report}");
        for (class, count) in &classes {
            assert!(
                report.contains(&format!("{class}类")) && report.contains(&format!("{count}件"))
            );
        }
        // What is left of the year: promises, and nothing else that waits for anybody.
        let promised = classes["B"] + classes["C"];
        let open = county
            .get("/suggestions?view=promises&count=true")
            .await
            .expect(200);
        assert_eq!(open["total"].as_u64().unwrap(), promised as u64);
        for who in ["town.a", "town.b", "deputy.a1", "deputy.a2", "deputy.b1"] {
            let list = ctx
                .as_account(who)
                .get("/suggestions?view=to_do&count=true")
                .await;
            assert_eq!(list.expect(200)["total"], 0, "{who}");
        }
    }
);
