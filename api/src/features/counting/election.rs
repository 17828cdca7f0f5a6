//! Elections within a congress: who may stand against whom, and who is elected.
//!
//! Rules E2 to E7 (地方组织法 26 to 30). An election is counted person by person: each has the votes in
//! favour on the valid ballots, persons written in (另选他人) like candidates.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::rules::VotingRule;
use crate::features::explanations::{Explanation, Step};

/// What an office is, as the statute distinguishes the number of its candidates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// 正职: chair of the congress, head of the government. One candidate, or one more (地方组织法 27).
    Head,
    /// 副职: vice chairs, deputy heads. One to three candidates more than seats (地方组织法 27).
    Deputy,
    /// 补选: a seat that fell vacant within the term. As many as seats, or more (地方组织法 30).
    Vacancy,
}

/// What the election method (选举办法) of a congress says about an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contest {
    /// The office.
    pub office: Office,
    /// How many are to be elected, at least 1.
    pub seats: u32,
    /// How many candidates more than seats.
    pub surplus: u32,
}

/// The election method asks for what the statute does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ContestError {
    /// Nobody to elect.
    #[error("an election fills at least one seat")]
    NoSeat,
    /// More candidates than the office may have, or fewer.
    #[error("{surplus} candidates more than seats, where {min} to {max} are allowed")]
    Surplus {
        /// Asked for.
        surplus: u32,
        /// The fewest allowed.
        min: u32,
        /// The most allowed.
        max: u32,
    },
}

/// What follows from the number of those nominated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Slate {
    /// 等额: as many candidates as seats.
    Equal,
    /// 差额: more candidates than seats, as the election method says.
    Surplus,
    /// 预选: more were nominated; a preliminary ballot chooses so many of them, by votes.
    Preliminary {
        /// How many remain.
        candidates: u32,
    },
    /// So many more must be nominated.
    TooFew {
        /// How many are missing.
        missing: u32,
    },
}

impl Contest {
    /// Checks what the election method says.
    ///
    /// # Errors
    /// [`ContestError`] when there is no seat, or when the surplus is not what the statute allows.
    pub fn check(self) -> Result<Self, ContestError> {
        if self.seats == 0 {
            return Err(ContestError::NoSeat);
        }
        let (min, max) = match self.office {
            Office::Head => (0, 1),
            Office::Deputy => (1, 3),
            Office::Vacancy => (0, u32::MAX),
        };
        if (min..=max).contains(&self.surplus) {
            return Ok(self);
        }
        Err(ContestError::Surplus {
            surplus: self.surplus,
            min,
            max,
        })
    }

    /// How many candidates stand when enough are nominated.
    #[must_use]
    pub fn candidates(self) -> u32 {
        self.seats.saturating_add(self.surplus)
    }

    /// What follows when so many are nominated. A head may stand alone even where the method foresees
    /// two candidates, as long as nobody else was nominated.
    #[must_use]
    pub fn slate(self, nominated: u32) -> Slate {
        let wanted = self.candidates();
        let fewest = match self.office {
            Office::Deputy => wanted,
            Office::Head | Office::Vacancy => self.seats,
        };
        if nominated > wanted {
            Slate::Preliminary { candidates: wanted }
        } else if nominated < fewest {
            Slate::TooFew {
                missing: fewest - nominated,
            }
        } else if nominated == self.seats {
            Slate::Equal
        } else {
            Slate::Surplus
        }
    }
}

/// Who goes on from a preliminary ballot: the places of those with the most votes, most first; and of
/// those who are equal at the last place, about whom it is held again.
#[must_use]
pub fn preselect(votes: &[u32], candidates: u32) -> Chosen {
    let ranked = ranked(votes, |_| true);
    chosen(votes, &ranked, candidates)
}

/// The sheet that the tellers hand in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    /// Ballots given out.
    pub issued: u32,
    /// Ballots taken back.
    pub returned: u32,
    /// Of these, ballots that elect more than there are seats, or cannot be read.
    pub spoiled: u32,
    /// Votes in favour of each person, candidates and persons written in.
    pub in_favour: Vec<u32>,
}

/// The sheet cannot be the sheet of this election.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PollError {
    /// More ballots than deputies.
    #[error("{issued} ballots were given out to {base} deputies")]
    MoreIssuedThanVoters {
        /// Given out.
        issued: u32,
        /// Who could vote.
        base: u32,
    },
    /// More came back than were given out: the ballot is void and is held again (rule E6).
    #[error("{returned} ballots came back of {issued}: void")]
    Void {
        /// Given out.
        issued: u32,
        /// Came back.
        returned: u32,
    },
    /// More spoiled than came back.
    #[error("{spoiled} of {returned} ballots cannot be spoiled")]
    MoreSpoiledThanReturned {
        /// Said to be spoiled.
        spoiled: u32,
        /// Came back.
        returned: u32,
    },
    /// Somebody has more votes than there are valid ballots.
    #[error("{votes} votes for one person on {valid} valid ballots")]
    MoreVotesThanBallots {
        /// The votes.
        votes: u32,
        /// Valid ballots.
        valid: u32,
    },
    /// All votes together are more than the valid ballots have room for.
    #[error("{votes} votes on {valid} valid ballots for {seats} seats")]
    MoreVotesThanSeats {
        /// All votes in favour.
        votes: u64,
        /// Valid ballots.
        valid: u32,
        /// Seats.
        seats: u32,
    },
}

impl Poll {
    /// Ballots that count.
    #[must_use]
    pub fn valid(&self) -> u32 {
        self.returned.saturating_sub(self.spoiled)
    }

    /// Whether the sheet can be right.
    ///
    /// # Errors
    /// [`PollError`] names the first two numbers that contradict each other.
    pub fn check(&self, base: u32, seats: u32) -> Result<(), PollError> {
        let (issued, returned, spoiled) = (self.issued, self.returned, self.spoiled);
        if issued > base {
            return Err(PollError::MoreIssuedThanVoters { issued, base });
        }
        if returned > issued {
            return Err(PollError::Void { issued, returned });
        }
        if spoiled > returned {
            return Err(PollError::MoreSpoiledThanReturned { spoiled, returned });
        }
        let valid = self.valid();
        if let Some(votes) = self.in_favour.iter().copied().find(|one| *one > valid) {
            return Err(PollError::MoreVotesThanBallots { votes, valid });
        }
        let votes: u64 = self.in_favour.iter().copied().map(u64::from).sum();
        if votes > u64::from(valid) * u64::from(seats) {
            return Err(PollError::MoreVotesThanSeats {
                votes,
                valid,
                seats,
            });
        }
        Ok(())
    }
}

/// Places of persons: who is chosen, and who is equal at the last place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// Most votes first; of equals the one named first.
    pub places: Vec<usize>,
    /// Equal at the last place, so that none of them is chosen yet.
    pub tied: Vec<usize>,
}

/// What an election comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The number of deputies the threshold was taken of.
    pub base: u32,
    /// Votes in favour that were needed; `None` in a vote between equals, which the most decide.
    pub required: Option<u32>,
    /// Who is elected, and between whom there is another vote (地方组织法 29).
    pub chosen: Chosen,
    /// Seats that nobody has: those in dispute between equals, and those for another election
    /// (另行选举).
    pub open_seats: u32,
}

/// Counts an election: elected are those with the votes that the rule asks for, when they are more
/// than the seats those with the most (rule E5).
///
/// # Errors
/// [`PollError`] when the sheet contradicts itself or the ballot is void.
pub fn elect(rule: &VotingRule, base: u32, seats: u32, poll: &Poll) -> Result<Outcome, PollError> {
    poll.check(base, seats)?;
    let required = rule.threshold.required(base);
    let enough = ranked(&poll.in_favour, |votes| votes >= required);
    Ok(outcome(base, Some(required), seats, poll, &enough))
}

/// Counts the vote between those who were equal: the most votes decide (地方组织法 29).
///
/// # Errors
/// As [`elect`].
pub fn elect_of_equals(base: u32, seats: u32, poll: &Poll) -> Result<Outcome, PollError> {
    poll.check(base, seats)?;
    let named = ranked(&poll.in_favour, |votes| votes > 0);
    Ok(outcome(base, None, seats, poll, &named))
}

fn outcome(base: u32, required: Option<u32>, seats: u32, poll: &Poll, of: &[usize]) -> Outcome {
    let chosen = chosen(&poll.in_favour, of, seats);
    let elected = u32::try_from(chosen.places.len()).unwrap_or(seats);
    Outcome {
        base,
        required,
        chosen,
        open_seats: seats.saturating_sub(elected),
    }
}

/// The places of those who may be chosen, most votes first.
fn ranked(votes: &[u32], may_be: impl Fn(u32) -> bool) -> Vec<usize> {
    let mut places: Vec<usize> = (0..votes.len())
        .filter(|place| votes.get(*place).is_some_and(|one| may_be(*one)))
        .collect();
    places.sort_by_key(|place| std::cmp::Reverse(votes.get(*place).copied().unwrap_or_default()));
    places
}

fn chosen(votes: &[u32], ranked: &[usize], seats: u32) -> Chosen {
    let seats = usize::try_from(seats).unwrap_or(usize::MAX);
    let of = |place: &usize| votes.get(*place).copied().unwrap_or_default();
    let Some(next) = ranked.get(seats).map(of) else {
        return Chosen {
            places: ranked.to_vec(),
            tied: Vec::new(),
        };
    };
    let (mut places, mut tied) = (Vec::new(), Vec::new());
    let last = seats.checked_sub(1).and_then(|at| ranked.get(at)).map(of);
    for place in ranked {
        let has = of(place);
        if last == Some(next) && has == next {
            tied.push(*place);
        } else if has > next {
            places.push(*place);
        }
    }
    Chosen { places, tied }
}

impl Outcome {
    /// The calculation: of whom, how many were needed, the ballots, what is open.
    #[must_use]
    pub fn explain(&self, rule: &VotingRule, poll: &Poll) -> Explanation {
        let mut told = Explanation::default();
        if self.required.is_some() {
            told.push(rule.base_step(self.base));
            told.push(rule.threshold.step(self.base));
        } else {
            told.push(Step::new("counting.most_votes").with("article", "地方组织法第二十九条"));
        }
        told.push(
            Step::new("counting.ballots")
                .with("issued", poll.issued)
                .with("returned", poll.returned)
                .with("valid", poll.valid())
                .with("spoiled", poll.spoiled),
        );
        let count = |places: &[usize]| u32::try_from(places.len()).unwrap_or(u32::MAX);
        told.push(Step::new("counting.elected").with("elected", count(&self.chosen.places)));
        if !self.chosen.tied.is_empty() {
            let tied = count(&self.chosen.tied);
            told.push(
                Step::new("counting.tied")
                    .with("tied", tied)
                    .with("seats", self.open_seats),
            );
        } else if self.open_seats > 0 {
            told.push(Step::new("counting.open_seats").with("seats", self.open_seats));
        }
        told
    }
}
