//! Codes, tables and history, on the county's real data and on broken files.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

const COUNTY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/regions/xunyang");

fn code(text: &str) -> RegionCode {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A folder of its own for one test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, tables: &[(&str, &str)]) -> Self {
        let path =
            std::env::temp_dir().join(format!("luzhi-regions-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        for (file, text) in tables {
            std::fs::write(path.join(file), text).unwrap();
        }
        Self(path)
    }

    fn read(&self) -> Vec<Result<RegionRow, SourceError>> {
        RegionSource::open(&self.0).unwrap().rows(|_| ()).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_code_knows_its_level_parent_and_short_form() {
    let village = code("610981100004");
    assert_eq!(village.level(), RegionLevel::Village);
    assert_eq!(village.parent(), Some(code("610981100")));
    assert_eq!(village.ancestor(RegionLevel::County), Some(code("610981")));
    assert_eq!(code("6109").to_string(), "610900000000");
    assert_eq!(code("610981").short(), "610981");
    assert_eq!(code("61").parent(), None);
    assert_eq!(code("61").ancestor(RegionLevel::City), None);
    assert_eq!(
        code("441900003").parent(),
        Some(code("4419")),
        "a city without counties"
    );
    assert!(village.is_within(code("6109")) && !village.is_within(code("6110")));
    for bad in [
        "",
        "6",
        "610",
        "61098",
        "6109811",
        "61098110000x",
        "００",
        "000000000000",
    ] {
        assert!(bad.parse::<RegionCode>().is_err(), "{bad}");
    }
    assert_eq!(
        serde_json::to_string(&code("61")).unwrap(),
        "\"610000000000\""
    );
}

#[test]
fn the_county_has_21_towns_and_309_villages() {
    let source = RegionSource::open(Path::new(COUNTY)).unwrap();
    let mut tables = 0;
    let mut rows = source.rows(|progress| tables += u32::from(progress.table_done));
    let found: Vec<RegionRow> = rows.by_ref().collect::<Result<_, _>>().unwrap();
    let counts = rows.counts();
    drop(rows);
    assert_eq!(counts.by_level, [1, 1, 1, 21, 309]);
    assert_eq!((counts.total(), counts.placeholders, tables), (333, 0, 5));
    assert_eq!(
        (found[2].code, found[2].name.as_str()),
        (code("610981"), "旬阳市")
    );
}

#[test]
fn xz_tables_byte_order_marks_and_urban_rural_classes_are_read() {
    let folder = Folder::new("xz", &[("provinces.csv", "\u{feff}name,code\n陕西省,61\n")]);
    let mut packed = Vec::new();
    let cities = "code,name,urban_rural\n6109, 安康市 ,111\n6108,榆林市,\n";
    let mut encoder = liblzma::read::XzEncoder::new(cities.as_bytes(), 6);
    std::io::Read::read_to_end(&mut encoder, &mut packed).unwrap();
    std::fs::write(folder.0.join("cities.csv.xz"), packed).unwrap();
    let rows: Vec<RegionRow> = folder.read().into_iter().map(Result::unwrap).collect();
    assert_eq!(rows[1].name, "安康市");
    assert_eq!(rows[1].urban_rural.as_deref(), Some("111"));
    assert_eq!(rows[2].urban_rural, None);
}

#[test]
fn errors_name_file_line_and_problem_and_reading_goes_on() {
    let cities =
        "code,name\n6109,安康市\n61x9,甲\n6109,乙\n6201,丙\n6110,\n610981,丁\n6110,商洛市\n";
    let folder = Folder::new(
        "bad",
        &[
            ("provinces.csv", "code,name\n61,陕西省\n"),
            ("cities.csv", cities),
        ],
    );
    let told: Vec<String> = folder
        .read()
        .into_iter()
        .filter_map(|row| row.err().map(|e| e.to_string()))
        .collect();
    assert_eq!(
        told,
        [
            "cities.csv, line 3: `61x9` is not a division code",
            "cities.csv, line 4: 610900000000 is listed twice",
            "cities.csv, line 5: 620100000000: the division above, 620000000000, is not in the tables",
            "cities.csv, line 6: the name is empty or longer than 100 characters",
            "cities.csv, line 7: 610981000000 does not belong to this table",
        ]
    );
    assert_eq!(folder.read().iter().filter(|row| row.is_ok()).count(), 3);
}

#[test]
fn placeholders_missing_columns_and_damaged_files() {
    let dongguan = Folder::new(
        "placeholder",
        &[
            ("cities.csv", "code,name\n4419,东莞市\n"),
            ("areas.csv", "code,name\n441900,东莞市\n"),
            ("streets.csv", "code,name\n441900003,东城街道\n"),
        ],
    );
    assert_eq!(dongguan.read().iter().filter(|row| row.is_ok()).count(), 2);
    let column = Folder::new("column", &[("areas.csv", "code,title\n610981,旬阳市\n")]);
    assert_eq!(
        column.read()[0].as_ref().unwrap_err().to_string(),
        "areas.csv: the column `name` is missing"
    );
    let damaged = Folder::new("damaged", &[("villages.csv.xz", "not xz at all")]);
    let rows = damaged.read();
    assert_eq!(rows.len(), 1, "an unreadable file ends the stream");
    assert!(matches!(rows[0], Err(SourceError::Unreadable { .. })));
    let empty = Folder::new("empty", &[]);
    assert!(matches!(
        RegionSource::open(&empty.0),
        Err(SourceError::Empty { .. })
    ));
}

#[test]
fn the_county_became_a_city_and_old_codes_still_lead_there() {
    let text = std::fs::read_to_string(format!("{COUNTY}/changes.csv")).unwrap();
    let history = History::from_csv(&text).unwrap();
    assert_eq!(history.changes().len(), 1);
    let (before, after) = (day("2020-06-01"), day("2026-01-01"));
    assert_eq!(
        history.codes_on(code("610928"), before, after),
        [code("610981")]
    );
    assert_eq!(
        history.codes_on(code("610928100"), before, after),
        [code("610981100")]
    );
    assert_eq!(
        history.codes_on(code("610928"), before, before),
        [code("610928")]
    );
    assert_eq!(
        history.codes_on(code("610981"), after, after),
        [code("610981")]
    );
    assert_eq!(history.of(code("610928")).count(), 1);
}

#[test]
fn towns_merge_split_and_end() {
    let text = "effective_on,kind,from_codes,to_codes,name,basis\n\
        2016-01-01,split,610981110,610981110;610981120,甲镇；乙镇,文\n\
        2015-01-01,merge,610981110;610981111,610981110,甲镇,文\n\
        2018-01-01,abolish,610981120,,,文\n\
        2019-01-01,transfer,610981110,610924110,甲镇,文\n";
    let history = History::from_csv(text).unwrap();
    let since = day("2014-01-01");
    let on = |date: &str| history.codes_on(code("610981111"), since, day(date));
    assert_eq!(on("2015-06-01"), [code("610981110")]);
    assert_eq!(on("2016-06-01"), [code("610981110"), code("610981120")]);
    assert_eq!(on("2018-06-01"), [code("610981110")]);
    assert_eq!(on("2019-06-01"), [code("610924110")]);
}

#[test]
fn a_wrong_history_is_refused_with_its_line() {
    let first = |row: &str| {
        let text = format!("effective_on,kind,from_codes,to_codes,name,basis\n{row}\n");
        History::from_csv(&text).unwrap_err()
    };
    let problem = |row: &str| first(row).problem;
    assert_eq!(first("2021-02-07,rename,1,2,x,y").line, 2);
    assert_eq!(
        problem("2021-02-07,merge,610981,610982,甲,文"),
        ChangeProblem::Count(ChangeKind::Merge, 1, 1)
    );
    assert_eq!(
        problem("2021-02-07,recode,610981,610981,甲,文"),
        ChangeProblem::SameCode(ChangeKind::Recode)
    );
    assert_eq!(
        problem("2021-02-07,rename,610981,610982,甲,文"),
        ChangeProblem::SameCode(ChangeKind::Rename)
    );
    assert_eq!(
        problem("2021-02-07,recode,610928,610981100,甲,文"),
        ChangeProblem::Levels
    );
    assert_eq!(
        problem("2021-02-07,split,610928,610981;610982,甲,文"),
        ChangeProblem::Names(1, 2)
    );
    assert_eq!(
        problem("2021-02-07,recode,610928,610981,甲,"),
        ChangeProblem::Basis
    );
    assert_eq!(
        problem("2021-02-07,recode,61092,610981,甲,文"),
        ChangeProblem::Code("61092".into())
    );
    assert_eq!(
        problem("2021-02-07,transfer,610928,610981,甲,文"),
        ChangeProblem::NotTransferred(code("610928"))
    );
    assert!(matches!(
        problem("2021-02-30,recode,610928,610981,甲,文"),
        ChangeProblem::Malformed(_)
    ));
    let twice = "2020-01-01,abolish,610928,,,文\n2021-02-07,recode,610928,610981,甲,文";
    assert_eq!(
        first(twice),
        ChangeError {
            line: 3,
            problem: ChangeProblem::Gone(code("610928"))
        }
    );
}

proptest! {
    #[test]
    fn every_code_survives_writing_and_shortening(digits in "[1-9][0-9]{11}") {
        let whole = code(&digits);
        prop_assert_eq!(code(&whole.to_string()), whole);
        prop_assert_eq!(code(&whole.short()), whole);
        let mut above = whole;
        while let Some(parent) = above.parent() {
            prop_assert!(parent.level() < above.level());
            prop_assert!(whole.is_within(parent));
            above = parent;
        }
        prop_assert_eq!(above.level(), RegionLevel::Province);
    }
}
