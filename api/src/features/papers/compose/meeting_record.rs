//! The record of a meeting (会议记录): when and where, who was there and whether they were enough, the agenda
//! with what was said and what was voted.

use super::ballot;
use super::meeting::{days, items, line_of, moment, tell, title, word};
use crate::features::ballots::response::BallotResponse;
use crate::features::meetings::model::{CalledBy, Capacity, ItemStatus, SittingStatus};
use crate::features::meetings::response::{AgendaItem, MeetingSitting};
use crate::features::meetings::{MeetingFacts, NamedPerson};
use crate::features::papers::document::{Block, Table, paragraphs};
use crate::platform::http::Problem;
use std::collections::HashSet;

/// Its blocks.
pub(super) fn record(
    facts: &MeetingFacts,
    votes: &[BallotResponse],
) -> Result<Vec<Block>, Problem> {
    let mut blocks = vec![
        title(facts, "record_title")?,
        Block::Gap,
        Block::Table(top(facts)?),
        Block::Gap,
    ];
    for sitting in &facts.meeting.sittings {
        blocks.extend(held(facts, sitting, votes)?);
    }
    let rest: Vec<&AgendaItem> = items(facts)
        .filter(|one| one.sitting_id.is_none())
        .collect();
    if !rest.is_empty() {
        blocks.push(Block::Heading(word("record_items")?));
        for item in rest {
            blocks.extend(dealt_with(facts, item, votes)?);
        }
    }
    blocks.extend([
        Block::Gap,
        Block::Body(word("record_presiding")?),
        Block::Body(word("record_keeper")?),
    ]);
    if let Some(head) = &facts.log_head {
        blocks.push(Block::Body(tell("record_seal", &[("head", head)])?));
    }
    Ok(blocks)
}

/// The facts in a form.
fn top(facts: &MeetingFacts) -> Result<Table, Problem> {
    let meeting = &facts.meeting;
    let voters = facts.people.iter().filter(|one| one.has_vote).count();
    let without = facts
        .people
        .iter()
        .filter(|one| one.capacity == Capacity::WithoutVote)
        .count();
    let mut rows = vec![
        ("record_days", days(facts)),
        ("record_place", meeting.item.place.clone()),
        ("record_voters", voters.to_string()),
        ("record_without_vote", without.to_string()),
    ];
    if let Some(host) = &meeting.host {
        rows.insert(2, ("record_host", host.clone()));
    }
    if let Some(called) = called(facts)? {
        rows.push(("record_called", called));
    }
    let leave = names(facts.people.iter().filter(|one| one.is_on_leave));
    if !leave.is_empty() {
        rows.push(("record_on_leave", leave));
    }
    let rows: Result<Vec<Vec<String>>, Problem> = rows
        .into_iter()
        .map(|(key, value)| Ok(vec![word(key)?, value]))
        .collect();
    Ok(Table {
        widths: vec![2, 8],
        header: Vec::new(),
        rows: rows?,
        is_labelled: true,
    })
}

/// Who called for a meeting out of its turn (rules M2, P7).
fn called(facts: &MeetingFacts) -> Result<Option<String>, Problem> {
    let Some(call) = &facts.meeting.call else {
        return Ok(None);
    };
    let key = match call.called_by {
        None => return Ok(None),
        Some(CalledBy::Presidium) => return Ok(Some(word("record_called_by_presidium")?)),
        Some(CalledBy::Deputies) => "record_called_by_deputies",
        Some(CalledBy::Members) => "record_called_by_members",
    };
    let signed = call.callers.len().to_string();
    let required = call.required.unwrap_or_default().to_string();
    let counted = call.counted.unwrap_or_default().to_string();
    let values = [
        ("signed", signed.as_str()),
        ("required", &required),
        ("counted", &counted),
        ("article", &call.article),
    ];
    Ok(Some(tell(key, &values)?))
}

fn names<'a>(people: impl Iterator<Item = &'a NamedPerson>) -> String {
    let names: Vec<&str> = people.map(|one| one.name.as_str()).collect();
    names.join("、")
}

/// A sitting: its quorum, who was missing, its part of the agenda.
fn held(
    facts: &MeetingFacts,
    sitting: &MeetingSitting,
    votes: &[BallotResponse],
) -> Result<Vec<Block>, Problem> {
    let mut blocks = vec![Block::Heading(sitting.title.clone())];
    let began = moment(sitting.opened_at.unwrap_or(sitting.begins_at))?;
    if sitting.status == SittingStatus::Planned {
        blocks.push(Block::Body(tell("record_not_held", &[("began", &began)])?));
        return Ok(blocks);
    }
    let place = sitting.place.as_ref().unwrap_or(&facts.meeting.item.place);
    let until = sitting.closed_at.map(moment).transpose()?;
    let key = if until.is_some() {
        "record_held"
    } else {
        "record_begun"
    };
    let until = until.unwrap_or_default();
    blocks.push(Block::Body(tell(
        key,
        &[("began", &began), ("until", &until), ("place", place)],
    )?));
    if let Some(by) = &sitting.presided_by {
        blocks.push(Block::Body(tell("record_presided", &[("by", by)])?));
    }
    if let Some(quorum) = &sitting.quorum {
        let (total, present) = (quorum.total.to_string(), quorum.present.to_string());
        let required = quorum.required.unwrap_or_default().to_string();
        let article = quorum.article.clone().unwrap_or_default();
        let values = [
            ("total", total.as_str()),
            ("present", &present),
            ("required", &required),
            ("article", &article),
        ];
        let key = match quorum.required {
            Some(_) => "record_quorum",
            None => "record_present",
        };
        blocks.push(Block::Body(tell(key, &values)?));
    }
    let nobody = HashSet::new();
    let came = facts.came.get(&sitting.id).unwrap_or(&nobody);
    let missing = facts.people.iter().filter(|one| {
        let belongs = sitting.delegation.is_none() || one.delegation == sitting.delegation;
        one.has_vote && belongs && !one.is_on_leave && !came.contains(&one.id)
    });
    let missing = names(missing);
    if !missing.is_empty() {
        blocks.push(Block::Body(tell("record_missing", &[("names", &missing)])?));
    }
    for item in items(facts).filter(|one| one.sitting_id == Some(sitting.id)) {
        blocks.extend(dealt_with(facts, item, votes)?);
    }
    // What was voted on without an item of the agenda.
    let others = votes.iter().filter(|one| {
        one.item.sitting_id == sitting.id
            && !items(facts).any(|item| Some(item.id) == one.item.item_id)
    });
    for vote in others {
        blocks.extend(ballot::voted(vote)?);
    }
    Ok(blocks)
}

/// An item, whether it was dealt with, what was said, and what was voted.
fn dealt_with(
    facts: &MeetingFacts,
    item: &AgendaItem,
    votes: &[BallotResponse],
) -> Result<Vec<Block>, Problem> {
    let mut line = line_of(item);
    if item.status != ItemStatus::Done {
        line.push_str(&word("record_not_done")?);
    }
    let mut blocks = vec![Block::Body(line)];
    for remark in facts.remarks.iter().filter(|one| one.item_id == item.id) {
        let mut lines = paragraphs(&remark.content);
        let first = lines.next().unwrap_or_default();
        let delegation = remark.delegation.as_deref();
        let from = delegation.map_or_else(String::new, |name| format!("（{name}）"));
        blocks.push(Block::Body(format!("{}{from}：{first}", remark.name)));
        blocks.extend(lines.map(Block::Body));
    }
    for vote in votes {
        if vote.item.item_id == Some(item.id) {
            blocks.extend(ballot::voted(vote)?);
        }
    }
    Ok(blocks)
}
