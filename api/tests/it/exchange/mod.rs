//! Spreadsheets in and out through HTTP.

mod accounts;
mod deputies;
mod files;
mod hostile;
mod rights;

use crate::support::{Answer, Client};
use luzhi::features::spreadsheets::{CellValue, Column, Limits, SheetWriter, WorkbookTexts, read};
use serde_json::Value;

/// A workbook with these titles and rows.
pub fn workbook(titles: &[&str], rows: &[Vec<String>]) -> Vec<u8> {
    let texts = WorkbookTexts {
        sheet: "表".into(),
        notes_sheet: "说明".into(),
        lists_sheet: "选项".into(),
        title: "表".into(),
        watermark: String::new(),
        made_on: "2026-03-02".parse().unwrap(),
    };
    let columns = titles.iter().map(|title| Column::text(*title, 12));
    let mut writer = SheetWriter::new(texts, columns.collect()).unwrap();
    for row in rows {
        let cells: Vec<CellValue> = row.iter().map(|cell| cell.as_str().into()).collect();
        writer.row(&cells).unwrap();
    }
    writer.finish().unwrap()
}

/// Rows from lines of cells separated by `|`.
pub fn rows(lines: &[&str]) -> Vec<Vec<String>> {
    let cells = |line: &&str| line.split('|').map(|cell| cell.trim().to_owned()).collect();
    lines.iter().map(cells).collect()
}

/// Uploads a file.
pub async fn upload(client: &Client<'_>, kind: &str, bytes: &[u8]) -> Answer {
    let mut body = format!(
        "--XX\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n{kind}\r\n--XX\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"名单.xlsx\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--XX--\r\n");
    let kind = "multipart/form-data; boundary=XX";
    let post = "POST".parse().unwrap();
    client
        .send_raw(post, "/api/v1/imports", Some((kind, body)), &[])
        .await
}

/// Confirms a preview.
pub async fn confirm(client: &Client<'_>, preview: &Value) -> Answer {
    let path = format!("/imports/{}/confirmations", preview["id"].as_str().unwrap());
    let version = preview["version"].as_i64().unwrap();
    let tag = format!("\"v{version}\"");
    let post = "POST".parse().unwrap();
    client.send(post, &path, None, &[("If-Match", &tag)]).await
}

/// Confirms a preview, without its bad rows.
pub async fn confirm_good_rows(client: &Client<'_>, preview: &Value) -> Answer {
    let path = format!("/imports/{}/confirmations", preview["id"].as_str().unwrap());
    let tag = format!("\"v{}\"", preview["version"].as_i64().unwrap());
    let body = serde_json::json!({"skip_failed": true});
    let post = "POST".parse().unwrap();
    client
        .send(post, &path, Some(body), &[("If-Match", &tag)])
        .await
}

/// New, changed, unchanged, failed.
pub fn counts(import: &Value) -> [i64; 4] {
    ["new", "changed", "unchanged", "failed"]
        .map(|name| import[format!("rows_{name}")].as_i64().unwrap())
}

/// `C7 code` for every error.
pub fn errors(import: &Value) -> Vec<String> {
    let errors = import["errors"].as_array().unwrap().iter();
    errors
        .map(|e| {
            format!(
                "{} {}",
                e["cell"].as_str().unwrap(),
                e["code"].as_str().unwrap()
            )
        })
        .collect()
}

/// The rows of a downloaded workbook.
pub fn sheet(answer: &Answer) -> luzhi::features::spreadsheets::Sheet {
    assert_eq!(answer.status.as_u16(), 200, "{answer:?}");
    read(&answer.raw, &Limits::default()).unwrap()
}
