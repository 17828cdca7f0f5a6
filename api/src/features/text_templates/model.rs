//! What a text is for.

use crate::platform::db::text_enum;

text_enum! {
    /// What a text is for.
    pub enum TemplateKind {
        /// An answer to the deputies.
        Reply = "reply",
        /// The view of an assisting unit.
        Opinion = "opinion",
        /// What was said when the unit contacted the deputy.
        Contact = "contact",
    }
}
