//! The page rules, the words, the breaking of lines.

use super::document::{Block, Document, Table, paragraphs, title_lines};
use super::wording::{day, say};
use super::{docx, page};
use chrono::NaiveDate;
use std::io::{Cursor, Read as _};

#[test]
fn the_page_is_that_of_official_papers() {
    assert_eq!(page::twips(page::SHEET_WIDTH), 11906);
    assert_eq!(page::twips(page::TOP), 2098);
    assert_eq!(page::twips(page::LEFT), 1587);
    assert_eq!(page::twips(page::line()), 580);
    assert_eq!(page::half_points(page::BODY), 32);
}

#[test]
fn a_day_has_no_leading_zeros() {
    let on = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap_or_default();
    assert_eq!(day(on), "2026年3月5日");
}

#[test]
fn words_take_their_values() {
    let said = say("deputies.joint", &[("lead", "甲一"), ("count", "3")]);
    assert_eq!(said.ok().as_deref(), Some("甲一等3名代表"));
    assert!(say("deputies.nobody", &[]).is_err());
}

#[test]
fn a_text_is_its_lines_without_what_no_document_may_hold() {
    let text = "  第一段\u{b}\r\n\r\n\t第二段𠮷\u{fffe}";
    let found: Vec<String> = paragraphs(text).collect();
    assert_eq!(found, ["第一段", "第二段𠮷"]);
}

#[test]
fn titles_are_broken_evenly_and_never_within_a_number() {
    assert_eq!(title_lines("关于修复路灯的建议"), ["关于修复路灯的建议"]);
    assert_eq!(title_lines("甲\n乙"), ["甲", "乙"]);
    let lines = title_lines("关于增加下菜湾社区垃圾箱和清运频次的若干建议");
    assert_eq!(lines, ["关于增加下菜湾社区垃圾", "箱和清运频次的若干建议"]);
    for line in title_lines("关于在第一二三四五六七八组开展2026年度农机社会化服务的建议")
    {
        assert!(
            !line.starts_with("026") && !line.starts_with('的'),
            "{line}"
        );
    }
}

#[test]
fn a_docx_is_an_archive_with_escaped_text() {
    let document = Document {
        name: "a & b".to_owned(),
        author: "某局".to_owned(),
        blocks: vec![
            Block::Head("某局".to_owned()),
            Block::Body("<b>\u{1}𠮷 & “x”</b>".to_owned()),
            Block::Table(Table {
                widths: vec![1, 1],
                header: vec!["一".to_owned(), "二".to_owned()],
                rows: vec![vec!["<".to_owned(), ">".to_owned()]],
                is_labelled: false,
            }),
        ],
    };
    let bytes = docx::write(&document).unwrap_or_default();
    let mut xml = String::new();
    let part = zip::ZipArchive::new(Cursor::new(bytes)).map(|mut archive| {
        archive
            .by_name("word/document.xml")
            .map(|mut part| part.read_to_string(&mut xml).is_ok())
            .unwrap_or_default()
    });
    assert!(part.unwrap_or_default());
    assert!(xml.contains("&lt;b&gt;𠮷 &amp; “x”&lt;/b&gt;"), "{xml}");
}
