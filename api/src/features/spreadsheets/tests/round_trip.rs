//! What we write can be read again, and what people type is normalised.

use chrono::NaiveDate;

use super::{row, workbook_with, writer};
use crate::features::spreadsheets::*;

fn read_default(bytes: &[u8]) -> Sheet {
    read(bytes, &Limits::default()).unwrap()
}

#[test]
fn a_list_comes_back_as_it_was_written() {
    let columns = vec![
        Column::text("姓名", 12).required(),
        Column::text("手机号", 16).with_hint("11位手机号码"),
        Column::text("出生日期", 12).of(ColumnKind::Date),
        Column::text("任期", 8).of(ColumnKind::Integer),
        Column::text("性别", 8).of(ColumnKind::Choice(vec!["男".into(), "女".into()])),
    ];
    let mut writer = writer(columns);
    let born = NaiveDate::from_ymd_opt(1968, 3, 5).unwrap();
    writer
        .row(&[
            "王𬭊".into(),
            "13912345678".into(),
            born.into(),
            3i64.into(),
            "男".into(),
        ])
        .unwrap();
    writer
        .row(&[
            CellValue::Empty,
            "+86 139".into(),
            CellValue::Empty,
            CellValue::Decimal(1.5),
            None::<String>.into(),
        ])
        .unwrap();
    writer.note("带*的列必须填写。");
    assert_eq!(writer.rows(), 2);
    let sheet = read_default(&writer.finish().unwrap());
    assert_eq!(sheet.name, "代表名单");
    assert_eq!(sheet.header, ["姓名", "手机号", "出生日期", "任期", "性别"]);
    assert_eq!(
        sheet.rows[0].cells,
        ["王𬭊", "13912345678", "1968-03-05", "3", "男"]
    );
    assert_eq!(
        sheet.rows[1],
        SheetRow {
            number: 3,
            cells: vec![
                "".into(),
                "+86 139".into(),
                "".into(),
                "1.5".into(),
                "".into()
            ]
        }
    );
    assert_eq!((sheet.column("任期"), sheet.column("无")), (Some(3), None));
    assert!(sheet.problems.is_empty());
}

#[test]
fn text_that_looks_like_a_formula_leaves_as_text() {
    let mut writer = writer(vec![Column::text("标题", 30)]);
    let texts = [
        "=HYPERLINK(\"http://example.invalid\")",
        "+1+1",
        "-1-1",
        "@A1",
        "\t=1",
        "\r=1",
    ];
    for text in texts {
        writer.row(&[text.into()]).unwrap();
    }
    let bytes = writer.finish().unwrap();
    let part = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!part.contains("<f>"), "no formula cell");
    assert_eq!(
        part.matches("t=\"inlineStr\"").count(),
        7,
        "header and six texts"
    );
    assert!(self::part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
    let sheet = read_default(&bytes);
    assert_eq!(sheet.rows.len(), 6);
    let codes = sheet
        .problems
        .iter()
        .map(|problem| (problem.cell.as_str(), problem.code.as_str()));
    assert!(codes.clone().all(|(_, code)| code == "formula_not_allowed"));
    assert_eq!(
        codes.map(|(cell, _)| cell).collect::<Vec<_>>(),
        ["A2", "A3", "A4", "A5", "A6", "A7"]
    );
}

#[test]
fn long_choice_lists_go_to_a_hidden_sheet_and_overlong_texts_are_cut() {
    let towns: Vec<String> = (0..200).map(|n| format!("第{n}个村民委员会")).collect();
    let choice = |title: &str, words: &[String]| {
        Column::text(title, 20).of(ColumnKind::Choice(words.to_vec()))
    };
    let mut writer = writer(vec![
        choice("甲", &towns[..2]),
        choice("乙", &towns),
        choice("丙", &["a,b".to_owned()]),
    ]);
    writer.row(&["好".repeat(40_000).into()]).unwrap();
    let bytes = writer.finish().unwrap();
    let main = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(
        main.contains("'选项'!$A$1:$A$200") && main.contains("'选项'!$B$1:$B$1"),
        "{}",
        &main[main.len() - 900..]
    );
    assert!(main.contains("第0个村民委员会,第1个村民委员会"));
    assert!(part(&bytes, "xl/workbook.xml").contains("state=\"hidden\""));
    let sheet = read_default(&bytes);
    assert_eq!(sheet.problems[0].code, "cell_too_long");
}

#[test]
fn numbers_dates_and_booleans_become_the_text_people_see() {
    let mut writer = writer(vec![
        Column::text("甲", 9),
        Column::text("乙", 9),
        Column::text("丙", 9),
        Column::text("丁", 9),
    ]);
    let day = NaiveDate::from_ymd_opt(1949, 10, 1).unwrap();
    let old = NaiveDate::from_ymd_opt(1899, 10, 1).unwrap();
    writer
        .row(&[
            CellValue::Decimal(13_912_345_678.0),
            CellValue::Decimal(0.1 + 0.2),
            day.into(),
            old.into(),
        ])
        .unwrap();
    let sheet = read_default(&writer.finish().unwrap());
    assert_eq!(
        sheet.rows[0].cells,
        ["13912345678", "0.3", "1949-10-01", "1899-10-01"]
    );
    let typed = workbook_with(
        &format!(
            "{}{}",
            row(1, &["甲", "乙", "丙", "丁"]),
            r#"<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="d"><v>2026-03-05T00:00:00</v></c><c r="C2"><v>-0</v></c><c r="D2"><v>610981100004</v></c></row>"#
        ),
        &[],
    );
    assert_eq!(
        read_default(&typed).rows[0].cells,
        ["TRUE", "2026-03-05", "0", "610981100004"]
    );
}

#[test]
fn empty_rows_are_skipped_and_problems_name_their_cell() {
    let data = [
        row(3, &["姓名", "电话"]),
        row(4, &["  ", "\u{3000}"]),
        row(6, &["张三", "1", "多余"]),
        r#"<row r="7"><c r="A7"><f>B7</f><v>1</v></c><c r="B7" t="e"><v>#N/A</v></c></row>"#
            .to_owned(),
    ];
    let sheet = read_default(&workbook_with(&data.concat(), &[]));
    assert_eq!((sheet.header_row, sheet.rows[0].number), (3, 6));
    let found: Vec<_> = sheet
        .problems
        .iter()
        .map(|p| (p.row, p.column, p.cell.as_str(), p.code.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (6, 3, "C6", "cell_without_title"),
            (7, 1, "A7", "formula_not_allowed"),
            (7, 2, "B7", "cell_error_value")
        ]
    );
    assert_eq!(sheet.rows[1].cells, ["", ""]);
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}
