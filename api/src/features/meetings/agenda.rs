//! The agenda as a tree: its order and its numbers. Pure.

use super::model::ItemStatus;
use super::response::AgendaItem;
use super::rows::Item;
use crate::platform::db::Id;

/// How deep the tree may be: `3.1.2`.
pub(super) const DEEPEST: usize = 3;

/// The items in the order of the tree with their numbers: `1`, `2`, `2.1`, …. Rows come in the order of their
/// positions. An item whose parent is not there stands at the top.
#[must_use]
pub(super) fn tree(rows: Vec<Item>) -> Vec<AgendaItem> {
    let known: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let mut out = Vec::with_capacity(rows.len());
    let top = |row: &Item| row.parent_id.is_none_or(|parent| !known.contains(&parent));
    let (roots, rest): (Vec<Item>, Vec<Item>) = rows.into_iter().partition(top);
    lay(roots, &rest, "", &mut out);
    out
}

fn lay(level: Vec<Item>, rest: &[Item], prefix: &str, out: &mut Vec<AgendaItem>) {
    let mut n = 0;
    for row in level {
        let number = (row.status != ItemStatus::Dropped).then(|| {
            n += 1;
            format!("{prefix}{n}")
        });
        let inner: Vec<Item> = rest
            .iter()
            .filter(|one| one.parent_id == Some(row.id))
            .cloned()
            .collect();
        let below = format!("{}.", number.as_deref().unwrap_or_default());
        out.push(shown(row, number));
        // Two items that belong to each other are no part of any tree, so this ends.
        lay(inner, rest, &below, out);
    }
}

fn shown(row: Item, number: Option<String>) -> AgendaItem {
    AgendaItem {
        id: row.id,
        parent_id: row.parent_id,
        number,
        title: row.title,
        kind: row.kind,
        reporter: row.reporter,
        sitting_id: row.sitting_id,
        status: row.status,
        started_at: row.started_at,
        finished_at: row.finished_at,
        drop_reason: row.drop_reason,
        materials: Vec::new(),
    }
}
