//! What is confidential, or closed: in no public page, feed or data set, and in nothing that others read, search, list,
//! export or open by its identifier.

use super::reads::{Reads, pages, text};
use crate::attachments::{png, upload, upload_to};
use crate::meetings::steps as meeting;
use crate::suggestions::steps::{act, contact, path, rating, reply, request_with};
use crate::support::world::ACCOUNTS;
use crate::support::{Context, World};
use serde_json::{Value, json};

/// What stands in the suggestion, and nowhere else.
const WRITTEN: &[&str] = &["涉密甲工程", "涉密乙地段", "涉密丙图"];
/// What stands on the closed item of the agenda, and nowhere else.
const CLOSED: &[&str] = &["涉密丁事项", "涉密戊材料"];

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

/// A suggestion whose deputy asks for confidentiality, answered and rated, with a file.
async fn suggestion(ctx: &Context) -> (String, String) {
    let request = request_with(
        json!({"title": "关于涉密甲工程的建议", "is_confidential": true,
        "content": "涉密乙地段的护坡垮塌已有两个月，群众出行不便，建议尽快修复并明确日常维护单位。"}),
    );
    let deputy = ctx.as_account("deputy.a1");
    let made = deputy.post("/suggestions", request).await.expect(201);
    let file = upload(&deputy, &id(&made), "涉密丙图.png", &png()).await;
    let file = file.expect(201);
    let accepted = json!({"decision": "accepted"});
    let mut now = act(ctx, "town.a", &made, "reviews", accepted).await;
    let unit = json!({"unit_id": World::UNIT_X});
    now = act(ctx, "town.a", &now, "assignments", unit).await;
    now = act(ctx, "unit.x", &now, "receipts", json!({})).await;
    now = act(ctx, "unit.x", &now, "contacts", contact(ctx)).await;
    now = act(ctx, "unit.x", &now, "replies", reply()).await;
    now = act(ctx, "deputy.a1", &now, "ratings", rating("satisfied", None)).await;
    let shown = ctx.as_account("town.a").get(&path(&now)).await.expect(200);
    assert!(shown.to_string().contains(WRITTEN[1]));
    (id(&now), id(&file))
}

/// A session that is public but for one item of its agenda, which has a material.
async fn session(ctx: &Context) -> (Value, String) {
    let mut made = meeting::planned_as(ctx, json!({"with_template": false})).await;
    for title in ["公开庚事项", "涉密丁事项"] {
        let item = json!({"title": title, "kind": "report"});
        made = meeting::act(ctx, &made, "items", item).await;
    }
    let items = made["agenda"].as_array().unwrap();
    let item = items.iter().find(|one| one["title"] == CLOSED[0]).unwrap();
    let item = id(item);
    let office = ctx.as_account("town.a");
    let subject = ("meeting_item", item.as_str());
    let file = upload_to(&office, subject, "涉密戊材料.png", &png()).await;
    let file = id(&file.expect(201));
    let made = meeting::act(ctx, &made, "notices", json!({})).await;
    let (on, version) = (meeting::path(&made), meeting::version(&made));
    let closing = json!({"closed_items": [item]});
    let target = format!("{on}/publicity");
    let now = office.put(&target, version, closing).await.expect(200);
    let texts = now["texts"].as_array().unwrap().iter();
    let texts: Vec<&Value> = texts.map(|one| &one["text"]).collect();
    let target = format!("{on}/public-copies");
    let copy = office.post_at(&target, version, json!({"texts": texts}));
    copy.await.expect(200);
    (made, file)
}

/// Which of these words somebody reads.
fn found(words: &[&str], text: &str) -> Vec<String> {
    let words = words.iter().filter(|word| text.contains(**word));
    words.map(|word| (*word).to_owned()).collect()
}

db_test!(
    what_is_confidential_is_read_by_those_it_concerns,
    async |ctx| {
        let (suggestion, picture) = suggestion(&ctx).await;
        let (made, material) = session(&ctx).await;
        ctx.follow();
        let all: Vec<&str> = [WRITTEN, CLOSED].concat();
        let (mut wrong, mut is_public) = (Vec::new(), false);
        for (page, words) in pages(&ctx).await {
            is_public |= words.contains("公开庚事项");
            let told = found(&all, &words);
            wrong.extend(told.into_iter().map(|word| format!("{page}: {word}")));
        }
        assert!(is_public, "the meeting is not even public");
        let reads = Reads::of([
            ("suggestions", suggestion.clone()),
            ("attachments", picture.clone()),
            ("meetings", id(&made)),
        ]);
        for (who, role, ..) in ACCOUNTS {
            let hidden = match *who {
                "town.b" | "deputy.b1" | "unit.y" | "village.a" | "admin" => all.clone(),
                // What was done at a meeting stands in the log; of suggestions it says no content.
                "security" | "auditor" => WRITTEN.to_vec(),
                "unit.x" | "head.x" => CLOSED.to_vec(),
                _ => continue,
            };
            let client = ctx.as_account(who);
            for target in reads.targets(*role, "地段") {
                let told = found(&hidden, &text(&client.get(&target).await));
                let told = told.into_iter();
                wrong.extend(told.map(|word| format!("{who}: {target}: {word}")));
            }
            let mut files = vec![&material];
            if hidden.contains(&WRITTEN[0]) {
                files.push(&picture);
            }
            for file in files {
                let target = format!("/attachments/{file}/content");
                let status = client.get(&target).await.status.as_u16();
                if ![403, 404].contains(&status) {
                    wrong.push(format!("{who}: {target}: {status}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        // They are there, for those whose work it is, and found by what is searched for.
        for (who, file) in [("unit.x", &picture), ("deputy.a2", &material)] {
            let target = format!("/attachments/{file}/content");
            ctx.as_account(who).get(&target).await.expect(200);
        }
        let question: String = form_urlencoded::byte_serialize("地段".as_bytes()).collect();
        let target = format!("/suggestions?view=all&q={question}");
        let seen = ctx.as_account("town.a").get(&target).await.expect(200);
        assert_eq!(seen["items"][0]["id"], suggestion.as_str());
    }
);
