//! A file in its eight parts, what the office says of a year, who reads it, how it is printed.

use super::steps::*;
use crate::duty_records::steps as records;
use crate::papers::{docx, pdf};
use crate::project_ideas::steps::wrong;
use crate::suggestions::steps::accepted;
use crate::support::{World, world::id};
use serde_json::{Value, json};

db_test!(a8_a_file_has_eight_parts_made_of_the_records, async |ctx| {
    records::verified(&ctx, json!({"hours": 8})).await;
    let visit = json!({"kind": "inspection", "title": "视察饮水工程"});
    records::verified(&ctx, visit).await;
    let waits = json!({"kind": "charity", "title": "捐赠图书"});
    records::entered(&ctx, waits).await;
    accepted(&ctx).await;
    crate::awards::steps::entered(&ctx, json!({})).await;
    let file = seen(&ctx, "deputy.a1", &file_a1()).await;
    let content = &file["content"];
    let of = |part: &str| content[part].as_array().unwrap().len();
    assert_eq!(
        [
            "meetings",
            "inspections",
            "trainings",
            "activities",
            "suggestions",
            "reports",
            "awards"
        ]
        .map(of),
        [0, 1, 1, 0, 1, 0, 1],
        "{content}"
    );
    assert_eq!(file["pending"], 1, "what waits is not in it yet");
    assert_eq!(
        (&content["person"]["name"], &content["seat"]["constituency"]),
        (&json!("甲一"), &json!("第一选区"))
    );
    assert_eq!(content["trainings"][0]["hours"], 8);
    assert_eq!(content["suggestions"][0]["suggestion_status"], "accepted");
    assert!(content["suggestions"][0]["number"].is_string());
    assert_eq!(content["awards"][0]["award_grade"], "county");
    assert_eq!(file["state"], "open");
    // The years of the mandate as far as they have begun.
    let years: Vec<&Value> = content["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["year"])
        .collect();
    assert_eq!(years, [2021, 2022, 2023, 2024, 2025, 2026]);
    assert_eq!(content["years"][5]["records"], 3);
});

db_test!(a8_the_office_says_something_of_a_year_once, async |ctx| {
    let foreign = said(&ctx, "county", &file_a1(), json!({})).await;
    foreign.expect_problem(403, "duty_file_not_your_turn");
    said(&ctx, "town.b", &file_a1(), json!({}))
        .await
        .expect(404);
    let later = said(&ctx, "town.a", &file_a1(), json!({"year": 2027})).await;
    assert_eq!(wrong(later), ["/year duty_file_year"]);
    let future = said(
        &ctx,
        "town.a",
        &file_a1(),
        json!({"decided_on": "2026-03-03"}),
    )
    .await;
    assert_eq!(wrong(future), ["/decided_on future"]);
    let word = said(&ctx, "town.a", &file_a1(), json!({}))
        .await
        .expect(201);
    let twice = said(&ctx, "town.a", &file_a1(), json!({})).await;
    twice.expect_problem(409, "duty_file_word_exists");
    let target = format!("/duty-file-words/{}", word["id"].as_str().unwrap());
    let town = ctx.as_account("town.a");
    let better = json!({"content": "全年参加全部会议，履职优秀。"});
    let now = town.patch(&target, 1, better.clone()).await.expect(200);
    assert_eq!(now["version"], 2);
    town.patch(&target, 1, better).await.expect(412);
    let file = seen(&ctx, "deputy.a1", &file_a1()).await;
    assert_eq!(
        file["content"]["years"][4]["word"]["content"],
        "全年参加全部会议，履职优秀。"
    );
    let told = ctx
        .as_account("deputy.a1")
        .get("/notices")
        .await
        .expect(200);
    assert!(told["items"].to_string().contains("2025 年的年终评价"));
});

db_test!(a8_who_reads_which_files, async |ctx| {
    let count = async |who: &str, filter: &str| {
        let target = format!("/duty-files?{filter}");
        let list = ctx.as_account(who).get(&target).await.expect(200);
        list["items"].as_array().unwrap().len()
    };
    assert_eq!(count("county", "").await, 5);
    assert_eq!(count("county", "level=county").await, 1);
    let town = format!("town_id={}", World::TOWN_B);
    assert_eq!(count("county", &town).await, 1);
    assert_eq!(count("town.a", "state=open").await, 3);
    assert_eq!(count("town.a", "state=over").await, 0);
    assert_eq!(count("deputy.a1", "").await, 2, "of both mandates");
    let other = ctx.as_account("deputy.a2");
    let target = format!("/duty-files/{}", file_a1());
    other.get(&target).await.expect(404);
    // The other mandate is a link for the deputy, and only named to the town.
    let own = seen(&ctx, "deputy.a1", &file_a1()).await;
    assert_eq!(own["others"][0]["file_id"], json!(id(44)));
    let town = seen(&ctx, "town.a", &file_a1()).await;
    assert_eq!(
        (&town["others"][0]["file_id"], &town["others"][0]["level"]),
        (&Value::Null, &json!("county"))
    );
});

db_test!(
    a8_a_file_is_printed_alone_and_with_the_others,
    async |ctx| {
        records::verified(&ctx, json!({"hours": 8})).await;
        said(&ctx, "town.a", &file_a1(), json!({}))
            .await
            .expect(201);
        ctx.follow();
        let target = |file: &str| format!("/duty-files/{}/papers/{file}", file_a1());
        let town = ctx.as_account("town.a");
        let told = docx(&town.get(&target("file.docx")).await);
        for part in [
            "代表履职档案",
            "一、基本情况",
            "四、学习培训",
            "初任培训",
            "8学时",
            "八、表彰奖励和年终评价",
            "镇人大主席团第八次会议",
            "履职优秀",
            "无。",
        ] {
            assert!(told.contains(part), "{part}\n{told}");
        }
        let own = ctx.as_account("deputy.a1");
        let both = docx(&own.get(&target("files.docx")).await);
        assert_eq!(both.matches("一、基本情况").count(), 2);
        let alone = docx(&town.get(&target("files.docx")).await);
        assert_eq!(alone.matches("一、基本情况").count(), 1);
        assert!(pdf(&town.get(&target("file.pdf")).await).contains("履职档案"));
        let foreign = ctx.as_account("deputy.a2");
        foreign.get(&target("file.pdf")).await.expect(404);
        town.get(&target("other.pdf")).await.expect(404);
    }
);
