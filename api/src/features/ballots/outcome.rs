//! What a ballot comes to: roll and ballots are reconciled, then the rule frozen at opening is applied by
//! `counting`. Pure. Nothing here is ever edited afterwards.

use super::model::{BallotChoice, BallotMethod, BallotRound, BallotSubject};
use super::sheet::{PersonVotes, Sheet};
use crate::features::counting::election::{Chosen, Poll, elect, elect_of_equals, preselect};
use crate::features::counting::satisfaction::{Grade, SatisfactionTally, rate};
use crate::features::counting::{Membership, Tally, VotingRule, decide};
use crate::features::explanations::{Explanation, Step};
use crate::platform::db::{Id, text_enum};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was frozen at opening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// How many of whom are needed, by which article.
    pub voting: VotingRule,
    /// How many they are (rule N4).
    pub base: u32,
    /// What that number is made of, for a congress.
    pub membership: Option<Membership>,
    /// Seats of an election.
    pub seats: u32,
    /// How many may stand, for a preliminary ballot.
    pub candidates: u32,
}

/// The roll, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RollCount {
    /// All who may vote.
    pub total: u32,
    /// Who voted by the system.
    pub electronic: u32,
    /// Who took a paper, as far as it was noted.
    pub paper: u32,
}

text_enum! {
    /// The grade of a rating.
    pub enum BallotGrade {
        /// 满意.
        Satisfied = "satisfied",
        /// 基本满意.
        BasicallySatisfied = "basically_satisfied",
        /// 不满意.
        Dissatisfied = "dissatisfied",
    }
}

/// The result, with everything it was computed from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// More papers came back than were given out: nothing was decided (rule E6).
    pub is_void: bool,
    /// The number the threshold was taken of.
    pub base: u32,
    /// How many were needed; none where the most decide.
    pub required: Option<u32>,
    /// All who could vote.
    pub roll: u32,
    /// Votes by the system.
    pub electronic: u32,
    /// Papers given out.
    pub issued: u32,
    /// Papers that came back.
    pub returned: u32,
    /// Invalid papers.
    pub spoiled: u32,
    /// Who could vote and did not: neither by the system nor with a paper.
    pub not_voted: u32,
    /// How often each choice was made.
    pub choices: BTreeMap<BallotChoice, u32>,
    /// Whether it was passed; none for persons and ratings.
    pub is_passed: Option<bool>,
    /// The grade of a rating.
    pub grade: Option<BallotGrade>,
    /// What was said to each person, most votes first.
    pub persons: Vec<PersonOutcome>,
    /// Seats that nobody has yet.
    pub open_seats: u32,
    /// The calculation.
    pub explanation: Explanation,
}

/// What an election says of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonOutcome {
    /// The numbers.
    #[serde(flatten)]
    pub votes: PersonVotes,
    /// Elected, or a candidate after a preliminary ballot.
    pub is_chosen: bool,
    /// Equal at the last place: voted on again (地方组织法29).
    pub is_tied: bool,
}

/// Roll and ballots do not come to zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReconcileProblem {
    /// So many boxes, and so many on the roll who filled one.
    Electronic {
        /// Ballots that were opened.
        ballots: u32,
        /// On the roll.
        roll: u32,
    },
    /// So many papers given out by the sheet, and so many by the roll.
    Papers {
        /// By the sheet.
        issued: u32,
        /// On the roll.
        roll: u32,
    },
    /// Papers were given out, and there is no sheet.
    NoSheet,
    /// More ballots than people.
    MoreThanRoll {
        /// Ballots.
        ballots: u32,
        /// People.
        roll: u32,
    },
}

fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// Brings roll, sheet and boxes together; what they say must come to zero.
fn reconcile(
    method: BallotMethod,
    roll: RollCount,
    sheet: Option<&Sheet>,
    electronic: &[BallotChoice],
) -> Result<Outcome, ReconcileProblem> {
    let ballots = number(electronic.len());
    if ballots != roll.electronic {
        return Err(ReconcileProblem::Electronic {
            ballots,
            roll: roll.electronic,
        });
    }
    let empty = Sheet::default();
    let sheet = match sheet {
        Some(sheet) => sheet,
        None if method.is_electronic() && roll.paper == 0 => &empty,
        None => return Err(ReconcileProblem::NoSheet),
    };
    // A vote on paper alone need not note who took one; where it is noted, it must agree.
    let is_noted = roll.paper > 0 || method == BallotMethod::SecretElectronic;
    if is_noted && sheet.issued != roll.paper {
        return Err(ReconcileProblem::Papers {
            issued: sheet.issued,
            roll: roll.paper,
        });
    }
    let mut choices = sheet.choices.clone();
    for choice in electronic {
        *choices.entry(*choice).or_default() += 1;
    }
    let hands: u32 = match method {
        BallotMethod::Hands => choices.values().sum(),
        _ => 0,
    };
    let voted = ballots.saturating_add(sheet.issued).saturating_add(hands);
    let over = ReconcileProblem::MoreThanRoll {
        ballots: voted,
        roll: roll.total,
    };
    Ok(Outcome {
        roll: roll.total,
        electronic: ballots,
        issued: sheet.issued,
        returned: sheet.returned,
        spoiled: sheet.spoiled,
        not_voted: roll.total.checked_sub(voted).ok_or(over)?,
        choices,
        is_void: sheet.is_void(),
        ..Outcome::default()
    })
}

/// Counts a ballot.
///
/// # Errors
/// [`ReconcileProblem`] when roll and ballots contradict each other.
pub fn count(
    (subject, method, round): (BallotSubject, BallotMethod, BallotRound),
    plan: &Plan,
    roll: RollCount,
    sheet: Option<&Sheet>,
    electronic: &[BallotChoice],
) -> Result<Outcome, ReconcileProblem> {
    let mut found = reconcile(method, roll, sheet, electronic)?;
    found.base = plan.base;
    let mut told = Explanation::default();
    if let Some(membership) = plan.membership {
        told.push(membership.step());
    }
    told.push(
        Step::new("ballots.count.roll")
            .with("roll", found.roll)
            .with("electronic", found.electronic)
            .with("issued", found.issued)
            .with("not_voted", found.not_voted),
    );
    if found.is_void {
        told.push(
            Step::new("ballots.count.void")
                .with("issued", found.issued)
                .with("returned", found.returned),
        );
        found.explanation = told;
        return Ok(found);
    }
    let persons = sheet.map(|sheet| sheet.persons.as_slice());
    let applied = match subject {
        BallotSubject::Decision | BallotSubject::Dismissal => passed(&mut found, plan),
        BallotSubject::Rating => graded(&mut found, plan),
        BallotSubject::Election => elected(&mut found, plan, round, persons.unwrap_or_default()),
        BallotSubject::Selection => {
            elected(&mut found, plan, round, persons.unwrap_or_default()).map(of_matters)
        }
    };
    let over = ReconcileProblem::MoreThanRoll {
        ballots: found.electronic.saturating_add(found.issued),
        roll: plan.base,
    };
    told.steps.extend(applied.ok_or(over)?.steps);
    found.explanation = told;
    Ok(found)
}

fn passed(found: &mut Outcome, plan: &Plan) -> Option<Explanation> {
    let of = |choice| found.choices.get(&choice).copied().unwrap_or_default();
    let tally = Tally {
        in_favour: of(BallotChoice::InFavour),
        against: of(BallotChoice::Against),
        abstained: of(BallotChoice::Abstained),
        invalid: found.spoiled,
    };
    let decision = decide(plan.voting.clone(), plan.base, tally).ok()?;
    found.required = Some(decision.required);
    found.is_passed = Some(decision.is_passed);
    Some(decision.explain())
}

fn graded(found: &mut Outcome, plan: &Plan) -> Option<Explanation> {
    let of = |choice| found.choices.get(&choice).copied().unwrap_or_default();
    let tally = SatisfactionTally {
        satisfied: of(BallotChoice::Satisfied),
        basically_satisfied: of(BallotChoice::BasicallySatisfied),
        dissatisfied: of(BallotChoice::Dissatisfied),
        abstained: of(BallotChoice::Abstained),
        invalid: found.spoiled,
    };
    let rating = rate(plan.voting.clone(), plan.base, tally).ok()?;
    found.required = Some(rating.required);
    found.grade = Some(match rating.grade {
        Grade::Satisfied => BallotGrade::Satisfied,
        Grade::BasicallySatisfied => BallotGrade::BasicallySatisfied,
        Grade::Dissatisfied => BallotGrade::Dissatisfied,
    });
    Some(rating.explain())
}

fn elected(
    found: &mut Outcome,
    plan: &Plan,
    round: BallotRound,
    persons: &[PersonVotes],
) -> Option<Explanation> {
    let poll = Poll {
        issued: found.issued,
        returned: found.returned,
        spoiled: found.spoiled,
        in_favour: persons.iter().map(|one| one.in_favour).collect(),
    };
    let (base, seats) = (plan.base, plan.seats);
    let (chosen, told) = match round {
        BallotRound::Preliminary => {
            poll.check(base, seats).ok()?;
            let chosen = preselect(&poll.in_favour, plan.candidates);
            let mut told = Explanation::default();
            told.push(Step::new("ballots.count.preliminary").with("candidates", plan.candidates));
            (chosen, told)
        }
        _ => {
            let outcome = if round == BallotRound::Runoff {
                elect_of_equals(base, seats, &poll)
            } else {
                elect(&plan.voting, base, seats, &poll)
            };
            let outcome = outcome.ok()?;
            found.required = outcome.required;
            found.open_seats = outcome.open_seats;
            let told = outcome.explain(&plan.voting, &poll);
            (outcome.chosen, told)
        }
    };
    found.persons = in_order_of_votes(persons, &chosen);
    Some(told)
}

/// The same calculation in words for matters instead of persons (rule V8).
fn of_matters(mut told: Explanation) -> Explanation {
    for step in &mut told.steps {
        let code = match step.code.as_str() {
            "counting.most_votes" => "ballots.count.most_votes",
            "counting.elected" => "ballots.count.chosen",
            "counting.tied" => "ballots.count.tied",
            "counting.open_seats" => "ballots.count.open_seats",
            _ => continue,
        };
        code.clone_into(&mut step.code);
    }
    told
}

fn in_order_of_votes(persons: &[PersonVotes], chosen: &Chosen) -> Vec<PersonOutcome> {
    let mut all: Vec<PersonOutcome> = persons
        .iter()
        .enumerate()
        .map(|(at, votes)| PersonOutcome {
            votes: votes.clone(),
            is_chosen: chosen.places.contains(&at),
            is_tied: chosen.tied.contains(&at),
        })
        .collect();
    // Stable: of equals the one named first.
    all.sort_by_key(|one| std::cmp::Reverse(one.votes.in_favour));
    all
}

/// Between whom, or for how many seats, it is voted on next; nobody when nothing is open.
#[must_use]
pub fn next_candidates(outcome: &Outcome) -> Vec<(Option<Id>, String)> {
    let is_tie = outcome.persons.iter().any(|one| one.is_tied);
    let next = outcome.persons.iter().filter(|one| match is_tie {
        true => one.is_tied,
        false => !one.is_chosen,
    });
    next.map(|one| (one.votes.option_id, one.votes.name.clone()))
        .collect()
}
