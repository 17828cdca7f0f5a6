//! P11: the papers a meeting is called and held with, and what happens when its members do not agree.

use super::steps::*;
use crate::attachments::{png, upload_to};
use crate::ballots::steps as ballots;
use crate::meetings::steps as meeting;
use crate::papers::{docx, pdf};
use serde_json::json;

db_test!(
    p11_a_meeting_of_the_presidium_has_time_place_people_items_materials_and_notice,
    async |ctx| {
        meeting::presidium(&ctx).await;
        let fields = json!({"kind": "presidium_meeting", "begins_on": "2026-03-20",
            "ends_on": null, "place": "镇政府二楼会议室"});
        let made = meeting::planned_as(&ctx, fields).await;
        let item = json!({"title": "听取农村供水保障专项工作报告", "kind": "report", "reporter": "副镇长"});
        let made = meeting::act(&ctx, &made, "items", item).await;
        let agenda = made["agenda"].as_array().unwrap();
        let report = agenda
            .iter()
            .find(|one| one["reporter"] == "副镇长")
            .unwrap();
        let office = ctx.as_account("town.a");
        let report_id = report["id"].as_str().unwrap();
        let subject = ("meeting_item", report_id);
        let file = upload_to(&office, subject, "专项工作报告.png", &png()).await;
        let file = file.expect(201);
        let guest = json!({"name": "供水站长", "capacity": "without_vote", "post": "站长"});
        let people = format!("{}/people", meeting::path(&made));
        office
            .post_at(&people, meeting::version(&made), guest)
            .await
            .expect(200);
        let made = meeting::seen(&ctx, "town.a", &made).await;
        let made = meeting::act(&ctx, &made, "notices", json!({"notice": "请提前阅读材料"})).await;

        let deputy = ctx.as_account("deputy.a1");
        let paper = |name: &str| format!("{}/papers/{name}.docx", meeting::path(&made));
        let notice = docx(&deputy.get(&paper("notice")).await);
        for part in [
            "2026年3月20日",
            "镇政府二楼会议室",
            "农村供水保障",
            "请提前阅读材料",
        ] {
            assert!(notice.contains(part), "{part}\n{notice}");
        }
        let agenda = docx(&deputy.get(&paper("agenda")).await);
        assert!(
            agenda.contains("听取农村供水保障专项工作报告（副镇长）"),
            "{agenda}"
        );
        let people = docx(&deputy.get(&paper("people")).await);
        for part in ["甲一", "供水站长", "列席人员"] {
            assert!(people.contains(part), "{part}\n{people}");
        }
        let seen = meeting::seen(&ctx, "deputy.a1", &made).await;
        let items = seen["agenda"].as_array().unwrap();
        let report = items.iter().find(|one| one["id"] == report["id"]).unwrap();
        assert_eq!(report["materials"][0]["id"], file["id"]);

        // Where they do not agree it is put off: dropped from this agenda, with the reason kept.
        let step = format!("items/{report_id}/drops");
        let reason = json!({"reason": "意见分歧较大，提交下次会议"});
        let made = meeting::act(&ctx, &made, &step, reason).await;
        let items = made["agenda"].as_array().unwrap();
        let put_off = items.iter().find(|one| one["id"] == report["id"]).unwrap();
        assert_eq!(put_off["status"], "dropped");
        assert_eq!(put_off["drop_reason"], "意见分歧较大，提交下次会议");
    }
);

db_test!(
    p11_where_its_members_do_not_agree_the_presidium_votes_by_a_majority_of_all,
    async |ctx| {
        meeting::presidium(&ctx).await;
        let fields =
            json!({"kind": "presidium_meeting", "begins_on": "2026-03-20", "ends_on": null});
        let made = meeting::planned_as(&ctx, fields).await;
        let item = json!({"title": "是否列入重点督办建议", "kind": "decision"});
        let made = meeting::act(&ctx, &made, "items", item).await;
        let made = meeting::act(&ctx, &made, "notices", json!({})).await;
        let sitting = meeting::everybody_present(&ctx, &made).await;
        let step = format!("sittings/{sitting}/openings");
        let made = meeting::act(&ctx, &made, &step, json!({})).await;
        let agenda = made["agenda"].as_array().unwrap();
        let item = agenda.iter().find(|one| one["kind"] == "decision").unwrap();
        let vote = json!({"meeting_id": made["id"], "sitting_id": sitting, "item_id": item["id"],
            "subject": "decision", "method": "hands", "title": "是否列入重点督办建议",
            "threshold": "majority", "article": "主席团议事规则"});
        let vote = ballots::draft(&ctx, vote).await;
        let counter = meeting::person(&ctx, &made, "甲二").await;
        ballots::tellers(&ctx, &vote, &[&counter]).await;
        let opened = ballots::open(&ctx, &vote).await;
        // Of two members more than half is both.
        assert_eq!(
            (&opened["rule"]["base"], &opened["rule"]["required"]),
            (&json!(2), &json!(2))
        );
    }
);

db_test!(p10_the_plan_is_printed_with_its_annex, async |ctx| {
    let draft = with_item(&ctx).await;
    let target = format!("{}/papers/plan.docx", path(&draft));
    let office = ctx.as_account("town.a");
    assert!(docx(&office.get(&target).await).contains("（草案）"));
    ctx.as_account("deputy.a1").get(&target).await.expect(404);
    let plan = act(&ctx, &draft, "adoptions", adoption(&ctx)).await;
    let told = docx(&ctx.as_account("deputy.a1").get(&target).await);
    for part in [
        "城关镇人人大2026年工作计划",
        "2026年3月2日",
        "围绕中心工作",
        "时间、地点",
        "5月10日至20日",
        "视察：农村供水设施运行情况",
        "老街、河东两个村",
        "王主席",
        "第一代表小组",
        "供水站负责人",
        "视察方案、视察报告",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    let printed = format!("{}/papers/plan.pdf", path(&plan));
    assert!(pdf(&office.get(&printed).await).contains("附表"));
    let unknown = format!("{}/papers/annex.pdf", path(&plan));
    office.get(&unknown).await.expect(404);
});
