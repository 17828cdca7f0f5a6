//! Cell references, cleaning, dates, phones, formulas, and the locale files.

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::features::explanations::test_catalog::TestCatalog;
use crate::features::spreadsheets::text::*;

#[test]
fn cells_are_named_as_the_program_names_them() {
    let named = [
        (0, 0),
        (6, 2),
        (0, 25),
        (9, 26),
        (0, 701),
        (0, 702),
        (1_048_575, 16_383),
    ];
    let names = named.map(|(row, column)| cell_ref(row, column));
    assert_eq!(
        names,
        ["A1", "C7", "Z1", "AA10", "ZZ1", "AAA1", "XFD1048576"]
    );
}

#[test]
fn invisible_characters_go_and_supplementary_characters_stay() {
    assert_eq!(clean_text("\u{3000} 张\u{200b}三\u{a0}\r\n"), "张三");
    assert_eq!(clean_text("一\r\n二\r三\u{7}"), "一\n二\n三");
    assert_eq!(clean_text("𬭊\u{feff}"), "𬭊");
}

#[test]
fn phones_become_plain_digits() {
    for text in [
        "13912345678",
        " +86 139-1234-5678",
        "008613912345678",
        "１３９１２３４５６７８",
        "139 1234 5678",
    ] {
        assert_eq!(clean_phone(text), "13912345678", "{text}");
    }
    assert_eq!(clean_phone("0915-7202222"), "09157202222");
    assert_eq!(
        clean_phone("+86 915 7202222"),
        "+869157202222",
        "only mobile numbers lose the prefix"
    );
    assert_eq!(clean_phone("1391234567O"), "1391234567O");
}

#[test]
fn dates_are_read_in_the_ways_people_write_them() {
    let expected = NaiveDate::from_ymd_opt(2026, 3, 5);
    for text in [
        "2026-3-5",
        "2026/03/05",
        "2026.3.5",
        "2026年3月5日",
        "20260305",
        "２０２６－３－５",
        "2026-03-05 00:00:00",
    ] {
        assert_eq!(parse_date(text), expected, "{text}");
    }
    for text in [
        "",
        "2026-2-30",
        "26-3-5",
        "2026年3月",
        "3/5/2026",
        "2026-3-5-1",
        "明天",
    ] {
        assert_eq!(parse_date(text), None, "{text}");
    }
}

#[test]
fn formulas_are_refused_and_phones_numbers_and_dashes_are_not() {
    for text in [
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "-A1",
        "＝1",
        "+86=1",
        "+",
        "\t=1",
    ] {
        assert!(is_refused_formula(text), "{text}");
    }
    for text in [
        "+86 139 1234 5678",
        "+8613912345678",
        "-5",
        "-1,234.5",
        "-",
        "——",
        "--",
        "1-2",
        "a=b",
        "",
    ] {
        assert!(!is_refused_formula(text), "{text}");
    }
    assert_eq!(csv_safe("=1"), "'=1");
    assert_eq!(csv_safe("张三"), "张三");
}

#[test]
fn both_languages_have_the_same_texts() {
    let texts = TestCatalog::new(include_str!("../locales/zh-CN.toml"));
    texts.assert_same_shape(&TestCatalog::new(include_str!("../locales/en.toml")));
}

proptest! {
    #[test]
    fn what_is_refused_would_also_be_neutralised(text in "[=+@\\-＝＋0-9a-z ]{0,6}") {
        prop_assert!(!is_refused_formula(&text) || may_run_as_formula(&text));
    }

    #[test]
    fn cleaning_twice_changes_nothing(text in any::<String>()) {
        let once = clean_text(&text);
        prop_assert_eq!(clean_text(&once), once.clone());
        prop_assert_eq!(clean_phone(&clean_phone(&once)), clean_phone(&once));
    }

    #[test]
    fn every_day_is_read_back(offset in 0u64..60_000) {
        let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(offset);
        prop_assert_eq!(parse_date(&day.to_string()), Some(day));
        prop_assert_eq!(parse_date(&day.format("%Y年%-m月%-d日").to_string()), Some(day));
    }
}
