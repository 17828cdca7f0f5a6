//! The cursor of the changes: the place of an event in the log, and a check by which another database is noticed.

use crate::platform::db::Id;
use crate::platform::events::{EventHeading, Place};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Before every event.
const BEGINNING: Place = (i64::MIN, 0);

/// Where the caller has read to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    place: Place,
    check: u32,
}

impl Mark {
    /// After an event of a county; before all of them if there is none.
    pub(super) fn of(county_id: i64, event: Option<&EventHeading>) -> Self {
        match event {
            Some(event) => Self {
                place: event.place(),
                check: check(
                    county_id,
                    &event.kind,
                    &[event.subject_id, event.request_id],
                ),
            },
            None => Self {
                place: BEGINNING,
                check: check(county_id, "", &[]),
            },
        }
    }

    /// Where it stands.
    pub(super) fn place(self) -> Place {
        self.place
    }

    /// Whether it stands before every event.
    pub(super) fn is_beginning(self) -> bool {
        self.place == BEGINNING
    }

    /// As the caller keeps it.
    pub(super) fn text(self) -> String {
        let mut bytes = Vec::with_capacity(20);
        bytes.extend(self.place.0.to_be_bytes());
        bytes.extend(self.place.1.to_be_bytes());
        bytes.extend(self.check.to_be_bytes());
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// What the caller kept, if it is a cursor at all.
    pub(super) fn read(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (tx, rest) = bytes.split_first_chunk::<8>()?;
        let (id, rest) = rest.split_first_chunk::<8>()?;
        let check: [u8; 4] = rest.try_into().ok()?;
        Some(Self {
            place: (i64::from_be_bytes(*tx), i64::from_be_bytes(*id)),
            check: u32::from_be_bytes(check),
        })
    }
}

/// Whether a text, if it is a cursor at all, is the same one written again.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn stays(text: &str) -> bool {
    Mark::read(text).is_none_or(|mark| Mark::read(&mark.text()) == Some(mark))
}

/// Says of an event that it is that one: its record and its request are of chance.
fn check(county_id: i64, kind: &str, ids: &[Id]) -> u32 {
    let mut hasher = Sha256::new();
    hasher.update("changes");
    hasher.update(county_id.to_be_bytes());
    hasher.update(kind);
    for id in ids {
        hasher.update(id.0.as_bytes());
    }
    let mut bytes = [0_u8; 4];
    bytes.copy_from_slice(&hasher.finalize()[..4]);
    u32::from_be_bytes(bytes)
}
