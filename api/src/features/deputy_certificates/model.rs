//! The words a certificate is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What became of a certificate.
    pub enum DeputyCertificateStatus {
        /// In force, as far as the register of certificates says.
        Valid = "valid",
        /// Lost or spoilt: another was issued.
        Replaced = "replaced",
        /// Given back.
        Returned = "returned",
    }
}

text_enum! {
    /// Whether a certificate holds today, and if not, why.
    pub enum DeputyCertificateStanding {
        /// It holds.
        Valid = "valid",
        /// The mandate is suspended (代表法61).
        Suspended = "suspended",
        /// The mandate or its term is over.
        Ended = "ended",
        /// The last day that stands on it is over.
        Expired = "expired",
        /// Another was issued.
        Replaced = "replaced",
        /// It was given back.
        Returned = "returned",
    }
}

text_enum! {
    /// An act on a certificate.
    pub enum DeputyCertificateAction {
        /// Correct what stands on it.
        Edit = "edit",
        /// Issue another in its place.
        Replace = "replace",
        /// Take it back.
        Return = "return",
    }
}
