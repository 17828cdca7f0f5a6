//! The papers of a meeting: what is printed before it, and its record.

use super::{docx, pdf};
use crate::meetings::steps::*;
use luzhi::platform::events::seal_pending;
use serde_json::json;

db_test!(a_session_prints_what_it_needs_and_its_record, async |ctx| {
    let made = notified(&ctx).await;
    let title = made["title"].as_str().unwrap().to_owned();
    let item = made["agenda"][0]["title"].as_str().unwrap().to_owned();
    let office = ctx.as_account("town.a");
    let deputy = ctx.as_account("deputy.a1");
    for (kind, says) in [
        ("notice", vec![title.as_str(), "请着正装", "会前请假"]),
        ("agenda", vec![title.as_str(), item.as_str()]),
        ("people", vec!["甲一", "出席人员"]),
    ] {
        let target = format!("{}/papers/{kind}.docx", path(&made));
        for who in [&office, &deputy] {
            let told = docx(&who.get(&target).await);
            for part in &says {
                assert!(told.contains(part), "{kind} {part}\n{told}");
            }
        }
    }
    let sheets = format!("{}/papers/sign_in.pdf", path(&made));
    assert!(pdf(&office.get(&sheets).await).contains("甲一"));
    deputy.get(&sheets).await.expect(404);

    let first = everybody_present(&ctx, &made).await;
    let step = format!("sittings/{first}/openings");
    let made = act(&ctx, &made, &step, json!({"presided_by": "王主席"})).await;
    let speaker = person(&ctx, &made, "甲一").await;
    let remark = json!({"item_id": made["agenda"][0]["id"], "person_id": speaker, "kind": "remark",
        "content": "老街供水时断时续，请说明主管网更换的计划。"});
    let target = format!("{}/remarks", path(&made));
    office.post(&target, remark).await.expect(200);
    let record = format!("{}/papers/record.docx", path(&made));
    let told = docx(&office.get(&record).await);
    let quorum = &made["sittings"][0]["quorum"];
    let required = format!("须有{}名出席", quorum["required"]);
    for part in [
        "王主席",
        "符合法定人数",
        &required,
        "甲一：老街供水时断时续",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    deputy.get(&record).await.expect(404);
    // Who reads the record can hold it against the log.
    seal_pending(&ctx.db, ctx.clock.now()).unwrap();
    let sealed = docx(&office.get(&record).await);
    assert!(sealed.contains("日志封存至第"), "{sealed}");
    let minutes = format!("{}/papers/minutes.docx", path(&made));
    let told = docx(&office.get(&minutes).await);
    for part in ["纪要", "应出席3名，实到3名", "甲一发言", "出席：", &item] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    assert!(!told.contains("老街供水"), "not what was said\n{told}");
    deputy.get(&minutes).await.expect(404);
    let unknown = format!("{}/papers/menu.docx", path(&made));
    office.get(&unknown).await.expect(404);
    let stranger = ctx.as_account("deputy.b1");
    let agenda = format!("{}/papers/agenda.docx", path(&made));
    stranger.get(&agenda).await.expect(404);
});
