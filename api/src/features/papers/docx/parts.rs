//! The parts of the package around the text. The fonts are named, not shipped; the table of fonts
//! says what stands in where one is missing.

use super::escape;
use crate::features::papers::document::Document;
use crate::features::papers::page;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

pub(super) const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>"#;

pub(super) const RELATIONSHIPS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

pub(super) const DOCUMENT_RELATIONSHIPS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/></Relationships>"#;

pub(super) const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="290"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/></w:compat></w:settings>"#;

pub(super) const FONTS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font><w:font w:name="楷体_GB2312"><w:altName w:val="楷体"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font><w:font w:name="方正小标宋简体"><w:altName w:val="华文中宋"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font><w:font w:name="黑体"><w:altName w:val="SimHei"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font><w:font w:name="宋体"><w:altName w:val="SimSun"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font></w:fonts>"#;

/// Title and author.
pub(super) fn core(document: &Document) -> String {
    let (title, author) = (escape(&document.name), escape(&document.author));
    format!(
        r#"{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>"#
    )
}

/// The fonts of a run: Chinese and others alike.
fn fonts(name: &str) -> String {
    format!(
        r#"<w:rFonts w:ascii="{name}" w:eastAsia="{name}" w:hAnsi="{name}" w:cs="Times New Roman"/>"#
    )
}

fn size(points: f32) -> String {
    let half = page::half_points(points);
    format!(r#"<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>"#)
}

/// A paragraph style: its name, its paragraph and its letters.
fn style(id: &str, name: &str, paragraph: &str, letters: &str) -> String {
    format!(
        r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"#
    )
}

/// The line height of a paragraph.
fn spacing(points: f32) -> String {
    let line = page::twips(points);
    format!(r#"<w:spacing w:line="{line}" w:lineRule="exact"/>"#)
}

/// The styles: the text by default, and what differs from it.
pub(super) fn styles() -> String {
    let indent = r#"<w:ind w:firstLineChars="200" w:firstLine="640"/>"#;
    // So much closer that 28 characters fill a line: no grid of characters, which programs read
    // differently.
    let closer = page::twips(page::character() - page::BODY) - 1;
    let closer = format!(r#"<w:spacing w:val="{closer}"/>"#);
    let wide = r#"<w:spacing w:val="0"/>"#;
    let body = format!("{}{closer}{}", fonts("仿宋_GB2312"), size(page::BODY));
    let lines = format!(
        r#"<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>{}"#,
        spacing(page::line())
    );
    let cell = spacing(page::CELL_LINE);
    let title_lines = spacing(page::TITLE_LINE);
    let all = [
        style(
            "Text",
            "正文文字",
            &format!(r#"{indent}<w:jc w:val="both"/>"#),
            "",
        ),
        style("Addressee", "主送机关", "", ""),
        style(
            "PaperTitle",
            "公文标题",
            &format!(
                r#"<w:keepNext/><w:snapToGrid w:val="0"/>{title_lines}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>"#
            ),
            &format!("{}{wide}{}", fonts("方正小标宋简体"), size(page::TITLE)),
        ),
        style(
            "PaperHead",
            "发文机关标志",
            r#"<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="18" w:space="10" w:color="FF0000"/></w:pBdr><w:snapToGrid w:val="0"/><w:spacing w:before="300" w:after="120"/><w:jc w:val="center"/>"#,
            &format!(
                r#"{}<w:color w:val="FF0000"/>{wide}"#,
                fonts("方正小标宋简体")
            ),
        ),
        style(
            "Mark",
            "编号",
            r#"<w:jc w:val="right"/>"#,
            &fonts("楷体_GB2312"),
        ),
        style(
            "PaperHeading",
            "一级标题",
            &format!(r#"<w:keepNext/>{indent}<w:outlineLvl w:val="1"/>"#),
            &fonts("黑体"),
        ),
        style(
            "Cell",
            "表格文字",
            &format!(r#"<w:snapToGrid w:val="0"/>{cell}"#),
            &format!("{wide}{}", size(page::CELL)),
        ),
        style(
            "CellHead",
            "表格标题",
            &format!(r#"<w:snapToGrid w:val="0"/>{cell}<w:jc w:val="center"/>"#),
            &format!("{}{wide}{}", fonts("黑体"), size(page::CELL)),
        ),
        style(
            "Signature",
            "署名",
            r#"<w:keepNext/><w:jc w:val="right"/>"#,
            "",
        ),
        style(
            "PageNumber",
            "页码",
            r#"<w:snapToGrid w:val="0"/>"#,
            &format!("{}{}", fonts("宋体"), size(page::NUMBER)),
        ),
    ];
    format!(
        r#"{HEAD}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>{body}<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{lines}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>{}</w:styles>"#,
        all.concat()
    )
}

/// The foot of odd pages (right) and even ones (left): `— 1 —`, one character from the edge.
pub(super) fn footer(side: &str) -> String {
    let run = |text: &str| format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#);
    format!(
        r#"{HEAD}<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:ind w:{side}="280"/><w:jc w:val="{side}"/></w:pPr>{}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>{}</w:p></w:ftr>"#,
        run("— "),
        run(" —")
    )
}
