//! Spreadsheets: what comes in, what goes out, and what is refused.

mod hostile;
mod round_trip;
mod texts;

use std::io::{Cursor, Write};

use chrono::NaiveDate;
use zip::write::SimpleFileOptions;

use super::{Column, SheetWriter, WorkbookTexts};

fn texts() -> WorkbookTexts {
    WorkbookTexts {
        sheet: "代表[名单]".into(),
        notes_sheet: "填写说明".into(),
        lists_sheet: "选项".into(),
        title: "代表名单".into(),
        watermark: "张三 & 县人大 2026年11月21日导出".into(),
        made_on: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
    }
}

fn writer(columns: Vec<Column>) -> SheetWriter {
    SheetWriter::new(texts(), columns).unwrap()
}

/// A container with these parts.
fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: &[u8] = br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const ROOT_RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &[u8] = br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A minimal workbook whose first sheet has this `sheetData`, with further parts.
fn workbook_with(sheet_data: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet_data}</sheetData></worksheet>"#
    );
    workbook_of(&sheet, more)
}

/// A minimal workbook whose first sheet is this XML, with further parts.
fn workbook_of(sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT_RELS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELS),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(more);
    container(&parts)
}

/// Cells of one row as inline strings.
fn row(number: u32, texts: &[&str]) -> String {
    let cells: String = (0u32..)
        .zip(texts)
        .map(|(column, text)| {
            let cell = super::text::cell_ref(number - 1, column);
            format!(
                r#"<c r="{cell}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#
            )
        })
        .collect();
    format!(r#"<row r="{number}">{cells}</row>"#)
}
