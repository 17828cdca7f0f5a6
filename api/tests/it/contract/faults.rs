//! Answers that come from the house, not from a feature: wrong methods, used-up budgets, faults.

use crate::support::{Backend, Client, empty_database};
use diesel::connection::SimpleConnection;
use luzhi::platform::db::{Db, PoolSettings};
use serde_json::json;
use std::time::Duration;

db_test!(a_wrong_method_names_the_right_ones, async |ctx| {
    let answer = ctx.as_account("county").delete("/organs", None).await;
    assert_eq!(answer.header("allow"), Some("GET, POST"));
    answer.expect_problem(405, "method_not_allowed");
});

db_test!(head_tells_the_length_and_sends_nothing, async |ctx| {
    let county = ctx.as_account("county");
    let got = county.get("/organs").await;
    let head = county
        .send("HEAD".parse().unwrap(), "/organs", None, &[])
        .await;
    assert_eq!((head.status.as_u16(), head.raw.len()), (200, 0));
    assert_eq!(head.length, got.length);
    assert!(got.length.is_some_and(|length| length > 100));
});

db_test!(a_used_up_budget_says_when_to_come_back, async |ctx| {
    let strict = ctx.reconfigured(|config| config.limits.reads = 3).await;
    let county = strict.as_account("county");
    for _ in 0..3 {
        county.get("/organs").await.expect(200);
    }
    let refused = county.get("/organs").await;
    let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    refused.expect_problem(429, "rate_limited");
    // Another caller has a budget of its own, and writing another one.
    strict.as_account("town.a").get("/organs").await.expect(200);
    county.post("/auth/sign-out", json!({})).await.expect(204);
});

db_test!(
    invented_tokens_share_the_budget_of_their_address,
    async |ctx| {
        let strict = ctx.reconfigured(|config| config.limits.reads = 3).await;
        for n in 0..3 {
            let stranger = Client::new(&strict, Some(format!("invented-{n}")));
            stranger
                .get("/organs")
                .await
                .expect_problem(401, "unauthenticated");
        }
        let stranger = Client::new(&strict, Some("invented-4".into()));
        stranger
            .get("/organs")
            .await
            .expect_problem(429, "rate_limited");
    }
);

db_test!(a_fault_is_told_without_its_cause, async |ctx| {
    ctx.db
        .write_now(|tx| {
            tx.without_event("a fault made by hand");
            tx.batch_execute("ALTER TABLE parameter_values RENAME TO parameters_gone")?;
            Ok(())
        })
        .unwrap();
    let problem = ctx
        .as_account("county")
        .get("/parameters")
        .await
        .expect_problem(500, "internal_error");
    assert!(
        !problem.to_string().contains("parameters_gone"),
        "{problem}"
    );
    assert!(!problem.to_string().contains("no such table"), "{problem}");
    assert!(
        problem["instance"]
            .as_str()
            .unwrap()
            .starts_with("/requests/"),
        "{problem}"
    );
});

fn a_busy_database_says_so(backend: Backend) {
    let Some(database) = empty_database(backend) else {
        return;
    };
    let wait = Duration::from_secs(3);
    let db = Db::connect(
        &database.url,
        PoolSettings {
            connections: 1,
            wait,
            keeps_one: true,
        },
    )
    .unwrap();
    let inner = db.read_now(|_| Ok(db.read_now(|_| Ok(())))).unwrap();
    let problem = inner.unwrap_err();
    assert_eq!(
        (problem.status().as_u16(), problem.code()),
        (503, "service_unavailable")
    );
}

#[test]
fn a_busy_sqlite_says_so() {
    a_busy_database_says_so(Backend::Sqlite);
}

#[test]
fn a_busy_postgres_says_so() {
    a_busy_database_says_so(Backend::Postgres);
}
