//! The event log: one event per change, in the transaction of the change.
//!
//! It is the audit trail, the evidence of points, the source of the inbox and of webhooks. Consumers
//! read it by cursor ([`consume`]), the sealer chains hashes over it ([`seal`]).

mod canonical;
mod changes;
mod consumer;
mod entry;
mod latest;
mod link;
mod notice;
mod record;
mod seal;
mod to_do;
mod window;

pub use canonical::canonical as canonical_json;
pub use changes::Changes;
pub use consumer::{
    Consumer, EventRow, behind, consume, count, count_of, last_in, newest_of_subject, of_subject,
    of_subjects, rebuild, recover,
};
pub use entry::{About, Entry};
pub use latest::latest_of;
pub use link::link;
pub use notice::{Notice, Recipient, RecipientKind, Told};
pub use record::{
    NewEvent, PreparedEvent, county_version, prepare, record, record_all, record_for,
};
pub use seal::{
    Finding, FindingKind, Head, KnownHead, Verification, head, seal_pending, sealed_to, verify,
};
pub use to_do::{Audience, AudienceKind, ToDoChange, ToDoOpen};
pub use window::{EventHeading, Place, followed, heading, headings, last_heading};
