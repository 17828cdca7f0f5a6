//! Which suggestions a question is about: what the index is asked for a reader, and what the hits are
//! compared with.

use super::list::{View, Wanted};
use super::response::{FoundIn, SearchFound};
use super::store_texts::{Involved, TextRow};
use crate::features::search::{Shelf, Words, line, mark, scope_token};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{Id, IndexQuery};
use crate::platform::http::Comma;

/// From this town.
const TOWN: &str = "t";
/// From this town, and admitted.
const ADMITTED: &str = "a";
/// Worked on by this unit.
const UNIT: &str = "u";
/// Signed by this deputy, or to be signed.
const DEPUTY: &str = "d";

/// Everything a suggestion is found by.
pub(super) fn texts_of<'a>(
    row: &'a TextRow,
    answers: &'a [String],
    names: &'a [String],
) -> impl Iterator<Item = &'a str> {
    let own = [
        Some(row.title.as_str()),
        row.number.as_deref(),
        Some(row.content.as_str()),
    ];
    own.into_iter()
        .flatten()
        .chain(answers.iter().map(String::as_str))
        .chain(names.iter().map(String::as_str))
}

/// To whom a suggestion belongs, as the index knows it. Only to ask for less: what may be seen is
/// decided by the list.
pub(super) fn scopes(row: &TextRow, involved: &Involved) -> Vec<String> {
    let town = row.town_id.map(|id| scope_token(TOWN, id));
    let admitted = row.town_id.filter(|_| row.status.is_admitted());
    let admitted = admitted.map(|id| scope_token(ADMITTED, id));
    let units = involved.unit_ids.iter().map(|id| scope_token(UNIT, *id));
    let deputies = involved
        .deputy_ids
        .iter()
        .map(|id| scope_token(DEPUTY, *id));
    let places = [town, admitted].into_iter().flatten();
    places.chain(units).chain(deputies).collect()
}

/// What the index is asked for a reader's list; `None` when nothing is asked for.
pub(super) fn asked(scope: &Scope, wanted: &Wanted, words: &Words) -> Option<IndexQuery> {
    let mut query = words.query(scope.county_id(), Shelf::Suggestions)?;
    narrow(&mut query, scope, wanted.view);
    let filter = &wanted.filter;
    let only = |ids: &Option<Comma<Id>>| match ids.as_ref().map(|ids| ids.0.as_slice()) {
        Some([id]) => Some(*id),
        _ => None,
    };
    query
        .all
        .extend(only(&filter.town_id).map(|id| scope_token(TOWN, id)));
    query
        .all
        .extend(only(&filter.unit_id).map(|id| scope_token(UNIT, id)));
    query
        .all
        .extend(only(&filter.deputy_id).map(|id| scope_token(DEPUTY, id)));
    Some(query)
}

/// Leaves what a reader may see in a view.
pub(super) fn narrow(query: &mut IndexQuery, scope: &Scope, view: View) {
    let own = scope.deputy_id().map(|id| scope_token(DEPUTY, id));
    match (scope.role(), scope.town_id()) {
        (Role::Township, Some(town)) => query.all.push(scope_token(TOWN, town)),
        (Role::Undertaker, _) => query.all.push(scope_token(UNIT, scope.organ_id())),
        (Role::Deputy, Some(town)) if view == View::Town => {
            query.all.push(scope_token(ADMITTED, town));
        }
        (Role::Deputy, Some(town)) if !matches!(view, View::Mine | View::Joined) => {
            query.any = own.map(|own| vec![own]).into_iter().collect();
            query.any.push(vec![scope_token(ADMITTED, town)]);
        }
        (Role::Deputy, _) => query.all.extend(own),
        _ => {}
    }
}

/// Why a suggestion was found.
pub(super) fn found(words: &Words, row: &TextRow, answers: &[String]) -> SearchFound {
    let content = line(words, &row.content).map(|line| (FoundIn::Content, line));
    let answer = || answers.iter().find_map(|text| line(words, text));
    let told = content.or_else(|| answer().map(|line| (FoundIn::Answer, line)));
    let (line_of, line) = told.map_or_else(|| (None, Vec::new()), |(of, line)| (Some(of), line));
    SearchFound {
        title: mark(words, &row.title),
        line_of,
        line,
    }
}
