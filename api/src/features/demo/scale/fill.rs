//! Years of suggestions of one county made in memory and stored in large portions.

use super::super::people::People;
use super::super::places::Places;
use super::super::rng_for;
use super::super::script::Script;
use super::super::terms::Terms;
use super::super::year::{Stage, play};
use crate::features::numbering;
use crate::features::suggestions::model::SuggestionLevel;
use crate::features::suggestions::{Desk, Paper, Place, Rows};
use crate::platform::auth::Scope;
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Timestamp, Tx};
use crate::platform::events::{PreparedEvent, prepare, record_all};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Events kept in memory at most.
const PORTION: usize = 20_000;

/// What is stored at once: events, and the rows of the suggestions that are done.
#[derive(Default)]
pub(super) struct Portion {
    events: Vec<PreparedEvent>,
    rows: Rows,
}

/// How much was made.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Filled {
    pub(super) suggestions: usize,
    pub(super) events: usize,
}

impl Portion {
    /// How many suggestions are in it.
    pub(super) fn suggestions(&self) -> usize {
        self.rows.len()
    }

    /// Stores it: in one transaction, which the caller commits.
    pub(super) fn store(&self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        self.rows.store(tx)?;
        record_all(tx, &self.events)
    }
}

/// Makes the suggestions of a county up to `now`; `store` is handed one portion after the other.
pub(super) fn fill(
    stage: &Stage<'_>,
    people: &People,
    desk: &mut Desk,
    now: Timestamp,
    mut store: impl FnMut(&Portion) -> Result<(), Problem>,
) -> Result<Filled, Problem> {
    let mut filled = Filled::default();
    let mut papers: BTreeMap<usize, Paper> = BTreeMap::new();
    let mut portion = Portion::default();
    play(stage, now, |moment| {
        let acting = moment.acting();
        let paper = papers.entry(moment.index).or_insert_with(|| {
            let place = place(stage.places, &people.terms, moment.script, moment.at);
            let ids = rng_for(stage.plan.seed, "ids", moment.index as u64);
            Paper::new(place, ids)
        });
        for event in paper.act(desk, &acting, &moment.doing.act)? {
            portion.events.push(prepare(&acting, event));
        }
        if moment.is_last
            && let Some(paper) = papers.remove(&moment.index)
        {
            paper.file(&mut portion.rows);
        }
        if portion.events.len() >= PORTION {
            filled.count(&portion);
            store(&std::mem::take(&mut portion))?;
        }
        Ok(())
    })?;
    for paper in papers.into_values() {
        paper.file(&mut portion.rows);
    }
    filled.count(&portion);
    store(&portion)?;
    Ok(filled)
}

impl Filled {
    fn count(&mut self, portion: &Portion) {
        self.suggestions += portion.rows.len();
        self.events += portion.events.len();
    }
}

/// Enters the last numbers given, so that the next suggestion continues them.
pub(super) fn keep_numbers(tx: &mut Tx<'_>, scope: &Scope, desk: &Desk) -> Result<(), Problem> {
    for (series, last) in desk.series() {
        numbering::store::begin_after(tx, scope, series, last)?;
    }
    Ok(())
}

fn place(places: &Places, terms: &[Terms], script: &Script<'_>, at: Timestamp) -> Place {
    let town = &places.towns[script.lead.town];
    let is_of_town = script.level == SuggestionLevel::Township;
    let (office_id, office_name) = if is_of_town {
        (town.office, &town.office_name)
    } else {
        (places.receiving.0, &places.receiving.1)
    };
    let body = if is_of_town { &town.name } else { &places.name };
    let invited = script.cosigners.iter();
    Place {
        town_id: town.organ.id,
        term_id: term(terms, script, local_date(at)).unwrap_or(town.organ.id),
        office_id,
        lead_id: script.lead.id,
        lead_name: script.lead.name.clone(),
        office_name: office_name.clone(),
        unit_name: format!("{body}{}", script.unit_kind),
        number_body: if is_of_town {
            town.organ.short_name.clone()
        } else {
            places.name.clone()
        },
        invited_names: invited.map(|deputy| deputy.name.clone()).collect(),
    }
}

/// The term on a day: the newest that had begun, else the oldest there is.
fn term(terms: &[Terms], script: &Script<'_>, on: NaiveDate) -> Option<Id> {
    let seats = terms.iter().filter_map(|t| match script.level {
        SuggestionLevel::County => Some(t.county),
        SuggestionLevel::Township => t.towns.get(&script.lead.town).copied(),
    });
    let mut oldest = None;
    for seat in seats {
        if seat.starts_on <= on {
            return Some(seat.term_id);
        }
        oldest = Some(seat.term_id);
    }
    oldest
}
