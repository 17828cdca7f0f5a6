//! J18: the chair criticises a unit that does not answer in time and informs the deputy; further steps are
//! a list of the county.

use super::steps::*;
use crate::statistics::count;
use crate::support::Context;
use chrono::TimeDelta;
use serde_json::{Value, json};

fn criticism(ctx: &Context) -> Value {
    json!({"kind": "A", "content": "交办三个月仍未答复，予以通报批评，限十日内答复。",
        "decided_on": ctx.clock.today()})
}

async fn told(ctx: &Context, who: &str, on: &Value) -> Value {
    let path = format!("{}/work", path(on));
    ctx.as_account(who).get(&path).await.expect(200)["criticisms"].clone()
}

db_test!(
    j18_a_unit_that_is_late_is_criticised_and_the_deputy_told,
    async |ctx| {
        let now = handling(&ctx).await;
        let code = "suggestion_not_late";
        refused(
            &ctx,
            "town.a",
            &now,
            "criticisms",
            criticism(&ctx),
            409,
            code,
        )
        .await;
        ctx.clock.advance(TimeDelta::days(100));
        refused(
            &ctx,
            "unit.x",
            &now,
            "criticisms",
            criticism(&ctx),
            403,
            "forbidden",
        )
        .await;
        refused(
            &ctx,
            "town.b",
            &now,
            "criticisms",
            criticism(&ctx),
            404,
            "not_found",
        )
        .await;
        let code = "validation_failed";
        for (field, value) in [("kind", json!("F")), ("decided_on", json!("2099-01-01"))] {
            let mut wrong = criticism(&ctx);
            wrong[field] = value;
            let problem = refused(&ctx, "town.a", &now, "criticisms", wrong, 422, code).await;
            assert_eq!(problem["errors"][0]["pointer"], format!("/{field}"));
        }
        let now = act(&ctx, "town.a", &now, "criticisms", criticism(&ctx)).await;
        for who in ["unit.x", "deputy.a1", "county"] {
            let list = told(&ctx, who, &now).await;
            assert_eq!(
                (&list[0]["kind_name"], &list[0]["due_on"]),
                (&json!("通报批评"), &json!("2026-06-02")),
                "{who}"
            );
        }
        ctx.follow();
        let notices = ctx
            .as_account("deputy.a1")
            .get("/notices")
            .await
            .expect(200);
        assert!(notices.to_string().contains("因逾期未答复"), "{notices}");
        // A further step, and still after the late answer.
        let mut further = criticism(&ctx);
        further["kind"] = json!("B");
        let now = act(&ctx, "town.a", &now, "criticisms", further.clone()).await;
        let now = act(&ctx, "unit.x", &now, "contacts", contact(&ctx)).await;
        let now = act(&ctx, "unit.x", &now, "replies", reply()).await;
        further["kind"] = json!("C");
        act(&ctx, "town.a", &now, "criticisms", further).await;
        assert_eq!(
            told(&ctx, "county", &now).await.as_array().unwrap().len(),
            3
        );
        // However often: one suggestion, and the number leads to it.
        ctx.follow();
        let town = ctx.as_account("town.a");
        let numbers = town.get("/statistics/suggestions?group_by=unit").await;
        let numbers = numbers.expect(200);
        assert_eq!(count(&numbers["total"], "criticised"), 1);
        assert_eq!(numbers["groups"][0]["counts"]["criticised"], 1);
        let list = town.get("/suggestions?criticised=true").await.expect(200);
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
        assert_eq!(list["items"][0]["id"], now["id"]);
        let rest = town.get("/suggestions?criticised=false").await.expect(200);
        assert_eq!(rest["items"], json!([]));
        let other = ctx.as_account("town.b");
        let other = other.get("/statistics/suggestions").await.expect(200);
        assert_eq!(count(&other["total"], "criticised"), 0);
        // The yearly report says it, too.
        let report = town.get("/statistics/suggestions/report.docx").await;
        let report: String = crate::papers::docx(&report).split_whitespace().collect();
        assert!(
            report.contains("因逾期未答复对承办单位提出批评、责令改正等的1件"),
            "{report}"
        );
    }
);

db_test!(j18_an_answer_in_time_is_not_criticised, async |ctx| {
    let now = replied(&ctx).await;
    ctx.clock.advance(TimeDelta::days(200));
    let code = "suggestion_not_late";
    refused(
        &ctx,
        "town.a",
        &now,
        "criticisms",
        criticism(&ctx),
        409,
        code,
    )
    .await;
});
