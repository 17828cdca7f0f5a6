//! The file of a deputy in a term in its eight parts (履职档案; A8), or those of several mandates one after the other.

use super::duty_file_duties;
use crate::features::duty_files::content::{
    DutyFileContent, DutyFileLine, DutyFileSeat, DutyFileYear,
};
use crate::features::duty_files::response::DutyFileResponse;
use crate::features::meetings::chinese;
use crate::features::papers::document::{Block, Document, Table};
use crate::features::papers::wording::{day, say};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// Sets them; each begins on a page of its own.
pub(in crate::features::papers) fn duty_files(
    files: &[DutyFileResponse],
    today: NaiveDate,
) -> Result<Document, Problem> {
    let mut blocks = Vec::new();
    for file in files {
        if !blocks.is_empty() {
            blocks.push(Block::NewPage);
        }
        one(file, today, &mut blocks)?;
    }
    let name = files.first().map(|file| file.content.person.name.clone());
    let author = files
        .first()
        .map(|file| file.content.seat.congress_name.clone());
    let name = name.unwrap_or_default();
    Ok(Document {
        name: tell("name", &[("deputy", &name)])?,
        author: author.unwrap_or_default(),
        blocks,
    })
}

fn one(file: &DutyFileResponse, today: NaiveDate, blocks: &mut Vec<Block>) -> Result<(), Problem> {
    let content = &file.content;
    blocks.extend([
        Block::Title(title(&content.seat)?),
        Block::Mark(tell("deputy", &[("deputy", &content.person.name)])?),
        Block::Gap,
    ]);
    heading(blocks, "basic")?;
    blocks.push(Block::Table(basic(content)?));
    for change in &content.seat.changes {
        let on = day(change.effective_on);
        let key = change.kind.as_str();
        let told = tell(key, &[("day", &on), ("basis", &change.basis)])?;
        blocks.push(Block::Body(told));
    }
    let parts = [
        ("meetings", &content.meetings),
        ("inspections", &content.inspections),
        ("trainings", &content.trainings),
        ("activities", &content.activities),
        ("suggestions", &content.suggestions),
        ("reports", &content.reports),
        ("awards", &content.awards),
    ];
    for (key, lines) in parts {
        heading(blocks, key)?;
        match lines.is_empty() {
            true => blocks.push(Block::Body(word("nothing")?)),
            false => blocks.push(Block::Table(table(lines)?)),
        }
        match key {
            "activities" => duty_file_duties::duties(blocks, content)?,
            "reports" => duty_file_duties::pledges(blocks, &content.pledges)?,
            _ => (),
        }
    }
    years(blocks, &content.years)?;
    closed(file, blocks)?;
    blocks.extend([
        Block::Gap,
        Block::Signature {
            by: content.seat.congress_name.clone(),
            on: day(file.item.closed_on.unwrap_or(today)),
        },
    ]);
    Ok(())
}

pub(super) fn word(key: &str) -> Result<String, Problem> {
    tell(key, &[])
}

pub(super) fn tell(key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    say(&format!("duty_file_paper.{key}"), values)
}

fn heading(blocks: &mut Vec<Block>, key: &str) -> Result<(), Problem> {
    blocks.push(Block::Heading(word(&format!("part_{key}"))?));
    Ok(())
}

/// `城关镇第十九届人民代表大会代表履职档案`
fn title(seat: &DutyFileSeat) -> Result<String, Problem> {
    let congress = word("congress")?;
    let place = seat.congress_name.strip_suffix(&congress);
    let number = u32::try_from(seat.ordinal).map(chinese).unwrap_or_default();
    match place {
        Some(place) => tell("title", &[("place", place), ("ordinal", &number)]),
        None => {
            let values = [
                ("congress", seat.congress_name.as_str()),
                ("ordinal", number.as_str()),
            ];
            tell("title_of", &values)
        }
    }
}

/// Part one as a table with labels.
fn basic(content: &DutyFileContent) -> Result<Table, Problem> {
    let (person, seat) = (&content.person, &content.seat);
    let born_on = person.born_on.map(day).unwrap_or_default();
    let post = seat.post.clone().unwrap_or_default();
    let mandate = match seat.ended_on {
        Some(end) => tell(
            "seat_ended",
            &[("from", &day(seat.elected_on)), ("to", &day(end))],
        )?,
        None => tell("seat_since", &[("from", &day(seat.elected_on))])?,
    };
    let rows = [
        ("person", person.name.clone()),
        ("gender", word(person.gender.as_str())?),
        ("born_on", born_on),
        ("ethnicity", person.ethnicity.clone()),
        ("party", person.party.clone()),
        ("education", person.education.clone()),
        ("occupation", person.occupation.clone()),
        ("constituency", seat.constituency.clone()),
        ("post", post),
        ("mandate", mandate),
        ("status", word(&format!("is_{}", seat.status.as_str()))?),
    ];
    let rows: Result<Vec<Vec<String>>, Problem> = rows
        .into_iter()
        .map(|(key, value)| Ok(vec![word(key)?, value]))
        .collect();
    Ok(Table {
        widths: vec![30, 70],
        header: Vec::new(),
        rows: rows?,
        is_labelled: true,
    })
}

/// A part as a table: when, what kind, what, more about it.
fn table(lines: &[DutyFileLine]) -> Result<Table, Problem> {
    let header = ["on", "kind", "what", "note"];
    let header: Result<Vec<String>, Problem> = header.iter().map(|key| word(key)).collect();
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        rows.push(vec![
            line.on.format("%Y-%m-%d").to_string(),
            kind(line)?,
            line.title.clone(),
            note(line)?,
        ]);
    }
    Ok(Table {
        widths: vec![18, 17, 40, 25],
        header: header?,
        rows,
        is_labelled: false,
    })
}

fn kind(line: &DutyFileLine) -> Result<String, Problem> {
    match (line.kind, line.talk_kind, line.award_grade) {
        (Some(kind), _, _) => word(&format!("kind_{}", kind.as_str())),
        (None, Some(talk), _) => word(&format!("talk_{}", talk.as_str())),
        (None, None, Some(grade)) => word(&format!("grade_{}", grade.as_str())),
        (None, None, None) => word("kind_other"),
    }
}

fn note(line: &DutyFileLine) -> Result<String, Problem> {
    let hours = line.hours.map(|hours| hours.to_string());
    let hours = match &hours {
        Some(hours) => Some(tell("hours", &[("hours", hours)])?),
        None => None,
    };
    let status = match line.suggestion_status {
        Some(status) => Some(word(&format!("suggestion_{}", status.as_str()))?),
        None => None,
    };
    let result = match line.report_result {
        Some(result) => Some(word(&format!("result_{}", result.as_str()))?),
        None => None,
    };
    let withdrawn = match line.withdrawn_on {
        Some(on) => Some(tell("withdrawn", &[("day", &day(on))])?),
        None => None,
    };
    let note = line.note.clone();
    let told = [line.number.clone(), status, hours, result, note, withdrawn];
    Ok(told.into_iter().flatten().collect::<Vec<_>>().join("；"))
}

/// The evaluation of each year: what was counted, then what the office says.
fn years(blocks: &mut Vec<Block>, years: &[DutyFileYear]) -> Result<(), Problem> {
    for one in years {
        let (year, records) = (one.year.to_string(), one.records.to_string());
        let mut told = tell("year", &[("year", &year), ("records", &records)])?;
        if let (Some(points), Some(quarter)) = (one.points, one.quarter) {
            let values = [("quarter", quarter.to_string()), ("points", points.shown())];
            let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
            told.push_str(&tell("points", &values)?);
        }
        if let Some(stars) = one.stars {
            told.push_str(&tell("stars", &[("stars", &stars.to_string())])?);
        }
        if let Some(outcome) = one.appraisal {
            told.push_str(&word(&format!("appraisal_{}", outcome.as_str()))?);
        }
        told.push('。');
        blocks.push(Block::Body(told));
        if let Some(said) = &one.word {
            let on = day(said.decided_on);
            let values = [
                ("by", said.decided_by.as_str()),
                ("day", on.as_str()),
                ("year", year.as_str()),
            ];
            blocks.push(Block::Body(tell("word", &values)?));
            blocks.extend(super::body(&said.content));
        }
    }
    Ok(())
}

/// That it is closed, with its digest, and who has it now.
fn closed(file: &DutyFileResponse, blocks: &mut Vec<Block>) -> Result<(), Problem> {
    if let Some(closing) = &file.closing {
        let on = day(closing.on);
        let values = [("day", on.as_str()), ("digest", closing.digest.as_str())];
        blocks.extend([Block::Gap, Block::Body(tell("closed", &values)?)]);
    }
    if let Some(handover) = &file.handover {
        let on = day(handover.on);
        let values = [("day", on.as_str()), ("to", handover.to.as_str())];
        blocks.push(Block::Body(tell("handed_over", &values)?));
    }
    Ok(())
}
