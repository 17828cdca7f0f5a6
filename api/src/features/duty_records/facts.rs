//! What happened elsewhere, as far as it is a duty of a deputy, and the record that follows from it.

use super::model::{DutyKind, DutyOrigin, DutySource, DutyStatus};
use super::quarter::Quarter;
use super::rows::RecordRow;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::platform::ids::id_after;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// The congress as whose deputy somebody acted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) level: CongressLevel,
    pub(super) organ_id: Id,
    pub(super) town_id: Option<Id>,
    pub(super) office_id: Id,
    pub(super) term_id: Id,
    pub(super) is_demo: bool,
}

/// Something a deputy did, or stayed away from.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    pub(super) place: Place,
    pub(super) source: DutySource,
    pub(super) source_id: Id,
    pub(super) deputy_id: Id,
    pub(super) kind: DutyKind,
    pub(super) held_on: NaiveDate,
    pub(super) title: String,
    /// How many hours it took.
    pub(super) hours: Option<i32>,
    /// An office said it, or the software knows it; else deputies alone did (A9).
    pub(super) is_by_office: bool,
}

/// What a fact is known by.
pub(super) type Key = (Id, Id, DutyKind);

impl Fact {
    /// What it is known by.
    pub(super) const fn key(&self) -> Key {
        (self.source_id, self.deputy_id, self.kind)
    }

    /// What follows from it as long as nobody judges it: what an office said counts, what deputies alone said waits.
    pub(super) const fn status(&self) -> DutyStatus {
        match self.is_by_office {
            true => DutyStatus::Verified,
            false => DutyStatus::Pending,
        }
    }

    /// The record that follows from it. Derived again it has the same identifier.
    pub(super) fn record(self, county_id: i64, counts: Quarter, at: Timestamp) -> RecordRow {
        let status = self.status();
        RecordRow {
            county_id,
            id: self.id(),
            level: self.place.level,
            organ_id: self.place.organ_id,
            town_id: self.place.town_id,
            office_id: self.place.office_id,
            term_id: self.place.term_id,
            deputy_id: self.deputy_id,
            kind: self.kind,
            held_on: self.held_on,
            year: counts.year,
            quarter: counts.number,
            title: self.title,
            note: None,
            hours: self.hours,
            origin: DutyOrigin::Derived,
            source_kind: Some(self.source),
            source_id: Some(self.source_id),
            status,
            reason: None,
            entered_by: None,
            entered_by_name: String::new(),
            decided_by_name: None,
            decided_at: None,
            sample_result: None,
            sample_note: None,
            sampled_by_name: None,
            is_demo: self.place.is_demo,
            version: 1,
            created_at: at,
            updated_at: at,
            is_by_office: self.is_by_office,
        }
    }

    fn id(&self) -> Id {
        let mut hasher = Sha256::new();
        hasher.update(self.source_id.0.as_bytes());
        hasher.update(self.deputy_id.0.as_bytes());
        hasher.update(self.kind.as_str());
        let digest = hasher.finalize();
        let mut bytes = [0; 10];
        bytes.copy_from_slice(&digest[..10]);
        id_after(self.source_id, bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::new_id;

    #[test]
    fn derived_again_it_is_the_same_record() {
        let fact = Fact {
            place: Place {
                level: CongressLevel::County,
                organ_id: new_id(),
                town_id: None,
                office_id: new_id(),
                term_id: new_id(),
                is_demo: false,
            },
            source: DutySource::Meeting,
            source_id: new_id(),
            deputy_id: new_id(),
            kind: DutyKind::Session,
            held_on: NaiveDate::default(),
            title: "第一次会议".to_owned(),
            hours: None,
            is_by_office: true,
        };
        let mut moved = fact.clone();
        moved.held_on = NaiveDate::MAX;
        assert_eq!(fact.id(), moved.id());
        assert_eq!(fact.id().0.get_version_num(), 7);
        let mut other = fact.clone();
        other.kind = DutyKind::SessionLeave;
        assert_ne!(fact.id(), other.id());
    }
}
