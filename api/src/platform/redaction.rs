//! Taking out of a text what readers must not see: numbers of telephones, identity papers, bank cards and cars
//! (个保法28: sensitive personal information). Names of people are for the office to judge.

use crate::platform::db::text_enum;

text_enum! {
    /// What was found.
    pub enum RedactionKind {
        /// A telephone number.
        Phone = "phone",
        /// The number of an identity card.
        IdentityCard = "identity_card",
        /// A long number, as of a bank card.
        Account = "account",
        /// The plate of a car.
        Plate = "plate",
    }
}

/// What stands in the published text instead.
pub const HIDDEN: &str = "［已隐去］";

/// Letters a car plate can begin with: the short names of the provinces.
const PROVINCES: &str = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

/// A text without what readers must not see, and what was taken out, in order.
#[must_use]
pub fn redact(text: &str) -> (String, Vec<(RedactionKind, String)>) {
    let chars: Vec<char> = text.chars().collect();
    let (mut shown, mut found) = (String::new(), Vec::new());
    let mut at = 0;
    while at < chars.len() {
        match finding(&chars, at) {
            Some((kind, length)) => {
                found.push((kind, chars[at..at + length].iter().collect()));
                shown.push_str(HIDDEN);
                at += length;
            }
            None => {
                shown.push(chars[at]);
                at += 1;
            }
        }
    }
    (shown, found)
}

fn finding(chars: &[char], at: usize) -> Option<(RedactionKind, usize)> {
    let is_inside = at > 0 && chars[at - 1].is_ascii_alphanumeric();
    if is_inside {
        return None;
    }
    number(chars, at).or_else(|| plate(chars, at))
}

/// A run of digits that is a telephone, an identity card or an account. Dates, sums and lengths are
/// shorter.
fn number(chars: &[char], at: usize) -> Option<(RedactionKind, usize)> {
    let rest = &chars[at..];
    // An area code may be set off by a hyphen: 0915-8201234.
    let area = rest.iter().take_while(|c| c.is_ascii_digit()).count();
    if rest[..area].first() == Some(&'0') && (3..=4).contains(&area) && rest.get(area) == Some(&'-')
    {
        let local = rest[area + 1..].iter().take_while(|c| c.is_ascii_digit());
        let local = local.count();
        if (7..=8).contains(&local) {
            return Some((RedactionKind::Phone, area + 1 + local));
        }
    }
    let mut digits = area;
    if digits == 17 && matches!(rest.get(17), Some('X' | 'x')) {
        digits = 18;
    }
    if rest.get(digits).is_some_and(char::is_ascii_alphanumeric) {
        return None;
    }
    match digits {
        18 => Some((RedactionKind::IdentityCard, 18)),
        11 if rest[0] == '1' => Some((RedactionKind::Phone, 11)),
        11 | 12 if rest[0] == '0' => Some((RedactionKind::Phone, digits)),
        15..=19 => Some((RedactionKind::Account, digits)),
        _ => None,
    }
}

/// 陕G12345, also with a dot after the second letter, and the six places of electric cars.
fn plate(chars: &[char], at: usize) -> Option<(RedactionKind, usize)> {
    let rest = &chars[at..];
    let begins = PROVINCES.contains(*rest.first()?) && rest.get(1)?.is_ascii_uppercase();
    if !begins {
        return None;
    }
    let from = 2 + usize::from(matches!(rest.get(2), Some('·' | '.')));
    let places = rest[from.min(rest.len())..].iter();
    let places = places
        .take_while(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        .count();
    let has_digit = rest[from.min(rest.len())..]
        .iter()
        .take(places)
        .any(char::is_ascii_digit);
    (has_digit && (5..=6).contains(&places)).then_some((RedactionKind::Plate, from + places))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<(RedactionKind, String)> {
        redact(text).1
    }

    #[test]
    fn what_readers_must_not_see_is_taken_out() {
        let (shown, found) =
            redact("请联系张某13812345678，身份证61242519800101123X，车牌陕G12345。");
        assert_eq!(
            shown,
            format!("请联系张某{HIDDEN}，身份证{HIDDEN}，车牌{HIDDEN}。")
        );
        let kinds: Vec<RedactionKind> = found.into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(
            kinds,
            [
                RedactionKind::Phone,
                RedactionKind::IdentityCard,
                RedactionKind::Plate
            ]
        );
        assert_eq!(
            super::redact("电话0915-8201234").1[0].0,
            RedactionKind::Phone
        );
        assert_eq!(
            super::redact("卡号6222021234567890123").1[0].0,
            RedactionKind::Account
        );
        assert_eq!(super::redact("陕G·D12345").1[0].0, RedactionKind::Plate);
    }

    #[test]
    fn ordinary_numbers_stay() {
        for text in [
            "2026年3月2日，投入120万元，长300米",
            "〔2026〕城关镇第001号",
            "陕西省安康市旬阳市",
            "编号A13812345678B",
            "面积1234567890平方米",
        ] {
            assert_eq!(found(text), [], "{text}");
            assert_eq!(redact(text).0, text);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC*") {
            let (shown, found) = redact(&text);
            prop_assert!(found.is_empty() || shown.contains(HIDDEN));
            if found.is_empty() {
                prop_assert_eq!(shown, text);
            }
        }

        #[test]
        fn a_mobile_number_never_stays(number in "1[3-9][0-9]{9}", before in "[\u{4e00}-\u{4e20}]{0,5}") {
            let (shown, _) = redact(&format!("{before}{number}。"));
            prop_assert!(!shown.contains(&number));
        }
    }
}
