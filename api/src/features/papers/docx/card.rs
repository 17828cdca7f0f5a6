//! A card to be folded: a table of two cells, one for each side, with the name as artistic letters (艺术字), because
//! only those can be turned upside down in every program. They can be edited there.

use super::escape;
use crate::features::papers::document::Card;
use crate::features::papers::page;

/// The kind of shape that shows a text along a straight line.
const LETTERS: &str = r##"<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>"##;

/// How many ems a text is wide: letters and digits take half of one.
fn ems(text: &str) -> f32 {
    let halves: u16 = text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    f32::from(halves) / 2.0
}

/// One card on a page of its own, the first or a later one.
pub(super) fn write(card: &Card, index: usize) -> String {
    let post = card.post.as_deref().unwrap_or_default();
    let (name_size, post_size) = page::card_sizes(ems(&card.name), ems(post));
    let mut lines = vec![(card.name.as_str(), name_size)];
    if !post.is_empty() {
        lines.push((post, post_size));
    }
    let side = |is_turned: bool| -> String {
        let set = |(text, size): &(&str, f32)| letters(text, *size, is_turned);
        let mut set: Vec<String> = lines.iter().map(set).collect();
        if is_turned {
            set.reverse();
        }
        set.concat()
    };
    let (width, height) = (
        page::twips(page::CARD_WIDTH),
        page::twips(page::CARD_HEIGHT),
    );
    let row = |content: &str| {
        format!(
            r#"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{content}</w:tc></w:tr>"#
        )
    };
    let edge = |name: &str, kind: &str| {
        format!(r#"<w:{name} w:val="{kind}" w:sz="4" w:space="0" w:color="000000"/>"#)
    };
    let edges = ["top", "left", "bottom", "right"].map(|name| edge(name, "single"));
    let (edges, fold) = (edges.concat(), edge("insideH", "dashed"));
    let note = escape(&card.note);
    let page = match index {
        0 => "",
        _ => "<w:pageBreakBefore/>",
    };
    // A table takes no break before it: the line above it does, and is as low as a line can be.
    format!(
        r#"<w:p><w:pPr>{page}<w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{edges}{fold}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>{}{}</w:tbl><w:p><w:pPr><w:spacing w:before="120" w:line="320" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr><w:t xml:space="preserve">{note}</w:t></w:r></w:p>"#,
        row(&side(true)),
        row(&side(false)),
    )
}

/// A paragraph with a text as a shape of its size, upside down or not.
fn letters(text: &str, points: f32, is_turned: bool) -> String {
    let (width, height) = (points * ems(text), points * 1.05);
    let turn = if is_turned { ";rotation:180" } else { "" };
    let text = escape(text);
    format!(
        r##"<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="60" w:after="60" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:r><w:pict>{LETTERS}<v:shape type="#_x0000_t136" alt="{text}" style="width:{width:.1}pt;height:{height:.1}pt{turn}" fillcolor="black" stroked="f"><v:textpath style="font-family:&quot;方正小标宋简体&quot;;font-size:{points:.0}pt;v-text-kern:t" trim="f" fitpath="t" string="{text}"/></v:shape></w:pict></w:r></w:p>"##
    )
}

/// The page of cards: no numbers, the card in its middle.
pub(super) fn section() -> String {
    let twips = page::twips;
    let above = page::SHEET_HEIGHT / 2.0 - page::CARD_HEIGHT;
    let aside = (page::SHEET_WIDTH - page::CARD_WIDTH) / 2.0;
    format!(
        r#"<w:sectPr><w:pgSz w:w="{}" w:h="{}"/><w:pgMar w:top="{}" w:right="{}" w:bottom="567" w:left="{}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>"#,
        twips(page::SHEET_WIDTH),
        twips(page::SHEET_HEIGHT),
        twips(above),
        twips(aside),
        twips(aside),
    )
}
