//! The notice of assignment (交办通知单, J6), with the suggestion as its attachment.

use super::{body, deputies, units};
use crate::features::papers::document::{Block, Document};
use crate::features::papers::error;
use crate::features::papers::facts::Facts;
use crate::features::papers::wording::{day, say};
use crate::features::suggestions::model::PartRole;
use crate::platform::clock::local_date;
use crate::platform::http::Problem;

pub(super) fn compose(facts: &Facts) -> Result<Document, Problem> {
    let item = &facts.suggestion.item;
    let Some(assignment) = &facts.suggestion.assignment else {
        return Err(error::WITHOUT_ASSIGNMENT.problem());
    };
    let deputies = deputies(facts)?;
    let assigned_on = day(local_date(assignment.assigned_at));
    let basis = facts.suggestion.deadline.as_ref().map(|d| d.basis.clone());
    let due_on = facts.due_on().map(day);
    let all = units(facts, |_| true).join("、");
    let of = |role| units(facts, move |part| part.role == role).join("、");
    let is_shared = facts.suggestion.parts.len() > 1;
    let is_separate = facts
        .suggestion
        .parts
        .iter()
        .any(|part| part.role == PartRole::Separate);
    let (leading, assisting) = (of(PartRole::Lead), of(PartRole::Assisting));
    let values = [
        ("units", all.as_str()),
        ("leading", &leading),
        ("assisting", &assisting),
        ("deputies", deputies.as_str()),
        ("title", &item.title),
        ("number", facts.number()),
        ("assigned_on", &assigned_on),
        ("due_on", due_on.as_deref().unwrap_or_default()),
        ("basis", basis.as_deref().unwrap_or_default()),
        ("note", assignment.note.as_deref().unwrap_or_default()),
    ];
    let word = |key: &str| say(&format!("assignment.{key}"), &values);
    let due = if due_on.is_some() { "due" } else { "due_open" };
    let mut blocks = vec![
        Block::Head(facts.office.clone()),
        Block::Mark(word("mark")?),
        Block::Title(word("title")?),
        Block::Gap,
        Block::Addressee(word("addressee")?),
    ];
    let opening = match (is_shared, is_separate) {
        (false, _) => "opening",
        (true, true) => "opening_separate",
        (true, false) => "opening_shared",
    };
    for key in [opening, due, "contact", "reply", "cannot"] {
        blocks.push(Block::Body(word(key)?));
    }
    if assignment.note.is_some() {
        blocks.extend(body(&word("note")?));
    }
    blocks.extend([
        Block::Gap,
        Block::Body(word("attachment")?),
        Block::Gap,
        Block::Signature {
            by: facts.office.clone(),
            on: assigned_on.clone(),
        },
        Block::NewPage,
        Block::Addressee(word("attachment_head")?),
        Block::Gap,
        Block::Title(item.title.clone()),
        Block::Mark(word("content_by")?),
        Block::Gap,
    ]);
    blocks.extend(body(&facts.suggestion.content));
    Ok(Document {
        name: format!("{} {}", word("name")?, item.title),
        author: facts.office.clone(),
        blocks,
    })
}
