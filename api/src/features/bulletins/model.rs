//! The words a bulletin is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What kind of bulletin it is.
    pub enum BulletinKind {
        /// 通报政情.
        Affairs = "affairs",
        /// 资料.
        Material = "material",
        /// 其他.
        Other = "other",
    }
}

text_enum! {
    /// Where a bulletin stands.
    pub enum BulletinStatus {
        /// Being written: the office sees it.
        Draft = "draft",
        /// Sent to deputies.
        Sent = "sent",
        /// Taken back, with the reason.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// To whom a bulletin goes.
    pub enum BulletinAudience {
        /// All deputies of the congress.
        Congress = "congress",
        /// Chosen ones.
        Chosen = "chosen",
    }
}

text_enum! {
    /// An act on a bulletin.
    pub enum BulletinAction {
        /// Change the draft.
        Edit = "edit",
        /// Send it.
        Send = "send",
        /// Correct what was sent.
        Correct = "correct",
        /// Say that one has read it.
        Read = "read",
        /// Remind those who have not.
        Remind = "remind",
        /// Take it back.
        Withdraw = "withdraw",
    }
}
