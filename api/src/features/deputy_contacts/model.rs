//! The words a contact is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Whom somebody keeps in touch with (domain 12, row 37).
    pub enum DeputyContactKind {
        /// A member of the presidium with a deputy: 主席团成员联系代表.
        Deputy = "deputy",
        /// A deputy with a resident or a household: 代表联系群众.
        Resident = "resident",
    }
}

text_enum! {
    /// How they were in touch.
    pub enum DeputyContactWay {
        /// They met.
        Met = "met",
        /// They spoke by telephone.
        Called = "called",
    }
}

text_enum! {
    /// An act on a contact.
    pub enum DeputyContactAction {
        /// Change what is known of a resident.
        Edit = "edit",
        /// Note a meeting or a call.
        Note = "note",
        /// End it.
        End = "end",
    }
}
