//! The suggestion itself (代表建议纸): a form with the facts, the text, the lead deputy's signature.

use super::body;
use crate::features::papers::document::{Block, Document, Table};
use crate::features::papers::facts::Facts;
use crate::features::papers::wording::{day, say};
use crate::platform::http::Problem;

pub(super) fn compose(facts: &Facts) -> Result<Document, Problem> {
    let word = |key: &str| say(&format!("form.{key}"), &[]);
    let item = &facts.suggestion.item;
    let congress = match &facts.congress {
        Some((congress, ordinal)) => say(
            "form.congress_term",
            &[("congress", congress), ("ordinal", &ordinal.to_string())],
        )?,
        None => String::new(),
    };
    let name = facts.congress.as_ref().map_or("", |(name, _)| name);
    let cosigners = match facts.cosigners() {
        names if names.is_empty() => word("no_cosigners")?,
        names => names.join("、"),
    };
    let submitted_on = match facts.submitted_on {
        Some(on) => day(on),
        None => word("not_submitted")?,
    };
    let number = match &item.number {
        Some(number) => number.clone(),
        None => word("no_number")?,
    };
    let unit = match &facts.unit {
        Some(unit) => unit.clone(),
        None => word("no_unit")?,
    };
    let rows = [
        ("number", number),
        ("matter", item.title.clone()),
        ("congress", congress),
        ("lead", item.lead_deputy_name.clone()),
        ("cosigners", cosigners),
        ("submitted_on", submitted_on.clone()),
        ("unit", unit),
    ];
    let rows: Result<Vec<Vec<String>>, Problem> = rows
        .into_iter()
        .map(|(key, value)| Ok(vec![word(key)?, value]))
        .collect();
    let mut blocks = vec![
        Block::Title(say("form.title", &[("congress", name)])?),
        Block::Gap,
        Block::Table(Table {
            widths: vec![2, 8],
            header: Vec::new(),
            rows: rows?,
            is_labelled: true,
        }),
        Block::Gap,
        Block::Heading(word("content")?),
    ];
    blocks.extend(body(&facts.suggestion.content));
    let lead = &item.lead_deputy_name;
    blocks.extend([
        Block::Gap,
        Block::Signature {
            by: say("form.signature", &[("lead", lead)])?,
            on: submitted_on,
        },
    ]);
    Ok(Document {
        name: format!("{} {}", word("name")?, item.title),
        author: lead.clone(),
        blocks,
    })
}
