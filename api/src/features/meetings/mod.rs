//! Meetings: sessions of congresses (人大会议), of the presidium (主席团会议), of the standing committee and its
//! council, of deputy groups, symposia. What is voted on in them is the feature `ballots`.
//!
//! ```text
//! planned ─notice→ notified ─first sitting opened→ open ─close→ closed
//!    └──────cancel──────┴──→ cancelled
//! ```
//!
//! The date of a session is decided on and published (M1); moved, it is published again. The roll is made with
//! the meeting from the mandates or the presidium of the running term; others the office adds (列席, M6).
//!
//! - tables: `meetings`, `meeting_sittings`, `meeting_items`, `meeting_people`, `meeting_sitting_people`,
//!   `meeting_presences`, `meeting_remarks`, `meeting_calls`, `meeting_callers`,
//!   `meeting_party_branches`
//! - permissions: `meetings.*`
//! - events: `meeting.*`; `data.to_do` says who must act, `data.notice` who should know

mod absences;
mod agenda;
mod answering;
mod board;
mod board_report;
mod calling;
mod calls;
mod case;
mod checking_in;
mod create;
mod detail;
pub mod dto;
pub mod dto_calls;
pub mod dto_people;
pub mod dto_presence;
pub mod dto_remarks;
pub mod dto_seating;
pub mod dto_sittings;
pub mod dto_year;
pub mod error;
mod facts;
mod files;
mod handlers;
mod holding;
mod items;
pub mod log;
pub mod model;
mod people;
pub mod permissions;
mod progress;
mod public;
mod remarks;
pub mod response;
pub mod response_board;
pub mod response_people;
pub mod response_seating;
mod roll;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod seating;
#[cfg(test)]
mod seating_tests;
mod seats;
mod sittings;
mod store;
mod store_absences;
mod store_calls;
mod store_holds;
mod store_list;
mod store_party;
mod store_people;
mod store_people_list;
mod store_presences;
mod store_remarks;
mod store_rows;
mod store_sittings;
mod store_year;
mod templates;
mod timeline;
mod titles;
mod tokens;
mod updating;
mod warnings;
mod year;
mod year_rules;

pub(in crate::features) use answering::decide_leave;
pub(in crate::features) use calling::{close, notify, publish};
pub(in crate::features) use case::Case;
pub(in crate::features) use checking_in::record as record_presences;
pub(in crate::features) use create::create;
pub(in crate::features) use facts::facts;
pub use facts::{MeetingFacts, NamedPerson};
pub use files::{Files, ItemFiles};
pub(in crate::features) use holding::{close as close_sitting, open as open_sitting};
pub(in crate::features) use items::{finish as finish_item, start as start_item};
pub(in crate::features) use progress::progress;
pub use public::NamedMeeting;
pub(in crate::features) use public::{
    agenda, answer_own, case, items_of, named, note_step, seen, ticking, voters,
};
pub(in crate::features) use remarks::record as record_remark;
pub use routes::configure;
pub use seating::{Seat, delegation_key};
pub(in crate::features) use seats::seat;
pub(in crate::features) use store::find;
pub use store_holds::Hold;
pub(in crate::features) use store_holds::{hold, release};
pub(in crate::features) use titles::chinese;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use tokens::{Read, are_digits, read as read_token, token};
pub(in crate::features) use year::not_planned;
pub use year_rules::PlannedMeeting;
