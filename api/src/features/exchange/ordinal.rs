//! `19`, `第19届`, `十九`, `第十九届`: the number of a term the way people write it.

/// The number, from 1 to 99.
pub(super) fn ordinal(text: &str) -> Option<i16> {
    let bare = text
        .trim()
        .trim_start_matches('第')
        .trim_end_matches('届')
        .trim();
    if let Ok(number) = bare.parse::<i16>() {
        return (1..=99).contains(&number).then_some(number);
    }
    let digit = |c: char| "零一二三四五六七八九".chars().position(|d| d == c);
    let chars: Vec<char> = bare.chars().collect();
    let (tens, units) = match chars.iter().position(|c| *c == '十') {
        None => ("", bare.to_owned()),
        Some(0) => ("一", chars[1..].iter().collect()),
        Some(1) => ("", chars[2..].iter().collect()),
        Some(_) => return None,
    };
    let has_ten = chars.contains(&'十');
    let tens = match (has_ten, tens) {
        (true, "一") => 1,
        (true, _) => digit(chars[0])?,
        (false, _) => 0,
    };
    let mut rest = units.chars();
    let units = match (rest.next(), rest.next()) {
        (None, _) if has_ten => 0,
        (Some(c), None) => digit(c)?,
        _ => return None,
    };
    let number = i16::try_from(tens * 10 + units).ok()?;
    (1..=99).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn terms_are_numbered_in_many_ways() {
        for text in ["19", "第19届", "十九", "第十九届", " 19 "] {
            assert_eq!(ordinal(text), Some(19), "{text}");
        }
        assert_eq!(ordinal("十"), Some(10));
        assert_eq!(ordinal("第二十届"), Some(20));
        assert_eq!(ordinal("二十一"), Some(21));
        assert_eq!(ordinal("五"), Some(5));
        for text in ["", "0", "100", "第届", "十九十", "abc", "一二"] {
            assert_eq!(ordinal(text), None, "{text}");
        }
    }
}
