//! Names of files as they may be stored and shown.

/// The longest name kept, in characters; file systems allow 255 bytes, a Chinese character has 3,
/// and the ending must survive.
const MAX_CHARS: usize = 120;

/// The name without folders, control and direction characters and signs that file systems refuse,
/// at most 120 characters with its ending kept. `None` if nothing is left.
#[must_use]
pub fn clean_file_name(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = last.chars().filter(|c| {
        // Direction marks can make `gpj.exe` look like `exe.jpg`.
        !c.is_control()
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    });
    let plain: String = seen
        .map(|c| if "<>:\"|?*".contains(c) { '_' } else { c })
        .collect();
    let plain = plain.trim().trim_matches('.').trim();
    let (stem, ending) = match plain.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.chars().count() <= 10 => {
            (stem.trim_end(), format!(".{ending}"))
        }
        _ => (plain, String::new()),
    };
    let room = MAX_CHARS.saturating_sub(ending.chars().count());
    let stem: String = stem.chars().take(room).collect();
    let whole = format!("{}{ending}", stem.trim_end());
    (!stem.is_empty()).then_some(whole)
}

/// The ending in lower case, without the dot; empty if there is none.
#[must_use]
pub fn extension(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => ending.to_ascii_lowercase(),
        _ => String::new(),
    }
}
