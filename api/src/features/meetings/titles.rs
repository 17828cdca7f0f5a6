//! What a meeting is called when nobody gives it another name: `城关镇第十九届人民代表大会第七次会议`. Pure.

use super::model::MeetingKind;

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// A number from 1 to 999 the way titles write it.
#[must_use]
pub fn chinese(n: u32) -> String {
    let digit = |n: u32| DIGITS[(n % 10) as usize];
    let mut out = String::new();
    let (hundreds, tens, units) = (n / 100, n / 10 % 10, n % 10);
    if hundreds > 0 {
        out.push(digit(hundreds));
        out.push('百');
    }
    match (hundreds, tens) {
        (0, 0) => {}
        (0, 1) => out.push('十'),
        (_, 0) if units > 0 => out.push('零'),
        (_, 0) => {}
        _ => {
            out.push(digit(tens));
            out.push('十');
        }
    }
    if units > 0 {
        out.push(digit(units));
    }
    out
}

/// The first number in a name, in figures or as titles write it, below 1000: 12 of `第十二代表团`.
#[must_use]
pub fn number_in(name: &str) -> Option<u32> {
    let is_number = |c: &char| c.is_ascii_digit() || DIGITS.contains(c) || "十百".contains(*c);
    let number: String = name
        .chars()
        .skip_while(|c| !is_number(c))
        .take_while(is_number)
        .collect();
    if number.is_empty() {
        return None;
    }
    if let Ok(n) = number.parse() {
        return Some(n);
    }
    (0..1000).find(|n| chinese(*n) == number)
}

/// The title of a numbered meeting; none for a kind that has no number.
#[must_use]
pub fn title(
    kind: MeetingKind,
    congress: &str,
    term: i16,
    ordinal: i32,
    is_extraordinary: bool,
) -> Option<String> {
    let number = |n: i64| u32::try_from(n).ok().map(chinese);
    let (term, nth) = (number(term.into())?, number(ordinal.into())?);
    let place = congress.trim_end_matches("人民代表大会");
    let whole = format!("{place}第{term}届人民代表大会");
    let extra = if is_extraordinary { "（临时）" } else { "" };
    Some(match kind {
        MeetingKind::CongressSession => format!("{whole}第{nth}次会议{extra}"),
        MeetingKind::PresidiumMeeting => format!("{whole}主席团第{nth}次会议{extra}"),
        MeetingKind::StandingCommitteeMeeting => {
            format!("{whole}常务委员会第{nth}次会议{extra}")
        }
        MeetingKind::CouncilMeeting => format!("{whole}常务委员会第{nth}次主任会议{extra}"),
        MeetingKind::GroupMeeting | MeetingKind::Symposium => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{chinese, number_in, title};
    use crate::features::meetings::model::MeetingKind;

    #[test]
    fn numbers_are_written_as_titles_write_them() {
        let written: Vec<String> = [1, 10, 11, 20, 25, 100, 105, 110, 115, 999]
            .into_iter()
            .map(chinese)
            .collect();
        let expected = [
            "一",
            "十",
            "十一",
            "二十",
            "二十五",
            "一百",
            "一百零五",
            "一百一十",
            "一百一十五",
            "九百九十九",
        ];
        assert_eq!(written, expected);
    }

    #[test]
    fn a_number_is_found_in_a_name() {
        let found = ["第十二代表团", "第3代表团", "代表团", "第一百零五组"].map(number_in);
        assert_eq!(found, [Some(12), Some(3), None, Some(105)]);
        for n in 1..1000 {
            assert_eq!(number_in(&format!("第{}代表团", chinese(n))), Some(n));
        }
    }

    #[test]
    fn a_numbered_meeting_has_a_name() {
        let name = "城关镇人民代表大会";
        let session = title(MeetingKind::CongressSession, name, 19, 7, false);
        assert_eq!(
            session.as_deref(),
            Some("城关镇第十九届人民代表大会第七次会议")
        );
        let presidium = title(MeetingKind::PresidiumMeeting, name, 19, 12, false);
        assert_eq!(
            presidium.as_deref(),
            Some("城关镇第十九届人民代表大会主席团第十二次会议")
        );
        assert_eq!(title(MeetingKind::Symposium, name, 19, 1, false), None);
    }
}
