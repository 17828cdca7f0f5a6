//! The yearly report on handling to the congress (J17, 代表法51), from the statistics (J19).

use crate::features::papers::document::{Block, Document, Table};
use crate::features::papers::wording::{day, say};
use crate::features::statistics::dto::{StatisticsGroup, StatisticsRow, SuggestionStatistics};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// Suggestions without an answer that are listed one by one.
const LISTED: usize = 100;

/// What the report says.
pub(in crate::features::papers) struct Report {
    pub year: i32,
    /// Who reports.
    pub by: String,
    /// The town or county it is about.
    pub place: String,
    /// The numbers of the year, by unit.
    pub numbers: SuggestionStatistics,
    /// Number, title, unit and last day of those without an answer, the most urgent first.
    pub open: Vec<[String; 4]>,
    pub today: NaiveDate,
}

fn count(group: &StatisticsGroup, key: &str) -> i64 {
    let found = group.counts.iter().find(|one| one.key == key);
    found.map_or(0, |one| one.count)
}

fn numerator(group: &StatisticsGroup, key: &str) -> i64 {
    let found = group.indicators.iter().find(|one| one.key == key);
    found.map_or(0, |one| one.numerator)
}

/// `93.3%`, or a dash when there is nothing to divide by.
fn percent(rate: Option<f64>) -> Result<String, Problem> {
    match rate {
        Some(rate) => Ok(format!("{:.1}%", rate * 100.0)),
        None => say("report.none", &[]),
    }
}

fn rate(group: &StatisticsGroup, key: &str) -> Result<String, Problem> {
    let found = group.indicators.iter().find(|one| one.key == key);
    percent(found.and_then(|one| one.rate))
}

/// The report.
pub(in crate::features::papers) fn report(facts: &Report) -> Result<Document, Problem> {
    let total = &facts.numbers.total;
    let (year, on) = (facts.year.to_string(), day(facts.today));
    let counts = |keys: &[&str]| -> Vec<(String, String)> {
        let found = keys
            .iter()
            .map(|key| ((*key).to_owned(), count(total, key).to_string()));
        found.collect()
    };
    let mut owned = counts(&[
        "submitted",
        "admitted",
        "assigned",
        "withdrawn",
        "answered",
        "rated",
        "dissatisfied",
        "overdue",
        "criticised",
    ]);
    for (name, key) in [
        ("a", "class_a"),
        ("b", "class_b"),
        ("c", "class_c"),
        ("d", "class_d"),
    ] {
        owned.push((name.to_owned(), count(total, key).to_string()));
    }
    let (strict, wide) = (
        numerator(total, "satisfied"),
        numerator(total, "satisfied_or_basically"),
    );
    for (name, value) in [
        ("year", year),
        ("on", on.clone()),
        ("place", facts.place.clone()),
        ("in_time", numerator(total, "in_time").to_string()),
        ("met", numerator(total, "met_in_person").to_string()),
        ("satisfied", strict.to_string()),
        ("basically", (wide - strict).to_string()),
        ("count", count(total, "unanswered").to_string()),
        ("answered_rate", rate(total, "answered")?),
        ("in_time_rate", rate(total, "in_time")?),
        ("met_rate", rate(total, "met_in_person")?),
        ("solved_rate", rate(total, "solved")?),
        ("satisfied_rate", rate(total, "satisfied")?),
        ("wide_rate", rate(total, "satisfied_or_basically")?),
    ] {
        owned.push((name.to_owned(), value));
    }
    let values: Vec<(&str, &str)> = owned
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    let word = |key: &str| say(&format!("report.{key}"), &values);
    let mut blocks = vec![
        Block::Title(word("title")?),
        Block::Gap,
        Block::Addressee(word("addressee")?),
        Block::Body(word("opening")?),
        Block::Heading(word("totals_head")?),
        Block::Body(word("totals")?),
        Block::Heading(word("results_head")?),
        Block::Body(word("results")?),
        Block::Heading(word("ratings_head")?),
        Block::Body(word("ratings")?),
        Block::Heading(word("units_head")?),
    ];
    let units = units(&facts.numbers.groups)?;
    if units.rows.is_empty() {
        blocks.push(Block::Body(word("no_units")?));
    } else {
        blocks.push(Block::Body(word("units")?));
        blocks.push(Block::Table(units));
    }
    blocks.push(Block::Heading(word("open_head")?));
    if facts.open.is_empty() {
        blocks.push(Block::Body(word("open_none")?));
    } else {
        blocks.push(Block::Body(word("open")?));
        blocks.push(Block::Table(open(&facts.open)?));
        if facts.open.len() > LISTED {
            let more = (facts.open.len() - LISTED).to_string();
            blocks.push(Block::Body(say("report.open_more", &[("count", &more)])?));
        }
    }
    blocks.extend([
        Block::Gap,
        Block::Gap,
        Block::Signature {
            by: facts.by.clone(),
            on,
        },
    ]);
    Ok(Document {
        name: word("title")?.replace('\n', ""),
        author: facts.by.clone(),
        blocks,
    })
}

fn titles(keys: &[&str]) -> Result<Vec<String>, Problem> {
    keys.iter()
        .map(|key| say(&format!("report.{key}"), &[]))
        .collect()
}

/// One row per unit that was handed something.
fn units(groups: &[StatisticsRow]) -> Result<Table, Problem> {
    let number = |group: &StatisticsRow, key| group.counts.get(key).copied().unwrap_or_default();
    let share = |group: &StatisticsRow, key| {
        percent(group.indicators.get(key).and_then(|share| share.rate))
    };
    let assigned = groups.iter().filter(|group| number(group, "assigned") > 0);
    let rows: Result<Vec<Vec<String>>, Problem> = assigned
        .map(|group| {
            Ok(vec![
                group.name.clone(),
                number(group, "assigned").to_string(),
                number(group, "answered").to_string(),
                share(group, "answered")?,
                share(group, "in_time")?,
                number(group, "criticised").to_string(),
                number(group, "class_a").to_string(),
                share(group, "satisfied_or_basically")?,
            ])
        })
        .collect();
    Ok(Table {
        widths: vec![26, 10, 10, 14, 14, 10, 10, 14],
        header: titles(&[
            "unit",
            "assigned",
            "answered",
            "answered_rate",
            "in_time_rate",
            "criticised",
            "class_a",
            "satisfied_rate",
        ])?,
        rows: rows?,
        is_labelled: false,
    })
}

/// One row per suggestion that waits.
fn open(rows: &[[String; 4]]) -> Result<Table, Problem> {
    Ok(Table {
        widths: vec![25, 37, 19, 19],
        header: titles(&["number", "matter", "unit", "due_on"])?,
        rows: rows.iter().take(LISTED).map(|row| row.to_vec()).collect(),
        is_labelled: false,
    })
}
