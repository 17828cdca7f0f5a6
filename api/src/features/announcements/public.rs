//! What everybody reads of announcements.

use super::rows::AnnouncementRow;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;

/// An announcement that is published.
#[derive(Debug, Clone)]
pub struct PublicAnnouncement {
    /// Identifier.
    pub id: Id,
    /// Its number.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// What it says; empty in a list of titles.
    pub content: String,
    /// Who issued it.
    pub issued_by: String,
    /// When.
    pub issued_on: NaiveDate,
    /// What it is about: `ballot`, `project_selection`, `decision`, or nothing of these.
    pub occasion: Option<&'static str>,
    /// The decision it makes known.
    pub decision_id: Option<Id>,
    /// The choice among projects whose result it tells.
    pub project_selection_id: Option<Id>,
    /// When it was published first.
    pub first_published_at: Timestamp,
    /// Since when it is public as it is.
    pub published_at: Timestamp,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

impl PublicAnnouncement {
    /// With what it says; none of one that is not published.
    pub(super) fn of(row: AnnouncementRow, content: String) -> Option<Self> {
        let (first_published_at, published_at) = row.first_published_at.zip(row.published_at)?;
        let occasion = match (row.ballot_id, row.project_selection_id, row.decision_id) {
            (Some(_), ..) => Some("ballot"),
            (_, Some(_), _) => Some("project_selection"),
            (.., Some(_)) => Some("decision"),
            _ => None,
        };
        Some(Self {
            id: row.id,
            number: row.number,
            title: row.title,
            content,
            issued_by: row.issued_by,
            issued_on: row.issued_on,
            occasion,
            decision_id: row.decision_id,
            project_selection_id: row.project_selection_id,
            first_published_at,
            published_at,
            is_demo: row.is_demo,
        })
    }
}
