//! Who may put somebody forward, and how many (rules E2, E3, Q4). Pure.

use super::model::BallotNominator;
use crate::features::counting::Fraction;
use crate::features::counting::election::{Contest, Slate};
use std::collections::BTreeMap;

/// Deputies whose signatures make a joint nomination, in a town and in a county (地方组织法26).
pub const JOINT_NOMINATION: u32 = 10;

/// A nomination: by whom, and which deputies signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nomination<D> {
    /// By whom.
    pub by: BallotNominator,
    /// The deputies who signed; none for the presidium.
    pub signers: Vec<D>,
}

/// What is wrong with the nominations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NominationProblem<D> {
    /// Fewer signed than it takes: the place of the nomination, how many signed, how many are needed.
    TooFewSigners {
        /// Its place.
        at: usize,
        /// Who signed.
        signed: u32,
        /// The fewest.
        required: u32,
    },
    /// The presidium put more forward than there are seats.
    PresidiumOverSeats {
        /// How many.
        nominated: u32,
        /// The most.
        seats: u32,
    },
    /// A deputy signed for more persons than there are seats.
    DeputyOverSeats {
        /// Which.
        deputy: D,
        /// How many.
        nominated: u32,
        /// The most.
        seats: u32,
    },
    /// More must be nominated.
    TooFewCandidates {
        /// How many are missing.
        missing: u32,
    },
    /// So many that a preliminary ballot must choose first (预选).
    NeedsPreliminary {
        /// How many may stand.
        candidates: u32,
    },
}

fn count<T>(of: &[T]) -> u32 {
    u32::try_from(of.len()).unwrap_or(u32::MAX)
}

/// Checks who nominated: ten deputies in writing or the presidium; neither the presidium nor any deputy for
/// more persons than there are seats (地方组织法26).
///
/// # Errors
/// The first [`NominationProblem`].
pub fn check<D: Ord + Clone>(
    all: &[Nomination<D>],
    seats: u32,
) -> Result<(), NominationProblem<D>> {
    let mut of_deputy: BTreeMap<&D, u32> = BTreeMap::new();
    let mut of_presidium = 0;
    for (at, one) in all.iter().enumerate() {
        match one.by {
            BallotNominator::Presidium => of_presidium += 1,
            BallotNominator::Deputies => {
                signed(one, at, JOINT_NOMINATION)?;
                for deputy in &one.signers {
                    *of_deputy.entry(deputy).or_default() += 1;
                }
            }
        }
    }
    if of_presidium > seats {
        return Err(NominationProblem::PresidiumOverSeats {
            nominated: of_presidium,
            seats,
        });
    }
    let over = of_deputy.into_iter().find(|(_, number)| *number > seats);
    over.map_or(Ok(()), |(deputy, nominated)| {
        Err(NominationProblem::DeputyOverSeats {
            deputy: deputy.clone(),
            nominated,
            seats,
        })
    })
}

fn signed<D: Ord>(
    one: &Nomination<D>,
    at: usize,
    required: u32,
) -> Result<(), NominationProblem<D>> {
    let different: std::collections::BTreeSet<&D> = one.signers.iter().collect();
    let signed = u32::try_from(different.len()).unwrap_or(u32::MAX);
    if signed >= required {
        return Ok(());
    }
    Err(NominationProblem::TooFewSigners {
        at,
        signed,
        required,
    })
}

/// Whether as many stand as the election method says (地方组织法27, 30).
///
/// # Errors
/// [`NominationProblem::TooFewCandidates`], [`NominationProblem::NeedsPreliminary`].
pub fn slate<D>(contest: Contest, nominated: u32) -> Result<(), NominationProblem<D>> {
    match contest.slate(nominated) {
        Slate::Equal | Slate::Surplus => Ok(()),
        Slate::TooFew { missing } => Err(NominationProblem::TooFewCandidates { missing }),
        Slate::Preliminary { candidates } => {
            Err(NominationProblem::NeedsPreliminary { candidates })
        }
    }
}

/// The share of the deputies of a county who may move a dismissal (地方组织法31); of a town it is a fifth.
pub const ONE_TENTH: Fraction = Fraction {
    numerator: 1,
    denominator: 10,
};

/// Who may move that somebody is dismissed: the presidium, or a share of the deputies (rule Q4, 地方组织法31).
///
/// # Errors
/// [`NominationProblem::TooFewSigners`], [`NominationProblem::TooFewCandidates`] for nobody to dismiss.
pub fn dismissal<D: Ord>(
    all: &[Nomination<D>],
    share: Fraction,
    deputies: u32,
) -> Result<(), NominationProblem<D>> {
    if count(all) == 0 {
        return Err(NominationProblem::TooFewCandidates { missing: 1 });
    }
    let required = share.of(deputies).max(1);
    let joint = all.iter().enumerate();
    joint
        .filter(|(_, one)| one.by == BallotNominator::Deputies)
        .try_for_each(|(at, one)| signed(one, at, required))
}
