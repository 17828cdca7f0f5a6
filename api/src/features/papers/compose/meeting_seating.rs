//! Who sits where (座次表): the rows from the stage on with a name in each seat, and the seats of each delegation.

use super::meeting::{table, tell, title, word};
use crate::features::meetings::{MeetingFacts, NamedPerson, Seat, delegation_key};
use crate::features::papers::document::{Block, Table};
use crate::features::papers::error;
use crate::platform::http::Problem;
use std::collections::BTreeMap;

/// More seats in a row than a sheet has room for are not drawn but told.
const MOST_SEATS: u32 = 60;

/// The plan; 409 when nobody has a seat of a row.
pub(super) fn seating(facts: &MeetingFacts) -> Result<Vec<Block>, Problem> {
    let mut seats: BTreeMap<Seat, Vec<&NamedPerson>> = BTreeMap::new();
    let mut elsewhere = Vec::new();
    for one in &facts.people {
        let Some(told) = &one.seat else { continue };
        match Seat::read(told).filter(|seat| seat.number <= MOST_SEATS) {
            Some(seat) => seats.entry(seat).or_default().push(one),
            None => elsewhere.push(format!("{}（{told}）", one.name)),
        }
    }
    let last = seats
        .keys()
        .last()
        .ok_or_else(|| error::WITHOUT_SEATS.problem())?;
    let rows = last.row;
    let count: usize = seats.values().map(Vec::len).sum();
    let (rows, count) = (rows.to_string(), count.to_string());
    let told = [("rows", rows.as_str()), ("count", count.as_str())];
    let mut blocks = vec![
        title(facts, "seating_title")?,
        Block::Gap,
        Block::Table(Table {
            widths: vec![1],
            header: vec![word("stage")?],
            ..Table::default()
        }),
        Block::Gap,
        Block::Plan(plan(&seats)?),
        Block::Body(tell("seating_count", &told)?),
    ];
    if !elsewhere.is_empty() {
        let seats = elsewhere.join("、");
        blocks.push(Block::Body(tell("seating_more", &[("seats", &seats)])?));
    }
    let delegations = delegations(&seats)?;
    if delegations.rows.len() > 1 {
        blocks.extend([Block::Gap, Block::Table(delegations)]);
    }
    Ok(blocks)
}

/// A line for each row in which somebody sits, a column for each seat.
fn plan(seats: &BTreeMap<Seat, Vec<&NamedPerson>>) -> Result<Table, Problem> {
    let wide = seats.keys().map(|seat| seat.number).max().unwrap_or(0);
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (seat, people) in seats {
        let row = match rows.entry(seat.row) {
            std::collections::btree_map::Entry::Occupied(found) => found.into_mut(),
            std::collections::btree_map::Entry::Vacant(free) => {
                let label = tell("row", &[("row", &seat.row.to_string())])?;
                let mut row = vec![label];
                row.resize(wide as usize + 1, String::new());
                free.insert(row)
            }
        };
        let names: Vec<&str> = people.iter().map(|one| one.name.as_str()).collect();
        if let Some(cell) = row.get_mut(seat.number as usize) {
            *cell = names.join("、");
        }
    }
    let numbers = (1..=wide).map(|number| number.to_string());
    Ok(Table {
        widths: vec![1; wide as usize + 1],
        header: std::iter::once(String::new()).chain(numbers).collect(),
        rows: rows.into_values().collect(),
        is_labelled: true,
    })
}

/// Each delegation with its first and last seat.
fn delegations(seats: &BTreeMap<Seat, Vec<&NamedPerson>>) -> Result<Table, Problem> {
    let mut found: Vec<(Option<&str>, Seat, Seat, usize)> = Vec::new();
    for (seat, people) in seats {
        for one in people.iter().filter(|one| one.capacity.is_by_law()) {
            let name = one.delegation.as_deref();
            match found.iter_mut().find(|known| known.0 == name) {
                Some(known) => (known.2, known.3) = (*seat, known.3 + 1),
                None => found.push((name, *seat, *seat, 1)),
            }
        }
    }
    found.sort_by_cached_key(|(name, ..)| (name.is_none(), name.map(delegation_key)));
    let none = word("no_delegation")?;
    let rows = found.into_iter().map(|(name, first, last, count)| {
        vec![
            name.map_or_else(|| none.clone(), str::to_owned),
            format!("{}—{}", first.label(), last.label()),
            count.to_string(),
        ]
    });
    table(
        &["delegation", "seats_of", "people_of"],
        vec![4, 5, 2],
        rows,
    )
}
