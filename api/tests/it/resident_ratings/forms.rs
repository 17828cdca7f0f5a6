//! The form works without a script, and keeps what was typed.

use super::steps::*;
use crate::public_projects::steps as pages;
use serde_json::json;

/// What stands in a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page
        .split_once(&format!("name=\"{name}\" value=\""))
        .unwrap();
    rest.split('"').next().unwrap().to_owned()
}

fn question(page: &str) -> String {
    let (_, rest) = page.split_once("<label for=\"answer\">").unwrap();
    solved(rest.split('<').next().unwrap())
}

db_test!(a_project_is_rated_without_a_script, async |ctx| {
    let (scene, _) = accepted(&ctx).await;
    let target = format!("{}/rating", pages::path(&scene.projects[0]));
    let first = page(&ctx, &format!("{target}?grade=dissatisfied")).await;
    assert_eq!(first.header("cache-control"), Some("no-store"));
    let first = shown(&first);
    assert!(
        first.contains("value=\"dissatisfied\" required checked"),
        "{first}"
    );
    let (client, token) = (hidden(&first, "client_id"), hidden(&first, "token"));
    let typed = [
        ("client_id", client.as_str()),
        ("token", &token),
        ("comment", "护栏<b>太矮"),
    ];
    // Nothing chosen: what was typed is still there.
    let refused = post_form(&ctx, &target, &typed).await;
    assert_eq!(refused.status, 422);
    let refused = shown(&refused);
    assert!(refused.contains("id=\"grade-error\"") && refused.contains("护栏&lt;b&gt;太矮"));
    assert_eq!(hidden(&refused, "client_id"), client);
    let (token, answer) = (hidden(&refused, "token"), question(&refused));
    let wrong = [
        ("client_id", client.as_str()),
        ("token", &token),
        ("grade", "dissatisfied"),
        ("answer", "1"),
    ];
    let again = post_form(&ctx, &target, &wrong).await;
    assert_eq!(again.status, 422);
    drop(answer);
    let again = shown(&again);
    assert!(again.contains("id=\"answer-error\"") && again.contains("role=\"alert\""));
    let (token, answer) = (hidden(&again, "token"), question(&again));
    let typed = [
        ("client_id", client.as_str()),
        ("token", &token),
        ("grade", "dissatisfied"),
        ("comment", "护栏<b>太矮"),
        ("answer", &answer),
    ];
    let sent = post_form(&ctx, &target, &typed).await;
    assert_eq!(sent.status, 200, "{}", shown(&sent));
    assert!(shown(&sent).contains("谢谢您的评议") && shown(&sent).contains("共1人次"));
    // Sent again by the button "back".
    assert_eq!(post_form(&ctx, &target, &typed).await.status, 200);
    let found = seen(&ctx, "town.a", &scene.projects[0]).await;
    assert_eq!(found["counts"]["total"], 1);
    assert_eq!(found["items"][0]["comment"], json!("护栏<b>太矮"));
    let long = "路".repeat(30_000);
    assert_eq!(
        post_form(&ctx, &target, &[("comment", &long)]).await.status,
        413
    );
    for gone in ["/p/999999/projects/x/rating", "/p/610981/projects/x/rating"] {
        assert_eq!(page(&ctx, gone).await.status, 404);
        assert_eq!(post_form(&ctx, gone, &typed).await.status, 404, "{gone}");
    }
});
