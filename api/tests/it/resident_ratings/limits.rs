//! Floods and double sends: so much per address; villages that share one; the same sender once.

use super::steps::*;
use serde_json::json;

db_test!(one_address_rates_once_a_minute, async |ctx| {
    let (scene, _) = accepted(&ctx).await;
    let project = &scene.projects[0];
    let change = |config: &mut luzhi::platform::config::Config| {
        config.http.trust_forwarded = true;
        config.limits.public_burst = 1;
        config.limits.public_sustained = 5;
        config.limits.public_allow = "10.8.0.0/16".to_owned();
    };
    let ctx = ctx.reconfigured(change).await;
    let from = async |address: &str| {
        let body = rating(&ctx, project, json!({})).await;
        let headers = [("X-Forwarded-For", address)];
        send(&ctx, "/public/project-ratings", body, &headers).await
    };
    from("203.0.113.7").await.expect(200);
    let soon = from("203.0.113.7").await;
    assert_eq!(soon.header("retry-after"), Some("60"));
    soon.expect_problem(429, "rate_limited");
    from("203.0.113.8").await.expect(200);
    for _ in 0..10 {
        from("10.8.3.4").await.expect(200);
    }
    assert_eq!(seen(&ctx, "town.a", project).await["counts"]["total"], 12);
});

db_test!(the_same_sender_counts_once, async |ctx| {
    let (scene, _) = accepted(&ctx).await;
    let project = &scene.projects[0];
    let body = rating(&ctx, project, json!({"comment": "很好。"})).await;
    let first = submit(&ctx, body.clone()).await.expect(200);
    let second = submit(&ctx, body.clone()).await.expect(200);
    assert_eq!(first, second);
    let mut other = body;
    other["grade"] = json!("dissatisfied");
    assert_eq!(
        wrong(submit(&ctx, other).await),
        ["/client_id resident_rating_reused"]
    );
    assert_eq!(seen(&ctx, "town.a", project).await["counts"]["total"], 1);
    assert_eq!(ctx.events("resident_rating").len(), 1);
});
