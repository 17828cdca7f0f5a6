//! Ballots of a meeting: decisions (表决), elections (选举, E1 to E7), dismissals (罢免, Q4), ratings
//! (满意度测评, S7), which projects are chosen (票决, V6 to V9), by hands, by name, in secret by the system, in secret on paper.
//!
//! ```text
//! draft ─open→ open ─close→ closed ─count→ counted ─announce→ announced ─→ next round
//!   ↑ edit        └───────────┴── annul, with the reason ──┴────────┘→ annulled ─→ again
//! ```
//!
//! Persons are voted on in secret and on paper only (E4; 地方组织法28, 选举法40). Opening freezes the roll, the
//! rule and who stands; a result is computed by that rule and never edited.
//!
//! A secret vote by the system: opening makes a key ([`sealing`]), whose secret half is split among three
//! tellers, each part in a box that only the teller's code opens; the service keeps no code. A vote marks the
//! roll, without a time, and lays a sealed ballot under a random identifier; no log hears of it. Closing
//! publishes the hashes of the sealed ballots and writes roll and boxes anew in a mixed order. Counting opens
//! them in memory with two codes, writes what was in them mixed, and destroys boxes and parts of the key in the
//! same transaction.
//!
//! - tables: `ballots`, `ballot_{options,nominators,tellers,roll,votes,sheets,keys,boxes,hashes,opened}`; reads
//!   those of `meetings`
//! - permissions: `ballots.*`
//! - events: `ballot.*`; never what somebody said, nor a number before it is announced

mod acts;
mod case;
mod casting;
mod counting_up;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
pub mod log;
pub mod model;
mod next;
mod nominations;
mod opening;
mod options;
mod outcome;
#[cfg(test)]
mod outcome_tests;
pub mod permissions;
mod public;
mod ratings;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
pub mod sealing;
mod selecting;
mod sheet;
mod sheets;
mod store;
mod store_casting;
mod store_list;
mod store_meeting;
mod store_parts;
mod store_ratings;
mod store_secret;
mod verdict;
mod voting;

pub(in crate::features) use acts::{announce, appoint, case, close, count, hand_in, open};
pub(in crate::features) use create::create;
pub(in crate::features) use detail::{announced, ballot};
pub use outcome::BallotGrade;
pub use public::{Vote, VoteCount};
pub(in crate::features) use public::{announced_in, named, person_of, vote};
pub use ratings::Rating;
pub(in crate::features) use ratings::ratings;
pub use routes::configure;
pub use selecting::{Chosen, ChosenOption, ChosenStage};
pub(in crate::features) use selecting::{Selection, chosen, discard, select};
