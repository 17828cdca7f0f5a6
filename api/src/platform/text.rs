//! Chinese text as data: order by pinyin, folded text to search in, masked numbers.
//!
//! Computed here and stored, so that both engines order and find alike.

use pinyin::ToPinyin;

/// Surnames whose reading differs from the character's usual one.
const SURNAMES: &[(char, &str)] = &[
    ('仇', "qiu"),
    ('任', "ren"),
    ('单', "shan"),
    ('解', "xie"),
    ('曾', "zeng"),
    ('查', "zha"),
    ('翟', "zhai"),
    ('区', "ou"),
    ('盖', "ge"),
    ('覃', "qin"),
    ('朴', "piao"),
    ('乐', "yue"),
    ('洗', "xian"),
    ('员', "yun"),
    ('折', "she"),
    ('繁', "po"),
    ('缪', "miao"),
    ('逄', "pang"),
];

/// The key a person's name is sorted by: its pinyin, then the name itself, so that equal sounds
/// keep a fixed order: `张三` → `zhang san 张三`.
#[must_use]
pub fn name_sort_key(name: &str) -> String {
    let mut key = syllables(name).join(" ");
    key.push(' ');
    key.push_str(name);
    key
}

/// Folded text to search in: the parts in lower case, and the pinyin and initials of the first
/// part, so that `张三` is found by `张`, `zhangsan` and `zs`.
#[must_use]
pub fn search_text(parts: &[&str]) -> String {
    let mut text = parts
        .iter()
        .map(|part| fold(part))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if let Some(name) = parts.first() {
        let sounds = syllables(name);
        text.push(' ');
        text.push_str(&sounds.concat());
        text.push(' ');
        text.extend(sounds.iter().filter_map(|sound| sound.chars().next()));
    }
    text
}

/// Lower case without outer and doubled spaces; full-width letters, digits and spaces become plain.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            // The full-width forms lie at a fixed distance from ASCII.
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            other => other,
        })
        .collect();
    plain
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// The pattern that finds folded text containing `q`, with the wildcards in `q` escaped by `\`.
#[must_use]
pub fn contains_pattern(q: &str) -> String {
    let mut pattern = String::from("%");
    for c in fold(q).chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// Yuan in ten thousands without rounding: `80`, `80.5`, `0.0001`.
#[must_use]
pub fn ten_thousands(yuan: i64) -> String {
    let (whole, rest) = (yuan / 10_000, (yuan % 10_000).abs());
    let text = format!("{whole}.{rest:04}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// `13812345678` → `138****5678`; shorter numbers lose their middle.
#[must_use]
pub fn mask_phone(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().collect();
    let (head, tail) = match digits.len() {
        0..=4 => (0, 0),
        5..=7 => (1, 2),
        _ => (3, 4),
    };
    let mut masked: String = digits[..head].iter().collect();
    masked.push_str("****");
    masked.extend(&digits[digits.len() - tail..]);
    masked
}

/// A cell that no spreadsheet takes for a formula.
#[must_use]
pub fn plain_cell(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text.to_owned(),
    }
}

/// A mail address without most of the name before the `@`: `z***@example.com`.
#[must_use]
pub fn mask_mail(mail: &str) -> String {
    let (name, host) = mail.rsplit_once('@').unwrap_or((mail, ""));
    let head: String = name.chars().take(1).collect();
    format!("{head}***@{host}")
}

fn syllables(name: &str) -> Vec<String> {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .enumerate()
        .map(|(index, c)| {
            let surname = SURNAMES
                .iter()
                .find(|(surname, _)| index == 0 && *surname == c)
                .map(|(_, sound)| *sound);
            match surname.or_else(|| c.to_pinyin().map(|p| p.plain())) {
                Some(sound) => sound.to_owned(),
                None => c.to_lowercase().collect(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_by_their_sound() {
        assert_eq!(name_sort_key("张三"), "zhang san 张三");
        assert_eq!(name_sort_key("单雄信"), "shan xiong xin 单雄信");
        let mut names = ["周文", "安大伟", "李四", "Lee"];
        names.sort_by_key(|name| name_sort_key(name));
        assert_eq!(names, ["安大伟", "Lee", "李四", "周文"]);
    }

    #[test]
    fn a_name_is_found_by_characters_sound_and_initials() {
        let text = search_text(&["张三", "旬阳Ｂ区 教师"]);
        for q in ["张", "zhangsan", "zs", "b区", "教师"] {
            assert!(text.contains(&fold(q)), "{q} in {text}");
        }
    }

    #[test]
    fn wildcards_in_a_question_are_ordinary_characters() {
        assert_eq!(contains_pattern(" 50%_A\\ "), "%50\\%\\_a\\\\%");
    }

    #[test]
    fn numbers_are_masked_whatever_their_length() {
        assert_eq!(mask_phone("13812345678"), "138****5678");
        assert_eq!(mask_phone("72012"), "7****12");
        assert_eq!(mask_phone("1"), "****");
    }
}
