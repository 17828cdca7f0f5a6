//! The words an announcement is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where an announcement stands.
    pub enum AnnouncementStatus {
        /// Being written.
        Draft = "draft",
        /// Everybody can read it.
        Published = "published",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// An act on an announcement.
    pub enum AnnouncementAction {
        /// Change it.
        Edit = "edit",
        /// Make it public.
        Publish = "publish",
        /// Take it back.
        Withdraw = "withdraw",
        /// Throw a draft away.
        Delete = "delete",
    }
}

text_enum! {
    /// A part of the text.
    pub enum AnnouncementTextKey {
        /// The number.
        Number = "number",
        /// The title.
        Title = "title",
        /// What it says.
        Content = "content",
        /// Who issues it.
        IssuedBy = "issued_by",
    }
}
