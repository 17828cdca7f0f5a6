//! Deputies and their mandates.

use super::{confirm, confirm_good_rows, counts, errors, rows, sheet, upload, workbook};
use serde_json::json;

const TITLES: &[&str] = &[
    "姓名",
    "性别",
    "民族",
    "手机号",
    "所属乡镇",
    "人大名称",
    "届次",
    "选区",
    "当选日期",
];

db_test!(
    a_list_is_previewed_confirmed_and_changes_nothing_twice,
    async |ctx| {
        let county = ctx.as_account("county");
        let file = workbook(
            TITLES,
            &rows(&[
                "张三 | 男 | 汉族 | 13900000001 | 城关镇 | 城关镇人民代表大会 | 十九 | 第三选区 | 2024-05-06",
                "李四 | 女 | 汉族 | 139 0000 0002 | 城关镇 | 城关镇 | | 第三选区 | 2024年5月6日",
                "李四 | 女 | 汉族 | 13900000002 | 城关镇 | 旬阳市人民代表大会 | 第19届 | 城关选区 | 2024/5/7",
                "甲二 | 男 | 汉族 | | 城关镇 | 城关镇人民代表大会 | 19 | 第九选区 | ",
                "甲三 | | | | 城关镇 | | | | ",
            ]),
        );
        let preview = upload(&county, "deputies", &file).await.expect(201);
        assert_eq!(counts(&preview), [2, 2, 1, 0], "{preview}");
        assert_eq!(preview["sample"][0]["处理"], "新增");
        assert_eq!(preview["sample"][0]["姓名"], "张三");
        assert_eq!(
            county.get("/deputies?count=true").await.expect(200)["total"],
            4,
            "only a preview"
        );
        let applied = confirm(&county, &preview).await.expect(200);
        assert_eq!(
            (&applied["status"], counts(&applied)),
            (&json!("applied"), [2, 2, 1, 0])
        );
        assert_eq!(
            county.get("/deputies?count=true").await.expect(200)["total"],
            6
        );
        let found = county.get("/deputies?q=lisi").await.expect(200);
        assert_eq!(found["items"][0]["mandates"].as_array().unwrap().len(), 2);
        confirm(&county, &applied)
            .await
            .expect_problem(409, "import_not_previewed");
        confirm(&county, &preview)
            .await
            .expect_problem(412, "precondition_failed");
        let again = upload(&county, "deputies", &file).await.expect(201);
        assert_eq!(counts(&again), [0, 0, 5, 0], "{again}");
        confirm(&county, &again)
            .await
            .expect_problem(409, "import_nothing_to_apply");
        assert_eq!(ctx.event_data("import.applied")["new"], 2);
        let kept = county
            .get(&format!("/imports/{}", applied["id"].as_str().unwrap()))
            .await;
        assert_eq!(kept.expect(200)["status"], "applied");
    }
);

db_test!(
    every_error_names_its_cell_and_good_rows_still_count,
    async |ctx| {
        let county = ctx.as_account("county");
        let file = workbook(
            &[
                "姓名*",
                "性别*",
                "民族*",
                "手机号",
                "所属乡镇",
                "人大名称",
                "届次",
                "选区",
                "当选日期",
                "出生日期",
                "备注",
            ],
            &rows(&[
                "好人 | 男 | 汉族 | 13900000003 | 城关镇 | 城关镇 | 19 | 第一选区 | 2024-01-01 | 1980-01-02 | 无",
                " | 男 | 汉族 | | | | | | | | ",
                "王五 | 中 | | 12a | 天上镇 | | | | | 2020-01-01 | ",
                "赵六 | 男 | 汉族 | | 城关镇 | 月球人民代表大会 | 19 | 一 | 2024-01-01 | | ",
                "钱七 | 男 | 汉族 | | 城关镇 | 城关镇 | 88 | | 2024-02-31 | | ",
                "孙八 | 男 | 汉族 | 19900000000 | 城关镇 | | | | | | ",
                "好人 | 女 | 汉族 | 13900000003 | 城关镇 | | | | | | ",
                "好人 | 男 | 汉族 | 13900000003 | 城关镇 | 城关镇 | 19 | | | | ",
                "周九 | 男 | 汉族 | | 城关镇 | | 19 | | | | ",
            ]),
        );
        let preview = upload(&county, "deputies", &file).await.expect(201);
        assert_eq!(
            errors(&preview),
            [
                "K1 column_ignored",
                "A3 required",
                "B4 not_a_choice",
                "D4 phone",
                "E4 unknown_town",
                "J4 born_on",
                "F5 unknown_congress",
                "G6 unknown_term",
                "I6 date",
                "D7 phone_of_other",
                "A8 differs_from_row",
                "F9 duplicate_in_file",
                "F10 required",
            ]
        );
        assert_eq!(counts(&preview), [1, 0, 0, 8]);
        let told = preview["errors"][9]["detail"].as_str().unwrap();
        assert!(told.contains("甲一"), "{told}");
        let problem = confirm(&county, &preview)
            .await
            .expect_problem(409, "import_has_errors");
        assert_eq!(problem["params"]["failed"], preview["rows_failed"]);
        assert!(!ctx.events("import").contains(&"import.applied".to_owned()));
        let applied = confirm_good_rows(&county, &preview).await.expect(200);
        assert_eq!(counts(&applied), [1, 0, 0, 8]);
    }
);

db_test!(an_export_comes_back_without_changes, async |ctx| {
    let county = ctx.as_account("county");
    let out = county.get("/exports/deputies.xlsx").await;
    assert!(
        out.header("content-disposition")
            .unwrap()
            .contains("deputies.xlsx")
    );
    let table = sheet(&out);
    assert_eq!(table.rows.len(), 5, "one row per mandate");
    assert_eq!(
        ctx.event_data("export.made"),
        json!({"kind": "deputies", "rows": 5})
    );
    let preview = upload(&county, "deputies", &out.raw).await.expect(201);
    assert_eq!(
        (counts(&preview), errors(&preview).len()),
        ([0, 0, 5, 0], 0),
        "{preview}"
    );
    let of_town = county.get("/exports/deputies.xlsx?q=%E4%B9%99").await;
    assert_eq!(sheet(&of_town).rows.len(), 1);
    let english = county
        .send_raw(
            "GET".parse().unwrap(),
            "/api/v1/exports/deputies.xlsx",
            None,
            &[("Accept-Language", "en")],
        )
        .await;
    assert_eq!(sheet(&english).header[0], "Name");
    let preview = upload(&county, "deputies", &english.raw).await.expect(201);
    assert_eq!(counts(&preview), [0, 0, 5, 0], "{preview}");
    county
        .get("/exports/deputies.xlsx?colour=red")
        .await
        .expect_problem(400, "unknown_parameter");
});

db_test!(a_township_brings_in_its_own_deputies_only, async |ctx| {
    let town = ctx.as_account("town.a");
    let file = workbook(
        TITLES,
        &rows(&[
            "本镇人 | 男 | 汉族 | | | 城关镇人民代表大会 | 19 | 第一选区 | 2024-01-01",
            "外镇人 | 男 | 汉族 | | 棕溪镇 | | | | ",
            "县代表 | 男 | 汉族 | | 城关镇 | 旬阳市人民代表大会 | 19 | 一 | 2024-01-01",
            "乙一 | 男 | 汉族 | | 城关镇 | | | | ",
        ]),
    );
    let preview = upload(&town, "deputies", &file).await.expect(201);
    assert_eq!(
        errors(&preview),
        ["E3 unknown_town", "F4 mandate_of_other_congress"]
    );
    assert_eq!(
        counts(&preview),
        [2, 0, 0, 2],
        "a namesake of another town is somebody else"
    );
    let other = ctx.as_account("town.b");
    let path = format!("/imports/{}", preview["id"].as_str().unwrap());
    other.get(&path).await.expect_problem(404, "not_found");
    confirm(&other, &preview)
        .await
        .expect_problem(404, "not_found");
    confirm_good_rows(&town, &preview).await.expect(200);
    let made = town.get("/deputies?q=benzhen").await.expect(200);
    assert_eq!(made["items"][0]["town_name"], "城关镇人");
});

db_test!(two_thousand_deputies_come_in_at_once, async |ctx| {
    let county = ctx.as_account("county");
    let lines: Vec<Vec<String>> = (0..2_000)
        .map(|n| {
            let line = format!(
                "代表{n} | 男 | 汉族 | {} | 城关镇 | 城关镇人民代表大会 | 19 | 第{}选区 | 2024-01-01",
                13_800_000_000_i64 + n,
                n % 40
            );
            line.split('|').map(|cell| cell.trim().to_owned()).collect()
        })
        .collect();
    let file = workbook(TITLES, &lines);
    let preview = upload(&county, "deputies", &file).await.expect(201);
    assert_eq!(counts(&preview), [2_000, 0, 0, 0]);
    confirm(&county, &preview).await.expect(200);
    let again = upload(&county, "deputies", &file).await.expect(201);
    assert_eq!(counts(&again), [0, 0, 2_000, 0]);
    let out = county.get("/exports/deputies.xlsx").await;
    assert_eq!(sheet(&out).rows.len(), 2_005);
});
