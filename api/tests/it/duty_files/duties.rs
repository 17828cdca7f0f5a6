//! Posts, contacts and pledges in a file, honours of suggestions and groups, and all files of a deputy together.

use super::steps::*;
use crate::papers::docx;
use crate::support::{World, world::id};
use crate::{awards, deputy_contacts, deputy_groups, deputy_pledges, deputy_posts};
use serde_json::{Value, json};

db_test!(a8_posts_pledges_and_contacts_are_in_the_file, async |ctx| {
    let post = deputy_posts::steps::opened(&ctx, "政策宣传岗").await;
    let holding = deputy_posts::steps::held(&ctx, &post).await;
    deputy_posts::steps::recorded(&ctx, "deputy.a1", &holding, json!({}))
        .await
        .expect(200);
    deputy_pledges::steps::pledged(&ctx).await;
    let contact = deputy_contacts::steps::added(&ctx, json!({})).await;
    let met = json!({"way": "met", "note": "上门了解生产情况"});
    deputy_contacts::steps::noted(&ctx, "deputy.a1", &contact, met)
        .await
        .expect(200);
    let file = seen(&ctx, "town.a", &file_a1()).await;
    let content = &file["content"];
    let held = &content["posts"][0];
    assert_eq!(held["name"], "政策宣传岗", "{content}");
    assert_eq!(held["entries"].as_array().unwrap().len(), 1);
    let pledge = &content["pledges"][0];
    assert_eq!(
        (&pledge["year"], &pledge["self_review"]),
        (&json!(2026), &Value::Null)
    );
    assert_eq!(pledge["items"][0]["content"], deputy_pledges::steps::FIRST);
    // Numbers, and nothing of who the residents are.
    let kept = &content["contacts"];
    assert_eq!(
        (&kept["residents"], &kept["meetings"]),
        (&json!(1), &json!(1))
    );
    let told = content.to_string();
    assert!(!told.contains("13900000001") && !told.contains("老街口第三户"));
    let target = format!("/duty-files/{}/papers/file.docx", file_a1());
    let paper = docx(&ctx.as_account("town.a").get(&target).await);
    for part in ["政策宣传岗", "联系群众1人（户）", "2026年履职承诺2项"] {
        assert!(paper.contains(part), "{part}\n{paper}");
    }
    // The others have none of it.
    let other = seen(&ctx, "town.a", &file_a2()).await;
    assert_eq!(other["content"]["posts"], json!([]));
    assert_eq!(other["content"]["contacts"]["residents"], 0);
});

db_test!(a8_honours_of_ones_group_are_in_the_file, async |ctx| {
    let group = deputy_groups::steps::formed(&ctx, "第一代表小组").await;
    let honour = json!({"kind": "group", "subject_id": group["id"],
        "awarded_on": "2026-03-02"});
    awards::steps::entered(&ctx, honour).await;
    let file = seen(&ctx, "deputy.a1", &file_a1()).await;
    let lines = file["content"]["awards"].as_array().unwrap();
    assert_eq!(lines.len(), 1, "{lines:?}");
    let title = lines[0]["title"].as_str().unwrap();
    assert!(title.contains("第一代表小组"), "{title}");
});

db_test!(all_files_of_a_deputy_are_one_document, async |ctx| {
    let target = format!("/deputies/{}/duty-files", World::DEPUTY_A1);
    let own = ctx.as_account("deputy.a1").get(&target).await.expect(200);
    let files = own["files"].as_array().unwrap();
    assert_eq!((files.len(), &own["elsewhere"]), (2, &json!([])));
    assert_eq!(own["deputy_name"], "甲一");
    assert!(files.iter().all(|file| file["content"]["seat"].is_object()));
    // A town has that of its congress, and names the other one.
    let town = ctx.as_account("town.a").get(&target).await.expect(200);
    assert_eq!(town["files"].as_array().unwrap().len(), 1);
    assert_eq!(town["files"][0]["id"], json!(id(40)));
    assert_eq!(town["elsewhere"][0]["level"], "county");
    let county = ctx.as_account("county").get(&target).await.expect(200);
    assert_eq!(county["files"].as_array().unwrap().len(), 2);
    for who in ["deputy.a2", "town.b"] {
        ctx.as_account(who).get(&target).await.expect(404);
    }
});
