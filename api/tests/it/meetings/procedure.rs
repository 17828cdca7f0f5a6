//! The steps before, at and after a meeting: what ticks itself, what the office ticks, whose template holds.

use super::steps::*;
use crate::attachments::{png, upload_to};
use crate::support::Context;
use serde_json::{Value, json};

async fn steps(ctx: &Context, who: &str, meeting: &Value) -> Value {
    let target = format!("{}/procedure", path(meeting));
    ctx.as_account(who).get(&target).await.expect(200)
}

/// The step of a name.
fn step<'a>(of: &'a Value, name: &str) -> &'a Value {
    let mut all = of["steps"].as_array().unwrap().iter();
    all.find(|one| one["name"].as_str().unwrap().contains(name))
        .unwrap_or_else(|| panic!("no step {name}"))
}

db_test!(
    p3_three_meetings_and_five_steps_of_the_presidium,
    async |ctx| {
        presidium(&ctx).await;
        let made = planned_as(&ctx, json!({"kind": "presidium_meeting", "ends_on": null})).await;
        let first = steps(&ctx, "town.a", &made).await;
        assert_eq!(
            (&first["kind"], &first["source"], &first["may_tick"]),
            (&json!("presidium_meeting"), &json!("preset"), &json!(true))
        );
        let parts: Vec<&str> = first["steps"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["phase"].as_str().unwrap())
            .collect();
        assert!(parts.is_sorted_by_key(|phase| {
            ["before", "at", "after"]
                .iter()
                .position(|one| one == phase)
        }));
        // Seven days before the first day, by hand; the notice ticks itself.
        let inspect = step(&first, "搞调研");
        let day: chrono::NaiveDate = made["begins_on"].as_str().unwrap().parse().unwrap();
        let due = (day - chrono::TimeDelta::days(7)).to_string();
        assert_eq!(
            (&inspect["due_on"], &inspect["is_known"], &inspect["done"]),
            (&json!(due), &json!(false), &Value::Null)
        );
        assert_eq!(step(&first, "发会议通知")["done"], Value::Null);
        let made = act(
            &ctx,
            &made,
            "items",
            json!({"title": "听取上半年工作报告", "kind": "report"}),
        )
        .await;
        let made = act(&ctx, &made, "notices", json!({})).await;
        let told = steps(&ctx, "town.a", &made).await;
        assert_eq!(step(&told, "发会议通知")["done"]["by"], json!("town.a"));
        assert!(step(&told, "定议题")["done"].is_object());
        assert_eq!(step(&told, "送会议材料")["done"], Value::Null);
        // Papers of the item make the materials ready.
        let office = ctx.as_account("town.a");
        let item = ("meeting_item", made["agenda"][0]["id"].as_str().unwrap());
        upload_to(&office, item, "报告.png", &png())
            .await
            .expect(201);
        let told = steps(&ctx, "town.a", &made).await;
        assert!(step(&told, "送会议材料")["done"].is_object());
        assert_eq!(told["done"], 3);
    }
);

db_test!(
    a_step_is_ticked_by_the_office_once_and_taken_back,
    async |ctx| {
        let made = planned(&ctx).await;
        let whole = steps(&ctx, "town.a", &made).await;
        let at = |name: &str| step(&whole, name)["position"].clone();
        let tick = |position: &Value| json!({"position": position, "note": "会议室已检查"});
        let ticks = format!("{}/procedure-ticks", path(&made));
        let undoings = format!("{}/procedure-undoings", path(&made));
        let office = ctx.as_account("town.a");
        let hall = at("布置会场");
        let done = office.post(&ticks, tick(&hall)).await.expect(200);
        assert_eq!(step(&done, "布置会场")["done"]["note"], "会议室已检查");
        let twice = office.post(&ticks, tick(&hall)).await;
        twice.expect_problem(409, "procedure_step_ticked");
        let known = office.post(&ticks, tick(&at("发会议通知"))).await;
        known.expect_problem(409, "procedure_step_known");
        let nowhere = office.post(&ticks, json!({"position": 29})).await;
        nowhere.expect_problem(422, "validation_failed");
        let back = json!({"position": hall, "reason": "音响没有检查"});
        let undone = office.post(&undoings, back.clone()).await.expect(200);
        let hall_step = step(&undone, "布置会场");
        assert_eq!(
            (&hall_step["done"], &hall_step["undone"][0]["reason"]),
            (&Value::Null, &json!("音响没有检查"))
        );
        let again = office.post(&undoings, back).await;
        again.expect_problem(409, "procedure_step_not_ticked");
        let timeline = office
            .get(&format!("{}/timeline", path(&made)))
            .await
            .expect(200);
        let kinds: Vec<&str> = timeline["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|one| one["kind"].as_str())
            .filter(|kind| kind.contains("step"))
            .collect();
        assert_eq!(kinds, ["meeting.step_ticked", "meeting.step_undone"]);
        // Of a called meeting a deputy reads the history, without the steps of the office.
        let called = act(&ctx, &made, "notices", json!({})).await;
        let history = format!("{}/timeline", path(&made));
        let told = ctx.as_account("deputy.a1").get(&history).await.expect(200);
        let mut told = told["items"].as_array().unwrap().iter();
        assert!(told.all(|one| !one["kind"].as_str().unwrap().contains("step")));
        // The county looks on; a deputy and another town hear nothing.
        let county = ctx.as_account("county");
        assert_eq!(steps(&ctx, "county", &made).await["may_tick"], false);
        let others = county.post(&ticks, tick(&hall)).await;
        others.expect_problem(403, "meeting_not_your_turn");
        let target = format!("{}/procedure", path(&made));
        let deputy = ctx.as_account("deputy.a1").get(&target).await;
        deputy.expect_problem(403, "forbidden");
        ctx.as_account("town.b").get(&target).await.expect(404);
        // A meeting that is off has nothing left to do.
        let off = act(
            &ctx,
            &called,
            "cancellations",
            json!({"reason": "改期另行通知"}),
        )
        .await;
        let left = steps(&ctx, "town.a", &off).await;
        assert_eq!(
            (&left["may_tick"], &step(&left, "布置会场")["due_on"]),
            (&json!(false), &Value::Null)
        );
        let late = office.post(&ticks, tick(&hall)).await;
        late.expect_problem(409, "meeting_not_in_state");
    }
);

db_test!(a_meeting_keeps_the_template_it_began_with, async |ctx| {
    let made = planned(&ctx).await;
    let office = ctx.as_account("town.a");
    let own = json!({"steps": [
        {"name": "定日子", "phase": "before", "days": 10, "fact": "date_published"},
        {"name": "开会", "phase": "at", "part": "大会", "fact": "closed"},
    ]});
    ctx.clock.advance(chrono::TimeDelta::minutes(1));
    let versions = "/procedures/congress_session/versions";
    office.post_at(versions, 0, own).await.expect(200);
    assert_eq!(steps(&ctx, "town.a", &made).await["source"], "preset");
    ctx.clock.advance(chrono::TimeDelta::minutes(1));
    let next = planned_as(&ctx, json!({"ordinal": 9})).await;
    let held = steps(&ctx, "town.a", &next).await;
    assert_eq!(
        (
            &held["source"],
            held["steps"].as_array().unwrap().len(),
            &held["steps"][1]["part"]
        ),
        (&json!("township"), 2, &json!("大会"))
    );
    let wrong = json!({"steps": [{"name": "开会"}]});
    let refused = office.post_at(versions, 1, wrong).await;
    let problem = refused.expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/steps/0/phase");
    // Units do not hold meetings.
    ctx.as_account("unit.x")
        .get("/procedures/congress_session")
        .await
        .expect(404);
});

db_test!(
    m8_m10_m12_the_agenda_proposed_fits_the_season_and_the_term,
    async |ctx| {
        let titles = |meeting: &Value, sitting: Option<&Value>| -> Vec<String> {
            let all = meeting["agenda"].as_array().unwrap().iter();
            all.filter(|one| sitting.is_none_or(|id| one["sitting_id"] == *id))
                .map(|one| one["title"].as_str().unwrap().to_owned())
                .collect()
        };
        let has = |titles: &[String], part: &str| titles.iter().any(|one| one.contains(part));
        let first = planned_as(&ctx, json!({"ordinal": 1})).await;
        let all = titles(&first, None);
        // M8: the session at the beginning of the year.
        for part in ["政府工作报告", "主席团", "预算", "民生实事项目"] {
            assert!(has(&all, part), "{part}: {all:?}");
        }
        // M10: the preparatory meeting elects the presidium and adopts the agenda.
        let preparatory = first["sittings"].as_array().unwrap().iter();
        let preparatory = preparatory
            .clone()
            .find(|one| one["kind"] == "preparatory")
            .unwrap();
        let opening = titles(&first, Some(&preparatory["id"]));
        assert!(
            has(&opening, "选举大会主席团") && has(&opening, "通过会议议程"),
            "{opening:?}"
        );
        // M12: who is elected takes the oath.
        let kinds: Vec<&str> = first["agenda"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["kind"].as_str().unwrap())
            .collect();
        let (elected, oath) = (
            kinds.iter().rposition(|kind| *kind == "election").unwrap(),
            kinds.iter().position(|kind| *kind == "oath").unwrap(),
        );
        assert!(elected < oath, "{kinds:?}");
        // M8: the one in the middle of the year.
        let begins = first["begins_on"]
            .as_str()
            .unwrap()
            .parse::<chrono::NaiveDate>()
            .unwrap();
        let later = begins + chrono::TimeDelta::days(30);
        let second = planned_as(
            &ctx,
            json!({"ordinal": 2, "begins_on": later, "ends_on": later}),
        )
        .await;
        let all = titles(&second, None);
        for part in ["上半年工作报告", "上半年预算执行", "决算", "代表建议"] {
            assert!(has(&all, part), "{part}: {all:?}");
        }
        assert!(!has(&all, "宪法宣誓"));
    }
);
