//! Ideas that resemble another, by shared pairs of characters: so that the same wish is merged, not counted
//! twice. The index proposes those that share the most; nothing is read through.

use super::detail;
use super::model::ProjectIdeaStatus;
use super::response::{SimilarProjectIdea, SimilarProjectIdeas};
use super::rows::IdeaRow;
use super::store;
use crate::features::search::{Shelf, pair_tokens};
use crate::features::suggestions::{is_worth_showing, pairs, resemblance};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp, find_alike};
use crate::platform::http::Problem;
use chrono::DateTime;
use std::collections::HashSet;

/// Those that share the most pairs are compared.
const COMPARED: i64 = 60;
/// Pairs that are looked for; those of the title first.
const LOOKED_FOR: usize = 64;
/// How many are shown.
const SHOWN: usize = 10;
/// Characters of a text that are compared.
const LONGEST: usize = 200;

/// Neighbouring characters.
type Pairs = HashSet<(char, char)>;

/// The pairs of a title.
pub(super) fn title_pairs(title: &str) -> Pairs {
    let beginning: String = title.chars().take(60).collect();
    pairs(&beginning)
}

/// The pairs of the beginning of a content: whoever writes more adds nothing to the comparison.
pub(super) fn content_pairs(content: &str) -> Pairs {
    let beginning: String = content.chars().take(LONGEST).collect();
    pairs(&beginning)
}

/// What is compared, and where it belongs.
pub(super) struct Wanted<'a> {
    /// Itself, if it is an idea already.
    pub(super) id: Option<Id>,
    /// Its title.
    pub(super) title: &'a str,
    /// Its content.
    pub(super) content: &'a str,
    /// The congress it is given to: looked through first.
    pub(super) organ_id: Option<Id>,
    /// Its round.
    pub(super) round_id: Option<Id>,
    /// Its town.
    pub(super) town_id: Option<Id>,
}

/// Those the reader may see that resemble it, except what is part of another.
pub(super) fn find(
    conn: &mut AnyConnection,
    acting: &Acting,
    wanted: &Wanted<'_>,
) -> Result<SimilarProjectIdeas, Problem> {
    let (title, content) = (title_pairs(wanted.title), content_pairs(wanted.content));
    let ids = candidates(conn, acting, wanted, &title, &content)?;
    let rows = store::among(conn, &acting.scope, &ids)?;
    let mut alike: Vec<(f64, IdeaRow)> = rows
        .into_iter()
        .filter(|row| Some(row.id) != wanted.id && row.status != ProjectIdeaStatus::Merged)
        .map(|row| (likeness(&title, &content, &row), row))
        .filter(|(score, _)| is_worth_showing(*score))
        .collect();
    let is_elsewhere = |row: &IdeaRow| {
        (
            row.round_id != wanted.round_id,
            row.town_id != wanted.town_id,
        )
    };
    alike.sort_by(|(one, a), (other, b)| {
        let places = is_elsewhere(a).cmp(&is_elsewhere(b));
        places.then(other.total_cmp(one)).then(b.id.cmp(&a.id))
    });
    alike.truncate(SHOWN);
    let (scores, rows): (Vec<f64>, Vec<IdeaRow>) = alike.into_iter().unzip();
    let items = detail::items(conn, acting, &rows)?;
    let items = items.into_iter().zip(scores).map(|(item, score)| {
        let same = item.round_id == wanted.round_id && Some(item.organ_id) == wanted.organ_id;
        SimilarProjectIdea {
            is_same_round: same,
            item,
            score,
        }
    });
    Ok(SimilarProjectIdeas {
        items: items.collect(),
    })
}

/// How alike two ideas are: whichever of the two says what the title of the other says.
fn likeness(title: &Pairs, content: &Pairs, row: &IdeaRow) -> f64 {
    let other = title_pairs(&row.title);
    let one_way = resemblance(title, content, &other);
    one_way.max(resemblance(&other, &content_pairs(&row.content), title))
}

/// What the index finds: in the congress, and where there is not enough, in the county.
fn candidates(
    conn: &mut AnyConnection,
    acting: &Acting,
    wanted: &Wanted<'_>,
    title: &Pairs,
    content: &Pairs,
) -> Result<Vec<Id>, Problem> {
    let asked: Vec<&(char, char)> = title
        .iter()
        .chain(content.difference(title))
        .take(LOOKED_FOR)
        .collect();
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let county_id = acting.scope.county_id();
    let ever = Timestamp::new(DateTime::UNIX_EPOCH);
    let mut found = Vec::new();
    if let Some(organ) = wanted.organ_id {
        let tokens = pair_tokens(county_id, Shelf::Ideas, Some(organ), asked.iter().copied());
        found = find_alike(conn, &tokens, ever, COMPARED)?;
    }
    // Whoever sees one town only finds no more in the county.
    if acting.scope.town_id().is_none() || wanted.organ_id.is_none() {
        let tokens = pair_tokens(county_id, Shelf::Ideas, None, asked.iter().copied());
        for id in find_alike(conn, &tokens, ever, COMPARED)? {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: (&str, &str), other: (&str, &str)) -> f64 {
        let (title, content) = (title_pairs(one.0), content_pairs(one.1));
        let other_title = title_pairs(other.0);
        let one_way = resemblance(&title, &content, &other_title);
        one_way.max(resemblance(&other_title, &content_pairs(other.1), &title))
    }

    #[test]
    fn it_does_not_matter_which_of_two_says_it_in_the_title() {
        let long = (
            "三组群众出行难",
            "三组到村委会的道路坑洼不平，希望硬化道路，方便出行。",
        );
        let short = ("硬化道路", "希望硬化三组的道路。");
        assert!(is_worth_showing(alike(long, short)));
        assert!(is_worth_showing(alike(short, long)));
        let other = ("新建文化广场", "希望在村委会旁边新建文化广场。");
        assert!(!is_worth_showing(alike(long, other)));
    }
}
