//! The sheet that those who count hand in: for hands what was seen, for papers what was issued, came back, and
//! says. Pure.

use super::model::{BallotChoice, BallotMethod, BallotSubject};
use crate::platform::db::Id;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What was counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Papers given out.
    pub issued: u32,
    /// Papers that came back.
    pub returned: u32,
    /// Of these, papers that are invalid.
    pub spoiled: u32,
    /// How often each choice was made.
    pub choices: BTreeMap<BallotChoice, u32>,
    /// What was said to each person of an election, those written in included.
    pub persons: Vec<PersonVotes>,
}

/// What was said to one person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PersonVotes {
    /// The candidate; none for somebody written in (另选他人).
    pub option_id: Option<Id>,
    /// Their name.
    pub name: String,
    /// 赞成.
    pub in_favour: u32,
    /// 反对.
    pub against: u32,
    /// 弃权.
    pub abstained: u32,
}

/// A line of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetLine {
    /// Papers given out.
    Issued,
    /// Papers that came back.
    Returned,
    /// Invalid papers.
    Spoiled,
    /// How often a choice was made.
    Choice(BallotChoice),
    /// What was said to a person, by the name.
    Person(String),
}

/// Of what a sheet is.
#[derive(Debug, Clone)]
pub struct Form<'a> {
    /// What is voted on.
    pub subject: BallotSubject,
    /// How.
    pub method: BallotMethod,
    /// Seats of an election, at least 1.
    pub seats: u32,
    /// How many stand on the roll.
    pub roll: u32,
    /// The candidates.
    pub candidates: &'a [Id],
}

/// Two numbers of a sheet contradict each other, or something is not on the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetProblem {
    /// More papers than people.
    IssuedOverRoll,
    /// More invalid papers than came back.
    SpoiledOverReturned,
    /// The choices are not as many as the valid papers.
    ChoicesNotValid,
    /// More hands than people.
    HandsOverRoll,
    /// A choice that is not on this ballot, or papers where hands were raised.
    NotOnForm,
    /// A person stands on it twice, or a candidate is missing.
    Persons,
    /// Somebody has more votes than there are valid papers: their place.
    PersonOverValid(usize),
    /// All votes together are more than the valid papers have room for.
    VotesOverSeats,
}

impl Sheet {
    /// In the one form in which two sheets with the same numbers are the same.
    #[must_use]
    pub fn in_order(mut self, subject: BallotSubject) -> Self {
        for choice in subject.choices() {
            self.choices.entry(*choice).or_default();
        }
        self.persons.sort();
        self
    }

    /// On which lines two sheets in order differ, without what they say: who counted counts those again.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<SheetLine> {
        let mut found = Vec::new();
        for (line, one, two) in [
            (SheetLine::Issued, self.issued, other.issued),
            (SheetLine::Returned, self.returned, other.returned),
            (SheetLine::Spoiled, self.spoiled, other.spoiled),
        ] {
            if one != two {
                found.push(line);
            }
        }
        for choice in BallotChoice::ALL {
            if self.choices.get(choice) != other.choices.get(choice) {
                found.push(SheetLine::Choice(*choice));
            }
        }
        let (mine, theirs) = (self.by_person(), other.by_person());
        let names: BTreeSet<(Option<Id>, &str)> =
            mine.keys().chain(theirs.keys()).copied().collect();
        let persons = names
            .into_iter()
            .filter(|name| mine.get(name) != theirs.get(name));
        found.extend(persons.map(|(_, name)| SheetLine::Person(name.to_owned())));
        found
    }

    fn by_person(&self) -> BTreeMap<(Option<Id>, &str), &PersonVotes> {
        let persons = self.persons.iter();
        persons
            .map(|one| ((one.option_id, one.name.as_str()), one))
            .collect()
    }

    /// Papers that count.
    #[must_use]
    pub fn valid(&self) -> u32 {
        self.returned.saturating_sub(self.spoiled)
    }

    /// More came back than were given out: the vote is void, whatever the papers say (rule E6).
    #[must_use]
    pub fn is_void(&self) -> bool {
        self.returned > self.issued
    }

    /// Whether the sheet can be right.
    ///
    /// # Errors
    /// The first [`SheetProblem`].
    pub fn check(&self, form: &Form<'_>) -> Result<(), SheetProblem> {
        let choices = form.subject.choices();
        if self.choices.keys().any(|choice| !choices.contains(choice)) {
            return Err(SheetProblem::NotOnForm);
        }
        let total = total(self.choices.values());
        if form.method == BallotMethod::Hands {
            let has_papers = self.issued + self.returned + self.spoiled > 0;
            return match () {
                () if has_papers || !self.persons.is_empty() => Err(SheetProblem::NotOnForm),
                () if total > u64::from(form.roll) => Err(SheetProblem::HandsOverRoll),
                () => Ok(()),
            };
        }
        if self.issued > form.roll {
            return Err(SheetProblem::IssuedOverRoll);
        }
        if self.is_void() {
            return Ok(());
        }
        if self.spoiled > self.returned {
            return Err(SheetProblem::SpoiledOverReturned);
        }
        if form.subject.chooses_among() {
            return self.check_persons(form);
        }
        if !self.persons.is_empty() {
            return Err(SheetProblem::NotOnForm);
        }
        if total != u64::from(self.valid()) {
            return Err(SheetProblem::ChoicesNotValid);
        }
        Ok(())
    }

    fn check_persons(&self, form: &Form<'_>) -> Result<(), SheetProblem> {
        let named: BTreeSet<Id> = self
            .persons
            .iter()
            .filter_map(|one| one.option_id)
            .collect();
        let written: BTreeSet<&str> = self
            .persons
            .iter()
            .filter(|one| one.option_id.is_none())
            .map(|one| one.name.as_str())
            .collect();
        let candidates: BTreeSet<Id> = form.candidates.iter().copied().collect();
        // Nobody writes in what the congress did not put on the list.
        if form.subject == BallotSubject::Selection && !written.is_empty() {
            return Err(SheetProblem::Persons);
        }
        if named != candidates || named.len() + written.len() != self.persons.len() {
            return Err(SheetProblem::Persons);
        }
        let valid = u64::from(self.valid());
        for (at, one) in self.persons.iter().enumerate() {
            let said = total([&one.in_favour, &one.against, &one.abstained]);
            if said > valid {
                return Err(SheetProblem::PersonOverValid(at));
            }
        }
        let votes = total(self.persons.iter().map(|one| &one.in_favour));
        if votes > valid * u64::from(form.seats) {
            return Err(SheetProblem::VotesOverSeats);
        }
        Ok(())
    }
}

fn total<'a>(of: impl IntoIterator<Item = &'a u32>) -> u64 {
    of.into_iter().copied().map(u64::from).sum()
}
