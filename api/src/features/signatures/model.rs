//! Parts and answers of those who sign together.

use crate::platform::db::text_enum;

text_enum! {
    /// A deputy's part in what several sign.
    pub enum SignaturePart {
        /// Leads it, hands it in, rates the answer.
        Lead = "lead",
        /// Signs along (附议).
        Cosigner = "cosigner",
    }
}

text_enum! {
    /// What a deputy said to the invitation to sign (J1: co-signers must confirm).
    pub enum SignatureStatus {
        /// Not answered yet.
        Invited = "invited",
        /// Signs.
        Confirmed = "confirmed",
        /// Does not sign.
        Declined = "declined",
    }
}

text_enum! {
    /// The answer to an invitation to sign.
    pub enum CosignAnswer {
        /// Signs.
        Confirmed = "confirmed",
        /// Does not sign.
        Declined = "declined",
    }
}

text_enum! {
    /// What is signed together.
    pub enum SignedKind {
        /// 议案.
        Motion = "motion",
        /// 质询案.
        Inquiry = "inquiry",
    }
}

impl From<CosignAnswer> for SignatureStatus {
    fn from(answer: CosignAnswer) -> Self {
        match answer {
            CosignAnswer::Confirmed => Self::Confirmed,
            CosignAnswer::Declined => Self::Declined,
        }
    }
}
