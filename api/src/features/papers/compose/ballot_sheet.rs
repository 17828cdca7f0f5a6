//! The sheet to vote on, to be printed and stamped: who stands or what is asked, and how to mark it.

use super::ballot::word;
use crate::features::ballots::model::{BallotMethod, BallotRound, BallotSubject};
use crate::features::ballots::response::BallotResponse;
use crate::features::papers::document::{Block, Table};
use crate::features::papers::wording::say;
use crate::platform::http::Problem;

/// Its blocks; 404 when nobody votes on paper.
pub(super) fn sheet(found: &BallotResponse) -> Result<Vec<Block>, Problem> {
    if found.item.method != BallotMethod::SecretPaper {
        return Err(Problem::not_found());
    }
    let key = match found.item.subject {
        BallotSubject::Election => "sheet_election",
        BallotSubject::Selection => "sheet_selection",
        _ => "sheet_other",
    };
    let meeting = [("meeting", found.meeting_title.as_str())];
    let mut blocks = vec![
        Block::Title(say(&format!("ballot_paper.{key}"), &meeting)?),
        Block::Title(found.item.title.clone()),
        Block::Gap,
        Block::Table(table(found)?),
        Block::Gap,
    ];
    blocks.extend(notes(found)?.into_iter().map(Block::Body));
    Ok(blocks)
}

/// Who stands or what is asked, with a box for each choice; of an election also room for others.
fn table(found: &BallotResponse) -> Result<Table, Problem> {
    let of_persons = !found.options.is_empty();
    let is_selection = found.item.subject == BallotSubject::Selection;
    let first = match of_persons {
        true if is_selection => "project",
        true => "person",
        false => "matter",
    };
    // Of persons the ballot itself names no choices: each is voted on by itself.
    let choices = match found.choices.as_slice() {
        [] => BallotSubject::Decision.choices(),
        named => named,
    };
    let mut header = vec![word(first)?];
    for choice in choices {
        header.push(word(choice.as_str())?);
    }
    let boxes = choices.len();
    let row = |label: String| {
        let mut row = vec![label];
        row.extend(std::iter::repeat_n(String::new(), boxes));
        row
    };
    let mut rows: Vec<Vec<String>> = match of_persons {
        true => found
            .options
            .iter()
            .map(|one| row(one.label.clone()))
            .collect(),
        false => {
            let asked = found.question.as_ref().unwrap_or(&found.item.title);
            vec![row(asked.clone())]
        }
    };
    if may_write_in(found) {
        let seats = usize::try_from(found.rule.seats).unwrap_or(1);
        let other = word("other")?;
        rows.extend(std::iter::repeat_n(row(other), seats));
    }
    let mut widths = vec![4];
    widths.extend(std::iter::repeat_n(2, boxes));
    Ok(Table {
        widths,
        header,
        rows,
        is_labelled: false,
    })
}

/// Others can be written in where somebody is elected, not where it is only asked who shall stand or which
/// of two with equal votes.
fn may_write_in(found: &BallotResponse) -> bool {
    found.item.subject == BallotSubject::Election
        && !matches!(
            found.item.round,
            BallotRound::Preliminary | BallotRound::Runoff
        )
}

fn notes(found: &BallotResponse) -> Result<Vec<String>, Problem> {
    let seats = found.rule.seats.to_string();
    let mut notes = Vec::new();
    if found.item.subject == BallotSubject::Election {
        notes.push(say("ballot_paper.note_seats", &[("seats", &seats)])?);
        if may_write_in(found) {
            notes.push(word("note_other")?);
        }
    }
    if found.item.subject == BallotSubject::Selection {
        notes.push(say("ballot_paper.note_places", &[("seats", &seats)])?);
    }
    notes.push(word("note_mark")?);
    notes.push(word("note_one")?);
    let numbered = notes.into_iter().zip(1..);
    Ok(numbered.map(|(note, n)| format!("{n}．{note}")).collect())
}
