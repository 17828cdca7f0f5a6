//! The words messages of residents are described with. No actix, no queries.

pub use crate::features::project_ideas::model::ProjectIdeaCategory;
use crate::platform::db::text_enum;
use crate::platform::redaction::RedactionKind;

text_enum! {
    /// What was sent.
    pub enum ResidentMessageKind {
        /// An idea for livelihood projects (V2).
        Idea = "idea",
        /// A letter to a deputy.
        Message = "message",
    }
}

text_enum! {
    /// Where a message stands.
    pub enum ResidentMessageStatus {
        /// The office has not looked at it.
        Waiting = "waiting",
        /// Shown as the office has redacted it.
        Accepted = "accepted",
        /// Not shown.
        Refused = "refused",
    }
}

text_enum! {
    /// Why a message is not shown.
    pub enum ResidentMessageRefusal {
        /// Advertising.
        Spam = "spam",
        /// Insults.
        Abuse = "abuse",
        /// Nothing is left without the personal data of others.
        PersonalData = "personal_data",
        /// Not a matter of a People's Congress: for a court, reconsideration or arbitration (A3).
        NotOurs = "not_ours",
        /// Sent before.
        Duplicate = "duplicate",
        /// Against the law.
        Illegal = "illegal",
    }
}

text_enum! {
    /// An act on a message.
    pub enum ResidentMessageAction {
        /// Show it.
        Accept = "accept",
        /// Not show it.
        Refuse = "refuse",
        /// Answer it.
        Answer = "answer",
        /// Make a draft suggestion of it.
        Convert = "convert",
        /// Hand it to the office.
        Forward = "forward",
    }
}

text_enum! {
    /// What readers must not see.
    pub enum ResidentMessageFindingKind {
        /// A telephone number.
        Phone = "phone",
        /// The number of an identity card.
        IdentityCard = "identity_card",
        /// A long number, as of a bank card.
        Account = "account",
        /// The plate of a car.
        Plate = "plate",
        /// The name of who writes.
        Name = "name",
    }
}

impl From<RedactionKind> for ResidentMessageFindingKind {
    fn from(kind: RedactionKind) -> Self {
        match kind {
            RedactionKind::Phone => Self::Phone,
            RedactionKind::IdentityCard => Self::IdentityCard,
            RedactionKind::Account => Self::Account,
            RedactionKind::Plate => Self::Plate,
        }
    }
}

text_enum! {
    /// What became of what was sent.
    pub enum PublicMessageReceiptStatus {
        /// Received.
        Received = "received",
        /// The same text came from somebody within the last day: it is not kept twice.
        AlreadyReceived = "already_received",
    }
}
