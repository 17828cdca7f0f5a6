//! The unit that has a visitor's matter: what it reads, and what it says itself.

use super::steps::*;
use crate::notices::told;
use crate::project_ideas::steps::wrong;
use crate::receptions::steps::{today, waiting};
use crate::stations::steps::opened;
use crate::support::{Context, World};
use chrono::TimeDelta;
use luzhi::features::{reminder_sources, reminders};
use serde_json::{Value, json};

const DONE: &str = "旬阳市交通运输局已经填写办理结果，请查看并向群众反馈。";
const BACK: &str = "旬阳市交通运输局认为这件事不属于本单位职责，已经退回，将重新交办。";
const LEFT: &str = "这件事不再由您单位办理。";

/// With unit X; who came stands in the text, too.
async fn with_unit(ctx: &Context) -> Value {
    let station = opened(ctx, "老城联络站").await;
    let reception = today(ctx, &station).await;
    let matter = json!({"matter": "王大娘家门前没有路灯，晚上出门不方便，电话13812345678。"});
    let visit = received(ctx, &reception, matter).await;
    handed_over(ctx, &visit).await
}

async fn listed(ctx: &Context, who: &str, query: &str) -> Vec<Value> {
    let target = format!("/reception-visits?{query}");
    let list = ctx.as_account(who).get(&target).await.expect(200);
    list["items"].as_array().unwrap().clone()
}

/// The acts that are open to somebody.
fn acts(visit: &Value) -> Vec<&str> {
    let all = visit["actions"].as_array().unwrap().iter();
    let open = all.filter(|one| one["allowed"] == true);
    open.map(|one| one["key"].as_str().unwrap()).collect()
}

async fn handed_to(ctx: &Context, visit: &Value, unit: luzhi::platform::db::Id) -> Value {
    let body = json!({"unit_id": unit, "due_on": "2026-04-10"});
    let answer = act(ctx, "town.a", visit, "handovers", body).await;
    answer.expect(200)
}

db_test!(
    a3_a_unit_reads_what_it_has_and_not_who_the_visitor_is,
    async |ctx| {
        let visit = with_unit(&ctx).await;
        let read = seen(&ctx, "unit.x", &visit).await.expect(200);
        assert_eq!(
            (
                &read["station_name"],
                &read["received_on"],
                &read["village"],
                &read["due_on"],
                &read["is_withheld"]
            ),
            (
                &json!("老城联络站"),
                &json!("2026-03-02"),
                &json!("老城社区"),
                &json!("2026-04-01"),
                &json!(true)
            )
        );
        assert_eq!(
            (&read["visitor_name"], &read["visitor_phone"]),
            (&Value::Null, &Value::Null)
        );
        let hidden = "［已隐去］家门前没有路灯，晚上出门不方便，电话［已隐去］。";
        assert_eq!(read["matter"], json!(hidden));
        assert_eq!(acts(&read), ["result", "return"]);
        let rows = listed(&ctx, "unit.x", "has_result=false&open=true").await;
        assert_eq!(rows.len(), 1);
        assert!(listed(&ctx, "unit.x", "has_result=true").await.is_empty());
        ctx.follow();
        let unit = ctx.as_account("unit.x");
        let mut answers = vec![read.to_string(), json!(rows).to_string()];
        for path in ["/inbox", "/notices", "/home"] {
            answers.push(unit.get(path).await.expect(200).to_string());
        }
        answers.push(ctx.event_data("reception_visit.handed_over").to_string());
        for answer in answers {
            let is_told = answer.contains("王大娘") || answer.contains("13812345678");
            assert!(!is_told, "{answer}");
        }
        // What is with nobody, or with another one, is not there for it.
        for who in ["unit.y", "town.b", "deputy.a3"] {
            let other = seen(&ctx, who, &visit).await;
            other.expect_problem(404, "not_found");
            assert!(listed(&ctx, who, "").await.is_empty(), "{who}");
        }
        let result = json!({"result": "已经装好"});
        let other = act(&ctx, "unit.y", &visit, "results", result).await;
        other.expect_problem(404, "not_found");
        let body = json!({"unit_id": World::UNIT_Y, "due_on": "2026-04-10"});
        let other = act(&ctx, "unit.x", &visit, "handovers", body).await;
        other.expect_problem(403, "forbidden");
    }
);

db_test!(a3_a_unit_writes_down_the_result_itself, async |ctx| {
    let visit = with_unit(&ctx).await;
    let waits = waiting(&ctx, "unit.x").await;
    assert_eq!((waits.len(), &waits[0].1), (1, &json!("2026-04-01")));
    assert!(waits[0].0.contains("填写结果"), "{waits:?}");
    let ahead = json!({"result": "两盏路灯已经装好", "result_on": "2026-03-03"});
    let ahead = act(&ctx, "unit.x", &visit, "results", ahead).await;
    assert_eq!(wrong(ahead), ["/result_on future"]);
    let result = json!({"result": "两盏路灯已经装好，报修电话0915-8201234"});
    let visit = act(&ctx, "unit.x", &visit, "results", result)
        .await
        .expect(200);
    assert_eq!(
        (&visit["handling"], &visit["is_by_unit"], &visit["result"]),
        (
            &json!("handed_over"),
            &json!(true),
            &json!("两盏路灯已经装好，报修电话0915-8201234")
        )
    );
    assert!(acts(&visit).is_empty());
    assert!(waiting(&ctx, "unit.x").await.is_empty());
    let waits = waiting(&ctx, "town.a").await;
    assert!(waits.len() == 1 && waits[0].0.contains("反馈"), "{waits:?}");
    for who in ["town.a", "deputy.a1", "deputy.a2"] {
        assert!(told(&ctx, who).await.contains(&DONE.to_owned()), "{who}");
    }
    for who in ["deputy.a3", "town.b", "unit.y"] {
        assert!(!told(&ctx, who).await.contains(&DONE.to_owned()), "{who}");
    }
    // Said once, by nobody again.
    for (who, what, body) in [
        ("unit.x", "results", json!({"result": "又装了一盏"})),
        ("unit.x", "returns", json!({"reason": "不归我们管"})),
        ("town.a", "results", json!({"result": "又装了一盏"})),
    ] {
        let twice = act(&ctx, who, &visit, what, body).await;
        twice.expect_problem(409, "reception_visit_not_in_state");
    }
    let note = json!({"note": "电话告知王大娘，她很满意"});
    let visit = act(&ctx, "deputy.a1", &visit, "feedbacks", note)
        .await
        .expect(200);
    assert_eq!(visit["is_by_unit"], true);
    let read = seen(&ctx, "unit.x", &visit).await.expect(200);
    assert_eq!(
        (&read["fed_back_on"], &read["fed_back_note"]),
        (&json!("2026-03-02"), &Value::Null)
    );
    let over = "办理结果已经反馈给群众。".to_owned();
    assert!(told(&ctx, "unit.x").await.contains(&over));
    assert_eq!(
        ctx.events("reception_visit"),
        [
            "reception_visit.received",
            "reception_visit.handed_over",
            "reception_visit.replied",
            "reception_visit.fed_back"
        ]
    );
});

db_test!(a3_a_unit_says_that_it_is_not_its_own, async |ctx| {
    let visit = with_unit(&ctx).await;
    let short = act(&ctx, "unit.x", &visit, "returns", json!({"reason": "否"})).await;
    assert_eq!(wrong(short), ["/reason length"]);
    let reason = json!({"reason": "路灯由市水利局管护"});
    for who in ["town.a", "deputy.a1"] {
        let by_others = act(&ctx, who, &visit, "returns", reason.clone()).await;
        by_others.expect_problem(403, "reception_visit_not_your_turn");
    }
    let last = act(&ctx, "unit.x", &visit, "returns", reason)
        .await
        .expect(200);
    assert_eq!(
        (&last["handling"], &last["unit_name"], &last["returns"]),
        (&json!("open"), &Value::Null, &json!([]))
    );
    let gone = seen(&ctx, "unit.x", &visit).await;
    gone.expect_problem(404, "not_found");
    assert!(listed(&ctx, "unit.x", "").await.is_empty());
    assert!(waiting(&ctx, "unit.x").await.is_empty());
    let waits = waiting(&ctx, "town.a").await;
    assert_eq!((waits.len(), &waits[0].1), (1, &Value::Null));
    assert!(waits[0].0.contains("重新交办"), "{waits:?}");
    for who in ["town.a", "deputy.a2"] {
        assert!(told(&ctx, who).await.contains(&BACK.to_owned()), "{who}");
    }
    let event = ctx.event_data("reception_visit.returned").to_string();
    assert!(!event.contains("水利局"), "{event}");
    let open = seen(&ctx, "town.a", &visit).await.expect(200);
    assert_eq!(
        (&open["is_returned"], &open["returns"][0]["reason"]),
        (&json!(true), &json!("路灯由市水利局管护"))
    );
    assert_eq!(open["returns"][0]["unit_name"], "旬阳市交通运输局");
    assert_eq!(open["due_on"], Value::Null);
    // Handed over anew; the next one does not read what the first one said.
    let again = handed_to(&ctx, &open, World::UNIT_Y).await;
    assert_eq!(again["is_returned"], false);
    let read = seen(&ctx, "unit.y", &again).await.expect(200);
    assert_eq!(read["returns"], json!([]));
    let gone = seen(&ctx, "unit.x", &again).await;
    gone.expect_problem(404, "not_found");
});

db_test!(a3_what_goes_elsewhere_leaves_the_unit, async |ctx| {
    let visit = with_unit(&ctx).await;
    let moved = handed_to(&ctx, &visit, World::UNIT_Y).await;
    assert!(told(&ctx, "unit.x").await.contains(&LEFT.to_owned()));
    assert!(waiting(&ctx, "unit.x").await.is_empty());
    let gone = seen(&ctx, "unit.x", &moved).await;
    gone.expect_problem(404, "not_found");
    assert_eq!(waiting(&ctx, "unit.y").await.len(), 1);
    // To the same one with another day, it stays.
    let longer = json!({"unit_id": World::UNIT_Y, "due_on": "2026-04-20"});
    let moved = act(&ctx, "town.a", &moved, "handovers", longer)
        .await
        .expect(200);
    assert!(!told(&ctx, "unit.y").await.contains(&LEFT.to_owned()));
    let waits = waiting(&ctx, "unit.y").await;
    assert_eq!((waits.len(), &waits[0].1), (1, &json!("2026-04-20")));
    let draft = json!({"title": "关于老街安装路灯的建议",
        "content": "老街三户人家晚上没有路灯，老人出门不方便，建议装两盏。"});
    let converted = act(&ctx, "deputy.a1", &moved, "suggestions", draft).await;
    converted.expect(200);
    assert!(told(&ctx, "unit.y").await.contains(&LEFT.to_owned()));
    assert!(waiting(&ctx, "unit.y").await.is_empty());
    let gone = seen(&ctx, "unit.y", &moved).await;
    gone.expect_problem(404, "not_found");
});

db_test!(a3_the_office_answers_for_a_unit_on_paper, async |ctx| {
    let visit = with_unit(&ctx).await;
    let result = json!({"result": "书面答复：王大娘家门前的路灯已经装好"});
    let visit = act(&ctx, "town.a", &visit, "results", result)
        .await
        .expect(200);
    assert_eq!(visit["is_by_unit"], false);
    let text = "已经登记旬阳市交通运输局的办理结果。".to_owned();
    for who in ["unit.x", "deputy.a1"] {
        assert!(told(&ctx, who).await.contains(&text), "{who}");
    }
    assert!(!told(&ctx, "town.a").await.contains(&text), "did it");
    assert!(waiting(&ctx, "unit.x").await.is_empty());
    let read = seen(&ctx, "unit.x", &visit).await.expect(200);
    assert_eq!(read["result"], "书面答复：［已隐去］家门前的路灯已经装好");
    let late = json!({"result": "我们自己说"});
    let late = act(&ctx, "unit.x", &visit, "results", late).await;
    late.expect_problem(409, "reception_visit_not_in_state");
});

db_test!(a3_a_unit_is_reminded_of_its_day, async |ctx| {
    let visit = with_unit(&ctx).await;
    // Seven days before 1 April.
    ctx.clock.advance(TimeDelta::days(23));
    reminders::give(&ctx.db, &reminder_sources(), ctx.clock.now()).unwrap();
    ctx.follow();
    let list = async |who: &str| {
        let list = ctx.as_account(who).get("/reminders").await.expect(200);
        let items = list["items"].as_array().unwrap().clone();
        let of_visit = items
            .into_iter()
            .filter(|one| one["subject_id"] == visit["id"]);
        of_visit.collect::<Vec<_>>()
    };
    let reminded = list("unit.x").await;
    assert_eq!(reminded.len(), 1);
    assert_eq!(
        (&reminded[0]["due_on"], &reminded[0]["title"]),
        (&json!("2026-04-01"), &json!("老城联络站 2026-03-02"))
    );
    assert!(list("unit.y").await.is_empty());
    assert!(list("town.a").await.is_empty());
});
