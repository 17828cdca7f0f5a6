//! Posts, contacts and pledges in the file of a deputy (parts five and seven).

use super::duty_file::{tell, word};
use crate::features::duty_files::content::DutyFileContent;
use crate::features::duty_files::content_duties::DutyFilePledge;
use crate::features::papers::document::Block;
use crate::features::papers::wording::day;
use crate::platform::http::Problem;

/// Posts with what was done in them, and contacts in numbers.
pub(super) fn duties(blocks: &mut Vec<Block>, content: &DutyFileContent) -> Result<(), Problem> {
    for post in &content.posts {
        let (from, entries) = (day(post.starts_on), post.entries.len().to_string());
        let to = post.ended_on.map(day);
        let key = match to {
            Some(_) => "post_ended",
            None => "post_held",
        };
        let to = to.unwrap_or_default();
        let values = [
            ("name", post.name.as_str()),
            ("from", from.as_str()),
            ("to", to.as_str()),
            ("entries", entries.as_str()),
        ];
        blocks.push(Block::Body(tell(key, &values)?));
        for entry in &post.entries {
            let on = day(entry.on);
            let values = [("day", on.as_str()), ("note", entry.note.as_str())];
            blocks.push(Block::Body(tell("post_entry", &values)?));
        }
    }
    if let Some(kept) = content.contacts.filter(|kept| kept.residents > 0) {
        let (residents, meetings) = (kept.residents.to_string(), kept.meetings.to_string());
        let values = [
            ("residents", residents.as_str()),
            ("meetings", meetings.as_str()),
        ];
        blocks.push(Block::Body(tell("contacts", &values)?));
    }
    Ok(())
}

/// The pledge of each year, item by item, and what the deputy and the office say of it.
pub(super) fn pledges(blocks: &mut Vec<Block>, pledges: &[DutyFilePledge]) -> Result<(), Problem> {
    for pledge in pledges {
        let year = pledge.year.to_string();
        let items = pledge.items.len().to_string();
        let values = [("year", year.as_str()), ("items", items.as_str())];
        blocks.push(Block::Body(tell("pledge", &values)?));
        for item in &pledge.items {
            let state = word(&format!("pledge_{}", item.state.as_str()))?;
            let values = [
                ("state", state.as_str()),
                ("content", item.content.as_str()),
            ];
            blocks.push(Block::Body(tell("pledge_item", &values)?));
        }
        let said = [
            ("pledge_review", &pledge.self_review),
            ("pledge_word", &pledge.office_word),
        ];
        for (key, text) in said {
            if let Some(text) = text.as_deref() {
                blocks.push(Block::Body(tell(key, &[("text", text)])?));
            }
        }
    }
    Ok(())
}
