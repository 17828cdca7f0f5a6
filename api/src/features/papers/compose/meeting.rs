//! What is printed before a meeting: its notice, its agenda, who attends, the sheets to sign in. People stand in the
//! order of the strokes of their names (rule E9).

use super::{meeting_cards, meeting_minutes, meeting_record, meeting_seating};
use crate::features::ballots::response::BallotResponse;
use crate::features::meetings::model::{Capacity, ItemStatus};
use crate::features::meetings::response::{AgendaItem, MeetingSitting};
use crate::features::meetings::{MeetingFacts, NamedPerson};
use crate::features::papers::document::{Block, Document, Table, paragraphs};
use crate::features::papers::file::MeetingPaper;
use crate::features::papers::wording::{day, say};
use crate::platform::clock::{local_date, local_time};
use crate::platform::db::Timestamp;
use crate::platform::http::Problem;
use chrono::Timelike;

/// A paper of a meeting; record and minutes tell what was voted, too.
pub(in crate::features::papers) fn meeting(
    kind: MeetingPaper,
    facts: &MeetingFacts,
    votes: &[BallotResponse],
) -> Result<Document, Problem> {
    let blocks = match kind {
        MeetingPaper::Notice => notice(facts)?,
        MeetingPaper::Agenda => agenda(facts)?,
        MeetingPaper::People => people(facts)?,
        MeetingPaper::SignIn => sign_in(facts)?,
        MeetingPaper::Cards => meeting_cards::cards(facts)?,
        MeetingPaper::Seating => meeting_seating::seating(facts)?,
        MeetingPaper::Record => meeting_record::record(facts, votes)?,
        MeetingPaper::Minutes => meeting_minutes::minutes(facts, votes)?,
    };
    let name = word(&format!("{}_name", kind.as_str()))?;
    Ok(Document {
        name: format!("{name} {}", facts.meeting.item.title),
        author: facts.office.clone(),
        blocks,
    })
}

pub(super) fn word(key: &str) -> Result<String, Problem> {
    say(&format!("meeting_paper.{key}"), &[])
}

pub(super) fn tell(key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    say(&format!("meeting_paper.{key}"), values)
}

/// The title of a paper: that of the meeting, then what the paper is.
pub(super) fn title(facts: &MeetingFacts, what: &str) -> Result<Block, Problem> {
    let of = [("meeting", facts.meeting.item.title.as_str())];
    Ok(Block::Title(tell(what, &of)?))
}

/// `2026年3月5日上午9:00`
pub(super) fn moment(at: Timestamp) -> Result<String, Problem> {
    let time = local_time(at);
    let half = match time.hour() {
        0..12 => "morning",
        12..18 => "afternoon",
        _ => "evening",
    };
    let (hour, minute) = (time.hour(), time.minute());
    let shown = if hour > 12 { hour - 12 } else { hour };
    Ok(format!(
        "{}{}{shown}:{minute:02}",
        day(local_date(at)),
        word(half)?
    ))
}

/// The days it lasts: `2026年3月5日至6日` is written in full, as official papers do.
pub(super) fn days(facts: &MeetingFacts) -> String {
    let item = &facts.meeting.item;
    if item.begins_on == item.ends_on {
        return day(item.begins_on);
    }
    format!("{}至{}", day(item.begins_on), day(item.ends_on))
}

fn signed(facts: &MeetingFacts) -> Block {
    Block::Signature {
        by: facts.office.clone(),
        on: day(facts.today),
    }
}

fn notice(facts: &MeetingFacts) -> Result<Vec<Block>, Problem> {
    let item = &facts.meeting.item;
    let first = facts.meeting.sittings.first();
    let begins = match first {
        Some(sitting) => moment(sitting.begins_at)?,
        None => day(item.begins_on),
    };
    let values = [
        ("meeting", item.title.as_str()),
        ("days", &days(facts)),
        ("place", &item.place),
    ];
    let mut blocks = vec![
        title(facts, "notice_title")?,
        Block::Gap,
        Block::Addressee(word("notice_addressee")?),
        Block::Body(tell("notice_opening", &values)?),
        Block::Body(tell("notice_begins", &[("begins", &begins)])?),
    ];
    let agenda = items(facts).filter(|one| one.parent_id.is_none());
    let agenda: Vec<String> = agenda.map(|one| one.title.clone()).collect();
    if !agenda.is_empty() {
        blocks.push(Block::Body(tell(
            "notice_agenda",
            &[("items", &agenda.join("；"))],
        )?));
    }
    blocks.push(Block::Body(word("notice_leave")?));
    for text in facts
        .meeting
        .notice
        .iter()
        .flat_map(|text| paragraphs(text))
    {
        blocks.push(Block::Body(text));
    }
    blocks.extend([Block::Gap, signed(facts)]);
    Ok(blocks)
}

/// The agenda without what was dropped.
pub(super) fn items(facts: &MeetingFacts) -> impl Iterator<Item = &AgendaItem> {
    let agenda = facts.meeting.agenda.iter();
    agenda.filter(|one| one.status != ItemStatus::Dropped)
}

/// `1. 听取和审议政府工作报告（镇长 某某）`
pub(super) fn line_of(item: &AgendaItem) -> String {
    let number = item.number.as_deref().unwrap_or_default();
    let reporter = item.reporter.as_deref().unwrap_or_default();
    let by = if reporter.is_empty() {
        String::new()
    } else {
        format!("（{reporter}）")
    };
    format!("{number}. {}{by}", item.title)
}

fn agenda(facts: &MeetingFacts) -> Result<Vec<Block>, Problem> {
    let mut blocks = vec![
        title(facts, "agenda_title")?,
        Block::Body(tell(
            "agenda_where",
            &[("days", &days(facts)), ("place", &facts.meeting.item.place)],
        )?),
        Block::Gap,
    ];
    for sitting in &facts.meeting.sittings {
        let own: Vec<&AgendaItem> = items(facts)
            .filter(|one| one.sitting_id == Some(sitting.id))
            .collect();
        if own.is_empty() && facts.meeting.sittings.len() == 1 {
            continue;
        }
        blocks.push(Block::Heading(sitting_line(sitting)?));
        blocks.extend(own.into_iter().map(|one| Block::Body(line_of(one))));
    }
    let rest: Vec<&AgendaItem> = items(facts)
        .filter(|one| one.sitting_id.is_none())
        .collect();
    if !rest.is_empty() && rest.len() < facts.meeting.agenda.len() {
        blocks.push(Block::Heading(word("agenda_rest")?));
    }
    blocks.extend(rest.into_iter().map(|one| Block::Body(line_of(one))));
    Ok(blocks)
}

/// `第一次全体会议 2026年3月5日上午9:00`
fn sitting_line(sitting: &MeetingSitting) -> Result<String, Problem> {
    Ok(format!("{} {}", sitting.title, moment(sitting.begins_at)?))
}

/// Those with a vote, those who attend without, the staff; each with a heading and their number.
fn groups(facts: &MeetingFacts) -> [(&'static str, Vec<&NamedPerson>); 3] {
    let of = |wanted: fn(&NamedPerson) -> bool| -> Vec<&NamedPerson> {
        facts.people.iter().filter(|one| wanted(one)).collect()
    };
    [
        (
            "attending",
            of(|one| matches!(one.capacity, Capacity::Deputy | Capacity::Member)),
        ),
        (
            "without_vote",
            of(|one| one.capacity == Capacity::WithoutVote),
        ),
        ("staff", of(|one| one.capacity == Capacity::Staff)),
    ]
}

fn people(facts: &MeetingFacts) -> Result<Vec<Block>, Problem> {
    let mut blocks = vec![title(facts, "people_title")?, Block::Gap];
    for (key, people) in groups(facts) {
        if people.is_empty() {
            continue;
        }
        let count = people.len().to_string();
        blocks.push(Block::Heading(tell(key, &[("count", &count)])?));
        blocks.push(Block::Table(table(
            &["no", "person", "post_or_delegation", "seat"],
            vec![1, 3, 5, 2],
            people.iter().enumerate().map(|(at, one)| {
                vec![
                    (at + 1).to_string(),
                    one.name.clone(),
                    place_of(one),
                    one.seat.clone().unwrap_or_default(),
                ]
            }),
        )?));
    }
    Ok(blocks)
}

/// Their post, or else their delegation.
fn place_of(person: &NamedPerson) -> String {
    let told = person.post.as_ref().or(person.delegation.as_ref());
    told.cloned().unwrap_or_default()
}

fn sign_in(facts: &MeetingFacts) -> Result<Vec<Block>, Problem> {
    let mut blocks = Vec::new();
    for sitting in &facts.meeting.sittings {
        if !blocks.is_empty() {
            blocks.push(Block::NewPage);
        }
        blocks.push(title(facts, "sign_in_title")?);
        blocks.push(Block::Body(sitting_line(sitting)?));
        for (key, people) in groups(facts) {
            let own: Vec<&NamedPerson> = people
                .into_iter()
                .filter(|one| sitting.delegation.is_none() || one.delegation == sitting.delegation)
                .collect();
            if own.is_empty() {
                continue;
            }
            let count = own.len().to_string();
            blocks.push(Block::Heading(tell(key, &[("count", &count)])?));
            let leave = word("on_leave")?;
            blocks.push(Block::Table(table(
                &["no", "person", "post_or_delegation", "signature", "note"],
                vec![1, 3, 4, 4, 2],
                own.iter().enumerate().map(|(at, one)| {
                    let note = if one.is_on_leave {
                        leave.clone()
                    } else {
                        String::new()
                    };
                    vec![
                        (at + 1).to_string(),
                        one.name.clone(),
                        place_of(one),
                        String::new(),
                        note,
                    ]
                }),
            )?));
        }
    }
    Ok(blocks)
}

pub(super) fn table(
    header: &[&str],
    widths: Vec<u32>,
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<Table, Problem> {
    let header: Result<Vec<String>, Problem> = header.iter().map(|key| word(key)).collect();
    Ok(Table {
        widths,
        header: header?,
        rows: rows.collect(),
        is_labelled: false,
    })
}
