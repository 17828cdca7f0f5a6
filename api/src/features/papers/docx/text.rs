//! The text of the package: one paragraph or table per block, and the page.

use super::escape;
use crate::features::papers::document::{Block, Document, Table};
use crate::features::papers::page;

/// `word/document.xml`.
pub(super) fn document(document: &Document) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>"#,
    );
    for block in &document.blocks {
        xml.push_str(&written(block));
    }
    xml.push_str(&section());
    xml.push_str("</w:body></w:document>");
    xml
}

fn paragraph(style: &str, more: &str, text: &str) -> String {
    let text = escape(text);
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#
    )
}

fn written(block: &Block) -> String {
    match block {
        Block::Head(name) => head(name),
        Block::Mark(text) => paragraph("Mark", "", text),
        Block::Title(text) => paragraph("PaperTitle", "", text),
        Block::Addressee(text) => paragraph("Addressee", "", text),
        Block::Body(text) => paragraph("Text", "", text),
        Block::Heading(text) => paragraph("PaperHeading", "", text),
        Block::Table(of) => table(of),
        Block::Gap => "<w:p/>".to_owned(),
        Block::Signature { by, on } => signature(by, on),
        Block::NewPage => r#"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#.to_owned(),
    }
}

/// The head is as large as one line allows.
fn head(name: &str) -> String {
    let points = page::head_size(name.chars().count() + 1);
    let (half, text) = (page::half_points(points), escape(name));
    let lines = page::twips(points * 1.3);
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="PaperHead"/><w:spacing w:before="300" w:after="120" w:line="{lines}" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr><w:t>{text}</w:t></w:r></w:p>"#
    )
}

/// Indents of the two lines of a signature from the right, in characters: the day stands four from the
/// edge, the name centred above it as far as it fits.
pub(in crate::features::papers) fn signature_indents(by: f32, on: f32) -> (f32, f32) {
    let day = 4.0;
    let name = day + (on - by) / 2.0;
    if name >= 0.0 {
        (name, day)
    } else {
        (0.0, (by - on) / 2.0)
    }
}

fn width(text: &str) -> f32 {
    let halves: u16 = text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    f32::from(halves) / 2.0
}

fn signature(by: &str, on: &str) -> String {
    let (name, day) = signature_indents(width(by), width(on));
    let line = |text: &str, characters: f32| {
        let (hundredths, twips) = (
            (characters * 100.0) as i32,
            page::twips(characters * page::BODY),
        );
        let indent = format!(r#"<w:ind w:rightChars="{hundredths}" w:right="{twips}"/>"#);
        paragraph("Signature", &indent, text)
    };
    line(by, name) + &line(on, day)
}

fn table(table: &Table) -> String {
    let total = page::twips(page::WIDTH);
    let sum = table.widths.iter().sum::<u32>().max(1);
    let widths: Vec<i32> = table
        .widths
        .iter()
        .map(|part| total * i32::try_from(*part).unwrap_or(0) / i32::try_from(sum).unwrap_or(1))
        .collect();
    let mut xml = format!(
        r#"<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblBorders>{}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>"#,
        ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|side| format!(
                r#"<w:{side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>"#
            ))
            .concat()
    );
    for width in &widths {
        xml.push_str(&format!(r#"<w:gridCol w:w="{width}"/>"#));
    }
    xml.push_str("</w:tblGrid>");
    if !table.header.is_empty() {
        let properties = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        xml.push_str(&row(&table.header, &widths, properties, |_| "CellHead"));
    }
    for cells in &table.rows {
        let style = |column| {
            let is_label = table.is_labelled && column == 0;
            if is_label { "CellHead" } else { "Cell" }
        };
        xml.push_str(&row(
            cells,
            &widths,
            "<w:trPr><w:cantSplit/></w:trPr>",
            style,
        ));
    }
    xml.push_str("</w:tbl>");
    xml
}

fn row(
    cells: &[String],
    widths: &[i32],
    properties: &str,
    style: impl Fn(usize) -> &'static str,
) -> String {
    let mut xml = format!("<w:tr>{properties}");
    for (column, (text, width)) in cells.iter().zip(widths).enumerate() {
        let cell = paragraph(style(column), "", text);
        xml.push_str(&format!(
            r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{cell}</w:tc>"#
        ));
    }
    xml.push_str("</w:tr>");
    xml
}

/// The page: size, margins, the grid of 22 lines of 28 characters, the feet.
fn section() -> String {
    let twips = page::twips;
    let right = page::SHEET_WIDTH - page::LEFT - page::WIDTH;
    let bottom = page::SHEET_HEIGHT - page::TOP - page::HEIGHT;
    let footer = bottom - page::TO_NUMBER - page::NUMBER;
    // In 4096ths of a point, added to each character.
    let space = ((page::character() - page::BODY) * 4096.0) as i32;
    format!(
        r#"<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/><w:pgSz w:w="{}" w:h="{}"/><w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="851" w:footer="{}" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="{}" w:charSpace="{space}"/></w:sectPr>"#,
        twips(page::SHEET_WIDTH),
        twips(page::SHEET_HEIGHT),
        twips(page::TOP),
        twips(right),
        twips(bottom),
        twips(page::LEFT),
        twips(footer),
        twips(page::line()),
    )
}
