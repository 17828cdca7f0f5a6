//! Who comes, and who reads who it was.

use super::steps::*;
use crate::receptions::steps::{announced, planned, suspended, today, waiting};
use crate::stations::steps::opened;
use serde_json::{Value, json};

db_test!(
    a3_who_came_is_for_the_office_and_those_on_duty,
    async |ctx| {
        let station = opened(&ctx, "老城联络站").await;
        let reception = today(&ctx, &station).await;
        let visit = sent(&ctx, "deputy.a1", &reception, json!({})).await;
        let visit = visit.expect(201);
        assert_eq!(
            (
                &visit["handling"],
                &visit["received_on"],
                &visit["station_name"]
            ),
            (&json!("open"), &json!("2026-03-02"), &json!("老城联络站"))
        );
        for who in ["town.a", "deputy.a2"] {
            let read = seen(&ctx, who, &visit).await.expect(200);
            assert_eq!(
                (
                    &read["visitor_name"],
                    &read["visitor_phone"],
                    &read["is_withheld"]
                ),
                (&json!("王大娘"), &json!("13812345678"), &json!(false)),
                "{who}"
            );
            assert_eq!(read["matter"], visit["matter"]);
        }
        // The county reads what it is about, not who it was.
        let read = seen(&ctx, "county", &visit).await.expect(200);
        assert_eq!(
            (
                &read["visitor_name"],
                &read["visitor_phone"],
                &read["is_withheld"]
            ),
            (&Value::Null, &Value::Null, &json!(true))
        );
        assert!(!read.to_string().contains("13812345678"), "{read}");
        let list = ctx.as_account("county").get("/reception-visits").await;
        let list = list.expect(200).to_string();
        assert!(!list.contains("王大娘") && !list.contains("13812345678"));
        for who in ["town.b", "deputy.a3", "deputy.b1"] {
            let hidden = seen(&ctx, who, &visit).await;
            hidden.expect_problem(404, "not_found");
            let list = ctx.as_account(who).get("/reception-visits").await;
            assert_eq!(list.expect(200)["items"], json!([]), "{who}");
        }
        let by_unit = seen(&ctx, "unit.x", &visit).await;
        by_unit.expect_problem(404, "not_found");
        // The log tells the place and the day.
        let event = ctx.event_data("reception_visit.received").to_string();
        assert!(!event.contains("王大娘") && !event.contains("路灯"));
        assert!(event.contains("老城联络站 2026-03-02"), "{event}");
        assert_eq!(waiting(&ctx, "town.a").await.len(), 1);
    }
);

db_test!(a3_a_visitor_need_not_say_who_they_are, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let reception = today(&ctx, &station).await;
    let nobody = json!({"visitor_name": null, "visitor_phone": null, "village": null,
        "category": null, "answer": "政策已经当面解释清楚"});
    let visit = received(&ctx, &reception, nobody).await;
    assert_eq!(
        (&visit["handling"], &visit["visitor_name"], &visit["answer"]),
        (
            &json!("answered"),
            &Value::Null,
            &json!("政策已经当面解释清楚")
        )
    );
    assert!(waiting(&ctx, "town.a").await.is_empty());
    // What was written down is put right.
    let body = json!({"village": "安岭村", "category": "road"});
    let visit = changed(&ctx, "deputy.a2", &visit, body).await.expect(200);
    assert_eq!(
        (&visit["village"], &visit["category"]),
        (&json!("安岭村"), &json!("road"))
    );
});

db_test!(a4_visitors_come_on_the_day, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let ahead = announced(&ctx, &station, 5).await;
    let early = sent(&ctx, "town.a", &ahead, json!({})).await;
    early.expect_problem(409, "reception_not_yet");
    let quiet = planned(&ctx, &station, 0).await;
    let quiet = sent(&ctx, "town.a", &quiet, json!({})).await;
    quiet.expect_problem(409, "reception_not_in_state");
    let other = opened(&ctx, "安岭联络站").await;
    let now = today(&ctx, &other).await;
    let not_on_duty = sent(&ctx, "deputy.a3", &now, json!({})).await;
    not_on_duty.expect_problem(403, "reception_not_your_turn");
    let of_county = sent(&ctx, "county", &now, json!({})).await;
    of_county.expect_problem(403, "reception_not_your_turn");
    suspended(&ctx, 41).await;
    let idle = sent(&ctx, "deputy.a2", &now, json!({})).await;
    idle.expect_problem(403, "congress_mandate_suspended");
});
