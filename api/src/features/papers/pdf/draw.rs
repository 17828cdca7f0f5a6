//! Drawing the pages.

use super::flow::{Mark, Page};
use super::font::Fonts;
use super::lines::{Line, Style};
use crate::features::papers::document::Document;
use crate::features::papers::page;
use crate::platform::http::Problem;
use krilla::Document as Pdf;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Transform};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};

fn colour(is_red: bool) -> rgb::Color {
    rgb::Color::new(if is_red { 230 } else { 0 }, 0, 0)
}

/// The file.
pub(super) fn draw(document: &Document, pages: &[Page], fonts: &Fonts) -> Result<Vec<u8>, Problem> {
    let mut pdf = Pdf::new();
    pdf.set_metadata(
        Metadata::new()
            .title(document.name.clone())
            .authors(vec![document.author.clone()])
            .language("zh-CN".to_owned())
            .creator("luzhi".to_owned()),
    );
    for marks in pages {
        let settings = PageSettings::from_wh(page::SHEET_WIDTH, page::SHEET_HEIGHT)
            .ok_or_else(|| Problem::internal(anyhow::anyhow!("the size of a sheet")))?;
        let mut sheet = pdf.start_page_with(settings);
        let mut surface = sheet.surface();
        for mark in marks {
            match mark {
                Mark::Text { x, y, line, style } => {
                    text(&mut surface, (*x, *y), line, *style, fonts)
                }
                Mark::Turned {
                    about,
                    x,
                    y,
                    line,
                    style,
                } => {
                    let half_turn =
                        Transform::from_row(-1.0, 0.0, 0.0, -1.0, 2.0 * about.0, 2.0 * about.1);
                    surface.push_transform(&half_turn);
                    text(&mut surface, (*x, *y), line, *style, fonts);
                    surface.pop();
                }
                Mark::Rule {
                    from,
                    to,
                    width,
                    is_red,
                } => {
                    rule(&mut surface, *from, *to, *width, *is_red);
                }
            }
        }
        surface.finish();
        sheet.finish();
    }
    pdf.finish()
        .map_err(|error| Problem::internal(anyhow::anyhow!("PDF: {error:?}")))
}

fn rule(surface: &mut Surface<'_>, from: (f32, f32), to: (f32, f32), width: f32, is_red: bool) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: colour(is_red).into(),
        width,
        ..Stroke::default()
    }));
    surface.draw_path(&path);
    surface.set_stroke(None);
}

/// A line of text, in stretches of one font.
fn text(surface: &mut Surface<'_>, at: (f32, f32), line: &Line, style: Style, fonts: &Fonts) {
    surface.set_fill(Some(Fill {
        paint: colour(style.is_red).into(),
        ..Fill::default()
    }));
    let mut x = at.0;
    for stretch in line.glyphs.chunk_by(|a, b| a.0.face == b.0.face) {
        let Some((first, _)) = stretch.first() else {
            continue;
        };
        let (mut words, mut glyphs, mut width) = (String::new(), Vec::new(), 0.0);
        for (glyph, advance) in stretch {
            let begin = words.len();
            words.push(glyph.character);
            let id = GlyphId::new(glyph.id);
            let each = advance / style.size;
            glyphs.push(KrillaGlyph::new(
                id,
                each,
                0.0,
                0.0,
                0.0,
                begin..words.len(),
                None,
            ));
            width += advance;
        }
        let start = Point::from_xy(x, at.1);
        surface.draw_glyphs(
            start,
            &glyphs,
            fonts.font(first.face),
            &words,
            style.size,
            false,
        );
        x += width;
    }
}
