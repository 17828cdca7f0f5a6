//! The letter of reply (复函, J11): the last answer, its class, who signed it.

use super::{body, deputies};
use crate::features::papers::document::{Block, Document};
use crate::features::papers::error;
use crate::features::papers::facts::Facts;
use crate::features::papers::wording::{day, say};
use crate::features::suggestions::response::SuggestionReply;
use crate::platform::clock::local_date;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

/// One letter for each unit that answered in the last round; a unit prints its own.
pub(super) fn compose(facts: &Facts) -> Result<Document, Problem> {
    let item = &facts.suggestion.item;
    let all = facts.suggestion.replies.iter();
    let own = all.filter(|reply| facts.own_unit.is_none_or(|unit| unit == reply.unit_id));
    let own: Vec<&SuggestionReply> = own.collect();
    let last = own.iter().map(|reply| reply.round).max();
    let (Some(last), Some(first)) = (last, own.last()) else {
        return Err(error::WITHOUT_REPLY.problem());
    };
    let mut blocks = Vec::new();
    for reply in own.iter().filter(|reply| reply.round == last) {
        if !blocks.is_empty() {
            blocks.push(Block::NewPage);
        }
        blocks.extend(letter(facts, reply)?);
    }
    Ok(Document {
        name: format!("{} {}", say("reply.name", &[])?, item.title),
        author: first.unit_name.clone(),
        blocks,
    })
}

fn letter(facts: &Facts, reply: &SuggestionReply) -> Result<Vec<Block>, Problem> {
    let item = &facts.suggestion.item;
    let deputies = deputies(facts)?;
    let class_key = format!("suggestions.result_class.{}", reply.result_class);
    let class_name = text(Locale::ZhCn, &class_key, &Params::new());
    // Units write whole letters, too: what such a text says itself is not said twice.
    let own = format!(
        "{}：",
        say("deputies.one", &[("lead", &item.lead_deputy_name)])?
    );
    let content = reply.content.trim();
    let content = content.strip_prefix(&own).unwrap_or(content);
    let is_joint = !facts.cosigners().is_empty();
    let values = [
        ("deputies", deputies.as_str()),
        ("title", &item.title),
        ("number", facts.number()),
        ("class", reply.result_class.as_str()),
        ("name", &class_name),
        ("office", &facts.office),
    ];
    let word = |key: &str| say(&format!("reply.{key}"), &values);
    let of = |one, joint| word(if is_joint { joint } else { one });
    let title = if reply.round > 1 {
        "title_again"
    } else {
        "title"
    };
    let mut blocks = vec![
        Block::Head(reply.unit_name.clone()),
        Block::Mark(word("class")?),
        Block::Title(word(title)?),
        Block::Gap,
        Block::Addressee(word("addressee")?),
    ];
    if !begins_itself(content) {
        blocks.push(Block::Body(of("opening", "opening_joint")?));
    }
    blocks.extend(body(content));
    if !content.contains("感谢") {
        blocks.push(Block::Body(of("closing", "closing_joint")?));
    }
    blocks.extend([
        Block::Body(say("reply.signed_by", &[("name", &reply.signed_by)])?),
        Block::Gap,
        Block::Signature {
            by: reply.unit_name.clone(),
            on: day(local_date(reply.replied_at)),
        },
        Block::Gap,
        Block::Addressee(word("copy")?),
    ]);
    Ok(blocks)
}

/// Whether a text says at its beginning that the suggestion was received.
fn begins_itself(content: &str) -> bool {
    let beginning: String = content.chars().take(80).collect();
    beginning.contains("收悉") || beginning.contains("收到")
}
