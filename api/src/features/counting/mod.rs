//! Counting: required numbers, majorities, quorum, denominators. The only place that computes them.
//!
//! Rules N1 to N4 and N7; elections E2 to E7; ratings S7. The traps this module exists for: 过半数 is more than half, 半数以上 is at
//! least half, X分之Y以上 includes the number itself, and the denominator is almost never "the votes
//! cast". A decision keeps what it was computed from and can explain itself.

pub mod decision;
pub mod election;
mod quorum;
pub mod rules;
pub mod satisfaction;

#[cfg(test)]
mod election_tests;
#[cfg(test)]
mod satisfaction_tests;
#[cfg(test)]
mod tests;

pub use decision::{CountError, Decision, Tally, decide};
pub use quorum::{Quorum, quorum};
pub use rules::{Base, Fraction, Membership, Threshold, VotingRule};
