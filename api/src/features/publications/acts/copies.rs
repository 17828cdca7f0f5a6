//! The copies as they are kept: facts, and the texts that the office may change. Pure.

use super::model::ActTextKey as Key;
use crate::features::congresses::CongressLevel;
use crate::features::decisions::model::{
    DecisionBody, DecisionHandoverStatus, DecisionKind, DecisionOutcome, DecisionStatus,
};
use crate::features::meetings::model::{ItemKind, MeetingKind};
use crate::platform::db::{Json, Timestamp};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct MeetingCopy {
    pub title: String,
    pub kind: MeetingKind,
    pub level: CongressLevel,
    pub congress: String,
    pub begins_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub place: String,
    pub is_cancelled: bool,
    pub sittings: Vec<SittingCopy>,
    pub agenda: Vec<ItemCopy>,
}

/// A sitting; how many attended once it was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SittingCopy {
    pub title: String,
    pub begins_at: Timestamp,
    pub total: Option<i32>,
    pub present: Option<i32>,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ItemCopy {
    pub number: String,
    pub title: String,
    pub kind: ItemKind,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct DecisionCopy {
    pub title: String,
    pub number: Option<String>,
    pub kind: DecisionKind,
    pub body: DecisionBody,
    pub congress: String,
    pub adopted_on: NaiveDate,
    pub vote: Option<VoteCopy>,
    pub content: String,
    pub announcement: String,
    pub units: Vec<UnitCopy>,
    pub status: DecisionStatus,
    pub outcome: Option<DecisionOutcome>,
    pub closed_on: Option<NaiveDate>,
    pub summary: String,
}

/// The vote that adopted it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct VoteCopy {
    /// Of how many the majority is taken.
    pub base: u32,
    /// How many were needed.
    pub required: Option<u32>,
    pub in_favour: u32,
}

/// A unit that carries it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct UnitCopy {
    pub name: String,
    pub due_on: NaiveDate,
    pub status: DecisionHandoverStatus,
}

/// A copy of either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ActCopy {
    Meeting(MeetingCopy),
    Decision(DecisionCopy),
}

impl ActCopy {
    /// The texts that may be changed, in the order of the preview; items with their number.
    pub(super) fn texts(&mut self) -> Vec<(Key, Option<String>, &mut String)> {
        match self {
            Self::Meeting(it) => {
                let first = [
                    (Key::Title, None, &mut it.title),
                    (Key::Place, None, &mut it.place),
                ];
                let items = it.agenda.iter_mut();
                let items = items.map(|one| (Key::Item, Some(one.number.clone()), &mut one.title));
                first.into_iter().chain(items).collect()
            }
            Self::Decision(it) => vec![
                (Key::Title, None, &mut it.title),
                (Key::Content, None, &mut it.content),
                (Key::Announcement, None, &mut it.announcement),
                (Key::Summary, None, &mut it.summary),
            ],
        }
    }

    /// As it is kept.
    pub(super) fn written(&self) -> Result<Json, Problem> {
        let value = match self {
            Self::Meeting(it) => serde_json::to_value(it),
            Self::Decision(it) => serde_json::to_value(it),
        };
        value.map(Json).map_err(Problem::internal)
    }

    /// By which it is seen that the record has changed since.
    pub(super) fn hash(&self) -> Result<String, Problem> {
        let written = serde_json::to_vec(&self.written()?.0).map_err(Problem::internal)?;
        Ok(hex::encode(Sha256::digest(written)))
    }
}
