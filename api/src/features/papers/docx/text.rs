//! The text of the package: one paragraph or table per block, and the page.

use super::{card, escape};
use crate::features::papers::document::{
    Block, Document, Table, is_figure, lines_of_signature, title_lines,
};
use crate::features::papers::page;

/// `word/document.xml`.
pub(super) fn document(document: &Document) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:body>"#,
    );
    for (index, block) in document.blocks.iter().enumerate() {
        let is_last = lines_of_signature(&document.blocks[index + 1..]).is_some();
        let is_below_mark = index > 0 && matches!(document.blocks[index - 1], Block::Mark(_));
        let begins_page = index > 0 && document.blocks[index - 1] == Block::NewPage;
        xml.push_str(&match block {
            // The last paragraph stays on the page of the signature.
            Block::Body(text) if is_last => paragraph("Text", "<w:keepNext/>", text),
            Block::Gap if is_last => "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>".to_owned(),
            Block::Title(text) => title(text, is_below_mark, begins_page),
            Block::Card(of) => card::write(of, index),
            Block::Head(name) => head(name, begins_page),
            Block::Heading(text) if begins_page => {
                paragraph("PaperHeading", "<w:pageBreakBefore/>", text)
            }
            Block::Addressee(text) if begins_page => {
                paragraph("Addressee", "<w:pageBreakBefore/>", text)
            }
            block => written(block),
        });
    }
    xml.push_str(&match document.is_cards() {
        true => card::section(),
        false => section(),
    });
    xml.push_str("</w:body></w:document>");
    xml
}

pub(super) fn paragraph(style: &str, more: &str, text: &str) -> String {
    let text = escape(text);
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#
    )
}

fn written(block: &Block) -> String {
    match block {
        Block::Head(name) => head(name, false),
        Block::Mark(text) => paragraph("Mark", "", text),
        Block::Title(text) => title(text, false, false),
        Block::Addressee(text) => paragraph("Addressee", "", text),
        Block::Body(text) => paragraph("Text", "", text),
        Block::Heading(text) => paragraph("PaperHeading", "", text),
        Block::Table(of) => table(of, None),
        Block::Plan(of) => table(of, Some(plan_size(of))),
        Block::Card(of) => card::write(of, 0),
        Block::Gap => "<w:p/>".to_owned(),
        Block::Signature { by, on } => signature(by, on),
        // Said by the paragraph that follows: a head, a heading, or the words for an attachment.
        Block::NewPage => String::new(),
    }
}

/// The lines of a title, a little below a line at the edge.
fn title(text: &str, is_below_mark: bool, begins_page: bool) -> String {
    let lines: Vec<String> = title_lines(text).iter().map(|line| escape(line)).collect();
    let lines = lines.join(r#"</w:t><w:br/><w:t xml:space="preserve">"#);
    let above = if is_below_mark {
        let (before, line) = (
            page::twips(page::line() / 2.0),
            page::twips(page::TITLE_LINE),
        );
        format!(r#"<w:spacing w:before="{before}" w:line="{line}" w:lineRule="exact"/>"#)
    } else {
        String::new()
    };
    let page = match begins_page {
        true => "<w:pageBreakBefore/>",
        false => "",
    };
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="PaperTitle"/>{page}{above}</w:pPr><w:r><w:t xml:space="preserve">{lines}</w:t></w:r></w:p>"#
    )
}

/// The head is as large as one line allows.
fn head(name: &str, begins_page: bool) -> String {
    let points = page::head_size(name.chars().count() + 1);
    let (half, text) = (page::half_points(points), escape(name));
    let lines = page::twips(points * 1.3);
    let page = if begins_page {
        "<w:pageBreakBefore/>"
    } else {
        ""
    };
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="PaperHead"/>{page}<w:spacing w:before="300" w:after="120" w:line="{lines}" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr><w:t>{text}</w:t></w:r></w:p>"#
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
    let line = |text: &str, characters: f32, keep: &str| {
        let twips = page::twips(characters * page::BODY);
        let hundredths = (characters * 100.0) as i32;
        let indent = format!(r#"<w:ind w:rightChars="{hundredths}" w:right="{twips}"/>"#);
        paragraph("Signature", &format!("{keep}{indent}"), text)
    };
    // Only the name stays with what follows, which is the day.
    line(by, name, "") + &line(on, day, r#"<w:keepNext w:val="0"/>"#)
}

/// Size of the names in a plan.
fn plan_size(table: &Table) -> f32 {
    let columns = u16::try_from(table.widths.len().max(1)).unwrap_or(u16::MAX);
    page::plan_size(page::WIDTH / f32::from(columns) - 2.0 * page::PLAN_PADDING)
}

/// A table; with a size its letters are of that and everything stands in the middle.
fn table(table: &Table, size: Option<f32>) -> String {
    let total = page::twips(page::WIDTH);
    let sum = table.widths.iter().sum::<u32>().max(1);
    let widths: Vec<i32> = table
        .widths
        .iter()
        .map(|part| total * i32::try_from(*part).unwrap_or(0) / i32::try_from(sum).unwrap_or(1))
        .collect();
    let mut xml = format!(
        r#"<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblBorders>{}</w:tblBorders><w:tblLayout w:type="fixed"/>{}</w:tblPr><w:tblGrid>"#,
        ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|side| format!(
                r#"<w:{side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>"#
            ))
            .concat(),
        match size {
            Some(_) => cell_margins(page::PLAN_PADDING),
            None => String::new(),
        }
    );
    for width in &widths {
        xml.push_str(&format!(r#"<w:gridCol w:w="{width}"/>"#));
    }
    xml.push_str("</w:tblGrid>");
    if !table.header.is_empty() {
        let properties = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        xml.push_str(&row(
            &table.header,
            &widths,
            properties,
            size,
            |_| "CellHead",
        ));
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
            size,
            style,
        ));
    }
    xml.push_str("</w:tbl>");
    xml
}

fn cell_margins(points: f32) -> String {
    let twips = page::twips(points);
    let side = |name: &str| format!(r#"<w:{name} w:w="{twips}" w:type="dxa"/>"#);
    let sides = ["left", "right"].map(side).concat();
    format!("<w:tblCellMar>{sides}</w:tblCellMar>")
}

/// A line of letters of a size, in the middle.
fn sized(style: &str, points: f32, text: &str) -> String {
    let (half, text) = (page::half_points(points), escape(text));
    let line = page::twips(points * page::PLAN_LINE);
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="{style}"/><w:spacing w:before="50" w:after="50" w:line="{line}" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#
    )
}

fn row(
    cells: &[String],
    widths: &[i32],
    properties: &str,
    size: Option<f32>,
    style: impl Fn(usize) -> &'static str,
) -> String {
    let mut xml = format!("<w:tr>{properties}");
    for (column, (text, width)) in cells.iter().zip(widths).enumerate() {
        let place = if is_figure(text) {
            r#"<w:jc w:val="center"/>"#
        } else {
            ""
        };
        // Each line of a cell is a paragraph of its own.
        let line = |line: &str| match size {
            Some(size) => sized(style(column), size, line),
            None => paragraph(style(column), place, line),
        };
        let cell: String = text.split('\n').map(line).collect();
        xml.push_str(&format!(
            r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{cell}</w:tc>"#
        ));
    }
    xml.push_str("</w:tr>");
    xml
}

/// The page: size, margins, the grid of 22 lines, the feet.
fn section() -> String {
    let twips = page::twips;
    let right = page::SHEET_WIDTH - page::LEFT - page::WIDTH;
    let bottom = page::SHEET_HEIGHT - page::TOP - page::HEIGHT;
    let footer = bottom - page::TO_NUMBER - page::NUMBER;
    format!(
        r#"<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/><w:pgSz w:w="{}" w:h="{}"/><w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="851" w:footer="{}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="{}"/></w:sectPr>"#,
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
