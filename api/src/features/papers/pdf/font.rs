//! The fonts of a PDF: found on this machine, shared while somebody prints, let go of afterwards.

use crate::platform::config::Papers;
use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// Where the packages of distributions put the free Chinese fonts, for text.
const TEXT: &[&str] = &[
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-serif-cjk-fonts/NotoSerifCJK-Regular.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
];
/// The same for titles.
const TITLES: &[&str] = &[
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc",
    "/usr/share/fonts/noto-cjk/NotoSerifCJK-Bold.ttc",
    "/usr/share/fonts/google-noto-serif-cjk-fonts/NotoSerifCJK-Bold.ttc",
];

/// Which of the two fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::features::papers) enum Face {
    /// Text.
    Text,
    /// Titles and labels.
    Title,
}

/// A glyph to set: from which font, which, how wide in parts of the size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub face: Face,
    pub id: u32,
    pub advance: f32,
    pub character: char,
}

struct Loaded {
    data: Arc<Vec<u8>>,
    index: u32,
    font: Font,
}

/// The fonts that papers are set with.
pub(in crate::features::papers) struct Fonts {
    text: Loaded,
    title: Option<Loaded>,
}

/// What is in use now, for whom.
static IN_USE: Mutex<Option<(Papers, Weak<Fonts>)>> = Mutex::new(None);

impl Fonts {
    /// The fonts by the settings, else those of this machine; `None` when there are none.
    pub(in crate::features::papers) fn load(settings: &Papers) -> Option<Arc<Self>> {
        let mut in_use = IN_USE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((whose, fonts)) = in_use.as_ref()
            && whose == settings
            && let Some(fonts) = fonts.upgrade()
        {
            return Some(fonts);
        }
        let fonts = Arc::new(Self {
            text: first(&settings.font, TEXT)?,
            title: first(&settings.title_font, TITLES),
        });
        *in_use = Some((settings.clone(), Arc::downgrade(&fonts)));
        Some(fonts)
    }

    fn of(&self, face: Face) -> &Loaded {
        match face {
            Face::Text => &self.text,
            Face::Title => self.title.as_ref().unwrap_or(&self.text),
        }
    }

    /// The font to draw with.
    pub(super) fn font(&self, face: Face) -> Font {
        self.of(face).font.clone()
    }

    /// The glyphs of a text; what one font lacks is taken from the other.
    pub(super) fn glyphs(&self, text: &str, face: Face) -> Vec<Glyph> {
        let other = match face {
            Face::Text => Face::Title,
            Face::Title => Face::Text,
        };
        let faces: Vec<(Face, FontRef<'_>)> = [face, other]
            .into_iter()
            .filter_map(|face| {
                let loaded = self.of(face);
                let font = FontRef::from_index(&loaded.data, loaded.index).ok()?;
                Some((face, font))
            })
            .collect();
        let measured: Vec<_> = faces
            .iter()
            .map(|(face, font)| {
                let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
                let units = font
                    .metrics(Size::unscaled(), LocationRef::default())
                    .units_per_em;
                (*face, font.charmap(), metrics, f32::from(units.max(1)))
            })
            .collect();
        let glyph = |character: char| {
            measured
                .iter()
                .find_map(|(face, characters, metrics, units)| {
                    let id = characters.map(character)?;
                    let advance = metrics.advance_width(id)? / units;
                    Some(Glyph {
                        face: *face,
                        id: id.to_u32(),
                        advance,
                        character,
                    })
                })
        };
        let missing = |character| Glyph {
            face,
            id: 0,
            advance: 1.0,
            character,
        };
        text.chars()
            .map(|c| glyph(c).unwrap_or_else(|| missing(c)))
            .collect()
    }
}

/// The font of a setting, or the first that is there.
fn first(setting: &str, known: &[&str]) -> Option<Loaded> {
    if !setting.is_empty() {
        return read(Path::new(setting));
    }
    known.iter().map(PathBuf::from).find_map(|path| read(&path))
}

fn read(path: &Path) -> Option<Loaded> {
    let data = Arc::new(std::fs::read(path).ok()?);
    let index = simplified(&data);
    let font = Font::new(Arc::clone(&data).into(), index)?;
    Some(Loaded { data, index, font })
}

/// Which font of a collection has the simplified forms: the one whose name ends in `SC`.
fn simplified(data: &[u8]) -> u32 {
    for index in 0..32 {
        let Ok(font) = FontRef::from_index(data, index) else {
            break;
        };
        let mut names = font.localized_strings(StringId::FAMILY_NAME);
        if names.any(|name| name.chars().collect::<String>().ends_with(" SC")) {
            return index;
        }
    }
    0
}
