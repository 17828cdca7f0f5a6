//! Workbooks that are no lists, lie about themselves, or are too much: refused, nothing changed.

use super::{rows, upload, workbook};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// A workbook with another part in it.
fn with_part(file: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new_append(Cursor::new(file.to_vec())).unwrap();
    archive
        .start_file(name, SimpleFileOptions::default())
        .unwrap();
    archive.write_all(content).unwrap();
    archive.finish().unwrap().into_inner()
}

/// The container Office writes around an encrypted workbook.
fn encrypted() -> Vec<u8> {
    let name = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]);
    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.resize(600, 0);
    file.extend(name);
    file
}

db_test!(
    hostile_workbooks_are_refused_and_change_nothing,
    async |ctx| {
        let county = ctx.as_account("county");
        let list = workbook(&["单位全称"], &rows(&["某局"]));
        let zeros = vec![b' '; 50 << 20];
        let wide: Vec<String> = (0..101).map(|n| format!("列{n}")).collect();
        let wide: Vec<&str> = wide.iter().map(String::as_str).collect();
        let long: Vec<Vec<String>> = (0..10_001).map(|n| vec![format!("第{n}局")]).collect();
        let cases = [
            (encrypted(), "spreadsheet_encrypted"),
            (
                with_part(&list, "xl/vbaProject.bin", b"x"),
                "spreadsheet_has_macros",
            ),
            (
                with_part(&list, "xl/media/a.bin", &zeros),
                "spreadsheet_unsafe",
            ),
            (
                workbook(&["单位全称", "单位全称"], &[]),
                "spreadsheet_duplicate_title",
            ),
            (workbook(&wide, &[]), "spreadsheet_too_many_columns"),
            (workbook(&["单位全称"], &long), "spreadsheet_too_many_rows"),
            (workbook(&[""], &[]), "spreadsheet_without_header"),
        ];
        for (file, code) in cases {
            upload(&county, "units", &file)
                .await
                .expect_problem(422, code);
        }
        assert!(ctx.events("import").is_empty());
    }
);
