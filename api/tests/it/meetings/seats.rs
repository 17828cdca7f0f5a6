//! All deputies are seated at once, looked at first; the seats of others stay theirs.

use super::steps::*;
use crate::support::Context;
use serde_json::{Value, json};

async fn seats(ctx: &Context, meeting: &Value) -> Vec<(String, Option<String>)> {
    let target = format!("{}/people?limit=200", path(meeting));
    let list = ctx.as_account("town.a").get(&target).await.expect(200);
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let people = list["items"].as_array().unwrap().iter();
    people
        .map(|one| (text(&one["name"]).unwrap(), text(&one["seat"])))
        .collect()
}

fn seat_of<'a>(seats: &'a [(String, Option<String>)], name: &str) -> Option<&'a str> {
    seats.iter().find(|one| one.0 == name)?.1.as_deref()
}

async fn join(ctx: &Context, meeting: &Value, name: &str, delegation: &str) {
    let who = person(ctx, meeting, name).await;
    let target = format!("{}/people/{who}", path(meeting));
    let body = json!({"delegation": delegation});
    let office = ctx.as_account("town.a");
    office.patch(&target, 1, body).await.expect(200);
}

db_test!(all_deputies_are_seated_by_delegation, async |ctx| {
    let made = planned(&ctx).await;
    let guest = json!({"name": "赵副镇长", "capacity": "without_vote", "seat": "1排1座"});
    let made = act(&ctx, &made, "people", guest).await;
    join(&ctx, &made, "甲一", "第二代表团").await;
    join(&ctx, &made, "甲二", "第一代表团").await;
    join(&ctx, &made, "甲三", "第十代表团").await;
    let office = ctx.as_account("town.a");
    let preview = format!("{}/seating-preview?rows=2&seats_per_row=2", path(&made));
    let shown = office.get(&preview).await.expect(200);
    assert_eq!(shown["missing"], 0);
    assert_eq!(shown["seats"][0]["is_kept"], true);
    let order = |shown: &Value| -> Vec<String> {
        let all = shown["delegations"].as_array().unwrap().iter();
        all.map(|one| one["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(order(&shown), ["第一代表团", "第二代表团", "第十代表团"]);
    let first = "%E7%AC%AC%E4%BA%8C%E4%BB%A3%E8%A1%A8%E5%9B%A2";
    let shown = office
        .get(&format!("{preview}&delegations={first}"))
        .await
        .expect(200);
    assert_eq!(order(&shown), ["第二代表团", "第一代表团", "第十代表团"]);
    // Looking changes nothing.
    assert_eq!(seat_of(&seats(&ctx, &made).await, "甲一"), None);

    let hall = json!({"rows": 2, "seats_per_row": 2});
    let made = act(&ctx, &made, "seatings", hall.clone()).await;
    let now = seats(&ctx, &made).await;
    let expected = [
        ("赵副镇长", "1排1座"),
        ("甲二", "1排2座"),
        ("甲一", "2排1座"),
        ("甲三", "2排2座"),
    ];
    for (name, seat) in expected {
        assert_eq!(seat_of(&now, name), Some(seat), "{name}");
    }
    let told = ctx.event_data("meeting.seated");
    assert_eq!((&told["deputies"], &told["rows"]), (&json!(3), &json!(2)));

    // The same again changes nothing; another order seats everybody anew.
    let same = act(&ctx, &made, "seatings", hall).await;
    assert_eq!(version(&same), version(&made));
    let other = json!({"rows": 1, "seats_per_row": 4, "delegations": ["第十代表团"]});
    let made = act(&ctx, &made, "seatings", other).await;
    let now = seats(&ctx, &made).await;
    for (name, seat) in [("甲三", "1排2座"), ("甲二", "1排3座"), ("甲一", "1排4座")] {
        assert_eq!(seat_of(&now, name), Some(seat), "{name}");
    }
    let events = ctx.events("meeting");
    let seated = events.iter().filter(|kind| *kind == "meeting.seated");
    assert_eq!(seated.count(), 2);
    let procedure = office.get(&format!("{}/procedure", path(&made))).await;
    let procedure = procedure.expect(200);
    let mut steps = procedure["steps"].as_array().unwrap().iter();
    let step = steps.find(|one| one["name"] == "划分代表团、编排座次");
    assert!(step.unwrap()["done"].is_object(), "the step ticks itself");
});

db_test!(too_few_seats_seat_nobody, async |ctx| {
    let made = planned(&ctx).await;
    let office = ctx.as_account("town.a");
    let hall = json!({"rows": 1, "seats_per_row": 2});
    let few = ("seatings", hall.clone());
    let problem = refused(&ctx, "town.a", &made, few, (409, "meeting_too_few_seats")).await;
    assert_eq!(
        problem["detail"],
        "会场共2个座位，其中0个已另作安排，代表3人，还差1个。请增加排数或者每排座位数。"
    );
    let taken = seats(&ctx, &made).await;
    assert!(taken.iter().all(|one| one.1.is_none()), "{taken:?}");
    let preview = format!("{}/seating-preview", path(&made));
    let shown = office
        .get(&format!("{preview}?rows=1&seats_per_row=2"))
        .await
        .expect(200);
    assert_eq!(shown["missing"], 1);
    for (body, pointer) in [
        (json!({"rows": 0, "seats_per_row": 2}), "/rows"),
        (json!({"rows": 2, "seats_per_row": 61}), "/seats_per_row"),
        (
            json!({"rows": 9, "seats_per_row": 9, "delegations": ["没有这个团"]}),
            "/delegations/0",
        ),
    ] {
        let wrong = ("seatings", body);
        let problem = refused(&ctx, "town.a", &made, wrong, (422, "validation_failed")).await;
        assert_eq!(problem["errors"][0]["pointer"], pointer);
    }
    for query in [
        "rows=0&seats_per_row=2",
        "rows=2&seats_per_row=61",
        "rows=x&seats_per_row=2",
        "rows=2",
    ] {
        let target = format!("{preview}?{query}");
        let answer = office.get(&target).await;
        answer.expect_problem(400, "invalid_parameter");
    }
});

db_test!(only_the_office_seats_and_only_in_time, async |ctx| {
    let made = planned(&ctx).await;
    let target = format!("{}/seatings", path(&made));
    let preview = format!("{}/seating-preview?rows=2&seats_per_row=2", path(&made));
    let hall = json!({"rows": 2, "seats_per_row": 2});
    for (who, status, code) in [
        ("deputy.a1", 403, "forbidden"),
        ("county", 403, "meeting_not_your_turn"),
        ("town.b", 404, "not_found"),
    ] {
        let client = ctx.as_account(who);
        let answer = client.post_at(&target, version(&made), hall.clone()).await;
        answer.expect_problem(status, code);
        client.get(&preview).await.expect_problem(status, code);
    }
    let office = ctx.as_account("town.a");
    let stale = office
        .post_at(&target, version(&made) + 1, hall.clone())
        .await;
    stale.expect_problem(412, "precondition_failed");
    // Once a deputy is suspended the seat goes to somebody else.
    let mandate = crate::support::world::id(42);
    let seated = act(&ctx, &made, "seatings", hall.clone()).await;
    let body = json!({"reason": "criminal_custody", "effective_on": ctx.clock.today()});
    let suspended = ctx
        .as_account("county")
        .post_at(&format!("/mandates/{mandate}/suspensions"), 1, body)
        .await;
    assert!(suspended.status.is_success());
    let made = act(&ctx, &seated, "roll-refreshes", json!({})).await;
    let made = act(
        &ctx,
        &made,
        "seatings",
        json!({"rows": 1, "seats_per_row": 2}),
    )
    .await;
    let now = seats(&ctx, &made).await;
    assert_eq!(
        now.iter().filter(|one| one.1.is_some()).count(),
        2,
        "{now:?}"
    );
    let off = act(&ctx, &made, "cancellations", json!({"reason": "防汛"})).await;
    let late = ("seatings", hall);
    refused(&ctx, "town.a", &off, late, (409, "meeting_not_in_state")).await;
});
