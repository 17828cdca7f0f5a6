//! The demonstration: a county that looks lived in, from a seed number.
//!
//! Everything made here is invented and marked as demonstration data where it is stored. The same
//! seed gives the same county, so tests, screenshots and benchmarks agree.

mod appraising;
mod build;
mod building;
mod choosing;
pub mod corpus;
mod corpus_modes;
mod crediting;
mod deciding;
mod filing;
mod grouping;
mod jointly;
mod kept;
mod livelihood;
mod looking;
mod mandates;
mod meeting;
pub mod names;
mod noting;
mod people;
mod people_store;
mod places;
mod plan;
mod planning;
mod posting;
mod raise;
mod receiving;
mod reporting;
pub mod scale;
mod script;
mod settling;
mod story;
mod talking;
mod teaching;
mod telling;
pub mod template;
mod terms;
pub mod texts;
mod touching;
mod users;
mod visiting;
mod year;

#[cfg(test)]
mod tests;

pub use build::{Built, build, is_built};
pub use corpus::TextsError;
pub use names::short_village_name;
pub use plan::{PASSWORD, Plan};
pub use texts::{ContactMode, Place, RatingResult, ReplyClass, ReplyText, SuggestionText, Texts};
pub use users::Shown;

use rand::SeedableRng;
use rand::rngs::StdRng;

/// The random numbers of one thing: they depend on the seed, the kind of thing and its number, not
/// on what was made before it. So things can be made in any order, and more of one kind does not
/// change another.
#[must_use]
pub fn rng_for(seed: u64, kind: &str, number: u64) -> StdRng {
    // FNV-1a over the three parts; only has to spread, not to resist anybody.
    let bytes = seed
        .to_le_bytes()
        .into_iter()
        .chain(kind.bytes())
        .chain(number.to_le_bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    StdRng::seed_from_u64(hash)
}
