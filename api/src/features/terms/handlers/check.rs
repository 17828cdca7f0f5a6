//! What must hold for a term among the other terms of its congress.

use crate::features::terms::error;
use crate::features::terms::store::Term;
use crate::platform::http::Problem;

/// The term ends after it starts, and no other term of the congress has its number or its days.
pub(super) fn check(term: &Term, others: &[Term]) -> Result<(), Problem> {
    if term.ends_on.is_some_and(|end| end <= term.starts_on) {
        return Err(Problem::field("/ends_on", "before_start"));
    }
    let collides = |other: &&Term| other.ordinal == term.ordinal || other.overlaps(term);
    match others.iter().find(collides) {
        None => Ok(()),
        Some(other) => Err(error::OVERLAPS
            .with("ordinal", other.ordinal)
            .with("starts_on", other.starts_on.to_string())),
    }
}
