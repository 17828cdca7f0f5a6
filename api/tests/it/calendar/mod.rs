//! The calendar of days off through HTTP.

use luzhi::features::calendar::{DayKind, SpecialDay, announce};

db_test!(the_days_off_of_a_year_are_listed, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    let october = deputy
        .get("/calendar/days?from=2025-10-01&to=2025-10-01")
        .await
        .expect(200);
    assert_eq!(october["items"][0]["kind"], "off");
    let years: Vec<i64> = serde_json::from_value(october["years_published"].clone()).unwrap();
    assert!(years.contains(&2016) && years.contains(&2026));
    deputy
        .get("/calendar/days?from=2026-02-01&to=2026-01-01")
        .await
        .expect_problem(400, "invalid_parameter");
});

db_test!(
    an_announced_year_adds_to_the_shipped_ones_once,
    async |ctx| {
        let days = [
            SpecialDay {
                date: "2031-10-01".parse().unwrap(),
                kind: DayKind::Off,
                name: "国庆节".into(),
            },
            SpecialDay {
                date: "2031-10-11".parse().unwrap(),
                kind: DayKind::Work,
                name: "国庆节".into(),
            },
        ];
        let announced = || {
            ctx.db
                .write_now(|tx| announce(tx, &days, ctx.clock.now()))
                .unwrap()
        };
        assert_eq!((announced(), announced()), (2, 0));
        assert_eq!(ctx.events("calendar"), ["calendar.announced"]);
        let told = ctx.event_data("calendar.announced");
        assert_eq!(
            (&told["count"], &told["days"][1]["kind"]),
            (&2.into(), &"work".into())
        );
        let log = ctx
            .as_account("auditor")
            .get("/events?kind=calendar.announced")
            .await;
        let log = log.expect(200);
        assert_eq!(log["items"][0]["actor_name"], "command line");
        assert_eq!(
            log["items"][0]["text"],
            "导入放假调休安排 2 天（2031年10月1日至2031年10月11日）"
        );
        let list = ctx
            .as_account("county")
            .get("/calendar/days?from=2031-01-01")
            .await
            .expect(200);
        assert_eq!(list["items"].as_array().unwrap().len(), 2);
        assert!(
            list["years_published"]
                .as_array()
                .unwrap()
                .contains(&2031.into())
        );
    }
);
