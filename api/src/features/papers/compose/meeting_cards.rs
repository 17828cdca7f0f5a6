//! Cards with the names of those who attend, to be folded and put on the tables (席卡): the deputies by delegation and
//! within it by strokes (rule E9), then those without a vote with what they are.

use super::meeting::tell;
use crate::features::meetings::model::Capacity;
use crate::features::meetings::{MeetingFacts, NamedPerson, delegation_key};
use crate::features::papers::document::{Block, Card};
use crate::features::papers::error;
use crate::platform::http::Problem;

/// One for everybody who is expected; 409 when that is nobody.
pub(super) fn cards(facts: &MeetingFacts) -> Result<Vec<Block>, Problem> {
    let mut people: Vec<&NamedPerson> = facts
        .people
        .iter()
        .filter(|one| one.capacity != Capacity::Staff && !one.is_suspended && !one.is_on_leave)
        .collect();
    if people.is_empty() {
        return Err(error::WITHOUT_CARDS.problem());
    }
    // The sort is stable: within a delegation they stay in the order of their strokes.
    people.sort_by_cached_key(|one| {
        let delegation = one.delegation.as_deref();
        (
            one.capacity == Capacity::WithoutVote,
            delegation.is_none(),
            delegation.map(delegation_key),
        )
    });
    people.into_iter().map(card).collect()
}

fn card(person: &NamedPerson) -> Result<Block, Problem> {
    let post = person.post.clone();
    let told = [
        Some(person.name.as_str()),
        person.delegation.as_deref(),
        person.seat.as_deref(),
    ];
    let who: Vec<&str> = told.into_iter().flatten().collect();
    Ok(Block::Card(Card {
        name: spaced(&person.name),
        post: post.filter(|_| person.capacity == Capacity::WithoutVote),
        note: tell("card_note", &[("who", &who.join("　"))])?,
    }))
}

/// A name of two characters is set as wide as one of three: `张　三`.
fn spaced(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    match characters.as_slice() {
        [surname, given] if !surname.is_ascii() => format!("{surname}\u{3000}{given}"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn two_characters_are_set_apart() {
        let names = ["张三", "张三丰", "欧阳修文", "Li"].map(spaced);
        assert_eq!(names, ["张\u{3000}三", "张三丰", "欧阳修文", "Li"]);
    }
}
