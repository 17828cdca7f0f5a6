//! Stations that were closed.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use serde_json::json;

db_test!(a3_a_station_is_closed_with_its_reason, async |ctx| {
    let station = opened(&ctx, "老城联络站").await;
    let short = act(&ctx, "town.a", &station, "closures", json!({"reason": " "})).await;
    assert_eq!(wrong(short), ["/reason length"]);
    let before = json!({"reason": "并入代表之家", "closed_on": "2026-01-04"});
    let before = act(&ctx, "town.a", &station, "closures", before).await;
    assert_eq!(wrong(before), ["/closed_on station_before_opening"]);
    let ahead = json!({"reason": "并入代表之家", "closed_on": "2027-01-04"});
    let ahead = act(&ctx, "town.a", &station, "closures", ahead).await;
    assert_eq!(wrong(ahead), ["/closed_on future"]);
    let why = json!({"reason": "并入代表之家", "closed_on": "2026-02-28"});
    let closed = act(&ctx, "town.a", &station, "closures", why.clone())
        .await
        .expect(200);
    assert_eq!(
        (&closed["closed_on"], &closed["closed_reason"]),
        (&json!("2026-02-28"), &json!("并入代表之家"))
    );
    let actions = closed["actions"].as_array().unwrap();
    assert!(actions.iter().all(|one| one["code"] == "station_closed"));
    let twice = act(&ctx, "town.a", &closed, "closures", why).await;
    twice.expect_problem(409, "station_closed");
    let changed = changed(&ctx, "town.a", &closed, json!({"address": "新街一号"})).await;
    changed.expect_problem(409, "station_closed");
    // Its name is free again.
    opened(&ctx, "老城联络站").await;
    let county = ctx.as_account("county");
    for (closed, number) in [("true", 1), ("false", 1)] {
        let list = county.get(&format!("/stations?closed={closed}")).await;
        let list = list.expect(200);
        assert_eq!(list["items"].as_array().unwrap().len(), number);
    }
    ctx.follow();
    let notices = ctx.as_account("deputy.a2").get("/notices").await;
    let notices = notices.expect(200)["items"].to_string();
    assert!(notices.contains("联络站已经撤销：并入代表之家"));
});
