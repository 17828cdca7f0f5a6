//! Voters present rate by phone: each slip once, in secret.

use super::steps::*;
use crate::project_ideas::steps::wrong;
use crate::publications::{page, shown};
use crate::resident_messages::steps::post_form;
use crate::support::{Answer, Context};
use luzhi::platform::i18n::catalog;
use serde_json::{Value, json};

/// Six slips for eight voters.
async fn opened(ctx: &Context) -> (Value, Vec<String>) {
    let report = held(ctx, 8).await;
    let body = json!({"slips": 6});
    let report = act(ctx, "town.a", &report, "rating-openings", body)
        .await
        .expect(200);
    let target = format!("{}/slips", path(&report));
    let slips = ctx.as_account("town.a").get(&target).await.expect(200);
    let codes = slips["codes"].as_array().unwrap().iter();
    let codes = codes.map(|one| one.as_str().unwrap().to_owned());
    (report, codes.collect())
}

async fn rate(ctx: &Context, report: &Value, slip: &str, grade: &str) -> Answer {
    let link = report["link"].as_str().unwrap();
    post_form(ctx, link, &[("slip", slip), ("grade", grade)]).await
}

/// Refused, with the words of a problem.
fn refused(answer: &Answer, status: u16, code: &str) {
    assert_eq!(answer.status, status, "{}", shown(answer));
    let detail = &catalog().zh_cn[&format!("problems.{code}.detail")];
    assert!(shown(answer).contains(detail.as_str()), "{}", shown(answer));
}

db_test!(a6_a_slip_rates_once_and_leaves_no_trace, async |ctx| {
    let (report, codes) = opened(&ctx).await;
    assert_eq!((codes.len(), codes[0].len()), (6, 9));
    let events = ctx.events("voter_report").len();
    let link = report["link"].as_str().unwrap();
    let form = page(&ctx, link).await;
    assert_eq!(form.header("cache-control"), Some("no-store"));
    assert!(
        shown(&form).contains("甲一代表向选民述职") && shown(&form).contains("value=\"abstained\"")
    );
    // Nothing chosen: the slip is still there, and unused.
    let nothing = post_form(&ctx, link, &[("slip", &codes[0])]).await;
    assert_eq!(nothing.status, 422);
    assert!(shown(&nothing).contains(&codes[0]));
    for (slip, grade) in [
        (0, "excellent"),
        (1, "excellent"),
        (2, "competent"),
        (3, "incompetent"),
    ] {
        let typed = codes[slip].to_lowercase().replace('-', " ");
        assert_eq!(rate(&ctx, &report, &typed, grade).await.status, 200);
    }
    let again = rate(&ctx, &report, &codes[0], "incompetent").await;
    refused(&again, 409, "voter_report_slip_used");
    let wrong_one = rate(&ctx, &report, "2222-2222", "excellent").await;
    refused(&wrong_one, 404, "voter_report_slip_unknown");
    // While it is open, nobody sees how it stands; neither does the log.
    let found = seen(&ctx, "town.a", &report).await.expect(200);
    assert_eq!(
        (
            &found["slips"],
            &found["slips_used"],
            &found["ratings"],
            &found["result"]
        ),
        (&json!(6), &json!(4), &Value::Null, &Value::Null)
    );
    assert_eq!(found["version"], report["version"]);
    assert_eq!(ctx.events("voter_report").len(), events);
    // Two more rated on paper; with that it is closed.
    let many = act(&ctx, "town.a", &report, "ratings", counts([1, 4, 0, 0, 0])).await;
    assert_eq!(wrong(many), ["/excellent voter_report_more_than_present"]);
    let body = counts([0, 1, 0, 0, 1]);
    let closed = act(&ctx, "town.a", &report, "ratings", body)
        .await
        .expect(200);
    let ratings = &closed["ratings"];
    assert_eq!(
        (
            &ratings["excellent"],
            &ratings["competent"],
            &ratings["total"],
            &ratings["result"]
        ),
        (&json!(2), &json!(2), &json!(6), &json!("basic"))
    );
    let late = rate(&ctx, &report, &codes[5], "excellent").await;
    assert_eq!(late.status, 404);
    let anew = act(&ctx, "town.a", &closed, "ratings", counts([8, 0, 0, 0, 0])).await;
    anew.expect_problem(409, "voter_report_not_in_state");
});

db_test!(a6_who_hands_slips_out, async |ctx| {
    let report = held(&ctx, 8).await;
    let target = format!("{}/slips", path(&report));
    let closed = ctx.as_account("town.a").get(&target).await;
    closed.expect_problem(409, "voter_report_not_in_state");
    let few = act(
        &ctx,
        "town.a",
        &report,
        "rating-openings",
        json!({"slips": 4}),
    )
    .await;
    few.expect_problem(409, "voter_report_too_few");
    let many = act(
        &ctx,
        "town.a",
        &report,
        "rating-openings",
        json!({"slips": 9}),
    )
    .await;
    assert_eq!(wrong(many), ["/slips voter_report_more_than_present"]);
    let body = json!({"slips": 8});
    let open = act(&ctx, "town.a", &report, "rating-openings", body.clone()).await;
    let open = open.expect(200);
    for (who, status, code) in [
        ("deputy.a1", 403, "forbidden"),
        ("county", 403, "voter_report_not_your_turn"),
        ("town.b", 404, "not_found"),
    ] {
        let hidden = ctx.as_account(who).get(&target).await;
        hidden.expect_problem(status, code);
    }
    // Printed again they are the same.
    let first = ctx.as_account("town.a").get(&target).await.expect(200);
    let again = ctx.as_account("town.a").get(&target).await.expect(200);
    assert_eq!(first, again);
    let twice = act(&ctx, "town.a", &open, "rating-openings", body).await;
    twice.expect_problem(409, "voter_report_not_in_state");
    for gone in [
        "/p/610981/reports/222222",
        "/p/999999/reports/",
        "/p/999999/reports/222222",
    ] {
        assert_eq!(page(&ctx, gone).await.status, 404, "{gone}");
    }
});
