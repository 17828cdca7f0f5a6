//! Files that lie, explode, or are something else.

use super::{container, row, workbook_of, workbook_with, writer};
use crate::features::spreadsheets::error::UnsafeReason;
use crate::features::spreadsheets::*;

fn refused(bytes: &[u8]) -> SheetError {
    read(bytes, &Limits::default()).unwrap_err()
}

fn refused_as(reason: UnsafeReason, bytes: &[u8]) {
    assert_eq!(refused(bytes), SheetError::Unsafe(reason));
}

#[test]
fn files_of_another_kind_are_named() {
    assert_eq!(refused(b""), SheetError::Empty);
    let limits = Limits {
        max_bytes: 1 << 20,
        ..Limits::default()
    };
    let large = read(&vec![0; (1 << 20) + 1], &limits).unwrap_err();
    assert_eq!(large.code(), "spreadsheet_too_large");
    assert_eq!(
        refused("姓名,电话\n张三,1\n".as_bytes()),
        SheetError::PlainText
    );
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0"), SheetError::NotXlsx);
    let ole = |inside: &[u8]| {
        [
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(),
            &[0; 600],
            inside,
        ]
        .concat()
    };
    assert_eq!(
        refused(&ole(b"W\0o\0r\0k\0b\0o\0o\0k\0")),
        SheetError::LegacyXls
    );
    let name: Vec<u8> = "EncryptedPackage"
        .bytes()
        .flat_map(|byte| [byte, 0])
        .collect();
    assert_eq!(refused(&ole(&name)), SheetError::Encrypted);
    let document = container(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<x/>"),
    ]);
    assert_eq!(refused(&document), SheetError::NotXlsx);
    assert_eq!(
        refused(&workbook_with("", &[("xl/vbaProject.bin", b"x")])),
        SheetError::HasMacros
    );
    assert_eq!(refused(&workbook_with("", &[])), SheetError::WithoutHeader);
}

#[test]
fn a_cut_file_is_damaged() {
    let whole = workbook_with(&row(1, &["甲"]), &[]);
    for length in [4, 100, whole.len() / 2, whole.len() - 10] {
        assert_eq!(
            refused(&whole[..length]).code(),
            "spreadsheet_damaged",
            "{length} bytes"
        );
    }
    let mut changed = whole;
    let middle = changed.len() / 3;
    changed[middle] ^= 0xff;
    assert_eq!(refused(&changed).code(), "spreadsheet_damaged");
}

#[test]
fn bombs_are_refused_by_their_claims() {
    let zeros = vec![b' '; 50 << 20];
    refused_as(
        UnsafeReason::Inflated,
        &workbook_with("", &[("xl/a.bin", &zeros)]),
    );
    refused_as(
        UnsafeReason::Ratio,
        &workbook_with("", &[("xl/a.bin", &zeros[..8 << 20])]),
    );
    let names: Vec<String> = (0..300).map(|n| format!("xl/{n}.bin")).collect();
    let parts: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), b"x".as_slice()))
        .collect();
    refused_as(UnsafeReason::Parts, &workbook_with("", &parts));
}

/// Overwrites the claimed inflated size of the last part, in both of its headers.
fn forge_size(bytes: &mut [u8], size: u32) {
    let central = find_last(bytes, b"PK\x01\x02");
    bytes[central + 24..central + 28].copy_from_slice(&size.to_le_bytes());
    let local = u32::from_le_bytes(bytes[central + 42..central + 46].try_into().unwrap()) as usize;
    bytes[local + 22..local + 26].copy_from_slice(&size.to_le_bytes());
}

fn find_last(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes
        .windows(wanted.len())
        .rposition(|part| part == wanted)
        .unwrap()
}

#[test]
fn bombs_that_claim_to_be_small_are_refused_while_inflating() {
    let zeros = vec![b' '; 8 << 20];
    for real in [5_000, 8 << 20] {
        let mut bomb = workbook_with("", &[("xl/a.bin", &zeros[..real])]);
        forge_size(&mut bomb, 100);
        assert_eq!(refused(&bomb).code(), "spreadsheet_damaged", "{real} bytes");
    }
}

#[test]
fn a_string_table_that_claims_billions_of_strings_is_refused() {
    for claim in [r#"uniqueCount="99999999999""#, "uniqueCount = '+99999999'"] {
        let table = format!(
            r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" {claim}><si/></sst>"#
        );
        refused_as(
            UnsafeReason::ForgedCount,
            &workbook_with("", &[("xl/sharedStrings.xml", table.as_bytes())]),
        );
    }
    // The attribute may lie across two reads.
    let padding = " ".repeat(32 * 1024 - 30);
    let table = format!(r#"<sst {padding} uniqueCount="99999999999"><si/></sst>"#);
    refused_as(
        UnsafeReason::ForgedCount,
        &workbook_with("", &[("xl/sharedStrings.xml", table.as_bytes())]),
    );
    let wide: Vec<u8> = "<sst uniqueCount=\"99999999999\"/>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let found = refused(&workbook_with("", &[("xl/sharedStrings.xml", &wide)]));
    assert_eq!(
        found,
        SheetError::Damaged("xl/sharedstrings.xml: encoding".into())
    );
}

#[test]
fn too_many_elements_rows_columns_and_texts_are_refused() {
    let limits = Limits {
        max_rows: 3,
        max_columns: 2,
        max_text_bytes: 40,
        max_tags: 60,
        ..Limits::default()
    };
    let read = |data: String| read(&workbook_with(&data, &[]), &limits).unwrap_err();
    let rows: String = (1..=4).map(|number| row(number, &["甲"])).collect();
    assert_eq!(read(rows), SheetError::TooManyRows { max: 3 });
    assert_eq!(
        read(row(1, &["甲", "乙", "丙"])),
        SheetError::TooManyColumns { max: 2 }
    );
    assert_eq!(
        read(row(1, &["甲", &"长".repeat(20)])),
        SheetError::Unsafe(UnsafeReason::Text)
    );
    assert_eq!(
        read("<row/>".repeat(80)),
        SheetError::Unsafe(UnsafeReason::Elements)
    );
    assert_eq!(
        read(row(1, &["甲", "甲*"])),
        SheetError::DuplicateTitle {
            title: "甲".into(),
            cell: "B1".into()
        }
    );
}

#[test]
fn a_cell_in_the_last_corner_costs_nothing() {
    let far = r#"<row r="1048576"><c r="B1048576"><v>1</v></c></row>"#;
    let sheet = read(
        &workbook_with(&(row(1, &["甲", "乙"]) + far), &[]),
        &Limits::default(),
    )
    .unwrap();
    assert_eq!((sheet.rows.len(), sheet.rows[0].number), (1, 1_048_576));
}

#[test]
fn what_makes_the_parser_panic_is_a_damaged_file() {
    let reversed = r#"<worksheet><dimension ref="B9:A1"/><sheetData/></worksheet>"#;
    // The parser subtracts without a check: it panics in checked builds and reads on in others.
    let found = read(&workbook_of(reversed, &[]), &Limits::default()).unwrap_err();
    assert!(
        matches!(found, SheetError::Damaged(_) | SheetError::WithoutHeader),
        "{found}"
    );
}

#[test]
fn our_own_largest_list_passes_the_guard() {
    let mut writer = writer(vec![Column::text("姓名", 12), Column::text("村", 20)]);
    for number in 0..3_000i64 {
        writer
            .row(&["同一个名字".into(), CellValue::Integer(number)])
            .unwrap();
    }
    assert_eq!(
        read(&writer.finish().unwrap(), &Limits::default())
            .unwrap()
            .rows
            .len(),
        3_000
    );
}
