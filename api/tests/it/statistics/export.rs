//! The list as a spreadsheet.

use super::story;
use crate::exchange::sheet;
use crate::suggestions::steps::*;
use crate::support::World;
use serde_json::json;
use std::io::{Cursor, Read as _};

db_test!(the_list_is_taken_out_as_it_is_filtered, async |ctx| {
    story(&ctx).await;
    let county = ctx.as_account("county");
    let all = county.get("/exports/suggestions.xlsx").await;
    assert!(
        all.header("content-disposition")
            .unwrap()
            .contains("suggestions.xlsx")
    );
    let table = sheet(&all);
    assert_eq!(
        table.header,
        [
            "编号",
            "标题",
            "乡镇",
            "领衔代表",
            "附议人数",
            "向谁提出",
            "状态",
            "承办单位",
            "提出日期",
            "交办日期",
            "应答复日期",
            "答复日期",
            "按期答复",
            "结果类别",
            "结果评价",
            "办理次数"
        ]
    );
    assert_eq!(table.rows.len(), 9);
    assert_eq!(
        ctx.event_data("export.made"),
        json!({"kind": "suggestions", "rows": 9})
    );
    let late = county.get("/exports/suggestions.xlsx?in_time=false").await;
    let late = sheet(&late);
    assert_eq!(late.rows.len(), 1);
    let cells: Vec<&str> = late.rows[0].cells.iter().map(String::as_str).collect();
    assert_eq!(
        cells[1..],
        [
            "关于修复城关镇老街路灯的建议",
            "城关镇人",
            "甲一",
            "0",
            "乡镇人民代表大会",
            "待评价",
            "旬阳市交",
            "2025-12-02",
            "2025-12-02",
            "2026-03-02",
            "2026-03-12",
            "否",
            "C",
            "",
            "1"
        ]
    );
    let rated = county
        .get("/exports/suggestions.xlsx?rated=basically_satisfied")
        .await;
    let rated = sheet(&rated);
    assert_eq!(
        (
            rated.rows[0].cells[14].as_str(),
            rated.rows[0].cells[15].as_str()
        ),
        ("基本满意", "2")
    );
    for (who, rows) in [
        ("town.b", 1),
        ("unit.x", 5),
        ("deputy.a1", 9),
        ("unit.y", 0),
    ] {
        let own = ctx.as_account(who).get("/exports/suggestions.xlsx").await;
        let rows_of = if rows == 0 { 0 } else { sheet(&own).rows.len() };
        assert_eq!((own.status.as_u16(), rows_of), (200, rows), "{who}");
    }
    let town = ctx
        .as_account("town.a")
        .get("/exports/suggestions.xlsx?view=overdue")
        .await;
    assert_eq!(sheet(&town).rows.len(), 1);
    let elsewhere = format!("/exports/suggestions.xlsx?town_id={}", World::TOWN_B);
    let nothing = ctx.as_account("town.a").get(&elsewhere).await;
    assert_eq!(nothing.status, 200);
    for (query, code) in [
        ("colour=red", "unknown_parameter"),
        ("view=moon", "invalid_parameter"),
    ] {
        let refused = county
            .get(&format!("/exports/suggestions.xlsx?{query}"))
            .await;
        refused.expect_problem(400, code);
    }
});

db_test!(a_title_like_a_formula_stays_text, async |ctx| {
    let title = "=HYPERLINK(\"http://luzhi.example\",\"建议\")";
    let request = request_with(json!({"title": title}));
    ctx.as_account("deputy.a1")
        .post("/suggestions", request)
        .await
        .expect(201);
    let out = ctx
        .as_account("county")
        .get("/exports/suggestions.xlsx")
        .await;
    let found = sheet(&out);
    assert_eq!(
        found.problems[0].code, "formula_not_allowed",
        "seen as text, and refused on import"
    );
    let mut archive = zip::ZipArchive::new(Cursor::new(out.raw)).unwrap();
    let mut xml = String::new();
    let mut part = archive.by_name("xl/worksheets/sheet1.xml").unwrap();
    part.read_to_string(&mut xml).unwrap();
    assert!(xml.contains("=HYPERLINK(") && !xml.contains("<f>"));
});
