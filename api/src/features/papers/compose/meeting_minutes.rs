//! The minutes of a meeting (会议纪要): who was there, and of each item what came of it, without what was said.

use super::ballot;
use super::meeting::{days, items, line_of, tell, title, word};
use crate::features::ballots::response::BallotResponse;
use crate::features::meetings::model::{Capacity, ItemStatus};
use crate::features::meetings::response::AgendaItem;
use crate::features::meetings::{MeetingFacts, NamedPerson};
use crate::features::papers::document::Block;
use crate::features::papers::wording::day;
use crate::platform::clock::local_date;
use crate::platform::http::Problem;
use std::collections::HashSet;

/// Its blocks.
pub(super) fn minutes(
    facts: &MeetingFacts,
    votes: &[BallotResponse],
) -> Result<Vec<Block>, Problem> {
    let item = &facts.meeting.item;
    let mut blocks = vec![title(facts, "minutes_title")?, Block::Gap];
    let days = days(facts);
    let mut values = vec![
        ("days", days.as_str()),
        ("meeting", &item.title),
        ("place", &item.place),
    ];
    let opening = match &facts.meeting.host {
        Some(host) => {
            values.push(("host", host));
            tell("minutes_opening_host", &values)?
        }
        None => tell("minutes_opening", &values)?,
    };
    blocks.push(Block::Body(opening));
    // The first sitting that was opened tells whether they were enough.
    let quorum = facts
        .meeting
        .sittings
        .iter()
        .find_map(|one| one.quorum.as_ref());
    if let Some(quorum) = quorum {
        let (total, present) = (quorum.total.to_string(), quorum.present.to_string());
        let values = [("total", total.as_str()), ("present", &present)];
        let key = match quorum.required {
            Some(_) => "minutes_quorum",
            None => "minutes_present",
        };
        blocks.push(Block::Body(tell(key, &values)?));
    }
    blocks.push(Block::Body(word("minutes_lead")?));
    for one in items(facts) {
        blocks.push(Block::Heading(line_of(one)));
        blocks.extend(dealt_with(facts, one, votes)?);
    }
    // What was voted on without an item of the agenda.
    for vote in votes.iter().filter(|one| one.item.item_id.is_none()) {
        blocks.extend(ballot::outcome(vote)?.map(Block::Body));
    }
    blocks.push(Block::Gap);
    blocks.extend(attendance(facts)?);
    blocks.extend([Block::Gap, signed(facts)]);
    Ok(blocks)
}

/// Who spoke, and what was decided.
fn dealt_with(
    facts: &MeetingFacts,
    item: &AgendaItem,
    votes: &[BallotResponse],
) -> Result<Vec<Block>, Problem> {
    let mut blocks = Vec::new();
    if item.status != ItemStatus::Done {
        blocks.push(Block::Body(word("minutes_not_done")?));
    }
    let mut known = HashSet::new();
    let spoke = facts.remarks.iter().filter(|one| one.item_id == item.id);
    let spoke: Vec<&str> = spoke
        .map(|one| one.name.as_str())
        .filter(|name| known.insert(*name))
        .collect();
    if !spoke.is_empty() {
        let names = spoke.join("、");
        blocks.push(Block::Body(tell("minutes_spoke", &[("names", &names)])?));
    }
    let own = votes.iter().filter(|one| one.item.item_id == Some(item.id));
    for vote in own {
        blocks.extend(ballot::outcome(vote)?.map(Block::Body));
    }
    Ok(blocks)
}

/// Who came, who attended without a vote, who was on leave.
fn attendance(facts: &MeetingFacts) -> Result<Vec<Block>, Problem> {
    let came: HashSet<_> = facts.came.values().flatten().copied().collect();
    let of = |wanted: &dyn Fn(&NamedPerson) -> bool| -> String {
        let names = facts.people.iter().filter(|one| wanted(one));
        let names: Vec<&str> = names.map(|one| one.name.as_str()).collect();
        names.join("、")
    };
    let by_law = |one: &NamedPerson| matches!(one.capacity, Capacity::Deputy | Capacity::Member);
    let lines = [
        (
            "minutes_attended",
            of(&|one| by_law(one) && came.contains(&one.id)),
        ),
        (
            "minutes_without_vote",
            of(&|one| one.capacity == Capacity::WithoutVote && came.contains(&one.id)),
        ),
        ("minutes_on_leave", of(&|one| one.is_on_leave)),
    ];
    lines
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(key, names)| Ok(Block::Body(tell(key, &[("names", &names)])?)))
        .collect()
}

/// By the office, on the day the meeting was closed.
fn signed(facts: &MeetingFacts) -> Block {
    let closed = facts.meeting.closed_at.map(local_date);
    Block::Signature {
        by: facts.office.clone(),
        on: day(closed.unwrap_or(facts.today)),
    }
}
