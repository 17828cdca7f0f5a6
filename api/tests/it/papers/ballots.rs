//! The papers of votes: the sheet, the report of the count, the announcement.

use super::{docx, pdf};
use crate::ballots::steps::*;
use crate::support::World;
use serde_json::json;

db_test!(
    e4_an_election_prints_its_sheet_its_count_and_who_was_elected,
    async |ctx| {
        let hall = hall(&ctx, 7).await;
        let asked = json!({"subject": "election", "title": "选举镇人民代表大会主席",
            "office": "head", "seats": 1, "surplus": 0, "only_deputies": true});
        let ballot = draft(&ctx, with(request(&hall, "secret_paper"), asked)).await;
        let stands = json!([{"deputy_id": World::DEPUTY_A1, "nominated_by": "presidium"}]);
        let named = candidates(&ctx, &ballot, stands).await.expect(200);
        let people = [
            hall.voters[8].person.as_str(),
            hall.voters[9].person.as_str(),
        ];
        tellers(&ctx, &ballot, &people).await;
        let office = ctx.as_account("town.a");
        let paper = |name: &str| format!("{}/papers/{name}", path(&ballot));
        let sheet_of = docx(&office.get(&paper("sheet.docx")).await);
        // A box for each choice, beside who stands.
        assert!(
            sheet_of.contains("姓名\n赞成\n反对\n弃权\n甲一"),
            "{sheet_of}"
        );
        for part in [
            "选票",
            "选举镇人民代表大会主席",
            "甲一",
            "赞成",
            "反对",
            "弃权",
            "另选他人",
            "应选1名",
        ] {
            assert!(sheet_of.contains(part), "{part}\n{sheet_of}");
        }
        let meeting = ballot["meeting_id"].as_str().unwrap();
        let record = format!("/meetings/{meeting}/papers/record.docx");
        let before = docx(&office.get(&record).await);
        assert!(!before.contains("表决事项"), "{before}");
        let deputy = ctx.as_account("deputy.a1");
        deputy.get(&paper("sheet.docx")).await.expect(404);
        office.get(&paper("result.docx")).await.expect(404);
        open(&ctx, &ballot).await;
        close(&ctx, &ballot).await;
        let persons: Vec<_> = named["options"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| json!({"option_id": one["id"], "in_favour": 7, "against": 2}))
            .collect();
        let counted = json!({"issued": 10, "returned": 10, "spoiled": 1, "persons": persons});
        for by in [None, Some(8)] {
            sheet(&ctx, &hall, &ballot, by, counted.clone())
                .await
                .expect(200);
        }
        count(&ctx, &ballot, json!({})).await.expect(200);
        let told = docx(&office.get(&paper("result.docx")).await);
        for part in ["计票结果报告单", "作废票数", "当选", "监票人", "计算说明"]
        {
            assert!(told.contains(part), "{part}\n{told}");
        }
        // Counted is not announced: neither the numbers nor who was elected.
        deputy.get(&paper("result.docx")).await.expect(404);
        office.get(&paper("announcement.docx")).await.expect(404);
        step(&ctx, &ballot, "announcements", json!({}))
            .await
            .expect(200);
        let told = pdf(&deputy.get(&paper("announcement.pdf")).await);
        let told = told.replace(['\n', ' '], "");
        let chosen = named["options"][0]["label"].as_str().unwrap();
        let announced = format!("选举：{chosen}为城关镇人民代表大会主席。现予公告。");
        for part in ["公告", &announced] {
            assert!(told.contains(part), "{part}\n{told}");
        }
        let signed = format!("{}主席团", ballot["meeting_title"].as_str().unwrap());
        assert!(told.contains(&signed), "{signed}\n{told}");
        // The record of the meeting tells the vote with its rule; what is not announced it does not name.
        let told = docx(&office.get(&record).await);
        for part in [
            "表决事项：选举镇人民代表大会主席（无记名投票）",
            chosen,
            "全体代表",
        ] {
            assert!(told.contains(part), "{part}\n{told}");
        }
        let stranger = ctx.as_account("deputy.b1");
        stranger.get(&paper("result.docx")).await.expect(404);
        office.get(&paper("minutes.docx")).await.expect(404);
    }
);

db_test!(a_vote_by_hands_has_no_sheet, async |ctx| {
    let ballot = drafted(&ctx).await;
    let office = ctx.as_account("town.a");
    for name in ["sheet.docx", "announcement.docx"] {
        let target = format!("{}/papers/{name}", path(&ballot));
        office.get(&target).await.expect(404);
    }
});
