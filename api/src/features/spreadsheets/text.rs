//! Text of cells: cleaning, cell references, phone numbers, dates, and what looks like a formula.

use chrono::NaiveDate;

/// Code of a cell that holds a formula or text a spreadsheet program may run as one.
pub const FORMULA_NOT_ALLOWED: &str = "formula_not_allowed";

/// The name of a cell from its zero-based row and column: `(6, 2)` is `C7`.
#[must_use]
pub fn cell_ref(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect::<String>() + &(u64::from(row) + 1).to_string()
}

/// Removes what cannot be seen and does not belong: white space around the text (full-width and
/// non-breaking too), zero-width characters and control characters; line ends become `\n`.
#[must_use]
pub fn clean_text(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let seen = unified.chars().filter(|c| {
        !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
            && (*c == '\n' || *c == '\t' || !c.is_control())
    });
    seen.collect::<String>().trim().to_owned()
}

/// A phone number as it should be stored: ASCII digits, without spaces, dashes and the country
/// prefix of mainland China. Other characters stay, so that a wrong number stays visible.
#[must_use]
pub fn clean_phone(text: &str) -> String {
    let plain: String = clean_text(text)
        .chars()
        .map(half_width)
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '(' | ')' | '–' | '—'))
        .collect();
    let without = plain
        .strip_prefix("+86")
        .or_else(|| plain.strip_prefix("0086"));
    let is_mobile = |rest: &&str| rest.len() == 11 && rest.starts_with('1');
    without
        .filter(is_mobile)
        .map_or(plain.clone(), str::to_owned)
}

/// A full-width ASCII character as its ordinary form.
fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    }
}

/// A date the way people write it: `2026-3-5`, `2026/03/05`, `2026.3.5`, `2026年3月5日`,
/// `20260305`, each also with a time behind it.
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let plain: String = clean_text(text).chars().map(half_width).collect();
    let day = plain.split([' ', 'T']).next()?;
    if day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::parse_from_str(day, "%Y%m%d").ok();
    }
    let day = day.strip_suffix('日').unwrap_or(day);
    let mut parts = day.split(['-', '/', '.', '年', '月']);
    let mut number = |digits: std::ops::RangeInclusive<usize>| {
        let part = parts.next()?;
        (digits.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())?
    };
    let (year, month, day) = (number(4..=4)?, number(1..=2)?, number(1..=2)?);
    if parts.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Whether a spreadsheet program may run this text as a formula: it starts with `=`, `+`, `-`,
/// `@`, a tab or a carriage return, or with one of the full-width forms some programs accept.
#[must_use]
pub fn may_run_as_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// Whether a text is refused on import. Stricter than needed for our own output, which is always
/// written as text: what is imported may later leave through somebody else's program. Numbers,
/// dashes alone and phone numbers with a country prefix are what people really write.
#[must_use]
pub fn is_refused_formula(text: &str) -> bool {
    let rest = |first: &[char]| {
        text.strip_prefix(first)
            .map(|rest| rest.trim_start_matches(first))
    };
    if text.starts_with(['=', '@', '\t', '\r', '＝', '＠']) {
        return true;
    }
    let is_digits = |rest: &str, more: &[char]| {
        rest.chars().any(|c| c.is_ascii_digit())
            && rest
                .chars()
                .all(|c| c.is_ascii_digit() || more.contains(&c))
    };
    if let Some(number) = rest(&['+', '＋']) {
        return !is_digits(number, &[' ', '-', '(', ')']);
    }
    if let Some(number) = rest(&['-', '－']) {
        return !(number.is_empty() || is_digits(number, &['.', ',', '%']));
    }
    false
}

/// Text for a CSV field that no spreadsheet program runs: formulas get a leading apostrophe.
#[must_use]
pub fn csv_safe(text: &str) -> String {
    if may_run_as_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
