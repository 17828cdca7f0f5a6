//! What was decided: a resolution or decision (决议、决定) with by whom and when it was adopted, or a
//! deliberation opinion (审议意见书) addressed to the units it is handed over to.

use super::body;
use crate::features::decisions::model::{DecisionBody, DecisionKind};
use crate::features::decisions::response::DecisionResponse;
use crate::features::papers::document::{Block, Document};
use crate::features::papers::wording::{day, say};
use crate::platform::http::Problem;
use std::collections::HashSet;

/// Sets it.
pub(in crate::features::papers) fn decision(found: &DecisionResponse) -> Result<Document, Problem> {
    let by = body_name(found)?;
    let blocks = match found.item.kind {
        DecisionKind::Opinion => opinion(found, &by)?,
        _ => resolution(found, &by)?,
    };
    let name = word(found.item.kind.as_str())?;
    Ok(Document {
        name: format!("{name} {}", found.item.title),
        author: by,
        blocks,
    })
}

fn word(key: &str) -> Result<String, Problem> {
    say(&format!("decision_paper.{key}"), &[])
}

/// Who decided, by its full name.
fn body_name(found: &DecisionResponse) -> Result<String, Problem> {
    let key = match found.item.body {
        DecisionBody::Congress => return Ok(found.congress_name.clone()),
        DecisionBody::Presidium => "presidium",
        DecisionBody::StandingCommittee => "standing_committee",
    };
    let congress = [("congress", found.congress_name.as_str())];
    say(&format!("decision_paper.{key}"), &congress)
}

/// Title, adoption in brackets, text, who and when.
fn resolution(found: &DecisionResponse, by: &str) -> Result<Vec<Block>, Problem> {
    let mut blocks = vec![
        Block::Title(found.item.title.clone()),
        Block::Mark(adopted(found, by)?),
        Block::Gap,
    ];
    blocks.extend(body(&found.content));
    blocks.push(Block::Gap);
    blocks.push(signed(found, by)?);
    Ok(blocks)
}

/// Head, number, the units, text, what each is asked for and by when.
fn opinion(found: &DecisionResponse, by: &str) -> Result<Vec<Block>, Problem> {
    let mut blocks = vec![Block::Head(by.to_owned())];
    if let Some(number) = &found.item.number {
        blocks.push(Block::Mark(number.clone()));
    }
    blocks.extend([
        Block::Gap,
        Block::Title(found.item.title.clone()),
        Block::Gap,
    ]);
    let mut named = HashSet::new();
    let units: Vec<&str> = found
        .handovers
        .iter()
        .map(|one| one.unit_name.as_str())
        .filter(|name| named.insert(*name))
        .collect();
    if !units.is_empty() {
        blocks.push(Block::Addressee(format!("{}：", units.join("、"))));
    }
    blocks.extend(body(&found.content));
    if !found.handovers.is_empty() {
        blocks.push(Block::Heading(word("asked")?));
    }
    for one in &found.handovers {
        let due_on = day(one.due_on);
        let asked = [
            ("unit", one.unit_name.as_str()),
            ("request", one.request.trim_end_matches('。')),
            ("day", due_on.as_str()),
        ];
        blocks.push(Block::Body(say("decision_paper.asked_of", &asked)?));
    }
    blocks.push(Block::Gap);
    blocks.push(signed(found, by)?);
    Ok(blocks)
}

/// `（2026年3月22日某镇第十九届人民代表大会第七次会议通过）`
fn adopted(found: &DecisionResponse, by: &str) -> Result<String, Problem> {
    let Some(on) = found.item.adopted_on else {
        return word("draft");
    };
    let meeting = found.origin.as_ref().map(|one| one.meeting_title.as_str());
    let values = [("day", day(on)), ("by", meeting.unwrap_or(by).to_owned())];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    say("decision_paper.adopted", &values)
}

fn signed(found: &DecisionResponse, by: &str) -> Result<Block, Problem> {
    Ok(Block::Signature {
        by: by.to_owned(),
        on: match found.item.adopted_on {
            Some(on) => day(on),
            None => word("not_adopted")?,
        },
    })
}
