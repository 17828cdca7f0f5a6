//! The urging notice (催办通知) while a period runs.

use super::{body, deputies, units};
use crate::features::papers::document::{Block, Document};
use crate::features::papers::error;
use crate::features::papers::facts::Facts;
use crate::features::papers::wording::{day, say};
use crate::platform::clock::local_date;
use crate::platform::http::Problem;

pub(super) fn compose(facts: &Facts) -> Result<Document, Problem> {
    let item = &facts.suggestion.item;
    let Some(assignment) = &facts.suggestion.assignment else {
        return Err(error::WITHOUT_ASSIGNMENT.problem());
    };
    let (Some(due), Some(left)) = (item.due_on, item.days_left) else {
        return Err(error::WITHOUT_PERIOD.problem());
    };
    let (deputies, days) = (deputies(facts)?, left.abs().to_string());
    let (assigned_on, due_on) = (day(local_date(assignment.assigned_at)), day(due));
    // Those that have not done their part.
    let waiting = units(facts, |part| {
        part.replied_at.is_none() && part.opinion_at.is_none()
    });
    let waiting = waiting.join("、");
    let note = facts
        .suggestion
        .urges
        .last()
        .and_then(|urge| urge.note.clone());
    let values = [
        ("note", note.as_deref().unwrap_or_default()),
        ("deputies", deputies.as_str()),
        ("title", &item.title),
        ("number", facts.number()),
        ("assigned_on", &assigned_on),
        ("due_on", &due_on),
        ("days", &days),
    ];
    let word = |key: &str| say(&format!("urge.{key}"), &values);
    let state = match left {
        ..0 => "overdue",
        0 => "today",
        1.. => "soon",
    };
    let mut blocks = vec![
        Block::Head(facts.office.clone()),
        Block::Mark(say("assignment.mark", &[("number", facts.number())])?),
        Block::Title(word("title")?),
        Block::Gap,
        Block::Addressee(say("assignment.addressee", &[("units", &waiting)])?),
    ];
    blocks.extend(body(&word(state)?));
    blocks.extend([Block::Body(word("request")?)]);
    if note.is_some() {
        blocks.extend(body(&word("note")?));
    }
    blocks.extend([
        Block::Gap,
        Block::Gap,
        Block::Signature {
            by: facts.office.clone(),
            on: day(facts.today),
        },
    ]);
    Ok(Document {
        name: format!("{} {}", word("name")?, item.title),
        author: facts.office.clone(),
        blocks,
    })
}
