//! The papers of a vote: the sheet to vote on (选票、表决票), the report of the count (计票结果报告单), the
//! announcement (公告).

use super::ballot_sheet;
use crate::features::announcements;
use crate::features::ballots::model::BallotSubject;
use crate::features::ballots::response::{BallotPersonResult, BallotResponse, BallotResult};
use crate::features::papers::document::{Block, Document, Table};
use crate::features::papers::file::BallotPaper;
use crate::features::papers::wording::{day, say};
use crate::platform::clock::local_date;
use crate::platform::db::Timestamp;
use crate::platform::http::Problem;
use crate::platform::strokes;

/// Sets it, of a vote of a session of the congress or of another meeting; 404 for a paper that this vote has
/// not, or not yet.
pub(in crate::features::papers) fn ballot(
    kind: BallotPaper,
    found: &BallotResponse,
    is_session: bool,
) -> Result<Document, Problem> {
    let blocks = match kind {
        BallotPaper::Sheet => ballot_sheet::sheet(found)?,
        BallotPaper::Result => result(found)?,
        BallotPaper::Announcement => announcement(found, is_session)?,
    };
    let name = word(&format!("{}_name", kind.as_str()))?;
    Ok(Document {
        name: format!("{name} {}", found.item.title),
        author: found.meeting_title.clone(),
        blocks,
    })
}

pub(super) fn word(key: &str) -> Result<String, Problem> {
    say(&format!("ballot_paper.{key}"), &[])
}

fn tell(key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    say(&format!("ballot_paper.{key}"), values)
}

fn on(at: Option<Timestamp>) -> String {
    at.map(|at| day(local_date(at))).unwrap_or_default()
}

/// The numbers, what they come to, and who answers for them.
fn result(found: &BallotResponse) -> Result<Vec<Block>, Problem> {
    let result = found.result.as_ref().ok_or_else(Problem::not_found)?;
    let meeting = [("meeting", found.meeting_title.as_str())];
    let mut blocks = vec![
        Block::Title(tell("result_title", &meeting)?),
        Block::Gap,
        Block::Table(numbers(found, result)?),
        Block::Gap,
    ];
    if !result.persons.is_empty() {
        blocks.push(Block::Table(persons(found, result)?));
        blocks.push(Block::Gap);
    }
    blocks.push(Block::Heading(word("explained")?));
    blocks.extend(result.explanation.iter().cloned().map(Block::Body));
    blocks.push(Block::Gap);
    for role in ["chief", "teller", "counter"] {
        let names: Vec<&str> = found
            .tellers
            .iter()
            .filter(|one| one.role.as_str() == role)
            .map(|one| one.name.as_str())
            .collect();
        if !names.is_empty() {
            let names = names.join("、");
            let line = tell(&format!("signs_{role}"), &[("names", &names)])?;
            blocks.push(Block::Body(line));
        }
    }
    blocks.push(Block::Body(tell(
        "counted_on",
        &[("day", &on(found.item.closed_at))],
    )?));
    Ok(blocks)
}

fn numbers(found: &BallotResponse, result: &BallotResult) -> Result<Table, Problem> {
    let mut rows = vec![
        ("matter", found.item.title.clone()),
        ("method", word(found.item.method.as_str())?),
        ("roll", result.roll.to_string()),
    ];
    if result.issued > 0 {
        rows.extend([
            ("issued", result.issued.to_string()),
            ("returned", result.returned.to_string()),
            ("spoiled", result.spoiled.to_string()),
        ]);
    }
    if result.electronic > 0 {
        rows.push(("electronic", result.electronic.to_string()));
    }
    rows.push(("not_voted", result.not_voted.to_string()));
    for one in &result.choices {
        rows.push((one.choice.as_str(), one.count.to_string()));
    }
    if let Some(required) = result.required {
        rows.push(("required", required.to_string()));
    }
    let verdict = match (result.is_void, result.is_passed) {
        (true, _) => Some("void"),
        (_, Some(true)) => Some("passed"),
        (_, Some(false)) => Some("failed"),
        _ => None,
    };
    if let Some(verdict) = verdict {
        rows.push(("verdict", word(verdict)?));
    }
    let rows: Result<Vec<Vec<String>>, Problem> = rows
        .into_iter()
        .map(|(key, value)| Ok(vec![word(key)?, value]))
        .collect();
    Ok(Table {
        widths: vec![3, 7],
        header: Vec::new(),
        rows: rows?,
        is_labelled: true,
    })
}

/// By the name on the sheet, or the one written in.
fn name_of(found: &BallotResponse, one: &BallotPersonResult) -> String {
    let option = found
        .options
        .iter()
        .find(|option| Some(option.id) == one.votes.option_id);
    match option {
        Some(option) => option.label.clone(),
        None => one.votes.name.clone().unwrap_or_default(),
    }
}

/// What was said to each person.
fn persons(found: &BallotResponse, result: &BallotResult) -> Result<Table, Problem> {
    let is_selection = found.item.subject == BallotSubject::Selection;
    let (first, won) = match is_selection {
        true => ("project", "selected"),
        false => ("person", "chosen"),
    };
    let header = [first, "in_favour", "against", "abstained", "outcome"];
    let header: Result<Vec<String>, Problem> = header.into_iter().map(word).collect();
    let rows: Result<Vec<Vec<String>>, Problem> = result
        .persons
        .iter()
        .map(|one| {
            let outcome = match (one.is_chosen, one.is_tied) {
                (true, _) => word(won)?,
                (_, true) => word("tied")?,
                _ => String::new(),
            };
            let numbers = [one.votes.in_favour, one.votes.against, one.votes.abstained];
            let mut row = vec![name_of(found, one)];
            row.extend(numbers.iter().map(u32::to_string));
            row.push(outcome);
            Ok(row)
        })
        .collect();
    Ok(Table {
        widths: vec![3, 2, 2, 2, 3],
        header: header?,
        rows: rows?,
        is_labelled: false,
    })
}

/// The vote in the record of its meeting: the matter and the method, how the result follows from the numbers, by
/// which rule.
pub(super) fn voted(found: &BallotResponse) -> Result<Vec<Block>, Problem> {
    let Some(result) = &found.result else {
        return Ok(Vec::new());
    };
    let method = word(found.item.method.as_str())?;
    let values = [("title", found.item.title.as_str()), ("method", &method)];
    let mut blocks = vec![Block::Body(tell("voted", &values)?)];
    if !result.persons.is_empty() {
        blocks.push(Block::Table(persons(found, result)?));
    }
    blocks.extend(result.explanation.iter().cloned().map(Block::Body));
    Ok(blocks)
}

/// What came of a vote in a line: how it was voted, the numbers, who was elected; nothing before it is counted.
pub(super) fn outcome(found: &BallotResponse) -> Result<Option<String>, Problem> {
    let Some(result) = &found.result else {
        return Ok(None);
    };
    let method = word(found.item.method.as_str())?;
    let counts: Result<Vec<String>, Problem> = result
        .choices
        .iter()
        .map(|one| Ok(format!("{}{}票", word(one.choice.as_str())?, one.count)))
        .collect();
    let counts = counts?.join("、");
    let chosen = result.persons.iter().filter(|one| one.is_chosen);
    let mut chosen: Vec<String> = chosen.map(|one| name_of(found, one)).collect();
    chosen.sort_by_cached_key(|name| strokes::key(name));
    let names = chosen.join("、");
    let grade = result.grade.map(|grade| word(grade.as_str())).transpose()?;
    let values = [
        ("title", found.item.title.as_str()),
        ("method", &method),
        ("counts", &counts),
        ("names", &names),
        ("grade", grade.as_deref().unwrap_or_default()),
    ];
    let key = match (result.is_void, result.is_passed, &grade) {
        (true, ..) => "outcome_void",
        (_, Some(true), _) if counts.is_empty() => "outcome_passed_persons",
        (_, Some(true), _) => "outcome_passed",
        (_, Some(false), _) => "outcome_failed",
        (.., Some(_)) => "outcome_rated",
        _ if names.is_empty() => "outcome_nobody",
        _ if found.item.subject == BallotSubject::Selection => "outcome_selected",
        _ => "outcome_elected",
    };
    Ok(Some(tell(key, &values)?))
}

/// Who was elected to what, or what was passed; 404 while there is nothing to announce.
fn announcement(found: &BallotResponse, is_session: bool) -> Result<Vec<Block>, Problem> {
    let said = announcements::of_ballot(found, is_session)?.ok_or_else(Problem::not_found)?;
    let mut blocks = vec![Block::Title(said.heading), Block::Gap];
    blocks.extend(said.paragraphs.into_iter().map(Block::Body));
    blocks.push(Block::Gap);
    blocks.push(Block::Signature {
        by: said.by,
        on: day(said.on),
    });
    Ok(blocks)
}
