//! The work plan of a year with its annex as a table (P10).

use super::body;
use crate::features::congresses::CongressLevel;
use crate::features::papers::document::{Block, Document, Table};
use crate::features::papers::wording::{day, say};
use crate::features::work_plans::model::{WorkPlanItemKind, WorkPlanItemState};
use crate::features::work_plans::response::{WorkPlanItem, WorkPlanResponse};
use crate::platform::http::Problem;
use chrono::Datelike;

/// Sets it.
pub(in crate::features::papers) fn work_plan(
    found: &WorkPlanResponse,
) -> Result<Document, Problem> {
    let by = by(found)?;
    let mut blocks = vec![
        Block::Title(found.summary.title.clone()),
        Block::Mark(adopted(found, &by)?),
        Block::Gap,
    ];
    if let Some(content) = &found.content {
        blocks.extend(body(content));
    }
    let standing: Vec<&WorkPlanItem> = found
        .items
        .iter()
        .filter(|item| item.state != WorkPlanItemState::Dropped)
        .collect();
    let count = standing.len().to_string();
    blocks.push(Block::Body(tell("annexed", &[("count", &count)])?));
    blocks.extend([
        Block::Gap,
        Block::Signature {
            by: by.clone(),
            on: match found.summary.adopted_on {
                Some(on) => day(on),
                None => word("not_adopted")?,
            },
        },
        Block::NewPage,
        Block::Title(tell("annex_title", &[("title", &found.summary.title)])?),
        Block::Gap,
        Block::Table(table(&standing)?),
    ]);
    Ok(Document {
        name: found.summary.title.clone(),
        author: by,
        blocks,
    })
}

fn word(key: &str) -> Result<String, Problem> {
    tell(key, &[])
}

fn tell(key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    say(&format!("work_plan_paper.{key}"), values)
}

/// Who adopts it: the presidium of a township, the standing committee of a county.
fn by(found: &WorkPlanResponse) -> Result<String, Problem> {
    let key = match found.summary.level {
        CongressLevel::Township => "presidium",
        CongressLevel::County => "standing_committee",
    };
    tell(key, &[("congress", &found.summary.congress_name)])
}

/// `（2026年1月9日某镇第十九届人民代表大会主席团第十次会议通过）`
fn adopted(found: &WorkPlanResponse, by: &str) -> Result<String, Problem> {
    let Some(on) = found.summary.adopted_on else {
        return word("draft");
    };
    let by = found.adopted_at_meeting.as_deref().unwrap_or(by);
    tell("adopted", &[("day", &day(on)), ("by", by)])
}

fn table(items: &[&WorkPlanItem]) -> Result<Table, Problem> {
    let header = [
        "no",
        "when_where",
        "what",
        "responsible",
        "people",
        "papers",
    ];
    let header: Result<Vec<String>, Problem> = header.iter().map(|key| word(key)).collect();
    let mut rows = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let told = |text: &Option<String>| text.clone().unwrap_or_default();
        rows.push(vec![
            (at + 1).to_string(),
            when_and_where(item),
            what(item)?,
            told(&item.responsible),
            people(item)?,
            told(&item.papers),
        ]);
    }
    Ok(Table {
        widths: vec![7, 22, 27, 13, 19, 14],
        header: header?,
        rows,
        is_labelled: false,
    })
}

/// `3月5日` or `3月5日至6日`; the year stands in the title.
fn days(item: &WorkPlanItem) -> String {
    let (from, to) = (item.begins_on, item.ends_on);
    let first = format!("{}月{}日", from.month(), from.day());
    if from == to {
        first
    } else if from.month() == to.month() {
        format!("{first}至{}日", to.day())
    } else {
        format!("{first}至{}月{}日", to.month(), to.day())
    }
}

/// `3月5日，镇政府会议室`
fn when_and_where(item: &WorkPlanItem) -> String {
    let days = days(item);
    match &item.place {
        Some(place) => format!("{days}，{place}"),
        None => days,
    }
}

/// Which deputies take part, and who sits in.
fn people(item: &WorkPlanItem) -> Result<String, Problem> {
    let attendees = match &item.attendees {
        Some(attendees) => Some(tell("sitting_in", &[("attendees", attendees)])?),
        None => None,
    };
    let told = item.deputies.iter().cloned().chain(attendees);
    Ok(told.collect::<Vec<_>>().join("；"))
}

/// The title, with what it is unless the title says so.
fn what(item: &WorkPlanItem) -> Result<String, Problem> {
    if item.kind == WorkPlanItemKind::Other {
        return Ok(item.title.clone());
    }
    let kind = word(item.kind.as_str())?;
    if item.title.contains(&kind) {
        return Ok(item.title.clone());
    }
    tell("of_kind", &[("kind", &kind), ("title", &item.title)])
}
