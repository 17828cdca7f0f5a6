//! Dividing a suggestion that speaks of several matters (J1: 一事一议).

use super::case::Case;
use super::create::searchable;
use super::dto_links::SplitPart;
use super::model::LinkKind;
use super::rows::{Signature, Suggestion};
use super::{entries_links, store, store_links, store_people};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::new_id;

/// The first part stays this suggestion, the others become new ones of the same deputies.
pub(super) fn split(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    parts: &[SplitPart],
) -> Result<(), Problem> {
    let lead = store_people::names(tx, &case.row)?.lead;
    let whole = case.row.clone();
    let signatures = store::signatures(tx, &whole)?;
    let mut parts = parts.iter();
    let first = parts.next().ok_or_else(Problem::not_found)?;
    case.row.title.clone_from(&first.title);
    case.row.content.clone_from(&first.content);
    case.row.search_text = searchable(&case.row, &lead);
    case.save(tx, acting)?;
    let mut titles = Vec::new();
    let mut made = Vec::new();
    for part in parts {
        let mut row = Suggestion {
            id: new_id(),
            title: part.title.clone(),
            content: part.content.clone(),
            version: 1,
            created_at: acting.now,
            updated_at: acting.now,
            ..whole.clone()
        };
        row.search_text = searchable(&row, &lead);
        let signed: Vec<Signature> = signatures
            .iter()
            .map(|signature| Signature {
                suggestion_id: row.id,
                ..signature.clone()
            })
            .collect();
        store::insert(tx, &row, &signed)?;
        store_links::insert(tx, acting, (&row, &case.row), LinkKind::SplitFrom, None)?;
        titles.push(row.title.clone());
        made.push(row);
    }
    let before = (whole.title.as_str(), whole.content.as_str());
    entries_links::split(&case.row, before, &titles).write(tx, acting)?;
    for row in &made {
        entries_links::split_off(row, &whole).write(tx, acting)?;
    }
    Ok(())
}
