//! Who sits where: all deputies of a meeting put into seats, one delegation after the other and within it by the
//! strokes of their names (rule E9). Pure.

use super::rows::Person;
use super::titles;
use crate::platform::strokes;
use std::collections::HashSet;

/// A seat, counted from the stage and from the left: `3排5座`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seat {
    /// Which row, from 1.
    pub row: u32,
    /// Which seat in it, from 1.
    pub number: u32,
}

impl Seat {
    /// What is written on the roll for it.
    #[must_use]
    pub fn label(self) -> String {
        format!("{}排{}座", self.row, self.number)
    }

    /// The seat that was written down, if it is one of a row: `3排5座`, `第3排第5号`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (row, number) = text.trim().split_once('排')?;
        let number = number.trim_end_matches(['座', '号', '位']);
        let read = |part: &str| {
            let part = part.trim().trim_start_matches('第');
            part.parse().ok().filter(|n: &u32| *n > 0)
        };
        Some(Self {
            row: read(row)?,
            number: read(number)?,
        })
    }
}

/// What orders delegations as people count them: 第二代表团 before 第十代表团, those without a number after them by
/// strokes.
#[must_use]
pub fn delegation_key(name: &str) -> (u32, impl Ord + use<>) {
    let number = titles::number_in(name).unwrap_or(u32::MAX);
    (number, strokes::key(name))
}

/// The hall and in which order the delegations sit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Hall {
    pub rows: u32,
    pub seats_per_row: u32,
    /// Those named sit first, in this order; the others after them as they are counted.
    pub delegations: Vec<String>,
}

/// The deputies in their seats.
pub(super) struct Plan<'a> {
    pub seated: Vec<(Seat, &'a Person)>,
    /// Seats that others have, who stay where they are.
    pub kept: Vec<(Seat, &'a Person)>,
    /// The delegations in their order, with how many deputies each has; none for those without one.
    pub delegations: Vec<(Option<&'a str>, u32)>,
    /// For how many deputies there is no seat.
    pub missing: u32,
}

/// Whether somebody is put into a seat: they belong to the meeting and may attend.
pub(super) fn is_seated(person: &Person) -> bool {
    person.capacity.is_by_law() && !person.is_struck && !person.is_suspended
}

/// Seats everybody who belongs to the meeting.
pub(super) fn plan<'a>(hall: &Hall, people: &'a [Person]) -> Plan<'a> {
    let place = |name: &str| hall.delegations.iter().position(|one| one == name);
    let mut own: Vec<&Person> = people.iter().filter(|one| is_seated(one)).collect();
    own.sort_by_cached_key(|one| {
        let delegation = one.delegation.as_deref();
        (
            delegation.is_none(),
            delegation.and_then(place).unwrap_or(usize::MAX),
            delegation.map(delegation_key),
            strokes::key(&one.name),
            one.id,
        )
    });
    let kept: Vec<(Seat, &Person)> = people
        .iter()
        .filter(|one| !one.capacity.is_by_law() && !one.is_struck)
        .filter_map(|one| Some((Seat::read(one.seat.as_deref()?)?, one)))
        .collect();
    let taken: HashSet<Seat> = kept.iter().map(|(seat, _)| *seat).collect();
    let free = (1..=hall.rows)
        .flat_map(|row| (1..=hall.seats_per_row).map(move |number| Seat { row, number }))
        .filter(|seat| !taken.contains(seat));
    let mut delegations: Vec<(Option<&str>, u32)> = Vec::new();
    for one in &own {
        let name = one.delegation.as_deref();
        match delegations.last_mut() {
            Some((last, count)) if *last == name => *count += 1,
            _ => delegations.push((name, 1)),
        }
    }
    let deputies = own.len();
    let seated: Vec<(Seat, &Person)> = free.zip(own).collect();
    Plan {
        missing: u32::try_from(deputies - seated.len()).unwrap_or(u32::MAX),
        seated,
        kept,
        delegations,
    }
}
