//! What deputies do with letters: they answer, make suggestions, forward; they never close the matter of a unit.

use super::steps::*;
use crate::support::{Context, World};
use serde_json::{Value, json};

async fn arrived(ctx: &Context) -> (Value, Value) {
    let receipt = letter_sent(ctx, json!({"name": "王大妈", "phone": "13912345678"})).await;
    let letter = newest(ctx).await;
    accepted(ctx, &letter).await;
    ctx.follow();
    let letter = seen(ctx, "deputy.a1", &letter).await;
    (receipt["code"].clone(), letter)
}

async fn waiting(ctx: &Context, who: &str) -> Vec<String> {
    ctx.follow();
    let inbox = ctx.as_account(who).get("/inbox").await.expect(200);
    let items = inbox["items"].as_array().unwrap().iter();
    items
        .filter(|one| one["subject_kind"] == "resident_message")
        .map(|one| one["text"].as_str().unwrap().to_owned())
        .collect()
}

db_test!(a3_a_letter_is_answered_by_its_deputy, async |ctx| {
    let (code, letter) = arrived(&ctx).await;
    assert_eq!(letter["contact"], Value::Null, "never for the deputy");
    assert_eq!(
        waiting(&ctx, "deputy.a1").await,
        ["收到群众给您的来信，请答复、转为建议或者转交工作机构"]
    );
    let target = format!("{}/contact", path(&letter));
    ctx.as_account("deputy.a1")
        .get(&target)
        .await
        .expect_problem(403, "forbidden");
    ctx.as_account("deputy.a2")
        .get(&path(&letter))
        .await
        .expect_problem(404, "not_found");
    let body = json!({"answer": "已到现场看过，镇水利站将派人清理。"});
    let by_office = step(&ctx, "town.a", &letter, "answers", body.clone()).await;
    by_office.expect_problem(403, "resident_message_not_your_turn");
    let answered = step(&ctx, "deputy.a1", &letter, "answers", body.clone())
        .await
        .expect(200);
    assert_eq!(answered["answered_by"], "甲一");
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    let twice = step(&ctx, "deputy.a1", &answered, "answers", body).await;
    twice.expect_problem(409, "resident_message_not_in_state");
    let told = followed(&ctx, &code).await;
    assert_eq!(told["answer"], "已到现场看过，镇水利站将派人清理。");
    assert!(told["steps"].to_string().contains("甲一已经答复"));
    let lines = ctx
        .as_account("deputy.a1")
        .get(&format!("{}/timeline", path(&letter)))
        .await;
    assert_eq!(lines.expect(200)["items"].as_array().unwrap().len(), 3);
});

db_test!(a3_a_letter_becomes_a_suggestion, async |ctx| {
    let (code, letter) = arrived(&ctx).await;
    let body = json!({"title": "关于疏通老街水渠的建议"});
    let made = step(&ctx, "deputy.a1", &letter, "suggestions", body.clone())
        .await
        .expect(200);
    let target = format!("/suggestions/{}", made["suggestion_id"].as_str().unwrap());
    let draft = ctx.as_account("deputy.a1").get(&target).await.expect(200);
    assert_eq!(
        (
            &draft["status"],
            &draft["lead_deputy_id"],
            &draft["links"]["origin"]["kind"]
        ),
        (&json!("draft"), &json!(World::DEPUTY_A1), &json!("message"))
    );
    assert!(!draft.to_string().contains("13912345678"));
    let told = followed(&ctx, &code).await;
    assert_eq!(
        (&told["has_suggestion"], &told["suggestion_link"]),
        (&json!(true), &Value::Null)
    );
    assert!(waiting(&ctx, "deputy.a1").await.is_empty());
    let twice = step(&ctx, "deputy.a1", &made, "suggestions", body).await;
    twice.expect_problem(409, "resident_message_not_in_state");
    // The draft is thrown away: the letter waits again.
    let version = draft["version"].as_i64();
    ctx.as_account("deputy.a1")
        .delete(&target, version)
        .await
        .expect(204);
    assert_eq!(
        waiting(&ctx, "deputy.a1").await,
        ["收到群众给您的来信，请答复、转为建议或者转交工作机构"]
    );
    let again = seen(&ctx, "deputy.a1", &letter).await;
    assert_eq!(again["suggestion_id"], Value::Null);
    let short = json!({"title": "关于水渠的建议", "content": "太短"});
    let answer = step(&ctx, "deputy.a1", &again, "suggestions", short).await;
    assert_eq!(wrong(answer), ["/content length"]);
});

db_test!(a3_a_letter_is_forwarded_to_the_office, async |ctx| {
    let (code, letter) = arrived(&ctx).await;
    let body = json!({"remark": "请镇水利站尽快清理。"});
    let by_office = step(&ctx, "town.a", &letter, "forwardings", body.clone()).await;
    by_office.expect_problem(403, "forbidden");
    let sent = step(&ctx, "deputy.a1", &letter, "forwardings", body.clone())
        .await
        .expect(200);
    assert_eq!(sent["forward_note"], "请镇水利站尽快清理。");
    assert_eq!(
        waiting(&ctx, "town.a").await,
        ["代表转来群众来信，请办理并答复"]
    );
    let twice = step(&ctx, "deputy.a1", &sent, "forwardings", body).await;
    twice.expect_problem(409, "resident_message_not_in_state");
    let answer = json!({"answer": "镇水利站已于三月五日清理完毕。"});
    let answered = step(&ctx, "town.a", &sent, "answers", answer)
        .await
        .expect(200);
    assert_eq!(answered["actions"].as_array().unwrap().len(), 5);
    assert!(waiting(&ctx, "town.a").await.is_empty());
    let told = followed(&ctx, &code).await;
    assert!(told["steps"].to_string().contains("转交人大工作机构"));
    assert_eq!(told["answer"], "镇水利站已于三月五日清理完毕。");
});

db_test!(a3_an_idea_is_no_letter, async |ctx| {
    idea_sent(&ctx, json!({})).await;
    let idea = accepted(&ctx, &newest(&ctx).await).await;
    let answer = step(&ctx, "town.a", &idea, "answers", json!({"answer": "好的"})).await;
    answer.expect_problem(403, "resident_message_not_your_turn");
    let answer = step(
        &ctx,
        "deputy.a1",
        &idea,
        "answers",
        json!({"answer": "好的"}),
    )
    .await;
    answer.expect_problem(404, "not_found");
});
