//! What a form of a page says: read from its fields into what the service receives. Pure.

use crate::features::congresses::CongressLevel;
use crate::features::resident_messages::dto_public::{
    SolvedChallengeRequest, SubmitPublicMessageRequest,
};
use crate::features::resident_messages::model::ResidentMessageKind;
use crate::features::resident_ratings::dto::SubmitProjectRatingRequest;
use crate::platform::db::Id;
use crate::platform::ids::random_id;
use std::collections::BTreeMap;

/// The largest form.
pub(super) const LARGEST: usize = 64 * 1024;

/// The fields of a form, as they were typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Fields(BTreeMap<String, String>);

impl Fields {
    /// Reads a body; what no text can hold is left out.
    pub(super) fn read(body: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(body);
        let pairs = pairs.map(|(name, value)| (name.into_owned(), value.replace('\0', "")));
        Self(pairs.collect())
    }

    /// What was typed, by name.
    pub(super) fn typed(fields: BTreeMap<String, String>) -> Self {
        Self(fields)
    }

    /// What stands in a field.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The same with something in one of them.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.0.insert(name.to_owned(), value.to_owned());
        self
    }

    fn some(&self, name: &str) -> Option<String> {
        let text = self.get(name).trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The sender's own identifier, which the form carries from the first time it is shown.
    pub(super) fn client_id(&self) -> Id {
        self.get("client_id")
            .parse()
            .unwrap_or_else(|_| random_id())
    }

    /// Whether the form says to whom an idea is given.
    pub(super) fn has_recipient(&self) -> bool {
        let to = self.get("to");
        to == "county" || to.starts_with("round:") || to.starts_with("town:")
    }

    /// An idea, to whom the form says: a round, a town, or the county.
    pub(super) fn idea(&self, county: &str) -> SubmitPublicMessageRequest {
        let (kind, id) = self
            .get("to")
            .split_once(':')
            .unwrap_or((self.get("to"), ""));
        let id = id.parse::<Id>().ok();
        let (level, town_id, round_id) = match kind {
            "round" => (None, None, id),
            "town" => (Some(CongressLevel::Township), id, None),
            "county" => (Some(CongressLevel::County), None, None),
            _ => (None, None, None),
        };
        SubmitPublicMessageRequest {
            level,
            town_id,
            round_id,
            category: self.get("category").parse().ok(),
            ..self.letter(county, None)
        }
    }

    /// What is said of a project; none without one of the answers.
    pub(super) fn rating(
        &self,
        county: &str,
        project_id: Id,
    ) -> Option<SubmitProjectRatingRequest> {
        Some(SubmitProjectRatingRequest {
            client_id: self.client_id(),
            county: county.to_owned(),
            project_id,
            grade: self.get("grade").parse().ok()?,
            comment: self.some("comment"),
            challenge: self.solved(),
        })
    }

    /// The challenge as it comes back.
    fn solved(&self) -> SolvedChallengeRequest {
        SolvedChallengeRequest {
            token: self.get("token").to_owned(),
            proof: self.get("proof").parse().ok(),
            answer: self.some("answer"),
        }
    }

    /// A letter to a deputy.
    pub(super) fn letter(&self, county: &str, deputy: Option<Id>) -> SubmitPublicMessageRequest {
        SubmitPublicMessageRequest {
            client_id: self.client_id(),
            county: county.to_owned(),
            kind: match deputy {
                Some(_) => ResidentMessageKind::Message,
                None => ResidentMessageKind::Idea,
            },
            level: None,
            town_id: None,
            round_id: None,
            deputy_id: deputy,
            title: self.get("title").trim().to_owned(),
            content: self.get("content").trim().to_owned(),
            village: self.some("village"),
            place: self.some("place"),
            category: None,
            name: self.some("name"),
            phone: self.some("phone"),
            challenge: self.solved(),
        }
    }
}

/// The field of a form that a pointer names.
pub(super) fn field_of(pointer: &str) -> &str {
    match pointer.trim_start_matches('/') {
        "round_id" | "town_id" | "level" | "deputy_id" | "county" => "to",
        "client_id" => "title",
        name if name.starts_with("challenge") => "answer",
        name => name,
    }
}
