//! A list of invented deputies, for the benchmarks only: `roster ROWS` writes a workbook to standard
//! output that `POST /imports` takes as new deputies of the demonstration county.

use std::io::{self, Write};

use luzhi::features::spreadsheets::{CellValue, Column, SheetWriter, WorkbookTexts};

/// The columns an import needs, and a phone number to tell the rows apart.
const TITLES: [&str; 5] = ["姓名", "性别", "民族", "手机号", "所属乡镇"];
const SURNAMES: [&str; 20] = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭",
    "何", "高", "林", "罗",
];
const GIVEN: [&str; 20] = [
    "建", "国", "明", "华", "志", "强", "文", "军", "平", "秀", "英", "春", "梅", "玉", "兰", "海",
    "波", "勇", "丽", "涛",
];

fn main() -> anyhow::Result<()> {
    let rows: usize = match std::env::args().nth(1) {
        Some(rows) => rows.parse()?,
        None => anyhow::bail!("usage: roster ROWS"),
    };
    let texts = WorkbookTexts {
        sheet: "表".into(),
        notes_sheet: "说明".into(),
        lists_sheet: "选项".into(),
        title: "表".into(),
        watermark: String::new(),
        made_on: "2026-01-01".parse()?,
    };
    let columns = TITLES.iter().map(|title| Column::text(*title, 12));
    let mut writer = SheetWriter::new(texts, columns.collect())?;
    for n in 0..rows {
        let part = |of: &[&str], at: usize| of[at % of.len()].to_owned();
        let name = part(&SURNAMES, n) + &part(&GIVEN, n / 20) + &part(&GIVEN, n / 400 + n);
        let gender = if n % 3 == 0 { "女" } else { "男" };
        let phone = format!("1980000{n:04}");
        let cells: [CellValue; 5] = [
            name.as_str().into(),
            gender.into(),
            "汉族".into(),
            phone.as_str().into(),
            "城关镇".into(),
        ];
        writer.row(&cells)?;
    }
    io::stdout().write_all(&writer.finish()?)?;
    Ok(())
}
