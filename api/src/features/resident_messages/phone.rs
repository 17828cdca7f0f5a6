//! Telephone numbers as people type them, kept in the international form. Pure.

/// `138 1234 5678` → `+8613812345678`, `0915-8201234` → `+869158201234`; none for what is no number of China.
#[must_use]
pub(super) fn international(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .map(|c| match c {
            '\u{ff10}'..='\u{ff19}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            '＋' => '+',
            other => other,
        })
        .filter(|c| !matches!(c, ' ' | '-' | '—' | '\u{3000}' | '(' | ')' | '（' | '）'))
        .collect();
    let rest = plain
        .strip_prefix("+86")
        .or_else(|| plain.strip_prefix("0086"))
        .or_else(|| plain.strip_prefix("86").filter(|rest| rest.len() == 11))
        .unwrap_or(&plain);
    if !rest.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let is_mobile = rest.len() == 11 && rest.starts_with('1');
    let is_fixed = rest.starts_with('0') && (10..=12).contains(&rest.len());
    // Already without the zero of its area.
    let is_bare = rest.len() != plain.len() && (9..=11).contains(&rest.len());
    (is_mobile || is_fixed || is_bare).then(|| format!("+86{}", rest.trim_start_matches('0')))
}

/// As it is dialled at home.
#[must_use]
pub(super) fn national(phone: &str) -> String {
    match phone.strip_prefix("+86") {
        Some(rest) if rest.len() == 11 && rest.starts_with('1') => rest.to_owned(),
        Some(rest) => format!("0{rest}"),
        None => phone.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (typed, kept, dialled) in [
            ("138 1234-5678", "+8613812345678", "13812345678"),
            ("+86 13812345678", "+8613812345678", "13812345678"),
            ("8613812345678", "+8613812345678", "13812345678"),
            ("１３８１２３４５６７８", "+8613812345678", "13812345678"),
            ("0915-8201234", "+869158201234", "09158201234"),
        ] {
            assert_eq!(international(typed).as_deref(), Some(kept), "{typed}");
            assert_eq!(national(kept), dialled);
        }
        for wrong in ["", "12345", "138123456789", "1381234567a", "8201234"] {
            assert_eq!(international(wrong), None, "{wrong}");
        }
    }
}
