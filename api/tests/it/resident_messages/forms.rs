//! The forms work without a script, and keep what was typed.

use super::steps::*;
use crate::support::World;
use serde_json::json;

/// What stands in a hidden field.
pub fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page
        .split_once(&format!("name=\"{name}\" value=\""))
        .unwrap();
    rest.split('"').next().unwrap().to_owned()
}

pub fn question(page: &str) -> String {
    let (_, rest) = page.split_once("<label for=\"answer\">").unwrap();
    solved(rest.split('<').next().unwrap())
}

db_test!(an_idea_is_given_without_a_script, async |ctx| {
    let path = "/p/610981/ideas/new";
    let town = format!("{path}?town={}", World::TOWN_A);
    let first = page(&ctx, &town).await;
    assert_eq!(first.header("cache-control"), Some("no-store"));
    let first = shown(&first);
    let to = format!("town:{}", World::TOWN_A);
    assert!(first.contains(&format!("value=\"{to}\" selected")));
    // Too short, and the question forgotten: all that was typed is still there.
    let (client, token) = (hidden(&first, "client_id"), hidden(&first, "token"));
    let typed = [
        ("client_id", client.as_str()),
        ("token", &token),
        ("to", &to),
        ("title", "厕"),
        ("content", "老街没有公共厕所，希望修建一座。"),
        ("village", "老城社区"),
        ("category", "environment"),
        ("phone", "13812345678"),
    ];
    let refused = post_form(&ctx, path, &typed).await;
    assert_eq!(refused.status, 422);
    let refused = shown(&refused);
    assert!(refused.contains("role=\"alert\"") && refused.contains("id=\"title-error\""));
    assert!(refused.contains("老街没有公共厕所") && refused.contains("value=\"13812345678\""));
    assert_eq!(hidden(&refused, "client_id"), client);
    let (token, answer) = (hidden(&refused, "token"), question(&refused));
    let mut typed: Vec<(&str, &str)> = typed.to_vec();
    typed[1].1 = &token;
    typed[3].1 = "修建公共厕所";
    let wrong = [typed.clone(), vec![("answer", "1")]].concat();
    let again = post_form(&ctx, path, &wrong).await;
    assert_eq!(again.status, 422);
    assert!(shown(&again).contains("答案不对"));
    drop(answer);
    let again = shown(&again);
    let (token, answer) = (hidden(&again, "token"), question(&again));
    typed[1].1 = &token;
    typed.push(("answer", &answer));
    let sent = post_form(&ctx, path, &typed).await;
    assert_eq!(sent.status, 200, "{}", shown(&sent));
    let sent = shown(&sent);
    let code = sent
        .split("<strong>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap();
    assert_eq!(code.len(), 11);
    assert_eq!(followed(&ctx, &json!(code)).await["status"], "waiting");
    // Sent again by the button "back": the same page.
    let back = post_form(&ctx, path, &typed).await;
    assert!(shown(&back).contains(code));
    let message = newest(&ctx).await;
    assert_eq!(
        (&message["category"], &message["village"]),
        (&json!("environment"), &json!("老城社区"))
    );
    // Nothing chosen, something too large, nowhere.
    let nowhere = post_form(
        &ctx,
        path,
        &[
            ("title", "修建公共厕所"),
            ("content", "希望修建公共厕所。"),
            ("token", &token),
        ],
    )
    .await;
    assert!(shown(&nowhere).contains("id=\"to-error\""));
    // Beside what else is wrong, not after it.
    let empty = post_form(&ctx, path, &[("title", "厕"), ("token", &token)]).await;
    let empty = shown(&empty);
    assert!(empty.contains("id=\"to-error\"") && empty.contains("id=\"title-error\""));
    let long = "路".repeat(30_000);
    assert_eq!(
        post_form(&ctx, path, &[("content", &long)]).await.status,
        413
    );
    assert_eq!(page(&ctx, "/p/999999/ideas/new").await.status, 404);
});

db_test!(a_letter_is_written_without_a_script, async |ctx| {
    let path = format!("/p/610981/deputies/{}/message", World::DEPUTY_A1);
    assert_eq!(page(&ctx, &path).await.status, 404, "no card");
    card(&ctx).await;
    let first = shown(&page(&ctx, &path).await);
    assert!(first.contains("写信给甲一代表"));
    let (client, token, answer) = (
        hidden(&first, "client_id"),
        hidden(&first, "token"),
        question(&first),
    );
    let typed = [
        ("client_id", client.as_str()),
        ("token", &token),
        ("answer", &answer),
        ("title", "门前水渠堵了"),
        ("content", "门前的水渠堵了两个月，请代表帮助反映。"),
    ];
    let sent = post_form(&ctx, &path, &typed).await;
    assert_eq!(sent.status, 200, "{}", shown(&sent));
    assert_eq!(newest(&ctx).await["deputy_name"], "甲一");
    for gone in [World::UNIT_X.to_string(), "nobody".to_owned()] {
        let path = format!("/p/610981/deputies/{gone}/message");
        assert_eq!(page(&ctx, &path).await.status, 404);
        assert_eq!(post_form(&ctx, &path, &typed).await.status, 404, "{gone}");
    }
});
